@_spi(Stages) import FizzModel
import FizzText
import FizzUnicode
import TestSupport
import Testing

/// The hand-written scanner against ICU: the same words, kinds and sentences, on plain lines of every sort.
@Suite struct PlainScannerTests {
  /// The characters that plain lines may hold, the frequent and the tricky ones several times.
  static let alphabet: [String] =
    Array("abcXYZ  .. ,'\"!?-:;()019_@/\t").map(String.init)
    + [
      "é", "Ñ", "×", "÷", "ß", "’", "‘", "“", "”", "–", "—", "…", " ", "a", ".", "it's ", "U.S. ", "e.g. ",
      "😢",
    ]

  /// All characters that plain lines may hold, each once.
  private static let all: [String] =
    (0x20...0x7E).map { String(Unicode.Scalar(UInt8($0))) } + ["\t", "’", "‘", "“", "”", "–", "—", "…"]
    + (0xC0...0xFF).map { String(Unicode.Scalar(UInt8($0))) } + ["🌧", "🧘"]

  private static let words = [
    "I", "felt", "really", "angry", "don’t", "can't", "Dr", "U.S", "e.g", "3.5", "1,200", "self-worth",
    "café",
    "user@example.com", "Mr", "no", "Zoë", "2nd", "and", "the", "Monday", "p.m", "__init__", "@ana",
  ]
  private static let joints = [
    " ", " ", " ", " ", " ", ", ", ". ", ".", "! ", "? ", "... ", "… ", " — ", "—", ".” ", "!’ ", ".) ", "; ",
    ": ", "\n",
    ".\n", "\r\n", "\n\n", " (", " “", "?! ", ".\t",
  ]

  private static func randomText(_ round: Int, _ random: inout SplitMix64) -> String {
    func pick(_ pool: [String]) -> String { pool[Int.random(in: 0..<pool.count, using: &random)] }
    let length = Int.random(in: 0...40, using: &random)
    switch round % 4 {
    case 0: return (0..<length).map { _ in pick(alphabet) }.joined()
    case 1: return (0..<length).map { _ in pick(all) }.joined()
    case 2:
      return (0..<length).map { _ in length % 5 == 0 ? "\n" : pick(alphabet) }.joined()
        + pick(["", "\n", "\r\n"])
    default: return (0..<(length / 3)).map { _ in pick(words) + pick(joints) }.joined()
    }
  }

  @Test("Random texts are cut as ICU cuts the whole of them", arguments: [2029, 7, 15] as [UInt64])
  func sameAsICU(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var segmenter = try Segmenter(joinsWrappedLines: false)
    var oracle = try Oracle()
    for round in 0..<100_000 {
      let text = PlainScannerTests.randomText(round, &random)
      if let difference = oracle.difference(text, segmenter.segment(Array(text.utf8))) {
        Issue.record("\(difference) of \(text.debugDescription)")
        return
      }
    }
    #expect(segmenter.linesLeftToICU == 0, "every line is plain, or ICU was compared with itself")
  }

  @Test("All pairs and many triples of characters are cut as ICU cuts them")
  func exhaustive() throws {
    var segmenter = try Segmenter(joinsWrappedLines: false)
    var oracle = try Oracle()
    let middles = ["", ".", "'", "’", ",", "_", "@", "!", ". ", ".) ", "…"]
    for first in PlainScannerTests.all {
      for last in PlainScannerTests.all {
        let text = middles.map { first + $0 + last }.joined(separator: "\n")
        if let difference = oracle.difference(text, segmenter.segment(Array(text.utf8))) {
          Issue.record("\(difference) of \(text.debugDescription)")
          return
        }
      }
    }
    #expect(segmenter.linesLeftToICU == 0)
  }

  @Test("Every emoji of one scalar is cut as ICU cuts it")
  func pictures() throws {
    var segmenter = try Segmenter(joinsWrappedLines: false)
    var oracle = try Oracle()
    // A skin tone clings to the space before it, of which the oracle sees nothing.
    for value in [0x1F2FF...0x1F3FA, 0x1F400...0x1F650, 0x1F67F...0x1F700, 0x1F8FF...0x1FA00].joined() {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let text = "a\(scalar)b. \(scalar) C\(scalar)\(scalar)\u{FE0F} \(scalar)\u{1F3FD}\n\(scalar). d"
      if let difference = oracle.difference(text, segmenter.segment(Array(text.utf8))) {
        Issue.record("\(difference) at U+\(String(value, radix: 16))")
      }
    }
  }

  @Test(
    "Plain lines of the official files break as ICU breaks them",
    .enabled(if: MeasurementData.folder != nil, "optional measurement data is absent"),
    arguments: ["WordBreakTest.txt", "SentenceBreakTest.txt"])
  func official(file: String) throws {
    let text = try #require(MeasurementData.text("unicode/" + file))
    var segmenter = try Segmenter(joinsWrappedLines: false)
    var oracle = try Oracle()
    var plain = 0
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let official = OfficialBreaks(line)
      let before = segmenter.linesLeftToICU
      let cut = segmenter.segment(official.utf8)
      guard segmenter.linesLeftToICU == before else { continue }
      plain += 1
      let difference = oracle.difference(String(decoding: official.utf8, as: UTF8.self), cut)
      #expect(difference == nil, "\(official.scalars)")
    }
    #expect(plain >= 30)
  }
}

/// What ICU says of a text, in the segmenter's terms: no white space, kinds by content, sentences that hold a token.
private struct Oracle: ~Copyable {
  private var words: Breaker
  private var sentences: Breaker

  init() throws {
    let words = try Breaker(.word)
    let sentences = try Breaker(.sentence)
    self.words = words
    self.sentences = sentences
  }

  /// What differs, or nothing.
  mutating func difference(_ text: String, _ cut: SegmentedText) -> String? {
    let bytes = Array(text.utf8)
    var starts: [UInt32] = []
    var ends: [UInt32] = []
    var kinds: [SegmentedText.TokenKind] = []
    var sentenceEnds: [Int] = []
    bytes.withUnsafeBufferPointer { buffer in
      var from = 0
      words.forEachSegment(of: buffer) { end, status in
        if buffer[from] > 0x20 {
          starts.append(UInt32(from))
          ends.append(UInt32(end))
          kinds.append(Oracle.kind(status, buffer[from..<end]))
        }
        from = end
      }
      sentences.forEachSegment(of: buffer) { end, _ in sentenceEnds.append(end) }
    }
    if cut.tokenStarts != starts || cut.tokenEnds != ends { return "words" }
    if cut.tokenKinds != kinds { return "kinds" }
    var firstTokens: [Int] = []
    var token = 0
    for end in sentenceEnds {
      let first = token
      while token < starts.count, Int(starts[token]) < end { token += 1 }
      if token > first { firstTokens.append(first) }
    }
    return cut.sentences.map(\.tokens.lowerBound) == firstTokens ? nil : "sentences"
  }

  /// What ICU's properties call a picture is one.
  /// ICU's status says no word (0), number (100) or letters (200) and goes by the last character; the content says
  /// which of the two it is, and that `@` and `__` are neither.
  private static func kind(_ status: Int, _ segment: Slice<UnsafeBufferPointer<UInt8>>)
    -> SegmentedText.TokenKind
  {
    let scalars = String(decoding: segment, as: UTF8.self).unicodeScalars
    if let first = scalars.first, first.value >= 0x1F000,
      SegmentContent.of(UnsafeBufferPointer(rebasing: segment)).content.contains(.picture)
    {
      return .emoji
    }
    guard status >= 100 else { return .punctuation }
    if scalars.contains(where: \.properties.isAlphabetic) { return .word }
    return scalars.contains { $0.properties.numericType != nil } ? .number : .punctuation
  }
}

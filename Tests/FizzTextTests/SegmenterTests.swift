import FizzModel
import FizzText
import FizzUnicode
import TestSupport
import Testing

@Suite struct SegmenterTests {
  private func tokens(_ text: String) throws -> [String] {
    var segmenter = try Segmenter()
    let cut = segmenter.segment(Array(text.utf8))
    return (0..<cut.tokenCount).map { cut.string(cut.span(ofToken: $0)) }
  }

  private func sentences(_ text: String) throws -> [String] {
    var segmenter = try Segmenter()
    let cut = segmenter.segment(Array(text.utf8))
    return cut.sentences.map { cut.string($0.span) }
  }

  @Test(
    "Tokens, separated by a middle dot",
    arguments: [
      ("I can't stop.", "I·can't·stop·."),
      ("don’t", "don’t"),
      ("self-worth", "self·-·worth"),
      ("3.5 and 1,200", "3.5·and·1,200"),
      ("U.S. e.g. this", "U.S·.·e.g·.·this"),
      ("snake_case", "snake_case"),
      ("café Zoë", "café·Zoë"),
      ("so… tired — really", "so·…·tired·—·really"),
      ("ok 👩‍👩‍👧!", "ok·👩‍👩‍👧·!"),
      ("a,b", "a·,·b"),
      ("2nd 9am", "2nd·9am"),
      ("", ""),
    ])
  func tokens(text: String, expected: String) throws {
    #expect(try tokens(text).joined(separator: "·") == expected)
  }

  @Test(
    "Sentences, separated by a bar",
    arguments: [
      ("I slept. Then I woke! Why? No idea.", "I slept.|Then I woke!|Why?|No idea."),
      ("He said \"Go.\" She went.", "He said \"Go.\"|She went."),
      ("It cost 3.50 in the U.S. but fine.", "It cost 3.50 in the U.S. but fine."),
      ("Wait... what. ok", "Wait... what. ok"),
      ("First line\nSecond line", "First line|Second line"),
      (
        "This line is long enough to have been wrapped by an editor\nand goes on here. Then ends.",
        "This line is long enough to have been wrapped by an editor\nand goes on here.|Then ends."
      ),
      (
        "This line is long enough to have been wrapped by an editor.\nand a new one.",
        "This line is long enough to have been wrapped by an editor.|and a new one."
      ),
    ])
  func sentences(text: String, expected: String) throws {
    #expect(try sentences(text).joined(separator: "|") == expected)
  }

  @Test("Paragraphs are blocks of lines between blank ones")
  func paragraphs() throws {
    var segmenter = try Segmenter()
    let cut = segmenter.segment(Array("\n\nOne. Two.\nThree.\n \t\nFour.\r\n\r\nFive.".utf8))
    #expect(cut.paragraphs.map { cut.string($0.span) } == ["One. Two.\nThree.", "Four.", "Five."])
    #expect(cut.paragraphs.map(\.sentences) == [0..<3, 3..<4, 4..<5])
  }

  @Test(
    "The writing system is that of most letters",
    arguments: [
      ("plain text", "Latn"), ("Привет, мир", "Cyrl"), ("今日は晴れ", "Hani"), ("123 …", "Zyyy"), ("😀", "Zyyy"),
    ])
  func writingSystem(text: String, expected: String) throws {
    var segmenter = try Segmenter()
    #expect(segmenter.segment(Array(text.utf8)).writingSystem == expected)
  }

  /// The characters that plain lines may hold, the frequent and the tricky ones several times.
  static let alphabet: [String] =
    Array("abcXYZ  .. ,'\"!?-:;()019_@/\t").map(String.init)
    + ["é", "Ñ", "×", "÷", "ß", "’", "‘", "“", "”", "–", "—", "…", " ", "a", ".", "it's ", "U.S. ", "e.g. "]

  @Test("Plain lines are cut as ICU cuts them")
  func sameAsICU() throws {
    var random = SplitMix64(seed: 2029)
    var segmenter = try Segmenter()
    var words = try Breaker(.word)
    var sentences = try Breaker(.sentence)
    for _ in 0..<60_000 {
      let length = Int.random(in: 0...24, using: &random)
      let text = (0..<length).map { _ in SegmenterTests.alphabet.randomElement(using: &random) ?? "" }
        .joined()
      let bytes = Array(text.utf8)
      let cut = segmenter.segment(bytes)
      var expected: [TextSpan] = []
      var sentenceEnds: [Int] = []
      bytes.withUnsafeBufferPointer { buffer in
        var from = 0
        words.forEachSegment(of: buffer) { end, _ in
          if buffer[from] != 0x20, buffer[from] != 0x09 { expected.append(TextSpan(from, end)) }
          from = end
        }
        sentences.forEachSegment(of: buffer) { end, _ in sentenceEnds.append(end) }
      }
      #expect(
        (0..<cut.tokenCount).map { cut.span(ofToken: $0) } == expected, "words of \(text.debugDescription)")
      // Each of our sentences ends in another of ICU's; ICU's that hold no token are none of ours.
      let starts = [0] + sentenceEnds.dropLast()
      let icu = zip(starts, sentenceEnds).filter { from, end in
        expected.contains { $0.start >= from && $0.start < end }
      }
      #expect(
        cut.sentences.map(\.span.start)
          == icu.map { from, end in expected.first { $0.start >= from && $0.start < end }?.start ?? -1 },
        "sentences of \(text.debugDescription)")
    }
  }

  @Test("Tokens are in order, apart, inside the text, and whole characters")
  func properties() throws {
    var random = SplitMix64(seed: 7)
    var segmenter = try Segmenter()
    let pool = SegmenterTests.alphabet + ["\n", "\n", "😀", "日本", "한국", "́", "👍🏽", "\u{200E}", "\u{85}", "ก"]
    for _ in 0..<5_000 {
      let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        pool.randomElement(using: &random) ?? ""
      }.joined()
      let cut = segmenter.segment(Array(text.utf8))
      var last = 0
      for index in 0..<cut.tokenCount {
        let span = cut.span(ofToken: index)
        #expect(span.start >= last && span.end > span.start && span.end <= cut.utf8.count)
        #expect(Array(cut.string(span).utf8) == Array(cut.utf8[span.start..<span.end]))
        last = span.end
      }
      #expect(
        cut.sentences.map(\.tokens).reduce(0) { $1.lowerBound == $0 ? $1.upperBound : -1 } == cut.tokenCount)
      #expect(
        cut.paragraphs.map(\.sentences).reduce(0) { $1.lowerBound == $0 ? $1.upperBound : -1 }
          == cut.sentences.count)
    }
  }
}

import FizzUnicode
import TestSupport
import Testing

/// The official break tests of Unicode 15.0 through ICU's rules.
@Suite struct BreakerTests {
  static let hasData = MeasurementData.folder != nil

  /// Lines where CLDR 42, which ICU 72 follows, differs from plain UAX #29 on purpose: CLDR took the colon out of
  /// MidLetter (it joins letters only in Finnish and Swedish), so that a colon ends a word.
  private func differsOnPurpose(_ scalars: [UInt32], _ unit: Breaker.Unit) -> Bool {
    unit == .word && scalars.contains(0x3A)
  }

  @Test(
    "Every line of the official file breaks as it says, colons apart",
    .enabled(if: hasData, "optional measurement data is absent"),
    arguments: [("WordBreakTest.txt", Breaker.Unit.word, 1823), ("SentenceBreakTest.txt", .sentence, 502)])
  func official(file: String, unit: Breaker.Unit, lines: Int) throws {
    let text = try #require(MeasurementData.text("unicode/" + file))
    var breaker = try Breaker(unit)
    var read = 0
    var onPurpose = 0
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let (scalars, expected) = OfficialBreaks.parse(line)
      read += 1
      var bytes: [UInt8] = []
      for scalar in scalars { bytes += Array(String(Character(try #require(Unicode.Scalar(scalar)))).utf8) }
      var ends: [Int] = []
      bytes.withUnsafeBufferPointer { buffer in
        breaker.forEachSegment(of: buffer) { end, _ in ends.append(end) }
      }
      if ends == expected { continue }
      if differsOnPurpose(scalars, unit) {
        onPurpose += 1
        continue
      }
      Issue.record("\(line.prefix(60)): breaks at \(ends), expected \(expected)")
    }
    #expect(read == lines)
    // Two out of many lines with a colon differ; more would mean that the exception hides something.
    #expect(onPurpose <= 120)
  }

  @Test("Case folding is full and leaves accents alone")
  func folding() {
    let table = [
      ("STRASSE", "strasse"), ("Straße", "strasse"), ("Ärger", "ärger"), ("İ", "i̇"), ("ΣΑΣ", "σασ"),
    ]
    for (input, expected) in table {
      #expect(String(decoding: CaseFolding.folded(Array(input.utf8)[...]), as: UTF8.self) == expected)
    }
  }
}

/// Reads a line of a Unicode break test: `÷ 0061 × 0062 ÷`.
enum OfficialBreaks {
  static func parse(_ line: some StringProtocol) -> (scalars: [UInt32], ends: [Int]) {
    var scalars: [UInt32] = []
    var ends: [Int] = []
    var length = 0
    let content = line.split(separator: "#", maxSplits: 1)[0]
    for part in content.split(whereSeparator: { $0 == " " || $0 == "\t" }) {
      if part == "÷" {
        if length > 0 { ends.append(length) }
      } else if part != "×", let scalar = UInt32(part, radix: 16), let unicode = Unicode.Scalar(scalar) {
        scalars.append(scalar)
        length += String(Character(unicode)).utf8.count
      }
    }
    return (scalars, ends)
  }
}

import FizzUnicode
import TestSupport
import Testing

/// The official break tests of Unicode 15.0 through ICU's rules.
@Suite struct BreakerTests {
  static let hasData = MeasurementData.folder != nil

  /// The lines where CLDR 42, which ICU 72 follows, differs from plain UAX #29 on purpose, and why.
  static let differences: [(scalars: String, reason: String)] = [
    ("0061 003A 0041", colon),
    ("0061 003A 0308 0041", colon),
    ("0061 003A 05D0", colon),
    ("0061 003A 0308 05D0", colon),
    ("0061 003A 0061 2060", colon),
    ("0061 003A 0308 0061 2060", colon),
    ("0061 003A 0061 003A", colon),
    ("0061 003A 0308 0061 003A", colon),
    ("0061 003A 0061 0027", colon),
    ("0061 003A 0308 0061 0027", colon),
    ("0061 003A 0061 0027 2060", colon),
    ("0061 003A 0308 0061 0027 2060", colon),
    ("0061 003A 0061 002C", colon),
    ("0061 003A 0308 0061 002C", colon),
    ("0041 003A 0041", colon),
  ]

  private static let colon =
    "CLDR takes the colon out of MidLetter: it joins letters in Finnish and Swedish only, so it ends a word"

  @Test(
    "Every line of the official file breaks as it says, the listed ones apart",
    .enabled(if: hasData, "optional measurement data is absent"),
    arguments: [("WordBreakTest.txt", Breaker.Unit.word, 1823), ("SentenceBreakTest.txt", .sentence, 502)])
  func official(file: String, unit: Breaker.Unit, lines: Int) throws {
    let text = try #require(MeasurementData.text("unicode/" + file))
    var breaker = try Breaker(unit)
    var read = 0
    var different: [String] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let official = OfficialBreaks(line)
      read += 1
      if ends(official.utf8, &breaker) != official.ends { different.append(official.scalars) }
    }
    #expect(read == lines)
    #expect(different == (unit == .word ? BreakerTests.differences.map(\.scalars) : []))
  }

  private func ends(_ utf8: [UInt8], _ breaker: inout Breaker) -> [Int] {
    var ends: [Int] = []
    utf8.withUnsafeBufferPointer { buffer in breaker.forEachSegment(of: buffer) { end, _ in ends.append(end) }
    }
    return ends
  }

  @Test("A text longer than ICU can take is cut between two characters")
  func pieces() throws {
    var breaker = try Breaker(.word, longest: 5)
    #expect(ends(Array("abcdé fg 日本".utf8), &breaker) == [4, 6, 7, 9, 10, 13, 16])
  }

  @Test("One breaker serves many texts, the empty one too")
  func reuse() throws {
    var breaker = try Breaker(.sentence)
    #expect(ends(Array("One. Two.".utf8), &breaker) == [5, 9])
    #expect(ends([], &breaker) == [])
    #expect(ends(Array("Three.".utf8), &breaker) == [6])
  }

  @Test("More segments than fit in a batch come out whole")
  func batches() throws {
    var breaker = try Breaker(.word)
    for count in [255, 256, 257, 512, 1000] {
      #expect(ends([UInt8](repeating: 0x2E, count: count), &breaker) == Array(1...count))
    }
  }
}

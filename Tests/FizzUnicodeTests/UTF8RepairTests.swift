import FizzUnicode
import TestSupport
import Testing

@Suite struct UTF8RepairTests {
  @Test(
    "Each maximal subpart becomes one replacement character",
    arguments: [
      // Table 3-8 of the Unicode Standard and its neighbours.
      ([0x61, 0xF1, 0x80, 0x80, 0xE1, 0x80, 0xC2, 0x62, 0x80, 0x63, 0x80, 0xBF, 0x64], "a���b�c��d", 6),
      ([0xC0, 0xAF, 0xE0, 0x80, 0xBF, 0xF0, 0x81, 0x82, 0x41], "��������A", 8),
      ([0xED, 0xA0, 0x80, 0xED, 0xBF, 0xBF, 0xED, 0xAF, 0x41], "��������A", 8),
      ([0xF4, 0x91, 0x92, 0x93, 0xFF, 0x41, 0x80, 0xBF, 0x42], "�����A��B", 7),
      ([0xE1, 0x80, 0xE2, 0xF0, 0x91, 0x92, 0xF1, 0xBF, 0x41], "����A", 4),
      ([0xE2, 0x82], "�", 1),
      ([0x68, 0x69], "hi", 0),
    ] as [([UInt8], String, Int)])
  func subparts(bytes: [UInt8], expected: String, repairs: Int) {
    let result = UTF8Repair.repaired(bytes)
    #expect(String(decoding: result.utf8, as: UTF8.self) == expected)
    #expect(result.repairs == repairs)
    #expect((result.firstOffset == nil) == (repairs == 0))
  }

  /// Cases of Markus Kuhn's UTF-8 decoder stress test (2015, CC BY 4.0), with the count of maximal subparts.
  @Test(
    "Kuhn's malformed sequences",
    arguments: [
      ("2.1.5", [0xF8, 0x88, 0x80, 0x80, 0x80], 5), ("2.1.6", [0xFC, 0x84, 0x80, 0x80, 0x80, 0x80], 6),
      ("2.2.4", [0xF7, 0xBF, 0xBF, 0xBF], 4), ("2.3.5", [0xF4, 0x90, 0x80, 0x80], 4), ("3.1.1", [0x80], 1),
      ("3.1.2", [0xBF], 1), ("3.1.9", Array(0x80...0xBF), 64),
      ("3.2.1", (0xC0...0xDF).flatMap { [$0, 0x20] }, 32),
      ("3.2.2", (0xE0...0xEF).flatMap { [$0, 0x20] }, 16),
      ("3.2.3", (0xF0...0xF7).flatMap { [$0, 0x20] }, 8),
      ("3.2.4", (0xF8...0xFB).flatMap { [$0, 0x20] }, 4), ("3.2.5", [0xFC, 0x20, 0xFD, 0x20], 2),
      ("3.3.1", [0xC0], 1), ("3.3.2", [0xE0, 0x80], 2), ("3.3.3", [0xF0, 0x80, 0x80], 3),
      ("3.3.6", [0xDF], 1),
      ("3.3.7", [0xEF, 0xBF], 1), ("3.3.8", [0xF7, 0xBF, 0xBF], 3), ("3.5.3", [0xFE, 0xFE, 0xFF, 0xFF], 4),
      ("4.1.1", [0xC0, 0xAF], 2), ("4.1.2", [0xE0, 0x80, 0xAF], 3), ("4.1.3", [0xF0, 0x80, 0x80, 0xAF], 4),
      ("4.2.1", [0xC1, 0xBF], 2), ("4.2.2", [0xE0, 0x9F, 0xBF], 3), ("4.2.3", [0xF0, 0x8F, 0xBF, 0xBF], 4),
      ("4.3.1", [0xC0, 0x80], 2), ("5.1.1", [0xED, 0xA0, 0x80], 3), ("5.1.7", [0xED, 0xBF, 0xBF], 3),
      ("5.2.1", [0xED, 0xA0, 0x80, 0xED, 0xB0, 0x80], 6),
    ] as [(String, [UInt8], Int)])
  func kuhn(section: String, bytes: [UInt8], repairs: Int) {
    let result = UTF8Repair.repaired([0x61] + bytes + [0x62])
    #expect(result.repairs == repairs, "\(section)")
    #expect(result.firstOffset == 1)
    #expect(result.utf8.first == 0x61 && result.utf8.last == 0x62)
  }

  @Test(
    "Kuhn's well-formed sequences stay, the first and last of each length, U+FFFD and noncharacters too",
    arguments: [
      [0x00], [0x7F], [0xC2, 0x80], [0xDF, 0xBF], [0xE0, 0xA0, 0x80], [0xEF, 0xBF, 0xBF],
      [0xF0, 0x90, 0x80, 0x80],
      [0xF4, 0x8F, 0xBF, 0xBF], [0xED, 0x9F, 0xBF], [0xEE, 0x80, 0x80], [0xEF, 0xBF, 0xBD],
      [0xEF, 0xB7, 0x90],
    ] as [[UInt8]])
  func wellFormed(bytes: [UInt8]) {
    for prefix in 0..<10 {
      let text = [UInt8](repeating: 0x61, count: prefix) + bytes
      let result = UTF8Repair.repaired(text)
      #expect(result.utf8 == text && result.repairs == 0 && result.firstOffset == nil)
    }
  }

  @Test("A broken byte is found wherever it lies among ASCII")
  func everyOffset() {
    for length in 1...40 {
      for offset in 0..<length {
        var bytes = [UInt8](repeating: 0x61, count: length)
        bytes[offset] = 0xFF
        #expect(UTF8Repair.repaired(bytes).firstOffset == offset)
      }
    }
  }

  @Test("Random bytes come out as the standard library repairs them")
  func sameAsStandardLibrary() {
    var random = SplitMix64(seed: 15)
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        Bool.random(using: &random) ? UInt8.random(in: 0x80...0xFF, using: &random) : UInt8(0x41)
      }
      let expected = Array(String(decoding: bytes, as: UTF8.self).utf8)
      #expect(UTF8Repair.repaired(bytes).utf8 == expected)
    }
  }
}

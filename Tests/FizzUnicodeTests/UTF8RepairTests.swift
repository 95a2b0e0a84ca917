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

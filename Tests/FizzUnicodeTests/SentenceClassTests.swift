import FizzUnicode
import Testing

@Suite struct SentenceClassTests {
  @Test(
    "What a scalar is to the end of a line",
    arguments: [
      ("a", .lowerCase), ("é", .lowerCase), ("я", .lowerCase), ("A", .other), ("1", .other), (".", .end),
      ("?", .end),
      ("。", .end), ("؟", .end), ("…", .other), ("”", .close), (")", .close), (" ", .space),
      ("\u{A0}", .space),
    ] as [(Unicode.Scalar, SentenceClass)])
  func classes(scalar: Unicode.Scalar, expected: SentenceClass) {
    #expect(SentenceClass(of: scalar.value) == expected)
  }
}

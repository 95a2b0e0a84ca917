import FizzUnicode
import Testing

@Suite struct SegmentContentTests {
  @Test(
    "What a segment holds, and where it can first be seen",
    arguments: [
      ("abc", .letter, 0), ("a1", [.letter, .digit], 0), ("12", .digit, 0), ("٣", .digit, 0), ("!", [], 0),
      ("Ⅳ", .letter, 0), ("か", .letter, 0), ("食べる", [.letter, .ideograph], 0), ("😀", .picture, 0),
      ("👩‍👩‍👧", .picture, 0), ("🇩🇪", .picture, 0),
      ("1️⃣", [.digit, .picture], 0),
      ("❤", .picture, 0), ("❤️", .picture, 0), ("™", [], 0), ("™️", .picture, 0), ("\u{301}", [], 0),
      (" ", [], nil), ("\u{A0}", [], nil), ("\u{200E}", [], nil), ("\u{85}", [], nil), ("", [], nil),
      (" \u{200D}😀", .picture, 4),
    ] as [(String, SegmentContent, Int?)])
  func content(text: String, content: SegmentContent, firstVisible: Int?) {
    let found = Array(text.utf8).withUnsafeBufferPointer { SegmentContent.of($0) }
    #expect(found.content == content)
    #expect(found.firstVisible == firstVisible)
  }
}

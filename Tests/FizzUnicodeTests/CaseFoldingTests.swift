import FizzUnicode
import Testing

@Suite struct CaseFoldingTests {
  @Test(
    "Folding is full, the same in every locale, and leaves accents as they were written",
    arguments: [
      ("", ""), ("STRASSE", "strasse"), ("Straße", "strasse"), ("Ärger", "ärger"), ("I", "i"),
      ("İ", "i\u{307}"),
      ("ΣΑΣ", "σασ"), ("ﬁ", "fi"), ("e\u{301}É", "e\u{301}é"), ("don’T", "don’t"), ("日本", "日本"),
      ("ΐΐΐ", "ι\u{308}\u{301}ι\u{308}\u{301}ι\u{308}\u{301}"),
    ])
  func folding(input: String, expected: String) {
    #expect(CaseFolding.folded(Array(input.utf8)[...]) == Array(expected.utf8))
  }
}

import FizzUnicode
import Testing

@Suite struct WritingSystemTests {
  @Test(
    "The script of most letters, as ISO 15924",
    arguments: [
      ("", "Zyyy"), ("123 … 😀", "Zyyy"), ("abc", "Latn"), ("Привет, мир abc", "Cyrl"), ("مرحبا", "Arab"),
      ("ไทย", "Thai"), ("한국어", "Hang"), ("אב ab", "Hebr"), ("éé αα", "Grek"),
    ])
  func majority(text: String, expected: String) {
    #expect(Array(text.utf8).withUnsafeBufferPointer { writingSystem($0) } == expected)
  }

  @Test("Every letter of a long text counts")
  func long() {
    let text = String(repeating: "a", count: 1500) + String(repeating: "я", count: 5000)
    #expect(Array(text.utf8).withUnsafeBufferPointer { writingSystem($0) } == "Cyrl")
  }
}

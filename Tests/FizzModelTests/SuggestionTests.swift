import FizzModel
import Testing

@Suite struct SuggestionTests {
  @Test(
    "The nearest right word, or none",
    arguments: [("angr", "anger"), ("sadnes", "sadness"), ("xyz", nil), ("fear", "fear")]
      as [(String, String?)])
  func nearest(word: String, expected: String?) {
    #expect(Suggestion.nearest(to: word, among: ["anger", "sadness", "fear", "joy"]) == expected)
  }
}

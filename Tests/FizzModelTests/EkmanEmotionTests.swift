import FizzModel
import Testing

@Suite struct EkmanEmotionTests {
  @Test("Every family falls under one of the six or, knowingly, under none")
  func families() {
    let none = Taxonomy.families.flatMap(\.ids).filter { EkmanEmotion(family: $0) == nil }
    #expect(none == ["boredom", "numbness", "exhaustion", "nostalgia"])
    #expect(EkmanEmotion(family: "frustration") == .anger)
    #expect(EkmanEmotion(family: "gratitude") == .joy)
    #expect(EkmanEmotion(family: "no such family") == nil)
  }
}

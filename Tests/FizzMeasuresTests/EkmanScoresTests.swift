import FizzMeasures
import FizzModel
import Testing

@Suite struct EkmanScoresTests {
  private func feeling(_ id: String, valence: Double, excluded: Exclusion? = nil) -> Finding {
    var finding = Finding(kind: .feeling, id: id, concept: id, span: TextSpan(0, 1), excluded: excluded)
    finding.charge = .init(valence: valence, arousal: 0.5, intensity: 0.5)
    return finding
  }

  private func sum(_ row: WeightSum.Row, words: Int) -> WeightSum {
    var sum = WeightSum()
    sum.row = row
    sum.words = words
    return sum
  }

  @Test("Without weights: shares of the counting feelings and their mean valence; nothing without feelings")
  func plain() throws {
    let all = [
      feeling("anger", valence: -0.6), feeling("resentment-is-no-family", valence: -0.2),
      feeling("sadness", valence: -0.4), feeling("joy", valence: 0.8, excluded: .experiencer),
    ]
    let scores = try #require(EkmanScores.scores(all, WeightSum(), nil))
    #expect(scores.emotions == [0.333, 0, 0, 0, 0.333, 0])
    #expect(scores.valence == -0.4)
    #expect(EkmanScores.scores([all[3]], WeightSum(), nil) == nil)
  }

  @Test("With weights: the logistic function of base, words and findings")
  func logistic() throws {
    let weights = EkmanScores.Weights(
      base: [-100, 0, 0, 0, 0, 0, 0, 0], finding: [0, 0, 0, 0, 200, 0, 100, 0], plenty: 4)
    let scores = try #require(
      EkmanScores.scores(
        [feeling("sadness", valence: -0.5)], sum([100, 0, 0, 0, 0, 0, 0, 0], words: 1), weights))
    #expect(scores.emotions == [0.5, 0.5, 0.5, 0.5, 0.881, 0.5])
    #expect(scores.valence == -0.245)
  }

  @Test("Beyond a page's worth of words the sum is a mean: twice the text, the same score")
  func length() throws {
    let weights = EkmanScores.Weights(base: .zero, finding: .zero, plenty: 4)
    let page = EkmanScores.scores([], sum([80, 0, 0, 0, 0, 0, 40, 0], words: 4), weights)
    let two = EkmanScores.scores([], sum([160, 0, 0, 0, 0, 0, 80, 0], words: 8), weights)
    #expect(page == two)
    #expect(EkmanScores.scores([], WeightSum(), weights)?.valence == nil)
  }
}

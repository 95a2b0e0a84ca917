package import FizzModel

/// Scores of Ekman's six and of pleasantness for a whole text, from its words' weights and its findings.
///
/// With weights: the logistic function of base + words + findings, where words add up to a page and are averaged
/// beyond; a feeling that counts speaks for its emotion once, one that was refused because it is another's, past or
/// quoted speaks four tenths of that. Without: the share of the counting feelings that fall under each emotion, and
/// their mean valence. Ours; how weights were learnt stands in the weights lexicon.
package enum EkmanScores {
  /// What the scores need to know of a weights lexicon.
  package struct Weights: Sendable {
    let base: WeightSum.Row
    let finding: WeightSum.Row
    let plenty: Int

    package init(base: WeightSum.Row, finding: WeightSum.Row, plenty: Int) {
      self.base = base
      self.finding = finding
      self.plenty = plenty
    }
  }

  /// Scores of a text.
  ///
  /// - Parameters:
  ///   - findings: its findings.
  ///   - sum: what its words add up to.
  ///   - weights: absent to leave words out.
  package static func scores(_ findings: [Finding], _ sum: WeightSum, _ weights: Weights?) -> EmotionScores? {
    guard let weights else { return plain(findings) }
    let shrink = sum.words > weights.plenty ? Double(weights.plenty) / Double(sum.words) : 1
    let present = EkmanPresence(findings)
    var emotions: [Double] = []
    for column in 0..<6 {
      let logit =
        Double(weights.base[column]) + shrink * Double(sum.row[column])
        + present.emotions[column] * Double(weights.finding[column])
      emotions.append(rounded(1 / (1 + NaturalFunctions.exponential(-logit / 100))))
    }
    let place = WeightSum.valence
    let pleasant =
      Double(weights.base[place]) + shrink * Double(sum.row[place])
      + present.valence * Double(weights.finding[place])
    let isSilent = sum.words == 0 && present.valence == 0
    return EmotionScores(
      emotions: emotions,
      valence: isSilent ? nil : rounded(2 / (1 + NaturalFunctions.exponential(-pleasant / 100)) - 1))
  }

  private static func plain(_ findings: [Finding]) -> EmotionScores? {
    var counts = [Int](repeating: 0, count: 6)
    var valence = 0.0
    var all = 0
    for index in findings.indices where findings[index].kind == .feeling && findings[index].counts {
      all += 1
      valence += findings[index].charge?.valence ?? 0
      if let emotion = EkmanEmotion(family: findings[index].id)?.index { counts[emotion] += 1 }
    }
    guard all > 0 else { return nil }
    return EmotionScores(
      emotions: counts.map { rounded(Double($0) / Double(all)) }, valence: rounded(valence / Double(all)))
  }

  private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}

/// Which of Ekman's six a text's feelings speak for, and how pleasant they are.
///
/// A feeling that counts speaks once for its emotion; one that was refused because it is another's, past or quoted
/// colours the text a little: four tenths. A denied feeling says nothing. Ours.
package struct EkmanPresence: Sendable {
  private static let refused = 0.4

  /// 0 to 1 by emotion, in the order of `EkmanEmotion`.
  package private(set) var emotions = [Double](repeating: 0, count: 6)
  /// Mean valence, −1 to 1; 0 without feelings.
  package private(set) var valence = 0.0

  package init(_ findings: [Finding]) {
    var sum = 0.0
    var count = 0.0
    // By index: a finding bound to a name is copied, with all its strings.
    for index in findings.indices where findings[index].kind == .feeling {
      let share: Double
      switch findings[index].excluded {
      case nil: share = 1
      case .polarity, .guard: continue
      default: share = EkmanPresence.refused
      }
      if let own = findings[index].charge?.valence {
        sum += share * own
        count += share
      }
      guard let emotion = EkmanEmotion(family: findings[index].id)?.index else { continue }
      emotions[emotion] = max(emotions[emotion], share)
    }
    if count > 0 { valence = sum / max(1, count) }
  }
}

@_spi(Stages) internal import FizzModel

/// Whether a sensation has a physical cause: illness, food, sport, injury. Said in the same clause, or tied to it from
/// another one ("after the gym", "because I ran").
enum PhysicalCauseRule {
  private static let reach = 4

  static func isCaused(_ s: Surroundings) -> Bool {
    for word in s.sentence where s.has(word, .physicalCause) && !s.match.contains(word) {
      if isTied(word, s) || isInClause(word, s) { return true }
    }
    return false
  }

  private static func isTied(_ cause: Int, _ s: Surroundings) -> Bool {
    s.any(max(s.sentence.lowerBound, cause - reach)..<cause, [.preposition, .conjunction])
  }

  /// No comma or more between the two.
  private static func isInClause(_ cause: Int, _ s: Surroundings) -> Bool {
    let between =
      cause < s.match.lowerBound
      ? (cause + 1)..<(s.match.lowerBound + 1) : s.match.upperBound..<(cause + 1)
    return between.allSatisfy { s.text.breaks[$0] == .none }
  }
}

@_spi(Stages) internal import FizzModel

/// Whether a match is meant as said: idioms whose surface alone is emotional, and marks of irony.
enum FigureRule {
  static func figure(_ s: Surroundings) -> Assertion.Figure {
    if s.match.allSatisfy({ s.has($0, .idiom) }) { return .idiom }
    let isPleasant = (s.definition.charge?.valence ?? 0) > 0
    if isPleasant, isIronic(s) { return .ironic }
    return .literal
  }

  /// A fixed ironic phrase, or a pleasant exclamation before news of something that went wrong.
  private static func isIronic(_ s: Surroundings) -> Bool {
    if s.any(s.sentence, .ironyCue) { return true }
    let first = s.sentence.lowerBound
    guard s.has(first, .ironyOpener) else { return false }
    let next = first + 1
    let stands = next >= s.sentence.upperBound || s.text.breaks[next] >= .comma
    return stands && s.any(s.sentence, .badEvent)
  }
}

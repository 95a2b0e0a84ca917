@_spi(Stages) internal import FizzModel

/// When a match is: supposed, closed past, habit, or now. Journals tell today in the past tense, so that tense
/// alone is no past.
enum TimeRule {
  static func time(_ s: Surroundings) -> Assertion.Time {
    let isLens = s.definition.bends.contains(.conditionalLens)
    let isAsked = s.definition.status == .requested
    if !isLens, !isAsked, isSupposed(s) { return .hypothetical }
    let clause = s.clause
    if s.any(clause, .pastClosed) { return .past }
    if s.any(s.sentence, .habitual) { return .habitual }
    return .current
  }

  /// "if", "would", "wish", "will" before the match, within the sentence's half; after it they say nothing.
  private static func isSupposed(_ s: Surroundings) -> Bool {
    if s.candidate.partOfSpeech == .pattern {
      for word in s.match
      where s.has(word, [.conditional, .hypothetical, .future]) && !s.has(word, .pseudoNegation) {
        return true
      }
    }
    var word = s.match.lowerBound
    var sawComma = false
    while word > s.sentence.lowerBound {
      if s.text.breaks[word] >= .clause { return false }
      if s.text.breaks[word] == .comma {
        // "…, but I was sad" starts afresh.
        if s.has(word, .scopeEnd) { return false }
        sawComma = true
      }
      word -= 1
      if s.has(word, .scopeEnd), s.has(word + 1, .selfSubject), !s.has(word, .conditional) { return false }
      if s.has(word, [.negator, .pseudoNegation, .idiom]) { continue }
      // "If I lost this, I'd …" reaches over its comma; "it could be, I'm sad" does not.
      if s.has(word, .conditional) || !sawComma && s.has(word, [.hypothetical, .future]) { return true }
    }
    return false
  }
}

internal import FizzModel

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
      for word in s.match where s.has(word, [.conditional, .hypothetical, .future]) { return true }
    }
    var word = s.match.lowerBound
    while word > s.sentence.lowerBound {
      if s.text.breaks[word] >= .clause { return false }
      // "…, but I was sad" and "…, so I was sad" start afresh.
      if s.text.breaks[word] == .comma, s.has(word, [.scopeEnd]) { return false }
      word -= 1
      if s.has(word, .scopeEnd), s.has(word + 1, .selfSubject), !s.has(word, .conditional) { return false }
      if s.has(word, [.conditional, .hypothetical, .future]), !s.has(word, [.negator, .pseudoNegation, .idiom]) {
        return true
      }
    }
    return false
  }
}

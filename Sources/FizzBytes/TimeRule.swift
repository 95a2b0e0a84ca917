@_spi(Stages) internal import FizzModel

/// When a match is: supposed, closed past, habit, or now. Journals tell today in the past tense, so that tense
/// alone is no past.
enum TimeRule {
  static func time(_ s: Surroundings) -> Assertion.Time {
    // An emoji or a cry is of the moment it is written in.
    if s.candidate.partOfSpeech == .interjection { return .current }
    let isLens = s.definition.bends.contains(.conditionalLens)
    let isAsked = s.definition.status == .requested
    if !isLens, !isAsked, isSupposed(s) || isWished(s) { return .hypothetical }
    if isClosedPast(s) { return .past }
    if s.any(s.sentence, .habitual) { return .habitual }
    return .current
  }

  /// "if", "would", "wish", "will" before the match. They reach over its own subject only from right before it
  /// ("if I feel …", "I wish I was …"): in "if he shouts I get scared" the writer's clause is a plain one.
  private static func isSupposed(_ s: Surroundings) -> Bool {
    if s.candidate.partOfSpeech == .pattern {
      for word in s.match where supposes(word, s, [.conditional, .hypothetical, .future]) { return true }
    }
    var word = s.match.lowerBound
    var sawComma = false
    if s.has(word, [.selfSubject, .iAm]) { return isGoverned(word, s) }
    while word > s.sentence.lowerBound {
      if s.text.breaks[word] >= .clause { return false }
      if s.text.breaks[word] == .comma {
        // "…, but I was sad" starts afresh.
        if s.has(word, .scopeEnd) { return false }
        sawComma = true
      }
      word -= 1
      if s.has(word, .scopeEnd), s.has(word + 1, .selfSubject), !s.has(word, .conditional) { return false }
      // "If I lost this, I'd …" reaches over its comma; "it could be, I'm sad" does not.
      if supposes(word, s, .conditional) || !sawComma && supposes(word, s, [.hypothetical, .future]) {
        return true
      }
      if s.has(word, .selfSubject), !s.has(word, .clauseOpener) { return isGoverned(word, s) }
    }
    return false
  }

  /// Whether a condition or a wish stands right before a subject and takes its clause in.
  private static func isGoverned(_ subject: Int, _ s: Surroundings) -> Bool {
    var word = subject
    var steps = 0
    while word > s.sentence.lowerBound, s.text.breaks[word] == .none, steps < 3 {
      word -= 1
      steps += 1
      if supposes(word, s, [.conditional, .hypothetical]) { return true }
      if !s.has(word, [.adverb, .timeAdverb, .selfSubject, .hedge, .it]) { return false }
    }
    return false
  }

  private static func supposes(_ word: Int, _ s: Surroundings, _ cues: Cue) -> Bool {
    s.has(word, cues) && !s.has(word, [.negator, .pseudoNegation, .idiom, .noCondition])
  }

  /// "I want to be happy", "I need to feel calm": a state that is wanted is not had.
  private static func isWished(_ s: Surroundings) -> Bool {
    guard s.definition.kind == .feeling, s.candidate.partOfSpeech == .adjective,
      let verb = s.before(s.match.lowerBound), s.has(verb, .linking), verb >= s.sentence.lowerBound + 2,
      s.text.breaks[verb] == .none, s.text.breaks[verb - 1] == .none
    else { return false }
    return s.has(verb - 1, .preposition) && s.has(verb - 2, .want)
  }

  /// "I used to be …", "as a child": in the match's clause, and not left behind by "but now". After the match, a
  /// relative clause keeps its past to itself: "I miss how we used to laugh".
  private static func isClosedPast(_ s: Surroundings) -> Bool {
    for word in s.clause where s.has(word, .pastClosed) {
      if s.match.contains(word) { return true }
      if word < s.match.lowerBound {
        let isLeft = ((word + 1)..<s.match.lowerBound).contains {
          s.has($0, .scopeEnd) && s.any($0..<s.match.lowerBound, [.selfSubject, .timeAdverb])
        }
        if !isLeft { return true }
      } else if s.has(word, .questionWord)
        || !s.any(s.match.lowerBound..<word, [.questionWord, .clauseOpener])
      {
        return true
      }
    }
    return false
  }
}

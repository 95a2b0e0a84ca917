@_spi(Stages) internal import FizzModel

/// Whose a match is: the subject or object that the grammar of its part of speech points to.
enum ExperiencerRule {
  /// What the search for a subject found.
  enum Subject {
    case selfPerson, otherPerson, generic
    /// A thing that is judged, not one who feels.
    case thing
    /// No subject: a diary drops the I.
    case none
  }

  private static let reach = 16

  static func subject(_ s: Surroundings) -> Subject {
    switch s.candidate.partOfSpeech {
    case .pattern, .state: return ofWholeExpression(s)
    case .adjective, .adverb: return leftward(s, sawVerb: false)
    case .verb: return leftward(s, sawVerb: true)
    case .cause: return ofCause(s)
    case .noun: return ofNoun(s)
    case .interjection: return .selfPerson
    }
  }

  /// A pattern names its own people; without any, the part of the body or the clause tells.
  private static func ofWholeExpression(_ s: Surroundings) -> Subject {
    if s.any(s.match, [.selfSubject, .selfObject, .selfPossessive, .iAm, .iFeel]) { return .selfPerson }
    if s.definition.kind == .sensation { return ofBodyPart(s) }
    let first = s.match.lowerBound
    if s.has(first, .other), [.script, .voice, .naming, .feeling].contains(s.definition.kind) {
      return .otherPerson
    }
    if s.candidate.partOfSpeech == .state || s.definition.kind == .script || s.definition.kind == .feeling {
      let found = leftward(s, sawVerb: true)
      if case .thing = found { return .none }
      return found
    }
    return .none
  }

  private static func ofBodyPart(_ s: Surroundings) -> Subject {
    let first = s.match.lowerBound
    if s.any(s.match, [.possessiveOther]), !s.any(s.match, .it) { return .otherPerson }
    guard first > s.sentence.lowerBound, s.text.breaks[first] == .none else { return .none }
    let before = first - 1
    if s.has(before, .selfPossessive) { return .selfPerson }
    if s.has(before, [.possessiveOther, .other]) { return .otherPerson }
    if s.has(before, .determiner), !s.any(s.sentence, [.selfSubject, .selfObject, .selfPossessive]) {
      return .generic
    }
    let found = leftward(s, sawVerb: true)
    if case .thing = found { return .none }
    return found
  }

  /// Looks left for the subject, over modifiers and coordinated words, up to the start of the clause.
  private static func leftward(_ s: Surroundings, sawVerb: Bool) -> Subject {
    var sawVerb = sawVerb
    var sawConjunction = false
    let lower = max(s.clauseStart(s.match.lowerBound), s.match.lowerBound - reach)
    var word = s.match.lowerBound
    if let adjacent = s.before(word) {
      if s.has(adjacent, .selfObject) { return .selfPerson }
      if s.has(adjacent, .otherObject), !s.has(adjacent, .possessiveOther) { return .otherPerson }
    }
    while word > lower {
      let comma = s.text.breaks[word] == .comma
      word -= 1
      let cues = s.text.cues[word]
      if !cues.isDisjoint(with: [.selfSubject, .iAm, .iFeel]) { return .selfPerson }
      if cues.contains(.other) { return .otherPerson }
      if comma { sawVerb = false }
      if cues.contains(.conjunction) {
        sawVerb = false
        sawConjunction = true
        continue
      }
      if cues.contains(.it), sawVerb { return .thing }
      if isPerson(cues) {
        if sawVerb, !isGoverned(word, s) { return .otherPerson }
        continue
      }
      if !cues.isDisjoint(with: [.auxiliary, .linking, .perceptionOfOther]) {
        if !isParticiple(cues) { sawVerb = true }
        continue
      }
      if sawVerb, isContent(cues), !isGoverned(word, s) { return .thing }
    }
    return sawConjunction || s.match.lowerBound > lower ? ofClauseStart(lower, s) : .none
  }

  /// The word that opens a clause, when nothing nearer was a subject.
  private static func ofClauseStart(_ start: Int, _ s: Surroundings) -> Subject {
    var word = start
    while word < s.match.lowerBound, s.has(word, [.adverb, .timeAdverb, .conjunction, .recent, .hedge]) {
      word += 1
    }
    guard word < s.match.lowerBound else { return .none }
    let cues = s.text.cues[word]
    if isPerson(cues), !s.has(word, .possessiveOther) { return .otherPerson }
    if !cues.isDisjoint(with: [.selfPossessive, .determiner, .possessiveOther]),
      word + 1 < s.match.lowerBound,
      isPerson(s.text.cues[word + 1])
    {
      return .otherPerson
    }
    return .none
  }

  private static func ofCause(_ s: Surroundings) -> Subject {
    let next = s.match.upperBound
    for word in next..<min(next + 2, s.clauseEnd) {
      guard s.text.breaks[word] == .none else { break }
      if s.has(word, .selfObject) { return .selfPerson }
      if s.has(word, [.otherObject, .other, .possessiveOther]) || isPerson(s.text.cues[word]) {
        return .otherPerson
      }
      if s.has(word, .selfPossessive) { return .selfPerson }
      if !s.has(word, [.adverb, .booster]) { break }
    }
    switch leftward(s, sawVerb: true) {
    case .otherPerson: return .otherPerson
    case .selfPerson, .none, .thing, .generic: return .selfPerson
    }
  }

  private static func ofNoun(_ s: Surroundings) -> Subject {
    let first = s.match.lowerBound
    for word in max(s.clauseStart(first), first - 3)..<first {
      if s.has(word, .selfPossessive) { return .selfPerson }
      if s.has(word, .possessiveOther) { return .otherPerson }
    }
    let own: Cue = [.selfSubject, .selfObject, .selfPossessive, .iAm]
    let clause = s.clause
    if let nearest = (clause.lowerBound..<first).last(where: { s.has($0, [.selfSubject, .other, .iAm]) }) {
      return s.has(nearest, [.selfSubject, .iAm]) ? .selfPerson : .otherPerson
    }
    if s.any(clause, own) { return .selfPerson }
    let person = (clause.lowerBound..<first).last { isPerson(s.text.cues[$0]) && !isGoverned($0, s) }
    if person != nil { return .otherPerson }
    if s.any(clause.lowerBound..<first, [.it]) { return .selfPerson }
    return isFragment(s) ? .none : .generic
  }

  /// "Shame again.", "A wave of tenderness for her.": a noun at the front of a sentence that no verb follows and in
  /// which nothing is talked about.
  private static func isFragment(_ s: Surroundings) -> Bool {
    guard s.match.lowerBound - s.sentence.lowerBound <= 3, !s.any(s.sentence, .topicNoun) else {
      return false
    }
    let next = s.match.upperBound
    return next >= s.sentence.upperBound || !s.has(next, [.auxiliary, .linking])
  }

  static func isPerson(_ cues: Cue) -> Bool {
    !cues.isDisjoint(with: [.kin, .role, .name, .givenName])
  }

  /// Whether a noun hangs on a preposition ("with Jonah", "to my mum") or on a verb's "the".
  private static func isGoverned(_ word: Int, _ s: Surroundings) -> Bool {
    var index = word
    var steps = 0
    while index > s.sentence.lowerBound, s.text.breaks[index] == .none, steps < 3 {
      index -= 1
      steps += 1
      if s.has(index, .preposition) { return true }
      if !s.has(index, [.determiner, .selfPossessive, .possessiveOther, .adverb]) { return false }
    }
    return false
  }

  /// "feeling", "being": no finite verb, so what stands before it need not be its subject.
  private static func isParticiple(_ cues: Cue) -> Bool { cues.contains(.feeling) }

  private static func isContent(_ cues: Cue) -> Bool {
    cues.isDisjoint(with: Surroundings.passing.union(.englishFunction)) || cues.contains(.evaluationSubject)
  }
}

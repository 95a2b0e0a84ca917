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
    // "Nobody to talk to" is about the one who has nobody.
    if s.has(first, .other), !s.has(first, .negator),
      [.script, .voice, .naming, .feeling].contains(s.definition.kind)
    {
      return .otherPerson
    }
    if s.candidate.partOfSpeech == .state || s.definition.kind == .script || s.definition.kind == .feeling {
      if isOthersPossession(s) { return .otherPerson }
      let found = leftward(s, sawVerb: true)
      if case .thing = found { return .none }
      return found
    }
    return .none
  }

  /// "Her heart sank", "the staff were treading on eggshells": what belongs to another, or another by a noun that
  /// no list of people holds.
  private static func isOthersPossession(_ s: Surroundings) -> Bool {
    guard let before = s.before(s.match.lowerBound) else { return false }
    if s.has(before, .possessiveOther), !s.has(before, .it) { return true }
    guard s.candidate.partOfSpeech == .state, s.has(before, [.auxiliary, .linking]),
      before >= s.sentence.lowerBound + 2, s.text.breaks[before] == .none, s.text.breaks[before - 1] == .none
    else { return false }
    return s.has(before - 2, [.determiner, .possessiveOther]) && isContent(s.text.cues[before - 1])
      && !s.has(before - 1, [.body, .evaluationSubject, .feeling])
  }

  private static func ofBodyPart(_ s: Surroundings) -> Subject {
    let first = s.match.lowerBound
    if s.any(s.match, [.possessiveOther]), !s.any(s.match, .it) { return .otherPerson }
    guard first > s.sentence.lowerBound, s.text.breaks[first] == .none else { return .none }
    let before = first - 1
    if s.has(before, .selfPossessive) { return .selfPerson }
    if s.has(before, [.possessiveOther, .other]) { return .otherPerson }
    // "The jaw is tight again", "woke with a tight chest": the writer's, unless somebody else is there.
    if s.has(before, .determiner), !s.any(s.sentence, [.selfSubject, .selfObject, .selfPossessive]) {
      let hasOther = (s.sentence.lowerBound..<first).contains {
        s.has($0, .other) || isPerson(s.text.cues[$0]) && !isGoverned($0, s)
      }
      return hasOther ? .generic : .none
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
      // "It made her sad", "it made the kids happy", "are the kids happy?".
      if !sawVerb, adjacent == word - 1, s.has(adjacent, .otherObject) || isPerson(s.text.cues[adjacent]),
        !isGoverned(adjacent, s)
      {
        return .otherPerson
      }
    }
    if s.candidate.partOfSpeech == .adjective, isVerb(s) { return .otherPerson }
    var sawFrame = false
    while word > lower {
      let comma = s.text.breaks[word] == .comma
      word -= 1
      let cues = s.text.cues[word]
      // "I", or the "me" of "makes me feel".
      if cues.contains(.selfSubject) || cues.contains([.selfObject, .iFeel]) { return .selfPerson }
      // "My sister is feeling sad": the frame has a subject of its own.
      if !cues.isDisjoint(with: [.iAm, .iFeel]) {
        sawFrame = true
        sawVerb = true
        continue
      }
      if cues.contains(.other) { return .otherPerson }
      if comma { sawVerb = false }
      if cues.contains(.conjunction) {
        sawVerb = false
        sawConjunction = true
        continue
      }
      if cues.contains(.it), sawVerb || cues.contains(.linking) && !comma {
        // "A part of me that is furious".
        return word > lower && s.has(word - 1, .selfObject) ? .selfPerson : .thing
      }
      if isPerson(cues) {
        if sawVerb, !isGoverned(word, s) { return .otherPerson }
        continue
      }
      if !cues.isDisjoint(with: [.auxiliary, .linking, .perceptionOfOther]) {
        if !isParticiple(cues) { sawVerb = true }
        continue
      }
      if sawVerb, !sawFrame, isContent(cues), !isGoverned(word, s) { return .thing }
    }
    if sawFrame { return .selfPerson }
    return sawConjunction || s.match.lowerBound > lower ? ofClauseStart(lower, s) : .none
  }

  /// "The magician amazed the crowd": what could be an adjective stands between a subject and its object.
  private static func isVerb(_ s: Surroundings) -> Bool {
    let next = s.match.upperBound
    guard next < s.sentence.upperBound, s.text.breaks[next] == .none,
      let before = s.before(s.match.lowerBound)
    else { return false }
    return s.has(next, [.determiner, .otherObject, .possessiveOther]) && !s.has(next, .it)
      && (isContent(s.text.cues[before]) || isPerson(s.text.cues[before]) || s.has(before, .other))
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
      if s.has(word, [.selfObject, .selfPossessive]) { return .selfPerson }
      if s.has(word, [.otherObject, .other, .possessiveOther]) || isPerson(s.text.cues[word]) {
        return .otherPerson
      }
      // "It frightens the horses"; but "it annoys the hell out of me".
      if s.has(word, .determiner), !s.has(word, .it) {
        return s.any(word..<min(word + 6, s.clauseEnd), .selfObject) ? .selfPerson : .otherPerson
      }
      if !s.has(word, [.adverb, .booster]) { break }
    }
    switch leftward(s, sawVerb: true) {
    case .otherPerson: return .otherPerson
    case .selfPerson, .none, .thing, .generic: return .selfPerson
    }
  }

  private static func ofNoun(_ s: Surroundings) -> Subject {
    let first = s.match.lowerBound
    for word in (max(s.clauseStart(first), first - 3)..<first).reversed() {
      if s.has(word, .possessiveOther) { return .otherPerson }
      // In "my son has anxiety" the possessive is the son's.
      if s.has(word, .selfPossessive), !isPerson(s.text.cues[word + 1]) { return .selfPerson }
    }
    let own: Cue = [.selfSubject, .selfObject, .selfPossessive, .iAm]
    let clause = s.clause
    if let nearest = (clause.lowerBound..<first).last(where: { s.has($0, [.selfSubject, .other]) }) {
      return s.has(nearest, .selfSubject) ? .selfPerson : .otherPerson
    }
    let person = (clause.lowerBound..<first).last { isPerson(s.text.cues[$0]) && !isGoverned($0, s) }
    if person != nil { return .otherPerson }
    if s.any(clause, own) || s.any(clause.lowerBound..<first, [.it]) { return .selfPerson }
    return isTopic(s) ? .generic : .none
  }

  /// Whether a noun is talked about rather than felt: "grief comes in waves", "a talk about anger". In a diary "the
  /// dread is back" and "out of boredom" are the writer's own.
  private static func isTopic(_ s: Surroundings) -> Bool {
    let first = s.match.lowerBound
    let next = s.match.upperBound
    if s.any(s.sentence, .topicNoun) { return true }
    // It opens the clause without an article: a subject when a verb follows.
    guard s.before(first) == nil, !s.has(first, .determiner),
      first == s.sentence.lowerBound || s.text.breaks[first] != .none || !s.has(first - 1, .determiner)
    else { return false }
    return next < s.sentence.upperBound && s.text.breaks[next] == .none && isPredicate(next, s)
  }

  /// Whether a verb stands at `word`, as far as the small words tell: an auxiliary, or no small word at all.
  private static func isPredicate(_ word: Int, _ s: Surroundings) -> Bool {
    s.has(word, [.auxiliary, .linking]) || isContent(s.text.cues[word]) && !s.has(word, .recent)
  }

  static func isPerson(_ cues: Cue) -> Bool {
    !cues.isDisjoint(with: [.kin, .role, .name, .givenName])
  }

  /// Whether a noun hangs on a preposition ("with Jonah", "in the young people") or on a verb's "the".
  private static func isGoverned(_ word: Int, _ s: Surroundings) -> Bool {
    var index = word
    var steps = 0
    while index > s.sentence.lowerBound, s.text.breaks[index] == .none, steps < 3 {
      index -= 1
      steps += 1
      if s.has(index, .preposition) { return true }
      if s.has(index, [.auxiliary, .linking, .selfSubject, .selfObject, .other, .conjunction, .reporting]) {
        return false
      }
    }
    return false
  }

  /// "feeling", "being": no finite verb, so what stands before it need not be its subject.
  private static func isParticiple(_ cues: Cue) -> Bool { cues.contains(.feeling) }

  private static func isContent(_ cues: Cue) -> Bool {
    cues.isDisjoint(with: Surroundings.passing.union([.englishFunction, .pastClosed]))
      || cues.contains(.evaluationSubject)
  }
}

@_spi(Stages) internal import FizzModel

/// Whether a match is said to be so: negators and hedges before it, within their scope.
///
/// After NegEx and ConText (Chapman 2007): at most six words back, ended by words such as "but", by a comma and
/// by a subject, pseudo-negations left out. A marker that contains its own negator is never negated.
enum PolarityRule {
  private static let reach = 6
  private static let hedgeReach = 4

  static func polarity(_ s: Surroundings) -> Assertion.Polarity {
    if s.candidate.partOfSpeech == .interjection { return .affirmed }
    let owns = s.definition.bends.contains(.ownNegation)
    if owns ? isDenied(s) : isNegated(s) { return .negated }
    if isHedged(s) { return .possible }
    if s.text.questions[s.candidate.sentence], s.definition.kind == .feeling { return .possible }
    return .affirmed
  }

  private static func isNegated(_ s: Surroundings) -> Bool {
    for word in s.match where negates(word, s) && s.candidate.partOfSpeech == .pattern { return true }
    if s.any(s.match.upperBound..<min(s.clauseEnd, s.match.upperBound + 2), .noLonger) { return true }
    var word = s.match.lowerBound
    if word > s.sentence.lowerBound, s.text.breaks[word] == .none, s.has(word - 1, .lessening),
      !s.has(word - 1, .pseudoNegation)
    {
      return true
    }
    // A match that brings its own subject is out of reach of what stands before it, but for "I don't think I …".
    if s.has(word, [.selfSubject, .other]), s.candidate.partOfSpeech == .pattern {
      return isDoubted(word, s)
    }
    var steps = 0
    while word > s.sentence.lowerBound, steps < reach {
      if s.text.breaks[word] >= .comma { return false }
      word -= 1
      steps += 1
      if negates(word, s) || s.has(word, .noLonger) { return true }
      if s.has(word, .scopeEnd) { return false }
      if s.has(word, [.selfSubject, .other]) { return isDoubted(word, s) }
    }
    return false
  }

  /// A marker with its own negator is denied only from right before it: "not because I'm stupid".
  private static func isDenied(_ s: Surroundings) -> Bool {
    var word = s.match.lowerBound
    if word > s.sentence.lowerBound, s.text.breaks[word] == .none, s.has(word - 1, .conjunction) { word -= 1 }
    guard word > s.sentence.lowerBound, s.text.breaks[word] == .none else { return false }
    let isJoined = word < s.match.lowerBound || s.has(word, .conjunction)
    return isJoined && negates(word - 1, s)
  }

  private static func negates(_ word: Int, _ s: Surroundings) -> Bool {
    s.has(word, .negator) && !s.has(word, [.pseudoNegation, .idiom])
  }

  /// "I don't think I'm angry": a negated verb of thinking right before the subject.
  private static func isDoubted(_ subject: Int, _ s: Surroundings) -> Bool {
    let verb = subject - 1
    guard verb - 1 >= s.sentence.lowerBound, s.text.breaks[subject] == .none, s.text.breaks[verb] == .none
    else { return false }
    // The same holds for a denied reason: "not because I'm stupid".
    return s.has(verb, [.reporting, .conjunction, .scopeEnd]) && negates(verb - 1, s)
  }

  private static func isHedged(_ s: Surroundings) -> Bool {
    let start = max(s.clauseStart(s.match.lowerBound), s.match.lowerBound - hedgeReach)
    return s.any(start..<s.match.lowerBound, .hedge)
  }
}

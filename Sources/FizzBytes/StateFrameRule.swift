@_spi(Stages) internal import FizzModel

/// Whether a feeling word tells a state at all: things are judged ("a terrible film") and topics named ("sad
/// songs") with the same words.
enum StateFrameRule {
  static func exclusion(_ s: Surroundings) -> Exclusion? {
    guard s.definition.kind == .feeling, s.candidate.partOfSpeech == .adjective else { return nil }
    if s.any(s.match.upperBound..<min(s.clauseEnd, s.match.upperBound + 1), .topicNoun),
      s.text.breaks[s.match.upperBound] == .none
    {
      return .topic
    }
    return isAttributive(s) ? .evaluation : nil
  }

  /// Before a noun: "a terrible day". After "I am" the same words tell a state: "I am sad leaving".
  private static func isAttributive(_ s: Surroundings) -> Bool {
    let next = s.match.upperBound
    guard next < s.sentence.upperBound, s.text.breaks[next] == .none else { return false }
    let isNoun =
      s.text.cues[next].isDisjoint(with: [
        .englishFunction, .feeling, .timeAdverb, .adverb, .preposition, .conjunction, .name, .recent,
        .scopeEnd,
        .selfSubject, .other, .kin,
      ]) || s.has(next, .evaluationSubject)
    guard isNoun else { return false }
    guard let before = s.before(s.match.lowerBound) else {
      // Nothing before it: a noun phrase when a verb follows its noun.
      return next + 1 < s.sentence.upperBound && s.has(next + 1, [.auxiliary, .linking])
    }
    return s.has(before, [.determiner, .selfPossessive, .possessiveOther, .preposition])
      && !s.has(before, [.linking, .auxiliary, .iAm])
  }
}

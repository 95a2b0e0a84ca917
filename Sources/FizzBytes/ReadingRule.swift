@_spi(Stages) internal import FizzModel

/// Chooses among the readings of one word: "hurt" is an adjective after "I was", a cause before "me", a noun after
/// "the". Without it every reading would be tried and the most convenient would win.
enum ReadingRule {
  /// The reading that fits its neighbours best; there is at least one, and `s` looks at the first.
  static func best(_ readings: ArraySlice<Candidate>, _ s: Surroundings) -> Candidate {
    func pick(_ wanted: [PartOfSpeech]) -> Candidate? {
      for part in wanted {
        if let found = readings.first(where: { $0.partOfSpeech == part }) { return found }
      }
      return nil
    }
    let before = s.before(s.match.lowerBound)
    if let before, s.has(before, [.linking, .iAm, .iFeel]) || s.has(before, .auxiliary) && !isDo(before, s) {
      if let found = pick([.adjective, .verb, .noun, .cause]) { return found }
    }
    let next = s.match.upperBound
    if next < s.clauseEnd, s.text.breaks[next] == .none,
      s.has(next, [.selfObject, .otherObject]) || ExperiencerRule.isPerson(s.text.cues[next])
        || s.has(next, .selfPossessive)
    {
      if let found = pick([.cause, .verb]) { return found }
    }
    guard let before else { return pick([.adjective, .noun, .verb, .cause]) ?? s.candidate }
    if s.has(before, [.determiner, .selfPossessive, .possessiveOther, .preposition]) {
      if let found = pick([.noun, .adjective]) { return found }
    }
    if s.has(before, [.selfSubject, .other, .auxiliary]) {
      if let found = pick([.verb, .cause]) { return found }
    }
    return pick([.adjective, .noun, .verb, .cause]) ?? s.candidate
  }

  /// "do", "did", "don't": followed by a verb, unlike "am" and "was". They are auxiliaries that link nothing.
  private static func isDo(_ word: Int, _ s: Surroundings) -> Bool {
    s.has(word, .auxiliary) && !s.has(word, .linking)
  }
}

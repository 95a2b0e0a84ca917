internal import FizzModel

/// Chooses among the readings of one word: "hurt" is an adjective after "I was", a cause before "me", a noun after
/// "the". Without it every reading would be tried and the most convenient would win.
enum ReadingRule {
  /// The reading that fits its neighbours best.
  static func best(_ readings: [Candidate], in text: MatchedText, _ definition: Definition) -> Candidate {
    guard readings.count > 1 else { return readings[0] }
    let parts = readings.map(\.partOfSpeech)
    func pick(_ wanted: [PartOfSpeech]) -> Candidate? {
      for part in wanted { if let index = parts.firstIndex(of: part) { return readings[index] } }
      return nil
    }
    let s = Surroundings(text: text, definition: definition, candidate: readings[0])
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
    guard let before else { return pick([.adjective, .noun, .verb, .cause]) ?? readings[0] }
    if s.has(before, [.determiner, .selfPossessive, .possessiveOther, .preposition]) {
      if let found = pick([.noun, .adjective]) { return found }
    }
    if s.has(before, [.selfSubject, .other, .auxiliary]) {
      if let found = pick([.verb, .cause]) { return found }
    }
    return pick([.adjective, .noun, .verb, .cause]) ?? readings[0]
  }

  /// "do", "did", "don't": followed by a verb, unlike "am" and "was". They are auxiliaries that link nothing.
  private static func isDo(_ word: Int, _ s: Surroundings) -> Bool {
    s.has(word, .auxiliary) && !s.has(word, .linking)
  }
}

@_spi(Stages) internal import FizzModel

/// Whose words a match is in: the writer's own, quoted, reported, or inner speech.
enum SourceRule {
  /// Where the words come from, and whether the writer is the one who is quoted.
  struct Result {
    let source: Assertion.Source
    let isSelfQuoted: Bool
  }

  private static let shortQuote = 3
  private static let near = 5

  static func source(_ s: Surroundings) -> Result {
    if s.has(s.match.lowerBound, .quote), let quote = quote(around: s), let result = ofQuote(quote, s) {
      return result
    }
    if s.candidate.partOfSpeech == .interjection { return Result(source: .own, isSelfQuoted: false) }
    if s.any(s.sentence.lowerBound..<s.match.upperBound, .innerSpeech) {
      return Result(source: .inner, isSelfQuoted: true)
    }
    if isReported(s) { return Result(source: .reported, isSelfQuoted: false) }
    return Result(source: .own, isSelfQuoted: false)
  }

  /// The quotation that opened last before the match and holds its first word; marks nest a few deep at most.
  private static func quote(around s: Surroundings) -> Range<Int>? {
    let word = s.match.lowerBound
    var low = 0
    var high = s.text.quotes.count
    while low < high {
      let middle = (low + high) / 2
      if s.text.quotes[middle].lowerBound <= word { low = middle + 1 } else { high = middle }
    }
    return s.text.quotes[max(0, low - 4)..<low].last { $0.contains(word) }
  }

  /// A quotation belongs to whom the verb of saying next to it names; a word or two in marks without such a verb
  /// is only stressed.
  private static func ofQuote(_ quote: Range<Int>, _ s: Surroundings) -> Result? {
    let before = max(0, quote.lowerBound - near)..<quote.lowerBound
    let after = quote.upperBound..<min(s.text.count, quote.upperBound + near)
    if s.any(before, .innerSpeech) || s.any(after, .innerSpeech) {
      return Result(source: .inner, isSelfQuoted: true)
    }
    for range in [before, after] {
      guard let verb = range.first(where: { s.has($0, .reporting) && !s.has($0, .quote) }) else { continue }
      let around = max(range.lowerBound, verb - 3)..<min(range.upperBound, verb + 3)
      let isSelf = s.any(around, .selfSubject)
      return Result(source: .quoted, isSelfQuoted: isSelf)
    }
    return quote.count >= shortQuote ? Result(source: .quoted, isSelfQuoted: false) : nil
  }

  /// "My sister thinks everyone …", "He said I was …": another's verb of saying before the match, in whose scope
  /// the match stands. The scope ends where a new clause gives the word back to the writer: "…, and I", or has a
  /// subject of its own: "…, they all blame me".
  private static func isReported(_ s: Surroundings) -> Bool {
    var word = s.match.lowerBound
    // A pattern may hold the verb itself ("I told him I was scared"); then its author meant it.
    if s.candidate.partOfSpeech == .pattern, s.any(s.match, .reporting) { return false }
    while word > s.sentence.lowerBound {
      if s.text.breaks[word] >= .clause { return false }
      let startsClause =
        s.has(word, [.selfSubject, .selfPossessive, .iAm])
        && (s.text.breaks[word] == .comma || s.has(word - 1, [.conjunction, .scopeEnd]))
        || s.text.breaks[word] == .comma && s.has(word, [.questionWord, .conjunction, .other])
      if startsClause { return false }
      word -= 1
      guard s.has(word, .reporting) else { continue }
      // "They don't say it": nothing is said.
      if s.any(max(s.sentence.lowerBound, word - 2)..<word, .negator) { return false }
      return isOthers(word, s) && !isSubordinate(word, s)
    }
    return false
  }

  /// "When he shouts", "what she said", "something he said": the saying stands in a clause of its own, and what
  /// follows is not what was said.
  private static func isSubordinate(_ verb: Int, _ s: Surroundings) -> Bool {
    var word = verb
    var steps = 0
    while word > s.sentence.lowerBound, s.text.breaks[word] == .none, steps < 4 {
      word -= 1
      steps += 1
      if s.has(word, [.clauseOpener, .conditional]) { return true }
    }
    return false
  }

  /// Whether a verb of saying has another person as its subject.
  private static func isOthers(_ verb: Int, _ s: Surroundings) -> Bool {
    var word = verb
    while word > s.sentence.lowerBound, verb - word < 6 {
      word -= 1
      if s.has(word, [.selfSubject, .iAm]) { return false }
      if s.has(word, .other) || ExperiencerRule.isPerson(s.text.cues[word]) { return true }
      if s.text.breaks[word] >= .comma, verb - word > 2 { return false }
    }
    return false
  }
}

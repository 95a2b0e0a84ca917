internal import FizzModel

extension Matcher {
  /// The candidate with its guards asked: every `only` must hold, no `unless` may.
  mutating func guarded(_ candidate: Candidate, sentence: Range<Int>) -> Candidate {
    let first = Int(lexicon.compiled.definitionChecks[candidate.definition])
    let end = Int(lexicon.compiled.definitionChecks[candidate.definition + 1])
    guard first < end else { return candidate }
    var wantsOnly = false
    var hasOnly = false
    var isStopped = false
    for index in first..<end {
      let check = lexicon.compiled.checks[index]
      if !check.isUnless { wantsOnly = true }
      if !check.isUnless, hasOnly { continue }
      guard holds(check, candidate, sentence) else { continue }
      if check.isUnless {
        isStopped = true
        break
      }
      hasOnly = true
    }
    if wantsOnly, !hasOnly { isStopped = true }
    guard isStopped else { return candidate }
    return Candidate(
      definition: candidate.definition, words: candidate.words, sentence: candidate.sentence,
      partOfSpeech: candidate.partOfSpeech, captures: candidate.captures, isGuarded: true)
  }

  private mutating func holds(
    _ check: CompiledLexicon.Check, _ candidate: Candidate, _ sentence: Range<Int>
  ) -> Bool {
    let match = candidate.words
    let range: Range<Int>
    switch check.scope {
    case 0: range = match
    case 1: range = max(sentence.lowerBound, match.lowerBound - Int(check.words))..<match.lowerBound
    case 2: range = match.upperBound..<min(sentence.upperBound, match.upperBound + Int(check.words))
    case 3: range = clause(around: match, sentence)
    case 4: range = sentence
    default: return previousHolds(check)
    }
    return isFound(check, range, sentence)
  }

  private mutating func isFound(_ check: CompiledLexicon.Check, _ range: Range<Int>, _ sentence: Range<Int>)
    -> Bool
  {
    let first = Int(check.firstProgram)
    for program in first..<(first + Int(check.programCount)) {
      for start in range
      where longest(lexicon.compiled.programs[program], from: start, in: range, sentence: sentence) != nil {
        return true
      }
    }
    return false
  }

  private func clause(around match: Range<Int>, _ sentence: Range<Int>) -> Range<Int> {
    var start = match.lowerBound
    while start > sentence.lowerBound, out.breaks[start] == .none { start -= 1 }
    var end = match.upperBound
    while end < sentence.upperBound, out.breaks[end] == .none { end += 1 }
    return start..<end
  }

  /// Looks into the turn before; without one, nothing is found there.
  private mutating func previousHolds(_ check: CompiledLexicon.Check) -> Bool {
    guard let previousWords else { return false }
    let saved = (words, records, staticCues, spans, out.breaks)
    defer { (words, records, staticCues, spans, out.breaks) = saved }
    words = previousWords.words
    records = previousWords.records
    staticCues = previousWords.staticCues
    out.breaks = previousWords.breaks
    spans = []
    for sentence in previousWords.sentences where isFound(check, sentence, sentence) { return true }
    return false
  }
}

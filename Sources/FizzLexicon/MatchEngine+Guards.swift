@_spi(Stages) internal import FizzModel

extension MatchEngine {
  /// The candidate with its guards asked: every `only` must hold, no `unless` may.
  mutating func guarded(_ candidate: Candidate, sentence: Range<Int>) -> Candidate {
    let first = Int(columns.pointee.definitionChecks[candidate.definition])
    let end = Int(columns.pointee.definitionChecks[candidate.definition + 1])
    guard first < end else { return candidate }
    var wantsOnly = false
    var hasOnly = false
    var stop: Int32?
    for index in first..<end {
      let check = columns.pointee.checks[index]
      if !check.isUnless { wantsOnly = true }
      if !check.isUnless, hasOnly { continue }
      guard holds(check, candidate, sentence) else { continue }
      if check.isUnless {
        stop = Int32(truncatingIfNeeded: index)
        break
      }
      hasOnly = true
    }
    if stop == nil, wantsOnly, !hasOnly { stop = -1 }
    guard stop != nil else { return candidate }
    var stopped = candidate
    stopped.stoppedBy = stop
    return stopped
  }

  private mutating func holds(
    _ check: CompiledLexicon.Check, _ candidate: Candidate, _ sentence: Range<Int>
  ) -> Bool {
    let match = candidate.words
    let range: Range<Int>
    switch check.scope {
    case 0: range = match
    case 1: range = neighbours(before: match, Int(check.words), sentence)
    case 2: range = neighbours(after: match, Int(check.words), sentence)
    case 3: range = clause(around: match, sentence)
    case 4: range = sentence
    default: return contextHolds(check)
    }
    return isFound(check, range, sentence, isHere: true)
  }

  /// Up to `count` words before a match; what stands behind a comma is no neighbour.
  private mutating func neighbours(before match: Range<Int>, _ count: Int, _ sentence: Range<Int>) -> Range<
    Int
  > {
    var start = match.lowerBound
    while start > max(sentence.lowerBound, match.lowerBound - count), words.breaks[start] == .none {
      start -= 1
    }
    return start..<match.lowerBound
  }

  /// Up to `count` words after a match, likewise.
  private mutating func neighbours(after match: Range<Int>, _ count: Int, _ sentence: Range<Int>) -> Range<
    Int
  > {
    var end = match.upperBound
    while end < min(sentence.upperBound, match.upperBound + count), words.breaks[end] == .none { end += 1 }
    return match.upperBound..<end
  }

  /// Whether a guard's pattern is found in a stretch of a sentence; `isHere` says that it is the one at hand, of
  /// which the words present are known.
  mutating func isFound(
    _ check: CompiledLexicon.Check, _ range: Range<Int>, _ sentence: Range<Int>, isHere: Bool
  ) -> Bool {
    let first = Int(check.firstProgram)
    for index in first..<(first + Int(check.programCount)) {
      if isHere, !mayRun(columns.pointee.witnesses[index]) { continue }
      let opening = columns.pointee.openings[index]
      for start in range where mayOpen(opening, at: start, in: range) {
        let program = columns.pointee.programs[index]
        if longest(program, from: start, in: range, sentence: sentence) != nil { return true }
      }
    }
    return false
  }

  private mutating func clause(around match: Range<Int>, _ sentence: Range<Int>) -> Range<Int> {
    var start = match.lowerBound
    while start > sentence.lowerBound, words.breaks[start] == .none { start -= 1 }
    var end = match.upperBound
    while end < sentence.upperBound, words.breaks[end] == .none { end += 1 }
    return start..<end
  }
}

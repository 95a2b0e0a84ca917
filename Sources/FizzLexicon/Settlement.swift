internal import FizzModel

/// Decides which of overlapping candidates stand: leftmost, then longest; a word is used once.
///
/// Feelings and sensations compete with each other as well: the longer stays, a tie goes to the feeling, unless
/// the concept says `also`. Markers compete within one id only, since two frames may rest on the same words.
struct Settlement {
  private var standing: [Candidate] = []
  /// Groups that hold words so far, and the word after the last of them.
  private var used: [(group: UInt16, until: Int)] = []

  /// Puts the candidates of one sentence in order and appends those that stand to `settled`.
  mutating func settle(
    _ raw: inout [Candidate], _ columns: UnsafePointer<LexiconColumns>, into settled: inout [Candidate]
  ) {
    guard raw.count > 1 else {
      settled += raw
      return
    }
    Settlement.sort(&raw)
    standing.removeAll(keepingCapacity: true)
    used.removeAll(keepingCapacity: true)
    for candidate in raw where candidate.isGuarded || take(candidate, columns) { standing.append(candidate) }
    for candidate in standing where !isBeaten(candidate, columns) { settled.append(candidate) }
  }

  /// By first word, then the longer before the shorter, then by definition. Candidates come in nearly in this
  /// order and are few: insertion keeps what stands in place, and is stable.
  private static func sort(_ raw: inout [Candidate]) {
    guard raw.count <= 32 else {
      let order = raw.indices.sorted { isBefore(raw[$0], raw[$1]) || !isBefore(raw[$1], raw[$0]) && $0 < $1 }
      raw = order.map { raw[$0] }
      return
    }
    for index in 1..<raw.count {
      var place = index
      while place > 0, isBefore(raw[place], raw[place - 1]) {
        raw.swapAt(place, place - 1)
        place -= 1
      }
    }
  }

  private static func isBefore(_ a: Candidate, _ b: Candidate) -> Bool {
    if a.words.lowerBound != b.words.lowerBound { return a.words.lowerBound < b.words.lowerBound }
    if a.words.count != b.words.count { return a.words.count > b.words.count }
    return a.definition < b.definition
  }

  /// Whether a candidate's words are free in its group, or it is another reading of the same word; assertion
  /// chooses among those.
  private mutating func take(_ candidate: Candidate, _ columns: UnsafePointer<LexiconColumns>) -> Bool {
    if let last = standing.last, last.definition == candidate.definition, last.words == candidate.words,
      last.partOfSpeech != candidate.partOfSpeech, !last.isGuarded
    {
      return true
    }
    let group = columns.pointee.definitionGroups[candidate.definition]
    guard let index = used.firstIndex(where: { $0.group == group }) else {
      used.append((group, candidate.words.upperBound))
      return true
    }
    if candidate.words.lowerBound < used[index].until { return false }
    used[index].until = candidate.words.upperBound
    return true
  }

  /// Whether a feeling loses its words to a longer sensation, or a sensation to a feeling as long or longer.
  private func isBeaten(_ candidate: Candidate, _ columns: UnsafePointer<LexiconColumns>) -> Bool {
    let kind = columns.pointee.definitionKinds[candidate.definition]
    guard kind == .feeling || kind == .sensation, !candidate.isGuarded,
      !columns.pointee.definitionBends[candidate.definition].contains(.alsoOtherKind)
    else { return false }
    let rival: FindingKind = kind == .feeling ? .sensation : .feeling
    for other in standing {
      if other.words.lowerBound >= candidate.words.upperBound { break }
      guard !other.isGuarded, columns.pointee.definitionKinds[other.definition] == rival,
        other.words.overlaps(candidate.words),
        !columns.pointee.definitionBends[other.definition].contains(.alsoOtherKind)
      else { continue }
      let isLonger = other.words.count > candidate.words.count
      let isTie = other.words.count == candidate.words.count
      if isLonger || isTie && kind == .sensation { return true }
    }
    return false
  }
}

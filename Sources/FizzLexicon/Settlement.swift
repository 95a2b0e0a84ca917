internal import FizzModel

/// Decides which of overlapping candidates stand: leftmost, then longest; a word is used once.
///
/// Feelings and sensations compete with each other as well: the longer stays, a tie goes to the feeling, unless
/// the concept says `also`. Markers compete within one id only, since two frames may rest on the same words.
enum Settlement {
  static func settled(_ raw: [Candidate], _ definitions: [Definition]) -> [Candidate] {
    guard raw.count > 1 else { return raw }
    let order = raw.indices.sorted { a, b in
      let (x, y) = (raw[a].words, raw[b].words)
      if x.lowerBound != y.lowerBound { return x.lowerBound < y.lowerBound }
      if x.count != y.count { return x.count > y.count }
      let (dx, dy) = (raw[a].definition, raw[b].definition)
      return dx != dy ? dx < dy : a < b
    }
    var standing: [Candidate] = []
    var usedUntil: [Int: Int] = [:]
    for index in order {
      let candidate = raw[index]
      if candidate.isGuarded {
        standing.append(candidate)
        continue
      }
      let group = group(of: definitions[candidate.definition])
      if let last = standing.last, last.definition == candidate.definition, last.words == candidate.words,
        last.partOfSpeech != candidate.partOfSpeech, !last.isGuarded
      {
        // Another reading of the same word; assertion chooses among them.
        standing.append(candidate)
        continue
      }
      if candidate.words.lowerBound < usedUntil[group] ?? 0 { continue }
      usedUntil[group] = candidate.words.upperBound
      standing.append(candidate)
    }
    return standing.filter { candidate in
      !isBeaten(candidate, by: standing, definitions)
    }
  }

  /// Candidates of one group never share words.
  private static func group(of definition: Definition) -> Int {
    switch definition.kind {
    case .feeling, .sensation: definition.kind.index
    default:
      100 + definition.kind.index * 100
        + (Taxonomy.ids(of: definition.kind).firstIndex(of: definition.id) ?? 0)
    }
  }

  /// Whether a feeling loses its words to a longer sensation, or a sensation to a feeling as long or longer.
  private static func isBeaten(_ candidate: Candidate, by all: [Candidate], _ definitions: [Definition])
    -> Bool
  {
    let own = definitions[candidate.definition]
    guard own.kind == .feeling || own.kind == .sensation, !candidate.isGuarded,
      !own.bends.contains(.alsoOtherKind)
    else { return false }
    let rival: FindingKind = own.kind == .feeling ? .sensation : .feeling
    for other in all where !other.isGuarded && definitions[other.definition].kind == rival {
      guard other.words.overlaps(candidate.words),
        !definitions[other.definition].bends.contains(.alsoOtherKind)
      else { continue }
      let isLonger = other.words.count > candidate.words.count
      let isTie = other.words.count == candidate.words.count
      if isLonger || isTie && own.kind == .sensation { return true }
    }
    return false
  }
}

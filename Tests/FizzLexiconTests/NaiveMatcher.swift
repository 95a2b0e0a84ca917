import FizzLexicon

/// The pattern language as slowly and plainly as it can be said: all ends a pattern can have from a start. The
/// oracle of the real matcher.
struct NaiveMatcher {
  /// Folded words, and whether a break stands before each.
  let words: [String]
  let breaks: [Bool]
  let classes: [String: Set<String>]

  /// A state: where the next word is read, and whether a break may stand before it.
  private struct State: Hashable {
    var position: Int
    var crossing: Bool
  }

  /// The longest end of a match from `start`, or nothing.
  func longest(_ pattern: PatternSyntax, from start: Int) -> Int? {
    ends(pattern, [State(position: start, crossing: false)], start).map(\.position).filter { $0 > start }
      .max()
  }

  private func ends(_ syntax: PatternSyntax, _ states: Set<State>, _ start: Int) -> Set<State> {
    var all: Set<State> = []
    switch syntax {
    case .sequence(let items):
      return items.reduce(states) { ends($1, $0, start) }
    case .alternatives(let items):
      for item in items { all.formUnion(ends(item, states, start)) }
    case .optional(let item):
      return states.union(ends(item, states, start))
    case .capture(let item, _):
      return ends(item, states, start)
    case .start:
      return states.filter { $0.position == 0 }
    case .end:
      return states.filter { $0.position == words.count }
    case .gap(let n, let crossing):
      for state in states {
        var position = state.position
        all.insert(State(position: position, crossing: crossing))
        for _ in 0..<n {
          guard position < words.count, position == start || crossing || !breaks[position] else { break }
          position += 1
          all.insert(State(position: position, crossing: crossing))
        }
      }
    case .word(let word): return consume(states, start) { $0 == word }
    case .prefix(let stem): return consume(states, start) { $0.hasPrefix(stem) }
    case .wordClass(let id): return consume(states, start) { classes[id, default: []].contains($0) }
    case .notClass(let id): return consume(states, start) { !classes[id, default: []].contains($0) }
    }
    return all
  }

  private func consume(_ states: Set<State>, _ start: Int, _ fits: (String) -> Bool) -> Set<State> {
    var all: Set<State> = []
    for state in states where state.position < words.count {
      let mayFollow = state.position == start || state.crossing || !breaks[state.position]
      if mayFollow, fits(words[state.position]) {
        all.insert(State(position: state.position + 1, crossing: false))
      }
    }
    return all
  }
}

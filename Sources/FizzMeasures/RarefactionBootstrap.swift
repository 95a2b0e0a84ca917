internal import FizzModel

/// Interval of rarefied richness over entries: a Poisson bootstrap whose draws depend on the entry's id and the
/// replicate alone, so that any split of a corpus gives the same sums in any order.
///
/// Each replicate counts every entry as often as a Poisson(1) draw says, keyed by FNV-1a of the id mixed with the
/// replicate's number. Merging adds the replicates' concept counts. Source: Chamandy et al. 2012 (Poisson
/// bootstrap); keying by id is ours.
package struct RarefactionBootstrap: Sendable, Equatable {
  /// Replicates.
  package let replicates: Int
  private var counts: [[String: Int]]

  /// An empty bootstrap.
  package init(replicates: Int = 200) {
    self.replicates = replicates
    counts = Array(repeating: [:], count: replicates)
  }

  /// Adds an entry's concept counts.
  package mutating func add(id: String, concepts: [String: Int]) {
    guard !concepts.isEmpty else { return }
    var key: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in id.utf8 { key = (key ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    for replicate in 0..<replicates {
      let weight = RarefactionBootstrap.poisson(key, UInt64(replicate))
      if weight > 0 {
        for (concept, count) in concepts { counts[replicate][concept, default: 0] += weight * count }
      }
    }
  }

  /// Adds another part's replicates.
  package mutating func merge(_ other: RarefactionBootstrap) {
    for replicate in 0..<replicates { counts[replicate].merge(other.counts[replicate], uniquingKeysWith: +) }
  }

  /// The 2.5 % and 97.5 % points of richness in `draw` mentions; absent when under half of the replicates hold so
  /// many.
  package func interval(draw: Int = 8) -> (low: Double, high: Double)? {
    let values = counts.compactMap { concepts -> Double? in
      let sorted = concepts.values.sorted()
      return sorted.reduce(0, +) >= draw ? RarefiedRichness.expected(sorted, draw) : nil
    }.sorted()
    guard values.count * 2 >= replicates, let last = values.indices.last else { return nil }
    return (values[last * 25 / 1000], values[(last * 975 + 999) / 1000])
  }

  /// A Poisson(1) draw by inversion, from 53 bits of a mixed key.
  static func poisson(_ key: UInt64, _ replicate: UInt64) -> Int {
    var z = key &+ replicate &* 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    let uniform = Double((z ^ (z >> 31)) >> 11) / 9_007_199_254_740_992
    var term = 0.36787944117144233  // e⁻¹
    var sum = term
    var k = 0
    while uniform >= sum, k < 20 {
      k += 1
      term /= Double(k)
      sum += term
    }
    return k
  }
}

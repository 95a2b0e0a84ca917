internal import FizzModel

/// Expected number of distinct feeling concepts in a draw of m mentions, so that length cannot leak in.
enum RarefiedRichness {
  /// Mentions drawn.
  static let draw = 8

  static let definition = MeasureDefinition(
    id: "rarefied-richness", title: "Distinct feelings per 8 mentions", unit: "concepts", minimum: 8,
    counted: "feeling mentions", interval: "unconditional variance (Heck 1975), normal",
    formula: "Σ 1 − C(n − x, 8) / C(n, 8)",
    source: "Hurlbert 1971; Gotelli and Colwell 2001; formulas as in iNEXT",
    note: "Compare people and periods at the same number of mentions only.",
    compute: { fold in
      let n = fold.mentionCount
      guard n >= draw else {
        return MeasureDefinition.tooFew("rarefied-richness", n, draw, "feeling mentions", unit: "concepts")
      }
      let counts = fold.concepts.keys.sorted().map { fold.concepts[$0] ?? 0 }
      let value = expected(counts, draw)
      let half = Interval.z * deviation(counts, draw)
      return Measure(
        id: "rarefied-richness",
        value: .measured(value, low: max(1, value - half), high: min(Double(draw), value + half)), n: n,
        unit: "concepts")
    })

  /// D(m) = Σ 1 − C(n−x, m) / C(n, m).
  static func expected(_ counts: [Int], _ m: Int) -> Double {
    let n = counts.reduce(0, +)
    return counts.sorted().reduce(0) { $0 + 1 - absent($1, n, m) }
  }

  /// Chance that none of x occurrences is among m of n: C(n−x, m) / C(n, m), as a product.
  static func absent(_ x: Int, _ n: Int, _ m: Int) -> Double {
    guard n - x >= m else { return 0 }
    var chance = 1.0
    for step in 0..<m { chance *= Double(n - x - step) / Double(n - step) }
    return chance
  }

  /// Square root of Heck's variance of the number of species in a draw.
  static func deviation(_ counts: [Int], _ m: Int) -> Double {
    let n = counts.reduce(0, +)
    let sorted = counts.sorted()
    var variance = 0.0
    for (i, x) in sorted.enumerated() {
      let q = absent(x, n, m)
      variance += q * (1 - q)
      for y in sorted[(i + 1)...] { variance += 2 * (absent(x + y, n, m) - q * absent(y, n, m)) }
    }
    return max(0, variance).squareRoot()
  }
}

internal import FizzModel

/// Mean level of a feeling mention: 0 global, 1 basic, 2 specific.
enum SpecificityLevel {
  static let definition = MeasureDefinition(
    id: "specificity", title: "Specificity", unit: "level", minimum: 5, counted: "feeling mentions",
    interval: "normal, from the variance of the levels", formula: "(basic + 2 × specific) / mentions",
    source: "ours, after Ottenstein and Lischetzke 2020",
    note: "The levels are the lexicon's; other lexicons give other values.",
    compute: { fold in
      let n = fold.mentionCount
      guard n >= 5 else {
        return MeasureDefinition.tooFew("specificity", n, 5, "feeling mentions", unit: "level")
      }
      let mean = Double(fold.mentions[1] + 2 * fold.mentions[2]) / Double(n)
      let square = Double(fold.mentions[1] + 4 * fold.mentions[2]) / Double(n)
      let half = Interval.z * (max(0, square - mean * mean) / Double(n - 1)).squareRoot()
      return Measure(
        id: "specificity", value: .measured(mean, low: max(0, mean - half), high: min(2, mean + half)), n: n,
        unit: "level")
    })
}

internal import FizzModel

/// Counting feeling mentions per 100 words.
enum FeelingRate {
  static let definition = MeasureDefinition(
    id: "feeling-rate", title: "Feeling mentions", unit: "per-100-words", minimum: 50, counted: "words",
    interval: "Poisson (Garwood)", formula: "100 × mentions / words", source: "ours; rates as in LIWC",
    note: "Says how much is named, not how finely.",
    compute: { fold in
      PerHundredWords.rate("feeling-rate", fold.mentionCount, fold.words)
    })
}

/// Counts per 100 words with a Poisson interval.
enum PerHundredWords {
  static func rate(_ id: String, _ count: Int, _ words: Int) -> Measure {
    guard words >= 50 else {
      return MeasureDefinition.tooFew(id, words, 50, "words", unit: "per-100-words")
    }
    let scale = 100 / Double(words)
    let (low, high) = Interval.poisson(count)
    return Measure(
      id: id, value: .measured(Double(count) * scale, low: low * scale, high: high * scale), n: words,
      unit: "per-100-words")
  }
}

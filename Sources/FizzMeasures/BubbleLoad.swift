internal import FizzModel

/// Global feeling words per 100 words.
enum BubbleLoad {
  static let definition = MeasureDefinition(
    id: "bubble-load", title: "Bubble load", unit: "per-100-words", minimum: 50, counted: "words",
    interval: "Poisson (Garwood)", formula: "100 × global mentions / words", source: "ours",
    note: "Global words are a start, not a fault.",
    compute: { fold in PerHundredWords.rate("bubble-load", fold.mentions[0], fold.words) })
}

internal import FizzModel

/// Mean share of the four parts in the words of a byte.
enum ByteCompleteness {
  static let definition = MeasureDefinition(
    id: "byte-completeness", title: "Completeness of bytes", unit: "share", minimum: 3, counted: "bytes",
    interval: "Wilson, over parts", formula: "parts found / (4 × bytes)",
    source: "ours: no published composite exists",
    note: "A part that is not in the text may well have been felt.",
    compute: { fold in
      guard fold.bytes >= 3 else {
        return MeasureDefinition.tooFew("byte-completeness", fold.bytes, 3, "bytes", unit: "share")
      }
      let parts = fold.byteParts.reduce(0, +)
      let (low, high) = Interval.wilson(parts, of: 4 * fold.bytes)
      return Measure(
        id: "byte-completeness",
        value: .measured(Double(parts) / Double(4 * fold.bytes), low: low, high: high),
        n: fold.bytes, unit: "share")
    })
}

package import FizzModel

/// A measure: what it is called, what it rests on, and how it is computed from folded statistics.
package struct MeasureDefinition: Sendable {
  package let id: String
  package let title: String
  package let unit: String
  /// Least n for a value.
  package let minimum: Int
  /// What n counts: feeling mentions, words, bytes.
  package let counted: String
  package let interval: String
  package let formula: String
  package let source: String
  package let note: String
  let compute: @Sendable (FoldStatistics) -> Measure

  /// The measure of folded statistics.
  package func measure(_ fold: FoldStatistics) -> Measure { compute(fold) }

  /// A share k of n with Wilson's interval, undefined below `minimum`.
  static func share(_ id: String, _ k: Int, of n: Int, minimum: Int, _ counted: String) -> Measure {
    guard n >= minimum else { return tooFew(id, n, minimum, counted, unit: "share") }
    let (low, high) = Interval.wilson(k, of: n)
    return Measure(id: id, value: .measured(Double(k) / Double(n), low: low, high: high), n: n, unit: "share")
  }

  static func tooFew(_ id: String, _ n: Int, _ minimum: Int, _ counted: String, unit: String) -> Measure {
    Measure(id: id, value: .undefined("needs \(minimum) \(counted), has \(n)"), n: n, unit: unit)
  }
}

/// Every measure Fizz knows, in the order of every output.
package enum MeasureRegistry {
  package static let all: [MeasureDefinition] = [
    FizzShare.definition, SpecificityLevel.definition, FeelingRate.definition, BubbleLoad.definition,
    RarefiedRichness.definition, ByteCompleteness.definition, NeedShare.definition, NamedScripts.definition,
  ]

  /// All measures of folded statistics.
  package static func measures(of fold: FoldStatistics) -> [Measure] { all.map { $0.measure(fold) } }
}

/// A measured number with its pedigree, or the reason there is none. Never a stand-in zero.
public struct Measure: Sendable, Equatable {
  /// What came out.
  public enum Value: Sendable, Equatable {
    /// A value and, where the method gives one, its 95 % interval.
    case measured(Double, low: Double?, high: Double?)
    /// No value, and why.
    case undefined(String)
  }

  /// Stable id, as in the registry: `fizz-share`.
  public let id: String
  /// The value or the reason for none.
  public let value: Value
  /// How many mentions, entries or words it rests on.
  public let n: Int
  /// `share`, `per-100-words`, `concepts`, `level` …
  public let unit: String

  /// Creates a measure.
  public init(id: String, value: Value, n: Int, unit: String) {
    self.id = id
    self.value = value
    self.n = n
    self.unit = unit
  }

  /// The number, when there is one.
  public var number: Double? {
    if case .measured(let number, _, _) = value { number } else { nil }
  }
}

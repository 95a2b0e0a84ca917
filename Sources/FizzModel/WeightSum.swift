/// What the words of a text add up to in a weights lexicon, in hundredths of a logit: the six emotions of
/// `EkmanEmotion`, then pleasantness.
package struct WeightSum: Sendable, Equatable {
  /// Places of a sum: six emotions, pleasantness, and one that pads.
  package typealias Row = SIMD8<Int32>
  /// Place of pleasantness.
  package static let valence = 6

  /// The sums.
  package var row = Row.zero
  /// Words that have weights.
  package var words = 0

  package init() {}
}

/// How a whole text sounds by the six emotions of public corpora, and how pleasant: scores of its words and findings,
/// never findings themselves.
public struct EmotionScores: Sendable, Equatable {
  /// One score of each of the six, in the order of `EkmanEmotion`, each 0 to 1 and independent of the others.
  public let emotions: [Double]
  /// Unpleasant −1 to pleasant 1; absent when nothing in the text says.
  public let valence: Double?

  /// Creates scores.
  public init(emotions: [Double], valence: Double?) {
    self.emotions = emotions
    self.valence = valence
  }
}

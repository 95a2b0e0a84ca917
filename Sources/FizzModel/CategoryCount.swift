/// How often a text has words of one category of a foreign lexicon. Nothing is asserted: who, when and whether is open.
public struct CategoryCount: Sendable, Equatable {
  /// The category as its file calls it.
  public let name: String
  /// Words and phrases found; a phrase is one.
  public let count: Int
  /// Count divided by the words of the text; absent without words.
  public let share: Double?
  /// Mean weight of what was found; absent where the lexicon gives no weights, or nothing was found.
  public let mean: Double?

  /// Creates a count.
  public init(name: String, count: Int, share: Double?, mean: Double? = nil) {
    self.name = name
    self.count = count
    self.share = share
    self.mean = mean
  }
}

/// Bits of a word that tell the matcher what to try there, above the cues that all stages read.
enum WordMark {
  /// The bit every word has.
  static let any: UInt64 = 1 << 63
  /// Words that belong to classes beyond those of their record.
  static let hasExtra: UInt64 = 1 << 62
  /// Words that anchor phrases of classes, terms, patterns.
  static let startsClassPhrase: UInt64 = 1 << 61
  static let startsTerm: UInt64 = 1 << 60
  static let startsPattern: UInt64 = 1 << 59
  /// Words at which a phrase or term was found.
  static let startsSpan: UInt64 = 1 << 58
  /// All of them.
  static let all = any | hasExtra | startsClassPhrase | startsTerm | startsPattern | startsSpan
}

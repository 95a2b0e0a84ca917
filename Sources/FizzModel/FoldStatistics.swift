/// Integer statistics of one entry or of many: every corpus measure is a function of these, findings and time.
///
/// Merging adds, so it is associative and commutative, and any split of a corpus gives the same sums.
public struct FoldStatistics: Sendable, Equatable {
  /// Version of the meaning of the fields.
  public static let version = 1

  /// Function-word categories of language style matching, in the order of `functionWords`.
  public static let functionWordCategories = [
    "personal-pronoun", "impersonal-pronoun", "article", "auxiliary", "adverb", "preposition", "conjunction",
    "negation", "quantifier",
  ]

  /// Entries folded in.
  public var entries: Int
  /// Words, numbers, kana and ideographs.
  public var words: Int
  /// Sentences.
  public var sentences: Int
  /// Words that some lexicon knows.
  public var knownWords: Int
  /// Function words by category.
  public var functionWords: [Int]
  /// Counting feeling mentions by specificity: global, basic, specific.
  public var mentions: [Int]
  /// Counting feeling mentions by lexicon concept.
  public var concepts: [String: Int]
  /// Bytes that hold each part: sensation, feeling, meaning, need.
  public var byteParts: [Int]
  /// Emotional bytes.
  public var bytes: Int
  /// Counting findings by `kind/id`, with `/mode` for scripts and `/status` for needs.
  public var findings: [String: Int]
  /// Findings that do not count, by reason.
  public var excluded: [String: Int]

  /// Nothing yet.
  public init() {
    entries = 0
    words = 0
    sentences = 0
    knownWords = 0
    functionWords = Array(repeating: 0, count: FoldStatistics.functionWordCategories.count)
    mentions = [0, 0, 0]
    concepts = [:]
    byteParts = [0, 0, 0, 0]
    bytes = 0
    findings = [:]
    excluded = [:]
  }

  /// All counting feeling mentions.
  public var mentionCount: Int { mentions[0] + mentions[1] + mentions[2] }

  /// Adds another's counts.
  public mutating func merge(_ other: FoldStatistics) {
    entries += other.entries
    words += other.words
    sentences += other.sentences
    knownWords += other.knownWords
    for i in functionWords.indices { functionWords[i] += other.functionWords[i] }
    for i in mentions.indices { mentions[i] += other.mentions[i] }
    for i in byteParts.indices { byteParts[i] += other.byteParts[i] }
    bytes += other.bytes
    concepts.merge(other.concepts, uniquingKeysWith: +)
    findings.merge(other.findings, uniquingKeysWith: +)
    excluded.merge(other.excluded, uniquingKeysWith: +)
  }
}

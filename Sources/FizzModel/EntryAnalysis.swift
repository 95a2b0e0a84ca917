/// Everything Fizz has to say about one entry.
public struct EntryAnalysis: Sendable {
  /// How much of the text the lexicons know.
  public struct Coverage: Sendable, Equatable {
    /// Known words divided by words, 0 to 1; absent without words.
    public let lexicon: Double?
    /// Words in feeling position ("I feel …") that no concept covers, folded, each once, in order.
    public let unknownFeelingPosition: [String]

    /// Creates a coverage.
    public init(lexicon: Double?, unknownFeelingPosition: [String]) {
      self.lexicon = lexicon
      self.unknownFeelingPosition = unknownFeelingPosition
    }
  }

  /// What was analysed.
  public let entry: Entry
  /// `en`, or `und` when too few function words are English.
  public let language: String
  /// Words.
  public let words: Int
  /// Bytes of each sentence.
  public let sentences: [TextSpan]
  /// Import's notices and analysis' own.
  public let notices: [Notice]
  /// Findings by place in the text, then by kind.
  public let findings: [Finding]
  /// Emotional bytes in order of the text.
  public let bytes: [EmotionalByte]
  /// Kin words that the text gives a name.
  public let kinNames: [KinName]
  /// Coverage.
  public let coverage: Coverage
  /// Scores of Ekman's six and of pleasantness; absent when nothing in the text speaks for any.
  public let scores: EmotionScores?
  /// Statistics to fold.
  public let fold: FoldStatistics
  /// Measures of this entry, in registry order.
  public let measures: [Measure]
  /// Counts of the categories of foreign lexicons, in the order of their files; empty where none was given.
  public let categories: [CategoryCount]

  /// Creates an analysis.
  public init(
    entry: Entry, language: String, words: Int, sentences: [TextSpan], notices: [Notice],
    findings: [Finding], bytes: [EmotionalByte], kinNames: [KinName] = [], coverage: Coverage,
    scores: EmotionScores?, fold: FoldStatistics, measures: [Measure], categories: [CategoryCount] = []
  ) {
    self.entry = entry
    self.language = language
    self.words = words
    self.sentences = sentences
    self.notices = notices
    self.findings = findings
    self.bytes = bytes
    self.kinNames = kinNames
    self.coverage = coverage
    self.scores = scores
    self.fold = fold
    self.measures = measures
    self.categories = categories
  }

  /// Findings that enter the scores.
  public var counting: [Finding] { findings.filter(\.counts) }

  /// Distinct counting feeling concepts.
  public var distinctFeelings: Set<String> {
    Set(findings.lazy.filter { $0.kind == .feeling && $0.counts }.map(\.concept))
  }
}

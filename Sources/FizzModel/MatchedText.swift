/// A segmented text after matching: its words with their cues, and the candidates found in them.
///
/// Words are the tokens that take part in matching: words, numbers, ideographs, emoji and emoticons.
/// Punctuation shows only as the break before a word.
package struct MatchedText: Sendable {
  /// First byte of each word.
  package var starts: [UInt32] = []
  /// Byte after each word.
  package var ends: [UInt32] = []
  /// Cues of each word, phrases included.
  package var cues: [Cue] = []
  /// What stands before each word.
  package var breaks: [WordBreak] = []
  /// Words of each sentence; a very long one stands in several stretches.
  package var sentences: [Range<Int>] = []
  /// Whether the sentence ends with a question mark, by sentence.
  package var questions: [Bool] = []
  /// Candidates in order of first word, then of definition.
  package var candidates: [Candidate] = []
  /// Words inside each pair of quotation marks, in order.
  package var quotes: [Range<Int>] = []
  /// Paragraphs left unread because too few of their words are English.
  package var foreign: [TextSpan] = []
  /// Words that the lexicons know.
  package var knownWords = 0
  /// Function words by category of language style matching.
  package var functionWords: [Int] = Array(
    repeating: 0, count: FoldStatistics.functionWordCategories.count)
  /// Words in feeling position ("I feel …") that no lexicon knows.
  package var unknownFeelings: [Int] = []
  /// Whether a guard asked for the turns before and there were none at hand.
  package var asksForContext = false

  package init() {}

  /// Number of words.
  package var count: Int { starts.count }

  /// Bytes of a range of words.
  package func span(_ words: Range<Int>) -> TextSpan {
    TextSpan(Int(starts[words.lowerBound]), Int(ends[words.upperBound - 1]))
  }
}

/// A lexicon match, before anyone asked whose it is.
package struct Candidate: Sendable, Equatable {
  /// A captured range of words.
  package struct Capture: Sendable, Equatable {
    package let name: CaptureName
    package let words: Range<Int>
    /// For a region: its id, read off the class that matched.
    package let detail: String?

    package init(name: CaptureName, words: Range<Int>, detail: String? = nil) {
      self.name = name
      self.words = words
      self.detail = detail
    }
  }

  /// Index of the definition.
  package let definition: Int
  /// Words matched.
  package let words: Range<Int>
  /// Sentence it stands in.
  package let sentence: Int
  package let partOfSpeech: PartOfSpeech
  package let captures: [Capture]
  /// Program that matched; absent for a single word.
  package let program: Int32?
  /// Guard of the concept that stopped it, or −1 where an `only` did not hold; such a candidate never counts.
  package var stoppedBy: Int32?

  /// Whether a guard stopped it.
  package var isGuarded: Bool { stoppedBy != nil }

  package init(
    definition: Int, words: Range<Int>, sentence: Int, partOfSpeech: PartOfSpeech,
    captures: [Capture] = [], program: Int32? = nil
  ) {
    self.definition = definition
    self.words = words
    self.sentence = sentence
    self.partOfSpeech = partOfSpeech
    self.captures = captures
    self.program = program
  }
}

/// Names a pattern may give to a part of its match.
package enum CaptureName: UInt8, Sendable, CaseIterable {
  case person, region, object, urge, action, trigger, old, new, outcome, automatic

  package init?(name: String) {
    guard let found = CaptureName.allCases.first(where: { "\($0)" == name }) else { return nil }
    self = found
  }
}

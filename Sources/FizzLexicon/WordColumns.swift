@_spi(Stages) internal import FizzModel

/// The words of a text, resolved: one column a property, reused from text to text.
struct WordColumns: ~Copyable {
  /// Type of each word.
  var types = Column<UInt32>()
  /// Record of each word, or −1.
  var records = Column<Int32>()
  /// Cues by form and the matcher's marks; `cues` adds what phrases give.
  var staticCues = Column<UInt64>()
  var cues = Column<Cue>()
  var breaks = Column<WordBreak>()
  /// The phrase or term found last at each word, where its mark says that there is one.
  var spanHeads = Column<Int32>()
  /// First byte of each word.
  var starts = Column<UInt32>()
  /// Byte after each word.
  var ends = Column<UInt32>()
  /// Words read.
  private(set) var count = 0

  /// Words of each sentence, a very long one in stretches.
  var sentences: [Range<Int>] = []
  /// Whether the sentence ends with a question mark.
  var questions: [Bool] = []
  /// Stretches of each paragraph.
  var paragraphStretches: [Range<Int>] = []
  var quotes: [Range<Int>] = []
  var knownWords = 0
  /// Function words by category.
  var functionWords = [Int](repeating: 0, count: FoldStatistics.functionWordCategories.count)

  /// Forgets the text before and makes room for as many words.
  mutating func reset(room: Int) {
    if room > types.count {
      types.resize(to: room)
      records.resize(to: room)
      staticCues.resize(to: room)
      cues.resize(to: room)
      breaks.resize(to: room)
      spanHeads.resize(to: room)
      starts.resize(to: room)
      ends.resize(to: room)
    }
    count = 0
    sentences.removeAll(keepingCapacity: true)
    questions.removeAll(keepingCapacity: true)
    paragraphStretches.removeAll(keepingCapacity: true)
    quotes.removeAll(keepingCapacity: true)
    knownWords = 0
    for index in functionWords.indices { functionWords[index] = 0 }
  }

  @inline(__always) mutating func append(
    _ type: UInt32, _ info: WordTypes.Info, _ start: Int, _ end: Int, _ before: WordBreak
  ) {
    types[count] = type
    records[count] = info.record
    staticCues[count] = info.cues
    cues[count] = Cue(rawValue: info.cues & ~WordMark.all)
    breaks[count] = before
    starts[count] = UInt32(truncatingIfNeeded: start)
    ends[count] = UInt32(truncatingIfNeeded: end)
    count += 1
    if info.cues & Cue.known.rawValue != 0 { knownWords += 1 }
    var style = info.style
    while style != 0 {
      functionWords[style.trailingZeroBitCount] += 1
      style &= style - 1
    }
  }

  /// What later stages see of it.
  func matchedText() -> MatchedText {
    var text = MatchedText()
    text.starts = starts.array(count)
    text.ends = ends.array(count)
    text.cues = cues.array(count)
    text.breaks = breaks.array(count)
    text.sentences = sentences
    text.questions = questions
    text.quotes = quotes
    text.knownWords = knownWords
    text.functionWords = functionWords
    return text
  }
}

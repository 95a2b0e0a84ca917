@_spi(Stages) package import FizzModel

/// Counts the categories of foreign lexicons in segmented texts; reusable, one per worker.
///
/// The longest term at a word counts, once in each of its categories, and uses up its words: "good bye" is not also
/// "good". Each word is folded once, its stems looked up in the same pass; a phrase is at most a dozen words, so
/// everything is linear in the text.
package struct CategoryMatcher {
  private let lexicon: CategoryLexicon
  private let fold: @Sendable (ArraySlice<UInt8>) -> [UInt8]

  private var counts: [Int] = []
  private var weighted: [Int] = []
  private var sums: [Double] = []

  // The sentence at hand: symbols of each word, and whether something stands between it and the one before.
  private var symbols: [UInt32] = []
  private var symbolOffsets: [Int] = []
  private var isCut: [Bool] = []
  private var folded: [UInt8] = []
  private var active: [UInt32] = []
  private var following: [UInt32] = []
  private var seen: [Int] = []
  private var stamp = 0

  /// Most ways that are followed at once; words with so many stems in phrases are made to harm.
  private static let mostWays = 64

  /// Creates a matcher.
  ///
  /// - Parameters:
  ///   - lexicon: what to count.
  ///   - fold: full case folding, for words that are not ASCII.
  package init(_ lexicon: CategoryLexicon, fold: @escaping @Sendable (ArraySlice<UInt8>) -> [UInt8]) {
    self.lexicon = lexicon
    self.fold = fold
    seen = [Int](repeating: 0, count: lexicon.names.count)
  }

  /// All categories with their counts, in the order of the lexicons.
  package mutating func counts(in text: SegmentedText) -> [CategoryCount] {
    let count = lexicon.names.count
    counts = [Int](repeating: 0, count: count)
    weighted = counts
    sums = [Double](repeating: 0, count: count)
    text.utf8.withUnsafeBufferPointer { bytes in
      for sentence in text.sentences {
        read(sentence.tokens, text, bytes)
        countSentence()
      }
    }
    let words = text.wordCount
    return (0..<count).map { category in
      CategoryCount(
        name: lexicon.names[category], count: counts[category],
        share: words == 0 ? nil : Double(counts[category]) / Double(words),
        mean: weighted[category] == 0 ? nil : sums[category] / Double(weighted[category]))
    }
  }

  // MARK: - Words

  private mutating func read(_ tokens: Range<Int>, _ text: SegmentedText, _ bytes: UnsafeBufferPointer<UInt8>)
  {
    symbols.removeAll(keepingCapacity: true)
    symbolOffsets.removeAll(keepingCapacity: true)
    isCut.removeAll(keepingCapacity: true)
    symbolOffsets.append(0)
    var cut = true
    var token = tokens.lowerBound
    while token < tokens.upperBound {
      let start = Int(text.tokenStarts[token])
      let end = Int(text.tokenEnds[token])
      if lexicon.hasSigns, let last = signEnd(token, tokens, text, bytes) {
        isCut.append(cut)
        cut = false
        token = last + 1
        continue
      }
      if text.tokenKinds[token] == .punctuation {
        if Punctuation.read(bytes, start, end).strength > .none { cut = true }
      } else {
        foldWord(bytes, start, end)
        addSymbols()
        symbolOffsets.append(symbols.count)
        isCut.append(cut)
        cut = false
      }
      token += 1
    }
  }

  /// The last token of an emoticon that begins here and fills the stretch up to the next space, or all of it but the
  /// full stops at its end; its symbol is noted.
  private mutating func signEnd(
    _ token: Int, _ tokens: Range<Int>, _ text: SegmentedText, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    let start = Int(text.tokenStarts[token])
    guard text.tokenKinds[token] == .punctuation, start == 0 || bytes[start - 1] <= 0x20 else { return nil }
    var last = token
    while last + 1 < tokens.upperBound, text.tokenStarts[last + 1] == text.tokenEnds[last],
      Int(text.tokenEnds[last + 1]) - start <= CategoryLexicon.longestSign
    {
      last += 1
    }
    if last + 1 < tokens.upperBound, text.tokenStarts[last + 1] == text.tokenEnds[last] { return nil }
    while last >= token {
      foldWord(bytes, start, Int(text.tokenEnds[last]))
      let hash = folded.reduce(WordSet.seed, WordSet.step)
      if let index = lexicon.words.index(folded.span, folded.count, hash) {
        symbols.append(UInt32(index) * 2)
        symbolOffsets.append(symbols.count)
        return last
      }
      guard bytes[Int(text.tokenStarts[last])] == UInt8(ascii: ".") else { return nil }
      last -= 1
    }
    return nil
  }

  /// Lower case and ’ as ', into `folded`; an overlong word is empty.
  private mutating func foldWord(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    folded.removeAll(keepingCapacity: true)
    guard end - start <= CategoryLexicon.longestWord else { return }
    var isASCII = true
    for index in start..<end {
      let byte = bytes[index]
      if byte >= 0x80 { isASCII = false }
      folded.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
    if !isASCII { folded = WordTypes.folded(folded, fold) }
  }

  /// The symbols of the folded word: itself and every stem it begins with. What nobody knows is tried with its
  /// drawn-out letters cut to two, then to one.
  private mutating func addSymbols() {
    let before = symbols.count
    lookUp()
    guard symbols.count == before, WordTypes.hasLongRun(folded) else { return }
    let written = folded
    for length in [2, 1] where symbols.count == before {
      folded = WordTypes.shortened(written, to: length)
      lookUp()
    }
  }

  private mutating func lookUp() {
    guard folded.count <= CategoryLexicon.longestWord else { return }
    var hash = WordSet.seed
    for index in folded.indices {
      hash = WordSet.step(hash, folded[index])
      let length = index + 1
      guard lexicon.stemLengths & 1 << UInt64(length) != 0 else { continue }
      if let stem = lexicon.stems.index(folded.span, length, hash) { symbols.append(UInt32(stem) * 2 + 1) }
    }
    if let word = lexicon.words.index(folded.span, folded.count, hash) { symbols.append(UInt32(word) * 2) }
  }

  // MARK: - Counting

  private mutating func countSentence() {
    var word = 0
    while word < isCut.count {
      let length = countLongest(at: word)
      word += max(1, length)
    }
  }

  /// Counts the longest terms that begin at a word; returns their length in words, 0 without any.
  private mutating func countLongest(at start: Int) -> Int {
    active.removeAll(keepingCapacity: true)
    active.append(0)
    var length = 0
    var word = start
    while word < isCut.count, word == start || !isCut[word] {
      following.removeAll(keepingCapacity: true)
      var isEnd = false
      for node in active {
        for place in symbolOffsets[word]..<symbolOffsets[word + 1] {
          guard following.count < CategoryMatcher.mostWays,
            let next = lexicon.steps.node(after: node, symbols[place])
          else { continue }
          following.append(next)
          if lexicon.endOffsets[Int(next)] < lexicon.endOffsets[Int(next) + 1] { isEnd = true }
        }
      }
      if following.isEmpty { break }
      word += 1
      if isEnd {
        length = word - start
        keepEnds()
      }
      swap(&active, &following)
    }
    if length > 0 { addEnds() }
    return length
  }

  private var best: [UInt32] = []

  private mutating func keepEnds() {
    best.removeAll(keepingCapacity: true)
    best += following
  }

  /// A word or phrase counts once in a category, however many terms find it there; the first of them gives the weight:
  /// stems come from the shortest on, the word itself last, so the most exact is asked first.
  private mutating func addEnds() {
    stamp += 1
    for node in best.reversed() {
      for place in Int(lexicon.endOffsets[Int(node)])..<Int(lexicon.endOffsets[Int(node) + 1]) {
        let end = lexicon.ends[place]
        let category = Int(end.category)
        if seen[category] == stamp { continue }
        seen[category] = stamp
        counts[category] += 1
        if let weight = end.weight {
          weighted[category] += 1
          sums[category] += weight
        }
      }
    }
  }
}

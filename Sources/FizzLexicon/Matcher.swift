package import FizzModel

/// Finds lexicon terms and patterns in segmented texts; reusable, one per worker.
///
/// Order within a sentence: phrases of classes, then terms of concepts with their guards, then patterns with
/// theirs. Nothing backtracks: each program tries each of its steps at each word at most once per start, and
/// only near a word that it cannot do without.
package struct Matcher {
  /// The bit every word has.
  package static let anyWord: UInt64 = 1 << 63
  /// The bit of words in the vocabulary that belong to classes beyond those of their form.
  static let hasExtra: UInt64 = 1 << 62
  /// The bits of words that anchor phrases of classes, terms, patterns.
  static let startsClassPhrase: UInt64 = 1 << 61
  static let startsTerm: UInt64 = 1 << 60
  static let startsPattern: UInt64 = 1 << 59
  /// All bits that are no cues.
  static let marks = anyWord | hasExtra | startsClassPhrase | startsTerm | startsPattern

  let lexicon: Lexicon
  /// Full case folding for what is not ASCII.
  private let fold: @Sendable (ArraySlice<UInt8>) -> [UInt8]
  var types = WordTypes()

  // The text at hand; all storage is reused.
  var out = MatchedText()
  /// Type of each word.
  var words: [UInt32] = []
  /// Record of each word, or −1.
  var records: [Int32] = []
  /// Stretches of each paragraph.
  var paragraphStretches: [Range<Int>] = []
  /// Static cues of each word; `out.cues` adds those of phrases.
  var staticCues: [UInt64] = []
  /// The turn before, as far as guards look into it.
  var previousWords: ReadWords?

  // The sentence at hand.
  var spans: [Span] = []
  var raw: [Candidate] = []
  /// Last sentence-wide run of each program: the first start not tried yet.
  private var triedUntil: [UInt32]
  private var triedIn: [UInt32]
  private var stamp: UInt32 = 0
  /// The sentence in which a class last had a member.
  private var present: [UInt32]

  // The program at hand.
  var visited: [UInt64] = []
  var stack: [Thread] = []
  var nodes: [CaptureNode] = []
  var bestNode: Int32 = -1

  /// The words of a text, resolved.
  struct ReadWords {
    let words: [UInt32]
    let records: [Int32]
    let staticCues: [UInt64]
    let breaks: [MatchedText.Break]
    let sentences: [Range<Int>]
  }

  /// A phrase of a class or a term of a concept, as a member of classes.
  struct Span: Equatable {
    let start: UInt32
    let end: UInt32
    /// Class for a phrase, definition for a term.
    let owner: UInt32
    let isTerm: Bool
  }

  /// A place in a program and in the text.
  struct Thread {
    let item: Int32
    let word: Int32
    let node: Int32
    /// Whether a break may stand before the next word: after a crossing gap.
    let crossing: Bool
  }

  /// A word or words that a capture covers, and those before it on the same way.
  struct CaptureNode {
    let parent: Int32
    let captures: UInt16
    let start: Int32
    let end: Int32
  }

  /// Shortest paragraph, in words, whose language is judged.
  private static let judgedWords = 12
  /// Below this share of English function words a paragraph is not analysed. Ours: English prose has .4 to .6,
  /// other languages in Latin letters under .1.
  private static let englishShare = 0.15

  /// Creates a matcher for a lexicon.
  ///
  /// - Parameters:
  ///   - lexicon: what to find.
  ///   - fold: full case folding, for words that are not ASCII.
  package init(_ lexicon: Lexicon, fold: @escaping @Sendable (ArraySlice<UInt8>) -> [UInt8]) {
    self.lexicon = lexicon
    self.fold = fold
    triedUntil = [UInt32](repeating: 0, count: lexicon.compiled.programs.count)
    triedIn = [UInt32](repeating: 0, count: lexicon.compiled.programs.count)
    present = [UInt32](repeating: 0, count: lexicon.compiled.classCues.count)
  }

  /// Matches a text.
  ///
  /// - Parameters:
  ///   - text: the segmented text.
  ///   - previous: the turn before it in the conversation, for guards that look there.
  package mutating func match(_ text: SegmentedText, previous: SegmentedText? = nil) -> MatchedText {
    types.makeRoom()
    previousWords = nil
    if let previous {
      out = MatchedText()
      readWords(previous, fold)
      previousWords = ReadWords(
        words: words, records: records, staticCues: staticCues, breaks: out.breaks, sentences: out.sentences)
    }
    out = MatchedText()
    readWords(text, fold)
    for (paragraph, stretches) in zip(text.paragraphs, paragraphStretches) {
      if isForeign(stretches) {
        out.foreign.append(paragraph.span)
        continue
      }
      for stretch in stretches { matchSentence(stretch) }
    }
    defer { out = MatchedText() }
    return out
  }

  private func isForeign(_ stretches: Range<Int>) -> Bool {
    guard let first = stretches.first, let last = stretches.last else { return false }
    let range = out.sentences[first].lowerBound..<out.sentences[last].upperBound
    guard range.count >= Matcher.judgedWords else { return false }
    var function = 0
    for word in range where out.cues[word].contains(.englishFunction) { function += 1 }
    return Double(function) < Matcher.englishShare * Double(range.count)
  }

  // MARK: - One sentence

  private mutating func matchSentence(_ sentence: Int) {
    let range = out.sentences[sentence]
    spans.removeAll(keepingCapacity: true)
    raw.removeAll(keepingCapacity: true)
    nextStamp()
    notePresent(range)
    findClassPhrases(range)
    findTerms(range, sentence)
    let terms = raw.count
    // Guards see every term that could be meant; from then on only those let through give words classes.
    for index in 0..<terms { raw[index] = guarded(raw[index], sentence: range) }
    spans.removeAll { $0.isTerm }
    for index in 0..<terms where !raw[index].isGuarded { register(raw[index]) }
    findPatterns(range, sentence)
    for index in terms..<raw.count { raw[index] = guarded(raw[index], sentence: range) }
    out.candidates += Settlement.settled(raw, lexicon.compiled.definitions)
    noteUnknownFeelings(range)
  }

  private mutating func nextStamp() {
    stamp &+= 1
    if stamp == 0 {
      for index in triedIn.indices { triedIn[index] = 0 }
      for index in present.indices { present[index] = 0 }
      stamp = 1
    }
  }

  /// Stamps the classes that have a member in the sentence, as far as programs ask for them.
  private mutating func notePresent(_ range: Range<Int>) {
    for word in range {
      let record = Int(records[word])
      if record >= 0 {
        for slot in lexicon.compiled.recordWitnesses.range(record) {
          present[Int(lexicon.compiled.recordWitnesses.values[slot])] = stamp
        }
        if staticCues[word] & Matcher.hasExtra == 0 { continue }
      }
      for wordClass in types.extra[Int(words[word])] { present[Int(wordClass)] = stamp }
    }
  }

  private mutating func findClassPhrases(_ range: Range<Int>) {
    for word in range where staticCues[word] & Matcher.startsClassPhrase != 0 {
      let type = Int(words[word])
      fire(lexicon.compiled.classPhraseAnchors, type, at: word, range, sentence: 0)
    }
  }

  private mutating func findTerms(_ range: Range<Int>, _ sentence: Int) {
    for word in range where staticCues[word] & Matcher.startsTerm != 0 {
      let type = Int(words[word])
      let record = Int(records[word])
      if record >= 0 {
        for slot in lexicon.compiled.recordTerms.range(record) {
          let packed = lexicon.compiled.recordTerms.values[slot]
          let candidate = Candidate(
            definition: Int(packed >> 8), words: word..<(word + 1), sentence: sentence,
            partOfSpeech: PartOfSpeech(rawValue: UInt8(packed & 255)) ?? .adjective)
          raw.append(candidate)
          register(candidate)
        }
      }
      fire(lexicon.compiled.termAnchors, type, at: word, range, sentence: sentence)
    }
  }

  /// A term gives its words the classes of its concept.
  private mutating func register(_ candidate: Candidate) {
    spans.append(
      Span(
        start: UInt32(candidate.words.lowerBound), end: UInt32(candidate.words.upperBound),
        owner: UInt32(candidate.definition), isTerm: true))
    if lexicon.compiled.definitions[candidate.definition].kind == .feeling {
      for word in candidate.words { out.cues[word].insert(.feeling) }
    }
  }

  private mutating func findPatterns(_ range: Range<Int>, _ sentence: Int) {
    for word in range where staticCues[word] & Matcher.startsPattern != 0 {
      fire(lexicon.compiled.patternAnchors, Int(words[word]), at: word, range, sentence: sentence)
    }
    for index in spans.indices {
      let span = spans[index]
      let classes = classes(of: span)
      for slot in classes {
        let wordClass = Int(
          span.isTerm
            ? lexicon.compiled.definitionClasses.values[slot] : lexicon.compiled.classAncestors.values[slot])
        for slot in lexicon.compiled.spanAnchors.range(wordClass) {
          let program = Int(lexicon.compiled.spanAnchors.values[slot])
          let witness = lexicon.compiled.witnesses[program]
          if witness != 0, present[Int(witness) - 1] != stamp { continue }
          run(program, at: Int(span.start), range, sentence: sentence)
        }
      }
    }
    var here: UInt64 = 0
    for word in range { here |= staticCues[word] }
    var index = 0
    while index + 1 < lexicon.compiled.cueAnchors.count {
      let cue = lexicon.compiled.cueAnchors[index]
      let program = Int(lexicon.compiled.cueAnchors[index + 1])
      index += 2
      let witness = lexicon.compiled.witnesses[program]
      if here & cue == 0 || witness != 0 && present[Int(witness) - 1] != stamp { continue }
      for word in range where staticCues[word] & cue != 0 {
        run(program, at: word, range, sentence: sentence)
      }
    }
  }

  @inline(__always) private mutating func fire(
    _ anchors: CompiledLexicon.Columns, _ type: Int, at word: Int, _ range: Range<Int>, sentence: Int
  ) {
    let record = Int(records[word])
    if record >= 0 {
      fireAll(anchors, record, at: word, range, sentence: sentence)
    } else {
      for prefix in types.prefixRecords[type] {
        fireAll(anchors, Int(prefix), at: word, range, sentence: sentence)
      }
    }
  }

  @inline(__always) private mutating func fireAll(
    _ anchors: CompiledLexicon.Columns, _ record: Int, at word: Int, _ range: Range<Int>, sentence: Int
  ) {
    for slot in anchors.range(record) {
      let program = Int(anchors.values[slot])
      // Most programs end here: a word they need is not in the sentence.
      let witness = lexicon.compiled.witnesses[program]
      if witness != 0, present[Int(witness) - 1] != stamp { continue }
      run(program, at: word, range, sentence: sentence)
    }
  }

  /// Runs a program at every start from which its anchor can be at `word`, each start once.
  private mutating func run(_ index: Int, at word: Int, _ range: Range<Int>, sentence: Int) {
    let program = lexicon.compiled.programs[index]
    var start = max(range.lowerBound, word - Int(program.mostBefore))
    let last = word - Int(program.leastBefore)
    if triedIn[index] == stamp { start = max(start, Int(triedUntil[index])) }
    guard start <= last else { return }
    triedIn[index] = stamp
    triedUntil[index] = UInt32(last + 1)
    while start <= last {
      if let end = longest(program, from: start, in: range, sentence: range) {
        accept(program, start..<end, sentence)
      }
      start += 1
    }
  }

  private mutating func accept(_ program: CompiledLexicon.Program, _ match: Range<Int>, _ sentence: Int) {
    let owner = Int(program.owner)
    switch program.role {
    case .classPhrase:
      spans.append(
        Span(
          start: UInt32(match.lowerBound), end: UInt32(match.upperBound), owner: program.owner, isTerm: false)
      )
      let cues = Cue(rawValue: lexicon.compiled.classOwnCues[owner])
      if !cues.isEmpty { for word in match { out.cues[word].formUnion(cues) } }
    case .term:
      let candidate = Candidate(
        definition: owner, words: match, sentence: sentence, partOfSpeech: program.partOfSpeech,
        captures: captures())
      raw.append(candidate)
      register(candidate)
    case .pattern:
      raw.append(
        Candidate(
          definition: owner, words: match, sentence: sentence, partOfSpeech: .pattern, captures: captures()))
    case .check:
      break
    }
  }

  /// After "I feel": the next content word, if no lexicon knows it.
  private mutating func noteUnknownFeelings(_ range: Range<Int>) {
    for word in range.dropLast() where out.cues[word].contains(.iFeel) {
      var next = word + 1
      let passing: Cue = [.iFeel, .booster, .dampener, .adverb, .hedge, .auxiliary]
      while next < range.upperBound, !out.cues[next].isDisjoint(with: passing), out.breaks[next] == .none {
        next += 1
      }
      guard next < range.upperBound, out.breaks[next] == .none, !out.cues[next].contains(.known),
        out.cues[next].isDisjoint(with: [.name, .number])
      else { continue }
      out.unknownFeelings.append(next)
    }
  }
}

@_spi(Stages) internal import FizzModel

/// Finds the terms and patterns of one text after the other.
///
/// Order within a sentence: phrases of classes, then terms of concepts with their guards, then patterns with
/// theirs. Nothing backtracks: each program tries each of its steps at each word at most once per start, and
/// only near a word that it cannot do without.
///
/// Every method is mutating, also those that change nothing: a borrowed engine is handed on as a copy of its bytes.
struct MatchEngine: ~Copyable {
  let lexicon: Lexicon
  /// The lexicon's own: as a value its two dozen pointers would be copied again and again.
  let columns: UnsafePointer<LexiconColumns>
  var reader: WordReader

  // The text at hand; all storage is reused.
  var words = WordColumns()
  /// The turn before, as far as guards look into it.
  var previousWords = WordColumns()
  private var hasPrevious = false
  private var candidates: [Candidate] = []
  private var unknownFeelings: [Int] = []
  private var foreign: [TextSpan] = []

  // The sentence at hand.
  var spans = Column<Span>()
  private var raw: [Candidate] = []
  private var settlement = Settlement()
  /// Whether some definition steps back behind others; no lexicon of ours has one.
  private let hasYielding: Bool
  /// Last sentence in which each program ran, and the first start not tried there.
  private var tried: Column<Trial>
  private var stamp: UInt32 = 0
  /// The sentence in which a class last had a member.
  private var present: Column<UInt32>

  // The program at hand.
  var visited = Column<UInt64>()
  var stack = Column<Thread>()
  var nodes = Column<CaptureNode>()
  var bestNode: Int32 = -1

  /// A phrase of a class or a term of a concept, as a member of classes.
  struct Span: Equatable, BitwiseCopyable {
    let start: UInt32
    let end: UInt32
    /// Class for a phrase, definition for a term.
    let owner: UInt32
    let isTerm: Bool
  }

  struct Trial: BitwiseCopyable {
    var stamp: UInt32 = 0
    var until: UInt32 = 0
  }

  /// A place in a program and in the text.
  struct Thread: BitwiseCopyable {
    let item: Int32
    let word: Int32
    let node: Int32
    /// Whether a break may stand before the next word: after a crossing gap.
    let crossing: Bool
  }

  /// A word or words that a capture covers, and those before it on the same way.
  struct CaptureNode: BitwiseCopyable {
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

  init(_ lexicon: Lexicon, fold: @escaping @Sendable (ArraySlice<UInt8>) -> [UInt8]) {
    self.lexicon = lexicon
    self.columns = lexicon.columns
    reader = WordReader(lexicon, fold: fold)
    tried = Column(repeating: Trial(), count: lexicon.compiled.programs.count)
    present = Column(repeating: 0, count: lexicon.compiled.classCues.count)
    hasYielding = lexicon.compiled.definitions.contains { $0.bends.contains(.yields) }
  }

  /// Matches a text; `previous` is the turn before it in the conversation.
  mutating func match(_ text: SegmentedText, previous: SegmentedText? = nil) -> MatchedText {
    reader.makeRoom()
    hasPrevious = previous != nil
    if let previous { reader.read(previous, into: &previousWords) }
    reader.read(text, into: &words)
    candidates.removeAll(keepingCapacity: true)
    unknownFeelings.removeAll(keepingCapacity: true)
    foreign.removeAll(keepingCapacity: true)
    for index in text.paragraphs.indices {
      let stretches = words.paragraphStretches[index]
      if isForeign(stretches) {
        foreign.append(text.paragraphs[index].span)
        continue
      }
      for stretch in stretches { matchSentence(stretch) }
    }
    var out = words.matchedText()
    // Copies of the right size; the storage itself stays for the next text.
    out.candidates = Array(candidates[...])
    out.foreign = Array(foreign[...])
    out.unknownFeelings = Array(unknownFeelings[...])
    return out
  }

  private mutating func isForeign(_ stretches: Range<Int>) -> Bool {
    guard let first = stretches.first, let last = stretches.last else { return false }
    let range = words.sentences[first].lowerBound..<words.sentences[last].upperBound
    guard range.count >= MatchEngine.judgedWords else { return false }
    var function = 0
    for word in range where words.cues[word].contains(.englishFunction) { function += 1 }
    return Double(function) < MatchEngine.englishShare * Double(range.count)
  }

  // MARK: - One sentence

  private mutating func matchSentence(_ sentence: Int) {
    let range = words.sentences[sentence]
    spans.removeAll()
    raw.removeAll(keepingCapacity: true)
    nextStamp()
    let here = notePresent(range)
    if here & WordMark.startsClassPhrase != 0 { findClassPhrases(range) }
    if here & WordMark.startsTerm != 0 { findTerms(range, sentence) }
    if !raw.isEmpty {
      // Guards see every term that could be meant; from then on only those let through give words classes.
      for index in raw.indices { raw[index] = guarded(raw[index], sentence: range) }
      if hasYielding { giveWay() }
      removeTermSpans()
      for index in raw.indices where !raw[index].isGuarded { register(raw[index], isLetThrough: true) }
    }
    let patterns = raw.count
    findPatterns(range, here, sentence)
    for index in patterns..<raw.count { raw[index] = guarded(raw[index], sentence: range) }
    if hasYielding { giveWay() }
    let hasFrame = range.contains { words.cues[$0].contains(.iFeel) }
    if here & WordMark.startsClassPhrase != 0, hasFrame || !raw.isEmpty { findCuePhrases(range) }
    settlement.settle(&raw, columns, into: &candidates)
    if hasFrame { noteUnknownFeelings(range) }
  }

  private mutating func nextStamp() {
    stamp &+= 1
    if stamp == 0 {
      tried.fill(Trial(), count: tried.count)
      present.fill(0, count: present.count)
      stamp = 1
    }
  }

  /// Stamps the classes that have a member in the sentence, as far as programs ask for them; the union of the
  /// words' static cues.
  private mutating func notePresent(_ range: Range<Int>) -> UInt64 {
    var here: UInt64 = 0
    for word in range {
      let cues = words.staticCues[word]
      here |= cues
      let record = Int(words.records[word])
      if record >= 0 {
        let rows = columns.pointee.records + record
        for slot in Int(rows.pointee.witnesses)..<Int(rows[1].witnesses) {
          present[Int(columns.pointee.recordWitnesses[slot])] = stamp
        }
      }
      guard cues & WordMark.hasExtra != 0 else { continue }
      for wordClass in reader.types.extra(words.types[word]) { present[Int(wordClass)] = stamp }
    }
    return here
  }

  private mutating func findClassPhrases(_ range: Range<Int>) {
    for word in range where words.staticCues[word] & WordMark.startsClassPhrase != 0 {
      fire(
        columns.pointee.classPhraseAnchors, { $0.pointee.classPhraseAnchors }, at: word, range, sentence: 0)
    }
  }

  /// Phrases that only assertion reads: for a sentence in which something was found.
  private mutating func findCuePhrases(_ range: Range<Int>) {
    for word in range where words.staticCues[word] & WordMark.startsClassPhrase != 0 {
      fire(columns.pointee.cuePhraseAnchors, { $0.pointee.cuePhraseAnchors }, at: word, range, sentence: 0)
    }
  }

  private mutating func findTerms(_ range: Range<Int>, _ sentence: Int) {
    for word in range where words.staticCues[word] & WordMark.startsTerm != 0 {
      let record = Int(words.records[word])
      if record >= 0 {
        let rows = columns.pointee.records + record
        for slot in Int(rows.pointee.terms)..<Int(rows[1].terms) {
          let packed = columns.pointee.recordTerms[slot]
          let candidate = Candidate(
            definition: Int(packed >> 8), words: word..<(word + 1), sentence: sentence,
            partOfSpeech: PartOfSpeech(rawValue: UInt8(packed & 255)) ?? .adjective)
          raw.append(candidate)
          register(candidate)
        }
      }
      fire(columns.pointee.termAnchors, { $0.pointee.termAnchors }, at: word, range, sentence: sentence)
    }
  }

  /// Takes out what steps back: where another definition of its group has some of its words, guarded or not, and where
  /// its own guards refuse it. A sentence is cut at 160 words, so that comparing all with all is bounded.
  private mutating func giveWay() {
    let bends = columns.pointee.definitionBends
    let groups = columns.pointee.definitionGroups
    guard raw.contains(where: { bends[$0.definition].contains(.yields) }) else { return }
    let all = raw
    raw = all.filter { candidate in
      guard bends[candidate.definition].contains(.yields) else { return true }
      if candidate.isGuarded { return false }
      return !all.contains { other in
        other.words.overlaps(candidate.words) && !bends[other.definition].contains(.yields)
          && groups[other.definition] == groups[candidate.definition]
      }
    }
  }

  /// A term gives its words the classes of its concept.
  private mutating func register(_ candidate: Candidate, isLetThrough: Bool = false) {
    add(
      Span(
        start: UInt32(candidate.words.lowerBound), end: UInt32(candidate.words.upperBound),
        owner: UInt32(candidate.definition), isTerm: true))
    // A foreign word that is refused or steps back must not look like a feeling to the words around it.
    if columns.pointee.definitionKinds[candidate.definition] == .feeling,
      isLetThrough || !columns.pointee.definitionBends[candidate.definition].contains(.yields)
    {
      for word in candidate.words { words.cues[word].insert(.feeling) }
    }
  }

  private mutating func add(_ span: Span) {
    spans.append(span)
    words.staticCues[Int(span.start)] |= WordMark.startsSpan
    let rows = span.isTerm ? columns.pointee.definitionWitnesses : columns.pointee.classWitnesses
    for slot in rows.range(Int(span.owner)) { present[Int(rows.values[slot])] = stamp }
  }

  private mutating func removeTermSpans() {
    var kept = 0
    for index in 0..<spans.count where !spans[index].isTerm {
      spans[kept] = spans[index]
      kept += 1
    }
    spans.resize(to: kept)
  }

  private mutating func findPatterns(_ range: Range<Int>, _ here: UInt64, _ sentence: Int) {
    for word in range where words.staticCues[word] & WordMark.startsPattern != 0 {
      fire(columns.pointee.patternAnchors, { $0.pointee.patternAnchors }, at: word, range, sentence: sentence)
    }
    for index in 0..<spans.count {
      let span = spans[index]
      let rows = span.isTerm ? columns.pointee.definitionClasses : columns.pointee.classAncestors
      for slot in rows.range(Int(span.owner)) {
        for slot in columns.pointee.spanAnchors.range(Int(rows.values[slot])) {
          run(columns.pointee.spanAnchors.anchors[slot], at: Int(span.start), range, sentence: sentence)
        }
      }
    }
    for (cue, anchor) in columns.pointee.cueAnchors where here & cue != 0 && mayRun(anchor.witnesses) {
      for word in range where words.staticCues[word] & cue != 0 {
        run(anchor, at: word, range, sentence: sentence)
      }
    }
  }

  /// Runs the programs of one role that a word may be part of.
  @inline(__always) private mutating func fire(
    _ anchors: UnsafeBufferPointer<LexiconColumns.Anchor>,
    _ first: (UnsafePointer<LexiconColumns.RecordRows>) -> UInt32,
    at word: Int, _ range: Range<Int>, sentence: Int
  ) {
    let record = Int(words.records[word])
    if record >= 0 {
      fire(anchors, first, record, at: word, range, sentence: sentence)
    } else {
      for prefix in reader.types.prefixes(words.types[word]) {
        fire(anchors, first, Int(prefix), at: word, range, sentence: sentence)
      }
    }
  }

  @inline(__always) private mutating func fire(
    _ anchors: UnsafeBufferPointer<LexiconColumns.Anchor>,
    _ first: (UnsafePointer<LexiconColumns.RecordRows>) -> UInt32,
    _ record: Int, at word: Int, _ range: Range<Int>, sentence: Int
  ) {
    let rows = columns.pointee.records + record
    for slot in Int(first(rows))..<Int(first(rows + 1)) {
      run(anchors[slot], at: word, range, sentence: sentence)
    }
  }

  /// Whether the words that a program cannot do without are in the sentence; most programs end here.
  @inline(__always) mutating func mayRun(_ witnesses: LexiconColumns.Witnesses) -> Bool {
    if witnesses.first == 0 { return true }
    if present[Int(witnesses.first) - 1] != stamp { return false }
    return witnesses.second == 0 || present[Int(witnesses.second) - 1] == stamp
  }

  /// Runs the program of an anchor at `word`, unless a look at its first steps already refuses it.
  @inline(__always) private mutating func run(
    _ anchor: LexiconColumns.Anchor, at word: Int, _ range: Range<Int>, sentence: Int
  ) {
    guard mayRun(anchor.witnesses) else { return }
    if anchor.leastBefore == anchor.mostBefore {
      let start = word - Int(anchor.leastBefore)
      guard start >= range.lowerBound, mayOpen(anchor.opening, at: start, in: range) else { return }
    }
    runProgram(Int(anchor.program), at: word, range, sentence: sentence)
  }

  /// Runs a program at every start from which its anchor can be at `word`, each start once.
  private mutating func runProgram(_ index: Int, at word: Int, _ range: Range<Int>, sentence: Int) {
    let program = columns.pointee.programs[index]
    var start = max(range.lowerBound, word - Int(program.mostBefore))
    let last = word - Int(program.leastBefore)
    if tried[index].stamp == stamp { start = max(start, Int(tried[index].until)) }
    guard start <= last else { return }
    tried[index] = Trial(stamp: stamp, until: UInt32(last + 1))
    let opening = columns.pointee.openings[index]
    while start <= last {
      if mayOpen(opening, at: start, in: range),
        let end = longest(program, from: start, in: range, sentence: range)
      {
        accept(program, start..<end, sentence)
      }
      start += 1
    }
  }

  private mutating func accept(_ program: CompiledLexicon.Program, _ match: Range<Int>, _ sentence: Int) {
    let owner = Int(program.owner)
    switch program.role {
    case .classPhrase:
      add(
        Span(
          start: UInt32(match.lowerBound), end: UInt32(match.upperBound), owner: program.owner, isTerm: false)
      )
      let cues = Cue(rawValue: columns.pointee.classOwnCues[owner])
      if !cues.isEmpty { for word in match { words.cues[word].formUnion(cues) } }
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
    for word in range.dropLast() where words.cues[word].contains(.iFeel) {
      var next = word + 1
      let passing: Cue = [.iFeel, .booster, .dampener, .adverb, .hedge, .auxiliary]
      while next < range.upperBound, !words.cues[next].isDisjoint(with: passing), words.breaks[next] == .none
      {
        next += 1
      }
      guard next < range.upperBound, words.breaks[next] == .none, !words.cues[next].contains(.known),
        words.cues[next].isDisjoint(with: [.name, .number])
      else { continue }
      unknownFeelings.append(next)
    }
  }

  /// Looks into the turn before, as if it were the text at hand; without one, nothing is found there.
  mutating func previousHolds(_ check: CompiledLexicon.Check) -> Bool {
    guard hasPrevious else { return false }
    var noSpans = Column<Span>()
    swap(&words, &previousWords)
    swap(&spans, &noSpans)
    defer {
      swap(&words, &previousWords)
      swap(&spans, &noSpans)
    }
    for sentence in words.sentences.indices {
      let range = words.sentences[sentence]
      if isFound(check, range, range, isHere: false) { return true }
    }
    return false
  }
}

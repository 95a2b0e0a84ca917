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
  /// The turns before, as far as guards look into them, and the bytes of the latest of the other side.
  var contextWords = WordColumns()
  private var previousTurn: Range<Int>?
  private var asksForContext = false
  /// Phrases in the turns before, looked for when a guard first asks.
  private var contextSpans = Column<Span>()
  private var hasContextSpans = false
  /// The bend that keeps markers out of the text at hand.
  private var elsewhere: UInt16 = 0
  /// Terms that the trie found, for their turn.
  private var plainTerms: [(packed: UInt32, words: Range<Int>)] = []
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
    /// The one found before it at the same word, or −1.
    var next: Int32 = -1
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

  /// Matches a text in its context.
  mutating func match(_ text: SegmentedText, isChat: Bool, after context: PrecedingText?) -> MatchedText {
    reader.makeRoom()
    previousTurn = context?.previousTurn
    asksForContext = false
    hasContextSpans = false
    elsewhere = (isChat ? Definition.Bends.journalOnly : .chatOnly).rawValue
    if let context { reader.read(context.text, into: &contextWords) }
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
    out.asksForContext = asksForContext
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
    plainTerms.removeAll(keepingCapacity: true)
    if here & WordMark.startsClassPhrase != 0 { findClassPhrases(range) }
    for term in plainTerms { take(term.packed, term.words, sentence) }
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
      walkTrie(from: word, range)
      fire(
        columns.pointee.classPhraseAnchors, { $0.pointee.classPhraseAnchors }, at: word, range, sentence: 0)
    }
  }

  /// Finds all phrases of plain words that begin at a word.
  @inline(__always) private mutating func walkTrie(from start: Int, _ range: Range<Int>) {
    var record = words.records[start]
    guard record >= 0 else { return }
    var node = columns.pointee.trieRoots[Int(record)]
    var word = start
    while node != 0 {
      word += 1
      for slot in columns.pointee.trieOwners.range(Int(node)) {
        let owner = columns.pointee.trieOwners.values[slot]
        if owner & PhraseTrie.term != 0 {
          plainTerms.append((owner & ~PhraseTrie.term, start..<word))
        } else {
          addPhrase(owner, start..<word)
        }
      }
      guard word < range.upperBound, words.breaks[word] == .none else { return }
      record = words.records[word]
      guard record >= 0 else { return }
      node = columns.pointee.trieNext(node, UInt32(record))
    }
  }

  /// A phrase of a class: its words get the class's cues, and patterns may ask for it.
  private mutating func addPhrase(_ owner: UInt32, _ match: Range<Int>) {
    let cues = Cue(rawValue: columns.pointee.classOwnCues[Int(owner)])
    if !cues.isEmpty { for word in match { words.cues[word].formUnion(cues) } }
    if columns.pointee.classAncestors.range(Int(owner)).isEmpty { return }
    add(
      Span(start: UInt32(match.lowerBound), end: UInt32(match.upperBound), owner: owner, isTerm: false))
  }

  /// A single word or plain phrase of a concept.
  @inline(__always) private mutating func take(_ packed: UInt32, _ match: Range<Int>, _ sentence: Int) {
    let candidate = Candidate(
      definition: Int(packed >> 8), words: match, sentence: sentence,
      partOfSpeech: PartOfSpeech(rawValue: UInt8(packed & 255)) ?? .adjective)
    raw.append(candidate)
    register(candidate)
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
          take(columns.pointee.recordTerms[slot], word..<(word + 1), sentence)
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
    link(span)
    let rows = span.isTerm ? columns.pointee.definitionWitnesses : columns.pointee.classWitnesses
    for slot in rows.range(Int(span.owner)) { present[Int(rows.values[slot])] = stamp }
  }

  /// Appends a span and chains it to those at the same word.
  private mutating func link(_ span: Span) {
    let word = Int(span.start)
    var linked = span
    linked.next = words.staticCues[word] & WordMark.startsSpan == 0 ? -1 : words.spanHeads[word]
    words.spanHeads[word] = Int32(truncatingIfNeeded: spans.count)
    words.staticCues[word] |= WordMark.startsSpan
    spans.append(linked)
  }

  private mutating func removeTermSpans() {
    let all = spans.count
    for index in 0..<all { words.spanHeads[Int(spans[index].start)] = -1 }
    var kept = 0
    for index in 0..<all where !spans[index].isTerm {
      var span = spans[index]
      span.next = words.spanHeads[Int(span.start)]
      words.spanHeads[Int(span.start)] = Int32(truncatingIfNeeded: kept)
      spans[kept] = span
      kept += 1
    }
    spans.resize(to: kept)
  }

  /// Runs patterns word by word, so that each program meets its anchors in order: `tried` counts on that.
  private mutating func findPatterns(_ range: Range<Int>, _ here: UInt64, _ sentence: Int) {
    let cueMask = here & columns.pointee.cueMask
    let wanted = WordMark.startsPattern | WordMark.startsSpan | cueMask
    for word in range {
      let cues = words.staticCues[word]
      guard cues & wanted != 0 else { continue }
      if cues & WordMark.startsPattern != 0 {
        fire(
          columns.pointee.patternAnchors, { $0.pointee.patternAnchors }, at: word, range, sentence: sentence)
      }
      if cues & WordMark.startsSpan != 0 { runSpans(at: word, range, sentence) }
      guard cues & cueMask != 0 else { continue }
      for (cue, anchor) in columns.pointee.cueAnchors where cues & cue != 0 {
        run(anchor, at: word, range, sentence: sentence)
      }
    }
  }

  /// Runs the patterns that a phrase or term at a word may be part of.
  private mutating func runSpans(at word: Int, _ range: Range<Int>, _ sentence: Int) {
    var index = Int(words.spanHeads[word])
    while index >= 0 {
      let span = spans[index]
      index = Int(span.next)
      let rows = span.isTerm ? columns.pointee.definitionClasses : columns.pointee.classAncestors
      for slot in rows.range(Int(span.owner)) {
        for slot in columns.pointee.spanAnchors.range(Int(rows.values[slot])) {
          run(columns.pointee.spanAnchors.anchors[slot], at: word, range, sentence: sentence)
        }
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
    guard mayRun(anchor.witnesses), anchor.setting & elsewhere == 0 else { return }
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
        accept(program, index, start..<end, sentence)
      }
      start += 1
    }
  }

  private mutating func accept(
    _ program: CompiledLexicon.Program, _ index: Int, _ match: Range<Int>, _ sentence: Int
  ) {
    let owner = Int(program.owner)
    switch program.role {
    case .classPhrase:
      addPhrase(program.owner, match)
    case .term:
      let candidate = Candidate(
        definition: owner, words: match, sentence: sentence, partOfSpeech: program.partOfSpeech,
        captures: captures(), program: Int32(truncatingIfNeeded: index))
      raw.append(candidate)
      register(candidate)
    case .pattern:
      raw.append(
        Candidate(
          definition: owner, words: match, sentence: sentence, partOfSpeech: .pattern, captures: captures(),
          program: Int32(truncatingIfNeeded: index)))
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

  /// Looks into the turns before, as if they were the text at hand; without any, nothing is found there.
  mutating func contextHolds(_ check: CompiledLexicon.Check) -> Bool {
    guard let previousTurn else {
      asksForContext = true
      return false
    }
    swap(&words, &contextWords)
    swap(&spans, &contextSpans)
    defer {
      swap(&words, &contextWords)
      swap(&spans, &contextSpans)
    }
    if !hasContextSpans {
      hasContextSpans = true
      spans.removeAll()
      for sentence in words.sentences { findContextPhrases(sentence) }
    }
    for sentence in words.sentences.indices {
      let range = words.sentences[sentence]
      if check.scope == 5, !previousTurn.contains(Int(words.starts[range.lowerBound])) { continue }
      if isFound(check, range, range, isHere: false) { return true }
    }
    return false
  }

  /// Phrases of classes in a sentence of the turns before: those of plain words, which is nearly all.
  private mutating func findContextPhrases(_ range: Range<Int>) {
    for word in range where words.staticCues[word] & WordMark.startsClassPhrase != 0 {
      walkTrie(from: word, range)
    }
    plainTerms.removeAll(keepingCapacity: true)
  }
}

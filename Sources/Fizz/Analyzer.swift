internal import FizzBytes
internal import FizzLexicon
internal import FizzMarkers
internal import FizzMeasures
@_spi(Stages) public import FizzModel
internal import FizzText
internal import FizzUnicode

/// Runs the stages in order: segment, match, assert, bytes, markers, measures. All that can fail has failed before
/// one exists.
///
/// One analyzer serves one worker and reuses its storage; entries come and go, the lexicon is shared.
public struct Analyzer: ~Copyable {
  private let lexicon: Lexicon
  private var segmenter: Segmenter
  private let matcher: Matcher
  private let weights: EmotionWeights?
  private let scoring: EkmanScores.Weights?
  /// Counts categories of foreign lexicons, where there are any.
  private var categories: CategoryMatcher?

  /// Opens ICU's rules over the given lexicons.
  ///
  /// - Throws: `AnalyzerError` when ICU cannot open its break rules.
  public init(_ lexicons: LexiconSet) throws(AnalyzerError) {
    do {
      let segmenter = try Segmenter()
      self.segmenter = segmenter
    } catch {
      throw AnalyzerError(description: "\(error)")
    }
    lexicon = lexicons.lexicon
    weights = lexicons.weights
    scoring = weights.map {
      .init(base: $0.base, finding: $0.finding, plenty: EmotionWeights.plenty)
    }
    matcher = Matcher(lexicon, fold: { CaseFolding.folded($0) })
    categories = lexicons.categories.map { CategoryMatcher($0, fold: { CaseFolding.folded($0) }) }
  }

  /// Everything there is to say about an entry.
  ///
  /// - Parameters:
  ///   - entry: what to read.
  ///   - context: up to six turns before it in its conversation, oldest first; without it the entry's own.
  public mutating func analyze(_ entry: Entry, after context: [Entry.Turn]? = nil) -> EntryAnalysis {
    let conversation = Conversation(entry, context ?? entry.context)
    let text = segmenter.segment(Array(entry.text.utf8))
    let (matched, findings) = findings(in: text, conversation, turn: conversation.turns.count)
    let bytes = ByteAssembly.bytes(from: findings) { Analyzer.joins($0, matched) }
    let words = text.wordCount
    let fold = EntryFold.statistics(
      words: words, sentences: text.sentences.count, text: matched, findings: findings, bytes: bytes)
    return EntryAnalysis(
      entry: entry, language: language(matched, text), words: words,
      sentences: text.sentences.map(\.span), notices: entry.notices + notices(matched, text, entry),
      findings: findings, bytes: bytes, kinNames: KinNames.pairs(in: matched, text.utf8),
      coverage: .init(
        lexicon: words == 0 ? nil : (Double(matched.knownWords) / Double(words) * 10_000).rounded() / 10_000,
        unknownFeelingPosition: unknownWords(matched, text)),
      scores: words == 0
        ? nil
        : EkmanScores.scores(findings, weights?.sum(of: matched, in: text.utf8) ?? WeightSum(), scoring),
      fold: fold, measures: MeasureRegistry.measures(of: fold),
      categories: categories?.counts(in: text) ?? [])
  }

  /// What learning weights needs of a text: its words in ASCII lower case, negated or not, and its findings.
  package mutating func wordsAndFindings(_ text: String) -> (
    words: [(word: String, isNegated: Bool)], [Finding]
  ) {
    let conversation = Conversation(Entry(id: "", text: text), [])
    let segmented = segmenter.segment(Array(text.utf8))
    let (matched, findings) = findings(in: segmented, conversation, turn: 0)
    var words: [(word: String, isNegated: Bool)] = []
    EmotionWeights.forEachWord(of: matched, in: segmented.utf8) { word, index in
      words.append((String(decoding: word, as: UTF8.self), EmotionWeights.isNegated(index, matched)))
    }
    return (words, findings)
  }

  /// What is found in a turn of a conversation, in the light of those before it.
  private mutating func findings(in text: SegmentedText, _ conversation: Conversation, turn: Int) -> (
    MatchedText, [Finding]
  ) {
    var matched = matcher.match(text, isChat: conversation.isChat)
    // Few messages have a word that asks what went before; for the others the turns before are not even cut.
    if matched.asksForContext, let preceding = conversation.preceding(turn) {
      matched = matcher.match(
        text, isChat: conversation.isChat,
        after: .init(text: segmenter.segment(preceding.utf8), previousTurn: preceding.previousTurn))
    }
    let definitions = lexicon.compiled.definitions
    let asserted = FindingAssertion.findings(in: matched, definitions)
    var turns: [Setting.Turn] = []
    if turn == conversation.turns.count, turn > 0, MarkerGrading.asksForTurns(asserted) {
      for earlier in 0..<turn {
        let text = segmenter.segment(Array(conversation.turns[earlier].text.utf8))
        let found = findings(in: text, conversation, turn: earlier).1
        turns.append(.init(isOwn: conversation.isOwn(earlier, of: turn), findings: found))
      }
    }
    let graded = MarkerGrading.graded(
      asserted, in: matched, text.utf8, setting: Setting(isChat: conversation.isChat, turns: turns)
    ) { finding in finding.definition.map { definitions[$0] } }
    return (matched, graded)
  }

  /// Whether a sentence goes on with the one before it: it begins with a conjunction or with what points back.
  private static func joins(_ sentence: Int, _ text: MatchedText) -> Bool {
    let words = text.sentences[sentence]
    guard let first = words.first else { return false }
    return !text.cues[first].isDisjoint(with: [.conjunction, .it, .scopeEnd])
  }

  private func language(_ matched: MatchedText, _ text: SegmentedText) -> String {
    !text.paragraphs.isEmpty && matched.foreign.count == text.paragraphs.count ? "und" : "en"
  }

  private func notices(_ matched: MatchedText, _ text: SegmentedText, _ entry: Entry) -> [Notice] {
    guard let first = matched.foreign.first else { return [] }
    let count = matched.foreign.count
    return [
      Notice(
        .notEnglish, path: entry.origin.path, line: entry.origin.line,
        "\(count) of \(text.paragraphs.count) paragraphs not analysed: too few of their words are English "
          + "(the first is at byte \(first.start)); there is no lexicon for other languages yet")
    ]
  }

  private func unknownWords(_ matched: MatchedText, _ text: SegmentedText) -> [String] {
    var seen: [String] = []
    for word in matched.unknownFeelings {
      let span = matched.span(word..<(word + 1))
      let folded = String(decoding: CaseFolding.folded(text.utf8[span.start..<span.end]), as: UTF8.self)
      if !seen.contains(folded) { seen.append(folded) }
    }
    return seen
  }
}

/// Why no analyzer could be made.
public struct AnalyzerError: Error, Sendable, CustomStringConvertible {
  /// The fault and the way out.
  public let description: String
}

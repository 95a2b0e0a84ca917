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
  private let implied: [String: String]
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
    matcher = Matcher(lexicon, fold: { CaseFolding.folded($0) })
    var implied: [String: String] = [:]
    for definition in lexicon.compiled.definitions { implied[definition.concept] = definition.implies }
    self.implied = implied
    categories = lexicons.categories.map { CategoryMatcher($0, fold: { CaseFolding.folded($0) }) }
  }

  /// Everything there is to say about an entry.
  public mutating func analyze(_ entry: Entry) -> EntryAnalysis {
    let text = segmenter.segment(Array(entry.text.utf8))
    let previous = entry.context.last.map { segmenter.segment(Array($0.text.utf8)) }
    let matched = matcher.match(text, previous: previous)
    let asserted = FindingAssertion.findings(in: matched, lexicon.compiled.definitions)
    var findings = MarkerGrading.graded(asserted, in: matched) { implied[$0] }
    for index in findings.indices {
      if let person = findings[index].personSpan { findings[index].person = text.string(person) }
    }
    let bytes = ByteAssembly.bytes(from: findings) { Analyzer.joins($0, matched) }
    let words = text.wordCount
    let fold = EntryFold.statistics(
      words: words, sentences: text.sentences.count, text: matched, findings: findings, bytes: bytes)
    return EntryAnalysis(
      entry: entry, language: language(matched, text), words: words,
      sentences: text.sentences.map(\.span), notices: entry.notices + notices(matched, text, entry),
      findings: findings, bytes: bytes,
      coverage: .init(
        lexicon: words == 0 ? nil : (Double(matched.knownWords) / Double(words) * 10_000).rounded() / 10_000,
        unknownFeelingPosition: unknownWords(matched, text)),
      fold: fold, measures: MeasureRegistry.measures(of: fold),
      categories: categories?.counts(in: text) ?? [])
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

package import FizzLexicon
package import FizzModel
internal import FizzEnglish
internal import FizzText
internal import FizzUnicode

/// The lexicons of a run: the English one the program carries, and the user's own on top.
public struct LexiconSet: Sendable {
  package let lexicon: Lexicon
  /// Weights for an entry's scores; absent to leave words out of them.
  package let weights: EmotionWeights?
  /// Categories of foreign lexicons, which are counted apart.
  package let categories: CategoryLexicon?

  /// The English lexicon as it was compiled into the program.
  public static func english() -> LexiconSet { english(withLines: false) }

  /// The same; with lines, its findings know where their patterns and guards stand.
  package static func english(withLines: Bool) -> LexiconSet {
    guard var compiled = LexiconImage.read(bytes(EnglishLexicon.image)) else {
      preconditionFailure("the embedded lexicon is what the build wrote; rebuild the program")
    }
    if withLines { LexiconImage.readLines(bytes(EnglishLexicon.lines), into: &compiled) }
    return LexiconSet(Lexicon(compiled), weights: WeightsImage.read(bytes(EnglishLexicon.weights)))
  }

  private static func bytes(_ text: StaticString) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  package init(_ lexicon: Lexicon, weights: EmotionWeights?, categories: CategoryLexicon? = nil) {
    self.lexicon = lexicon
    self.weights = weights
    self.categories = categories
  }

  /// The English lexicon with other weights.
  package static func english(weights: EmotionWeights) -> LexiconSet {
    LexiconSet(english().lexicon, weights: weights)
  }

  /// The same without weights: scores of an entry then come from its findings alone.
  public var withoutWeights: LexiconSet { LexiconSet(lexicon, weights: nil, categories: categories) }

  /// The 5,000 commonest English words.
  package static func englishCommonWords() -> [String] {
    String(decoding: bytes(EnglishLexicon.commonWords), as: UTF8.self).split(separator: " ").map(String.init)
  }

  /// The files of the English lexicon.
  package static func englishFiles() -> [(name: String, bytes: [UInt8])] {
    EnglishLexicon.sources.map { source in (source.name, Array(bytes(source.text))) }
  }

  /// The documents of the English lexicon, read anew; they were checked when the program was built.
  package static func englishDocuments() throws(LexiconError) -> [LexiconDocument] {
    var documents: [LexiconDocument] = []
    for file in englishFiles() {
      documents.append(
        try LexiconReader.read(file.bytes, path: file.name, sha256: SHA256.hexadecimal(file.bytes)))
    }
    return documents
  }

  /// Where a finding's pattern, and the guard that stopped it, stand: lines in the file of its first reason; known
  /// only of a lexicon compiled from documents.
  package func lines(of finding: Finding) -> (pattern: Int?, stop: Int?) {
    let compiled = lexicon.compiled
    let line = { (lines: [UInt32], index: Int32?) -> Int? in
      guard let index, index >= 0, Int(index) < lines.count else { return nil }
      return Int(lines[Int(index)])
    }
    return (line(compiled.programLines, finding.program), line(compiled.checkLines, finding.stoppedBy))
  }

  /// Compiles documents in order; a later one replaces or removes what an earlier one says.
  ///
  /// - Parameters:
  ///   - documents: what is found and asserted, foreign lexicons' own documents included.
  ///   - foreign: lexicons whose categories are counted.
  package static func compiled(from documents: [LexiconDocument], counting foreign: [ForeignLexicon] = [])
    throws(LexiconError) -> LexiconSet
  {
    let compiled: CompiledLexicon
    var categories: CategoryLexicon?
    do {
      var tokenizer = try TermTokenizer()
      compiled = try LexiconCompiler.compile(documents, commonWords: englishCommonWords()) {
        tokenizer.words($0)
      }
      if !foreign.isEmpty { categories = CategoryLexicon(foreign) { tokenizer.words($0) } }
    } catch let error as LexiconError {
      throw error
    } catch {
      throw LexiconError([LexiconIssue(path: "ICU", line: 0, "\(error)")])
    }
    return LexiconSet(
      Lexicon(compiled), weights: WeightsImage.read(bytes(EnglishLexicon.weights)), categories: categories)
  }
}

package import FizzLexicon
internal import FizzModel
internal import FizzEnglish
internal import FizzText
internal import FizzUnicode

/// The lexicons of a run: the English one the program carries, and the user's own on top.
public struct LexiconSet: Sendable {
  package let lexicon: Lexicon
  /// Weights for an entry's scores; absent to leave words out of them.
  package let weights: EmotionWeights?

  /// The English lexicon as it was compiled into the program.
  public static func english() -> LexiconSet {
    let image = EnglishLexicon.image
    let buffer = UnsafeBufferPointer(start: image.utf8Start, count: image.utf8CodeUnitCount)
    guard let compiled = LexiconImage.read(buffer) else {
      preconditionFailure("the embedded lexicon is what the build wrote; rebuild the program")
    }
    return LexiconSet(Lexicon(compiled), weights: englishWeights())
  }

  package init(_ lexicon: Lexicon, weights: EmotionWeights?) {
    self.lexicon = lexicon
    self.weights = weights
  }

  /// The English lexicon with other weights.
  package static func english(weights: EmotionWeights) -> LexiconSet {
    LexiconSet(english().lexicon, weights: weights)
  }

  /// The same without weights: scores of an entry then come from its findings alone.
  public var withoutWeights: LexiconSet { LexiconSet(lexicon, weights: nil) }

  private static func englishWeights() -> EmotionWeights? {
    let image = EnglishLexicon.weights
    return WeightsImage.read(UnsafeBufferPointer(start: image.utf8Start, count: image.utf8CodeUnitCount))
  }

  /// The files of the English lexicon.
  package static func englishFiles() -> [(name: String, bytes: [UInt8])] {
    EnglishLexicon.sources.map { source in
      (
        source.name,
        Array(UnsafeBufferPointer(start: source.text.utf8Start, count: source.text.utf8CodeUnitCount))
      )
    }
  }

  /// The 5,000 commonest English words.
  package static func englishCommonWords() -> [String] {
    let text = EnglishLexicon.commonWords
    return String(
      decoding: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount), as: UTF8.self
    ).split(separator: " ").map(String.init)
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

  /// Compiles documents in order; a later one replaces or removes what an earlier one says.
  package static func compiled(from documents: [LexiconDocument]) throws(LexiconError) -> LexiconSet {
    let compiled: CompiledLexicon
    do {
      var tokenizer = try TermTokenizer()
      compiled = try LexiconCompiler.compile(documents) { tokenizer.words($0) }
    } catch let error as LexiconError {
      throw error
    } catch {
      throw LexiconError([LexiconIssue(path: "ICU", line: 0, "\(error)")])
    }
    return LexiconSet(Lexicon(compiled), weights: englishWeights())
  }
}

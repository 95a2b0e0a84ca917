package import FizzLexicon
internal import FizzModel
internal import FizzEnglish
internal import FizzText
internal import FizzUnicode

/// The lexicons of a run: the English one the program carries, and the user's own on top.
public struct LexiconSet: Sendable {
  package let lexicon: Lexicon
  /// Categories of foreign lexicons, which are counted apart.
  package let categories: CategoryLexicon?

  /// The English lexicon as it was compiled into the program.
  public static func english() -> LexiconSet {
    let image = EnglishLexicon.image
    let buffer = UnsafeBufferPointer(start: image.utf8Start, count: image.utf8CodeUnitCount)
    guard let compiled = LexiconImage.read(buffer) else {
      preconditionFailure("the embedded lexicon is what the build wrote; rebuild the program")
    }
    return LexiconSet(Lexicon(compiled))
  }

  package init(_ lexicon: Lexicon, categories: CategoryLexicon? = nil) {
    self.lexicon = lexicon
    self.categories = categories
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
      compiled = try LexiconCompiler.compile(documents) { tokenizer.words($0) }
      if !foreign.isEmpty { categories = CategoryLexicon(foreign) { tokenizer.words($0) } }
    } catch let error as LexiconError {
      throw error
    } catch {
      throw LexiconError([LexiconIssue(path: "ICU", line: 0, "\(error)")])
    }
    return LexiconSet(Lexicon(compiled), categories: categories)
  }
}

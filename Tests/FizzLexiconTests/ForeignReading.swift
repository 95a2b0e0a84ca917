import FizzLexicon
import Testing

/// What tests of readers share: a file in, a few lines out.
enum ForeignReading {
  static func read(_ text: String, _ path: String) throws -> ForeignLexicon {
    try read(Array(text.utf8), path)
  }

  static func read(_ bytes: [UInt8], _ path: String) throws -> ForeignLexicon {
    guard case .foreign(let lexicon) = try LexiconFile.read(bytes, path: path) else {
      throw LexiconError([LexiconIssue(path: path, line: 0, "read as our own")])
    }
    return lexicon
  }

  /// `anger: wrath*, bad blood=0.5`, a category a line.
  static func shown(_ lexicon: ForeignLexicon) -> [String] {
    lexicon.categories.map { category in
      category.name + ": "
        + category.terms.map { $0.text + ($0.weight.map { "=\($0)" } ?? "") }.joined(separator: ", ")
    }
  }

  /// Lines and the first words of their warnings.
  static func lines(_ lexicon: ForeignLexicon) -> [Int] { lexicon.warnings.map(\.line) }

  /// A fault and nothing else.
  static func fault(_ bytes: [UInt8], _ path: String) -> String? {
    do {
      _ = try LexiconFile.read(bytes, path: path)
      return nil
    } catch {
      return error.issues.first?.description
    }
  }
}

/// Somebody else's lexicon as its file says it: categories of words and phrases, whatever they mean.
package struct ForeignLexicon: Sendable, Equatable {
  /// Whose format it is in.
  package enum Format: String, Sendable, CaseIterable {
    case liwc = "LIWC .dic"
    case liwc22 = "LIWC-22 .dicx or Vocabulate CSV"
    case quanteda = "quanteda YAML"
    case nrc = "NRC emotion TSV"
    case nrcVAD = "NRC VAD TSV"
    case vader = "VADER"
    case empath = "Empath TSV"
    case yoshikoder = "Yoshikoder .ykd"
    case table = "TSV with a header"
    case own = "Fizz XML"

    /// Whether a category holds the words of those inside it; LIWC's lines name every category themselves.
    package var nests: Bool { self == .quanteda || self == .yoshikoder || self == .table }

    /// Whether words were put in by what people or corpora associate with an emotion, not by naming it: "accident" goes
    /// with fear there and is no feeling.
    package var isAssociative: Bool {
      switch self {
      case .nrc, .nrcVAD, .vader, .empath: true
      default: false
      }
    }

    /// Whether `*` at the end of a word stands for any ending; elsewhere it is part of an emoticon.
    var hasWildcards: Bool {
      switch self {
      case .nrc, .nrcVAD, .vader, .empath: false
      default: true
      }
    }
  }

  /// One or more words, one space between them; a `*` at the end of a word stands for any ending.
  package struct Term: Sendable, Equatable {
    package let text: String
    package let line: Int
    package let weight: Double?
  }

  /// A named set of terms and where it hangs in the file's tree.
  package struct Category: Sendable, Equatable {
    /// Its own name last.
    package let path: [String]
    package let line: Int
    package var terms: [Term] = []

    /// What reports call it: LIWC's names are unique as they are, those of trees are so with their path.
    package var name: String { path.joined(separator: "/") }
  }

  /// Name of the file without folder and ending.
  package var name: String
  package let path: String
  package let format: Format
  package var sha256 = ""
  package var categories: [Category] = []
  /// Everything that was not read, each with line, reason and way out.
  package var warnings: [LexiconIssue] = []

  package init(path: String, format: Format) {
    self.path = path
    self.format = format
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    name = stem.isEmpty ? "lexicon" : stem
  }

  /// Several lexicons as one; of the same category in two of them the terms are joined.
  package init(joining lexicons: [ForeignLexicon]) {
    self = lexicons.first ?? ForeignLexicon(path: "lexicon", format: .own)
    var index: [[String]: Int] = [:]
    for (place, category) in categories.enumerated() { index[category.path] = place }
    for lexicon in lexicons.dropFirst() {
      for category in lexicon.categories {
        guard let place = index[category.path] else {
          index[category.path] = categories.count
          categories.append(category)
          continue
        }
        let known = Set(categories[place].terms.map(\.text))
        categories[place].terms += category.terms.filter { !known.contains($0.text) }
      }
    }
  }

  /// Number of terms, each counted once in each of its categories.
  package var termCount: Int { categories.reduce(0) { $0 + $1.terms.count } }
}

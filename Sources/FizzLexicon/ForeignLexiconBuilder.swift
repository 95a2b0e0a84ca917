/// Gathers what a reader finds: merges categories and terms said twice, refuses what cannot be looked for, and notes it.
struct ForeignLexiconBuilder {
  /// Limits that no dictionary of people reaches; hostile files do.
  private static let mostCategories = 4096
  private static let mostTerms = 4_000_000
  private static let longestTerm = 160
  static let longestPhrase = 12
  private static let longestName = 120
  private static let deepestPath = 64
  /// Warnings kept; the rest are only counted.
  private static let mostWarnings = 1000

  private(set) var lexicon: ForeignLexicon
  private var categoryIndex: [[String]: Int] = [:]
  /// Where a term stands in its category.
  private var places: [[String: Int]] = []
  private var termCount = 0
  private var warningCount = 0
  private var isFull = false
  private var isFullOfCategories = false

  init(path: String, format: ForeignLexicon.Format, warnings: [LexiconIssue]) {
    lexicon = ForeignLexicon(path: path, format: format)
    lexicon.warnings = warnings
  }

  /// What was read; an error when nothing was.
  consuming func finished() throws(LexiconError) -> ForeignLexicon {
    if warningCount > ForeignLexiconBuilder.mostWarnings {
      lexicon.warnings.append(
        LexiconIssue(
          path: lexicon.path, line: 1,
          "\(warningCount - ForeignLexiconBuilder.mostWarnings) more things were skipped; mend those listed first"
        ))
    }
    guard lexicon.categories.contains(where: { !$0.terms.isEmpty }) else {
      let nothing = LexiconIssue(
        path: lexicon.path, line: 1,
        "nothing in it can be read as \(lexicon.format.rawValue); check the file and its ending")
      // A diary given by mistake is not quoted: warnings with words of the file stay out.
      throw LexiconError([nothing] + lexicon.warnings.filter { !$0.message.utf8.contains(0x22) }.prefix(5))
    }
    return lexicon
  }

  mutating func warn(_ line: Int, _ message: String) {
    warningCount += 1
    if warningCount <= ForeignLexiconBuilder.mostWarnings {
      lexicon.warnings.append(LexiconIssue(path: lexicon.path, line: line, message))
    }
  }

  /// The index of a category, new or known; absent when it cannot be one.
  mutating func category(_ path: [String], line: Int) -> Int? {
    if let index = categoryIndex[path] { return index }
    guard path.count <= ForeignLexiconBuilder.deepestPath else {
      warn(
        line,
        "a category stands in more than \(ForeignLexiconBuilder.deepestPath) others; skipped, flatten the tree"
      )
      return nil
    }
    guard let name = path.last, !name.isEmpty, name.utf8.count <= ForeignLexiconBuilder.longestName
    else {
      warn(
        line,
        "a category has no name, or one longer than \(ForeignLexiconBuilder.longestName) bytes; skipped, name it"
      )
      return nil
    }
    guard places.count < ForeignLexiconBuilder.mostCategories else {
      if !isFullOfCategories {
        warn(
          line,
          "more than \(ForeignLexiconBuilder.mostCategories) categories; the others are skipped, split the file"
        )
      }
      isFullOfCategories = true
      return nil
    }
    categoryIndex[path] = places.count
    places.append([:])
    lexicon.categories.append(.init(path: path, line: line))
    return places.count - 1
  }

  /// Adds a term, as the file writes it, to a category.
  mutating func add(_ written: String, to category: Int, weight: Double? = nil, line: Int) {
    if let text = cleaned(written, line) { addCleaned(text, to: category, weight: weight, line: line) }
  }

  /// Adds a term to several categories and says once what is wrong with it.
  mutating func add(_ written: String, to categories: [(index: Int, weight: Double?)], line: Int) {
    guard let text = cleaned(written, line) else { return }
    for (index, weight) in categories { addCleaned(text, to: index, weight: weight, line: line) }
  }

  private mutating func addCleaned(_ text: String, to category: Int, weight: Double?, line: Int) {
    if let place = places[category][text] {
      let first = lexicon.categories[category].terms[place]
      if first.weight != weight {
        warn(line, "\(quoted(text)) has another weight on line \(first.line), which is kept; remove one")
      }
      return
    }
    guard termCount < ForeignLexiconBuilder.mostTerms else {
      if !isFull {
        warn(line, "more than \(ForeignLexiconBuilder.mostTerms) terms; the rest is skipped, split the file")
      }
      isFull = true
      return
    }
    termCount += 1
    places[category][text] = lexicon.categories[category].terms.count
    lexicon.categories[category].terms.append(.init(text: text, line: line, weight: weight))
  }

  /// The term with single spaces, or nothing and a warning.
  private mutating func cleaned(_ written: String, _ line: Int) -> String? {
    guard written.utf8.count <= ForeignLexiconBuilder.longestTerm else {
      warn(line, "a term is longer than \(ForeignLexiconBuilder.longestTerm) bytes; skipped, shorten it")
      return nil
    }
    let words = written.split(whereSeparator: { $0.isWhitespace }).map(String.init)
    guard !words.isEmpty else {
      warn(line, "a term is empty; skipped, remove it")
      return nil
    }
    guard words.count <= ForeignLexiconBuilder.longestPhrase else {
      warn(
        line,
        "\(quoted(written)) has more than \(ForeignLexiconBuilder.longestPhrase) words; skipped, shorten it")
      return nil
    }
    guard lexicon.format.hasWildcards else { return words.joined(separator: " ") }
    var out: [String] = []
    for word in words {
      guard let word = withoutDoubledStars(word) else {
        warn(
          line,
          "\(quoted(written)) has a wildcard that is not at the end of a word; skipped, list the words it stands for"
        )
        return nil
      }
      out.append(word)
    }
    return out.joined(separator: " ")
  }

  /// A word with at most one star, at its end; absent when a star stands elsewhere or alone. Emoticons keep theirs.
  private func withoutDoubledStars(_ word: String) -> String? {
    let isQuestion = lexicon.format == .quanteda && word.utf8.contains(UInt8(ascii: "?"))
    guard word.utf8.contains(UInt8(ascii: "*")) || isQuestion else { return word }
    guard ForeignTerm.hasLetter(word) else {
      return word.utf8.contains { $0 != UInt8(ascii: "*") } ? word : nil
    }
    var stem = Substring(word)
    while stem.hasSuffix("*") { stem = stem.dropLast() }
    return stem.utf8.contains(UInt8(ascii: "*")) || isQuestion ? nil : stem + "*"
  }

  /// A word of the file for a message: dictionaries are no journals, but their lines may be long.
  func quoted(_ text: String) -> String {
    "\"" + (text.count <= 40 ? text : String(text.prefix(40)) + "…") + "\""
  }
}

/// How a foreign term is looked for: folded words, some of which any ending may follow.
enum ForeignTerm {
  /// A word or the beginning of words.
  struct Word: Hashable {
    let text: String
    let isPrefix: Bool
  }

  /// Whether a text holds a letter or digit; without one it is an emoticon or a sign.
  static func hasLetter(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  /// The words of a term by the segmenter's own cut; an emoticon is one word as it stands. Empty when nothing is left.
  static func words(_ text: String, wildcards: Bool, _ tokenize: LexiconCompiler.Tokenizer) -> [Word] {
    if isSign(text) { return [Word(text: text.lowercased(), isPrefix: false)] }
    var words: [Word] = []
    for part in text.split(separator: " ") {
      if wildcards, part.hasSuffix("*"), hasLetter(String(part)) {
        words += prefixed(part.dropLast(), tokenize)
      } else {
        words += tokenize(String(part)).map { Word(text: $0, isPrefix: false) }
      }
    }
    return words
  }

  /// A word of signs and perhaps letters, such as `:(`, `:D` or `<3`: it begins with a sign and is short.
  static func isSign(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, 2...CategoryLexicon.longestSign ~= bytes.count else { return false }
    let isLetter = (first | 0x20) &- 0x61 < 26 || first &- 0x30 < 10
    return first > 0x20 && first < 0x7F && !isLetter && first != 0x27 && !bytes.contains(0x20)
      && !(bytes.count > 5 && bytes.allSatisfy { $0 >= 0x80 })
  }

  /// The stem stays as it is written: cut by the segmenter, "i'*" would lose its apostrophe and begin half the words.
  private static func prefixed(_ stem: Substring, _ tokenize: LexiconCompiler.Tokenizer) -> [Word] {
    let parts = stem.split(separator: "-").map(String.init)
    guard let last = parts.last else { return [] }
    let folded = tokenize(last)
    let isWhole = folded.count == 1 && last.unicodeScalars.last?.properties.isAlphabetic == true
    return parts.dropLast().flatMap(tokenize).map { Word(text: $0, isPrefix: false) } + [
      Word(
        text: isWhole ? folded[0] : String(last.lowercased().map { $0 == "\u{2019}" ? "'" : $0 }),
        isPrefix: true)
    ]
  }
}

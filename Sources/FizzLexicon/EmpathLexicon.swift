/// Empath's categories: `category⇥word⇥word…`, a category a line; an underscore joins the words of a phrase.
enum EmpathLexicon {
  static func read(_ text: ForeignText, path: String) throws(LexiconError) -> ForeignLexicon {
    var builder = ForeignLexiconBuilder(path: path, format: .empath, warnings: text.warnings)
    for line in text.lines where !line.trimmed.isEmpty {
      let fields = line.cells(atMost: .max)
      guard let name = fields.first, fields.count > 1 else {
        builder.warn(line.number, "the line is not a category and its words; skipped, separate them by tabs")
        continue
      }
      guard let category = builder.category([ForeignText.string(name)], line: line.number) else { continue }
      for word in fields.dropFirst() {
        builder.add(spaced(word), to: category, line: line.number)
      }
    }
    return try builder.finished()
  }

  private static func spaced(_ word: ArraySlice<UInt8>) -> String {
    String(decoding: word.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }, as: UTF8.self)
  }
}

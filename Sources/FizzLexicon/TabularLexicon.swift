/// Tab-separated tables whose first line names the columns: `term` and `category` must be there, `weight` may be. This is
/// what `fizz lexicon convert` writes.
enum TabularLexicon {
  /// Columns that say nothing a reader needs, since a category's name says what it means.
  private static let passed = ["kind", "specificity", "valence", "arousal", "intensity", "concept"]

  static func isHeader(_ line: ForeignText.Line) -> Bool {
    let names = line.fields.map { ForeignText.string($0).lowercased() }
    return names.contains("term") && names.contains("category")
  }

  static func read(_ text: ForeignText, path: String) throws(LexiconError) -> ForeignLexicon {
    var builder = ForeignLexiconBuilder(path: path, format: .table, warnings: text.warnings)
    var columns: [String] = []
    for line in text.lines where !line.trimmed.isEmpty {
      let fields = line.fields
      if columns.isEmpty {
        columns = fields.map { ForeignText.string($0).lowercased() }
        for name in columns where !(["term", "category", "weight"] + passed).contains(name) {
          builder.warn(
            line.number, "column \(builder.quoted(name)) is not known; skipped, use term, category, weight")
        }
        continue
      }
      func cell(_ name: String) -> ArraySlice<UInt8>? {
        columns.firstIndex(of: name).flatMap { $0 < fields.count ? fields[$0] : nil }.flatMap {
          $0.isEmpty ? nil : $0
        }
      }
      guard let term = cell("term"), let name = cell("category") else {
        builder.warn(line.number, "the line has no term or no category; skipped, fill both")
        continue
      }
      var weight: Double?
      if let given = cell("weight") {
        weight = ForeignText.number(given)
        if weight == nil {
          builder.warn(line.number, "the weight is no number; the term is read without it, mend it")
        }
      }
      let path = ForeignText.string(name).split(separator: "/").map(String.init)
      guard let category = builder.category(path, line: line.number) else { continue }
      builder.add(ForeignText.string(term), to: category, weight: weight, line: line.number)
    }
    return try builder.finished()
  }
}

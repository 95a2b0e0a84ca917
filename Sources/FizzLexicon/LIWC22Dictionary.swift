/// LIWC-22's `.dicx` and the AEV dictionary of Vocabulate: comma-separated, a term a row, a category a column, a mark or
/// a weight in the cell. Vocabulate's first cell lists variants: `anger|angr*`.
enum LIWC22Dictionary {
  static func read(_ text: ForeignText, path: String) throws(LexiconError) -> ForeignLexicon {
    var builder = ForeignLexiconBuilder(path: path, format: .liwc22, warnings: text.warnings)
    var columns: [Int?] = []
    for row in DelimitedText.rows(text.utf8) where row.cells.contains(where: { !trimmed($0).isEmpty }) {
      if row.isUnclosed {
        builder.warn(
          row.line, "a quote is opened and not closed; it is read as part of the cell, double or close it")
      }
      guard !columns.isEmpty else {
        columns = header(row, &builder)
        if columns.count < 2 {
          builder.warn(row.line, "the first line names no category; write DicTerm,Cat1,Cat2")
        }
        continue
      }
      take(row, columns, &builder)
    }
    return try builder.finished()
  }

  private static func header(_ row: DelimitedText.Row, _ builder: inout ForeignLexiconBuilder) -> [Int?] {
    var columns: [Int?] = []
    for (place, cell) in row.cells.enumerated() {
      if place == 0 {
        columns.append(nil)
        continue
      }
      let name = trimmed(cell)
      if name.isEmpty {
        columns.append(nil)
      } else {
        columns.append(builder.category(name.split(separator: "/").map(String.init), line: row.line))
      }
    }
    return columns
  }

  private static func take(
    _ row: DelimitedText.Row, _ columns: [Int?], _ builder: inout ForeignLexiconBuilder
  ) {
    let first = trimmed(row.cells[0])
    var categories: [(index: Int, weight: Double?)] = []
    for (place, cell) in row.cells.enumerated().dropFirst() {
      let mark = trimmed(cell)
      if mark.isEmpty { continue }
      guard place < columns.count else {
        builder.warn(
          row.line, "the row has more cells than the first line; those beyond are skipped, check the commas")
        break
      }
      guard let column = columns[place] else { continue }
      let weight = ForeignText.number(Array(mark.utf8)[...])
      if weight != 0 { categories.append((column, weight)) }
    }
    guard !first.isEmpty else {
      builder.warn(row.line, "the row has no term; skipped, write one in the first cell")
      return
    }
    guard !categories.isEmpty else {
      builder.warn(row.line, "\(builder.quoted(first)) is in no category; skipped, mark one with X")
      return
    }
    // A bar between letters separates variants; one in an emoticon (`:|`) is part of it.
    let variants =
      ForeignTerm.hasLetter(first) && !ForeignTerm.isSign(first) ? first.split(separator: "|") : [first[...]]
    for variant in variants { builder.add(String(variant), to: categories, line: row.line) }
  }

  private static func trimmed(_ text: String) -> String {
    ForeignText.string(ForeignText.trimmed(Array(text.utf8)[...]))
  }
}

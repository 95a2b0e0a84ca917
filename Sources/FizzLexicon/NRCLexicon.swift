/// The lexicons of the National Research Council of Canada: EmoLex and the intensity lexicons, an emotion a line, and
/// VAD, three numbers a line.
enum NRCLexicon {
  /// `word⇥emotion⇥0|1`, or with a number from 0 to 1; older files have `word⇥number⇥emotion`.
  static func read(_ text: ForeignText, path: String) throws(LexiconError) -> ForeignLexicon {
    var builder = ForeignLexiconBuilder(path: path, format: .nrc, warnings: text.warnings)
    let lines = text.lines
    let isGraded = lines.contains { line in row(line).map { $0.value != 0 && $0.value != 1 } ?? false }
    var isFirst = true
    for line in lines where !line.trimmed.isEmpty {
      defer { isFirst = false }
      guard let row = row(line) else {
        // A first line that is none is a header.
        if !isFirst {
          builder.warn(
            line.number, "the line is not word, emotion and number; skipped, separate them by tabs")
        }
        continue
      }
      guard let category = builder.category([ForeignText.string(row.emotion)], line: line.number),
        row.value != 0
      else { continue }
      builder.add(
        ForeignText.string(row.word), to: category, weight: isGraded ? row.value : nil, line: line.number)
    }
    return try builder.finished()
  }

  static func row(_ line: ForeignText.Line) -> (
    word: ArraySlice<UInt8>, emotion: ArraySlice<UInt8>, value: Double
  )? {
    let fields = line.cells(atMost: 4)
    guard fields.count == 3 else { return nil }
    if let value = ForeignText.number(fields[2]), ForeignText.number(fields[1]) == nil {
      return (fields[0], fields[1], value)
    }
    if let value = ForeignText.number(fields[1]), ForeignText.number(fields[2]) == nil {
      return (fields[0], fields[2], value)
    }
    return nil
  }

  /// Names of the columns of VAD.
  static let dimensions = ["valence", "arousal", "dominance"]

  /// `term⇥valence⇥arousal⇥dominance`. Version 1 goes from 0 to 1 and is brought to −1 to 1, as version 2.1 is.
  static func readVAD(_ text: ForeignText, path: String) throws(LexiconError) -> ForeignLexicon {
    var builder = ForeignLexiconBuilder(path: path, format: .nrcVAD, warnings: text.warnings)
    let rows = text.lines.filter { !$0.trimmed.isEmpty }.map { (line: $0, values: values($0)) }
    let isSigned = rows.contains { $0.values?.contains { $0 < 0 } ?? false }
    for (place, row) in rows.enumerated() {
      guard let values = row.values, let term = row.line.cells(atMost: 1).first else {
        if place > 0 {
          builder.warn(
            row.line.number,
            "the line is not a term and three numbers from −1 to 1; skipped, separate them by tabs")
        }
        continue
      }
      var categories: [(index: Int, weight: Double?)] = []
      for (name, value) in zip(dimensions, values) {
        guard let category = builder.category([name], line: row.line.number) else { continue }
        categories.append((category, isSigned ? value : 2 * value - 1))
      }
      builder.add(ForeignText.string(term), to: categories, line: row.line.number)
    }
    return try builder.finished()
  }

  static func values(_ line: ForeignText.Line) -> [Double]? {
    let fields = line.cells(atMost: 5)
    guard fields.count == 4 else { return nil }
    let values = fields.dropFirst().compactMap { ForeignText.number($0) }
    return values.count == 3 && values.allSatisfy { (-1...1).contains($0) } ? values : nil
  }
}

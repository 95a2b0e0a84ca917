/// VADER's lexicon: `token⇥mean⇥standard deviation⇥[ten ratings]`; the mean goes from −4 to 4. Emoticons keep their signs.
enum VADERLexicon {
  static func read(_ text: ForeignText, path: String) throws(LexiconError) -> ForeignLexicon {
    var builder = ForeignLexiconBuilder(path: path, format: .vader, warnings: text.warnings)
    for line in text.lines where !line.trimmed.isEmpty {
      guard let (token, mean) = row(line) else {
        builder.warn(line.number, "the line is not a token and its mean; skipped, separate them by tabs")
        continue
      }
      let name = mean > 0 ? "positive" : mean < 0 ? "negative" : "neutral"
      guard let category = builder.category([name], line: line.number) else { continue }
      builder.add(ForeignText.string(token), to: category, weight: mean, line: line.number)
    }
    return try builder.finished()
  }

  static func row(_ line: ForeignText.Line) -> (token: ArraySlice<UInt8>, mean: Double)? {
    let fields = line.cells(atMost: 3)
    guard fields.count >= 2, let mean = ForeignText.number(fields[1]), (-4...4).contains(mean) else {
      return nil
    }
    if fields.count > 2, ForeignText.number(fields[2]) == nil { return nil }
    return (fields[0], mean)
  }
}

/// LIWC's `.dic` of 2001, 2007 and 2015: a legend of numbered categories between two lines of `%`, then terms with the
/// numbers of theirs.
enum LIWCDictionary {
  /// Longest line in bytes; a term with every category there may be is shorter.
  private static let longestLine = 65_536

  static func read(_ text: ForeignText, path: String) throws(LexiconError) -> ForeignLexicon {
    var builder = ForeignLexiconBuilder(path: path, format: .liwc, warnings: text.warnings)
    var legend = Legend()
    var fences = 0
    for line in text.lines {
      let trimmed = line.trimmed
      guard let first = trimmed.first else { continue }
      guard trimmed.count <= longestLine else {
        builder.warn(line.number, "the line is longer than \(longestLine) bytes; skipped, split it")
        continue
      }
      if fences < 2, first == UInt8(ascii: "%") {
        fences += 1
      } else if fences == 1 {
        legend.take(line, &builder)
      } else {
        takeTerm(line, &legend, isNumbered: fences == 2, &builder)
      }
    }
    if fences < 2 {
      builder.warn(
        1,
        "the legend between two lines of % is not whole; categories without a name are called by their numbers"
      )
    }
    return try builder.finished()
  }

  /// What the numbers mean.
  private struct Legend {
    private var categories: [String: Int] = [:]
    /// Names above, by how many tabs stand before each (2015).
    private var above: [(tabs: Int, name: String)] = []
    private static let deepest = 63

    mutating func take(_ line: ForeignText.Line, _ builder: inout ForeignLexiconBuilder) {
      let tabs = line.bytes.prefix { $0 == 0x09 }.count
      let parts = line.trimmed.split(maxSplits: 1, whereSeparator: { $0 == 0x09 || $0 == 0x20 })
      guard parts.count == 2, let number = LIWCDictionary.number(parts[0]) else {
        builder.warn(
          line.number, "a line of the legend is not a number and a name; skipped, write \"12⇥sad\"")
        return
      }
      // What follows the name is its description: "affect (Affective Processes)", "affect⇥Affective Processes".
      var name = ForeignText.trimmed(parts[1])
      if let tab = name.firstIndex(of: 0x09) { name = ForeignText.trimmed(name[..<tab]) }
      if name.last == UInt8(ascii: ")"), let open = name.firstIndex(of: UInt8(ascii: "(")),
        open > name.startIndex
      {
        name = ForeignText.trimmed(name[..<open])
      }
      while let last = above.last, last.tabs >= tabs { above.removeLast() }
      let text = ForeignText.string(name)
      if categories[number] != nil {
        builder.warn(
          line.number, "number \(number) is in the legend twice; the first name is kept, change one")
        return
      }
      // Names are unique in LIWC; the tree is for readers, lines name every category themselves.
      categories[number] = builder.category([text], line: line.number)
      if above.count < Legend.deepest { above.append((tabs, text)) }
    }

    /// The category of a number; without a legend the number itself names one.
    mutating func category(
      _ number: String, line: Int, isNumbered: Bool, _ builder: inout ForeignLexiconBuilder
    )
      -> Int?
    {
      if let index = categories[number] { return index }
      guard !isNumbered else {
        builder.warn(line, "number \(builder.quoted(number)) is not in the legend; skipped, add it there")
        return nil
      }
      categories[number] = builder.category([number], line: line)
      return categories[number]
    }
  }

  private static func takeTerm(
    _ line: ForeignText.Line, _ legend: inout Legend, isNumbered: Bool, _ builder: inout ForeignLexiconBuilder
  ) {
    let fields = line.cells(atMost: .max)
    guard var term = fields.first else { return }
    var marks = fields.dropFirst().flatMap { $0.split(separator: 0x20) }
    if fields.count == 1 {
      // No tab: what looks like numbers at the end is numbers. A term may hold spaces.
      let parts = term.split(separator: 0x20)
      let first = (parts.lastIndex { !isMark($0) } ?? -1) + 1
      marks = Array(parts[max(1, first)...])
      term = ForeignText.trimmed(term[..<(marks.first?.startIndex ?? term.endIndex)])
    }
    var categories: [(index: Int, weight: Double?)] = []
    var isConditional = false
    for mark in joined(marks) {
      if let number = number(mark[...]) {
        let index = legend.category(number, line: line.number, isNumbered: isNumbered, &builder)
        if let index { categories.append((index, nil)) }
      } else if isCondition(mark[...]) {
        isConditional = true
      } else {
        builder.warn(
          line.number,
          "\(builder.quoted(ForeignText.string(mark[...]))) is no category number; skipped, separate term and numbers by tabs"
        )
      }
    }
    if isConditional {
      builder.warn(
        line.number,
        "\(builder.quoted(ForeignText.string(term))) has a condition on its neighbours; its categories are skipped, "
          + "write the phrase (\"kind of\") as a term of its own")
    }
    if categories.isEmpty {
      if marks.isEmpty {
        builder.warn(
          line.number,
          "\(builder.quoted(ForeignText.string(term))) has no category; skipped, add a number after a tab")
      }
      return
    }
    builder.add(ForeignText.string(term), to: categories, line: line.number)
  }

  /// Conditions may hold spaces: `(02 134)125/464` comes in two pieces.
  private static func joined(_ marks: [ArraySlice<UInt8>]) -> [[UInt8]] {
    var out: [[UInt8]] = []
    var isOpen = false
    for mark in marks {
      if isOpen {
        out[out.count - 1] += [0x20] + mark
      } else {
        out.append(Array(mark))
      }
      for byte in mark {
        if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "<") { isOpen = true }
        if byte == UInt8(ascii: ")") || byte == UInt8(ascii: ">") { isOpen = false }
      }
    }
    return out
  }

  private static func isMark(_ bytes: ArraySlice<UInt8>) -> Bool {
    number(bytes) != nil || isCondition(bytes)
  }

  /// `<of>131/125`, `(02 134)125/464`, or a piece of it.
  private static func isCondition(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, bytes.contains(where: { $0 &- 0x30 < 10 }) else { return false }
    let opens = first == UInt8(ascii: "(") || first == UInt8(ascii: "<")
    let closes = bytes.contains(UInt8(ascii: ")")) || bytes.contains(UInt8(ascii: ">"))
    return opens || closes && bytes.contains(UInt8(ascii: "/"))
      || bytes.contains(UInt8(ascii: "/"))
        && bytes.allSatisfy { $0 &- 0x30 < 10 || $0 == UInt8(ascii: "/") }
  }

  /// A number of a category, without leading zeros: `01` is `1`.
  fileprivate static func number(_ bytes: ArraySlice<UInt8>) -> String? {
    guard !bytes.isEmpty, bytes.count <= 18, bytes.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
    let stripped = bytes.drop { $0 == 0x30 }
    return stripped.isEmpty ? "0" : ForeignText.string(stripped)
  }
}

package import FizzModel

/// Plain text whose entries stand under date headings, or none; one entry without them.
package enum DatedHeadings {
  /// One stretch of text and what its heading said.
  package struct Section: Equatable {
    package var time: EntryTime?
    package var text: String
    /// 1-based line of its heading or first line.
    package var line: Int
    /// Why its date is not sure; absent when it is.
    package var doubt: String?
  }

  /// Cuts a text at its date headings.
  ///
  /// A heading is a line that is only a date. A second style is read as well: a month as a heading of its own
  /// ("January 1659–60"), then paragraphs that begin with the day ("2nd. In the morning …"). The style is chosen
  /// once per text: full dates where there are any.
  package static func sections(_ text: String, firstLine: Int = 1) -> [Section] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasSuffix("\r") ? line.dropLast() : line
    }
    if lines.contains(where: { DateText.heading($0) != nil }) { return fullDates(lines, firstLine) }
    if let sections = monthsAndDays(lines, firstLine) { return sections }
    let body = trimmed(lines[...])
    return body.isEmpty ? [] : [Section(time: nil, text: body, line: firstLine)]
  }

  private static func fullDates(_ lines: [Substring], _ firstLine: Int) -> [Section] {
    var sections: [Section] = []
    var time: EntryTime?
    var start = 0
    func close(_ end: Int) {
      let body = trimmed(lines[start..<end])
      if !body.isEmpty || time != nil {
        sections.append(.init(time: time, text: body, line: firstLine + start - (time == nil ? 0 : 1)))
      }
    }
    for (index, line) in lines.enumerated() {
      guard let found = DateText.heading(line) else { continue }
      if index > start || time != nil { close(index) }
      time = found
      start = index + 1
    }
    close(lines.count)
    return sections
  }

  // MARK: - Months and days

  /// Months as headings, days at the start of paragraphs. Needs a month heading and three days in order.
  private static func monthsAndDays(_ lines: [Substring], _ firstLine: Int) -> [Section]? {
    var sections: [Section] = []
    var month: (year: Int, month: Int, doubt: String?)?
    var days = 0
    var start = 0
    var time: EntryTime?
    var doubt: String?
    func close(_ end: Int) {
      let body = trimmed(lines[start..<max(start, end)])
      if !body.isEmpty {
        sections.append(.init(time: time, text: body, line: firstLine + start, doubt: doubt))
      }
    }
    for (index, line) in lines.enumerated() {
      if let found = monthHeading(line) {
        close(index)
        month = found
        time = nil
        doubt = nil
        start = index + 1
      } else if let month, let day = leadingDay(line, month.month),
        let date = CalendarDay(year: month.year, month: month.month, day: day),
        time == nil || date > (time?.day ?? date)
      {
        close(index)
        time = EntryTime(day: date)
        doubt = month.doubt
        start = index
        days += 1
      }
    }
    close(lines.count)
    return days >= 3 ? sections : nil
  }

  /// `January 1659–60`: under the old calendar the year began on 25 March, so that January to March carry both
  /// years; the later one is ours.
  static func monthHeading(_ line: Substring) -> (year: Int, month: Int, doubt: String?)? {
    let words = line.split { !($0.isLetter || $0.isNumber) }
    guard (2...3).contains(words.count), let month = DateText.month(String(words[0])),
      let year = Int(words[1]),
      (1500...2999).contains(year)
    else { return nil }
    guard words.count == 3 else { return (year, month, nil) }
    guard let short = Int(words[2]), words[2].utf8.count <= 2, short == (year + 1) % 100 else { return nil }
    return (year + 1, month, "the heading names two years; the later one is taken")
  }

  /// The day a paragraph begins with: `2nd. In the …`, `Jan. 1st (Lord's day). …`.
  private static func leadingDay(_ line: Substring, _ month: Int) -> Int? {
    let words = line.prefix(40).split(separator: " ", maxSplits: 3)
    guard var word = words.first else { return nil }
    if let named = DateText.month(String(word.filter(\.isLetter))), named == month, words.count > 1 {
      word = words[1]
    }
    let isMarked =
      word.hasSuffix(".") || word.hasSuffix(",") || words.dropFirst().first?.hasPrefix("(") == true
      || word != words.first
    let plain = word.filter { $0.isLetter || $0.isNumber }
    guard isMarked, plain.contains(where: \.isLetter), let day = DateText.ordinal(plain) else { return nil }
    return day
  }

  static func trimmed(_ lines: ArraySlice<Substring>) -> String {
    let isBlank: (Substring) -> Bool = { $0.allSatisfy(\.isWhitespace) }
    guard let first = lines.firstIndex(where: { !isBlank($0) }),
      let last = lines.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return lines[first...last].joined(separator: "\n")
  }
}

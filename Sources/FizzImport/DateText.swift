package import FizzModel

/// Dates as people write them in headings and file names; read by hand, so that no locale bears on the result.
package enum DateText {
  /// What a heading said.
  package struct Found: Equatable {
    package var time: EntryTime
    /// Words after the date, such as a title.
    package var rest: String
  }

  private static let months: [String] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]
  private static let weekdays: [String] = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// The month a word names, in full or by its first letters (three or more).
  static func month(_ word: String) -> Int? {
    let word = word.lowercased()
    guard word.utf8.count >= 3 else { return nil }
    if word == "sept" { return 9 }
    return months.firstIndex { $0 == word || $0.hasPrefix(word) && word.utf8.count == 3 }.map { $0 + 1 }
  }

  private static func isWeekday(_ word: String) -> Bool {
    let word = word.lowercased()
    return word.utf8.count >= 3 && weekdays.contains { $0.hasPrefix(word) }
  }

  /// Parts of a line: words and numbers, marks between them left out.
  private static func parts(_ line: some StringProtocol) -> [Substring] {
    String(line).split { !($0.isLetter || $0.isNumber || $0 == ":") }.map { Substring($0) }
  }

  /// The date of a line that holds nothing else: ornaments, a weekday and a time allowed.
  package static func heading(_ line: some StringProtocol) -> EntryTime? {
    guard line.utf8.count <= 60 else { return nil }
    var parts = parts(line)
    guard !parts.isEmpty, line.contains(where: \.isNumber) else { return nil }
    parts.removeAll { isWeekday(String($0)) }
    let day: CalendarDay
    if let found = numericDay(&parts) {
      day = found
    } else if let found = namedDay(&parts) {
      day = found
    } else {
      return nil
    }
    let minute = clock(&parts)
    guard parts.isEmpty else { return nil }
    return EntryTime(day: day, minuteOfDay: minute)
  }

  /// `2025-03-01`, `2025/3/1`, `20250301`; day or month first is ambiguous and not read here.
  private static func numericDay(_ parts: inout [Substring]) -> CalendarDay? {
    if let first = parts.first, first.utf8.count == 8 || first.utf8.count > 8 && first.contains("T"),
      let all = Int(first.prefix(8)),
      let day = CalendarDay(year: all / 10000, month: all / 100 % 100, day: all % 100), day.year >= 1500
    {
      let rest = first.dropFirst(9)
      parts.removeFirst()
      if !rest.isEmpty { parts.insert(rest, at: 0) }
      return day
    }
    guard parts.count >= 3, parts[0].utf8.count == 4, let year = Int(parts[0]), let month = Int(parts[1])
    else {
      return nil
    }
    // "2025-03-01T21:30": the letter T stands between.
    let third = parts[2].split(separator: "T", maxSplits: 1)
    guard let number = third.first.flatMap({ Int($0) }),
      let day = CalendarDay(year: year, month: month, day: number)
    else { return nil }
    parts.removeFirst(3)
    if third.count == 2 { parts.insert(third[1], at: 0) }
    return day
  }

  /// `14 June 2025`, `June 14th, 2025`.
  private static func namedDay(_ parts: inout [Substring]) -> CalendarDay? {
    guard parts.count >= 3 else { return nil }
    let dayFirst = month(String(parts[1])).flatMap { month in
      ordinal(parts[0]).flatMap { day in
        Int(parts[2]).flatMap { CalendarDay(year: $0, month: month, day: day) }
      }
    }
    let monthFirst = month(String(parts[0])).flatMap { month in
      ordinal(parts[1]).flatMap { day in
        Int(parts[2]).flatMap { CalendarDay(year: $0, month: month, day: day) }
      }
    }
    guard let day = dayFirst ?? monthFirst, day.year >= 1500 else { return nil }
    parts.removeFirst(3)
    return day
  }

  /// `1`, `1st`, `22nd`.
  static func ordinal(_ text: some StringProtocol) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.utf8.count <= 2, let number = Int(digits) else { return nil }
    let suffix = text.dropFirst(digits.count).lowercased()
    return ["", "st", "nd", "rd", "th"].contains(suffix) ? number : nil
  }

  /// `21:30`, `9:15 pm`, `21:30:05`.
  private static func clock(_ parts: inout [Substring]) -> Int? {
    guard let first = parts.first else { return nil }
    let numbers = first.split(separator: ":").map { Int($0.prefix { $0.isNumber }) }
    guard numbers.count >= 2, var hour = numbers[0], let minute = numbers[1], (0..<24).contains(hour),
      (0..<60).contains(minute)
    else { return nil }
    parts.removeFirst()
    var suffix = String(first.drop { $0.isNumber || $0 == ":" }).lowercased()
    if suffix.isEmpty, let next = parts.first?.lowercased(), next == "am" || next == "pm" {
      suffix = next
      parts.removeFirst()
    }
    if suffix == "pm", hour < 12 { hour += 12 }
    if suffix == "am", hour == 12 { hour = 0 }
    return hour * 60 + minute
  }

  /// A date at the start of a file's name: `2025-03-01.md`, `2025_03_01`, `20250301`, `2025-05-26_15-51-06_Title`.
  package static func fileName(_ name: String) -> EntryTime? {
    let stem = name.split(separator: ".").first.map(String.init) ?? name
    var digits: [Int] = []
    for part in stem.split(whereSeparator: { $0 == "-" || $0 == "_" || $0 == " " || $0 == "." }) {
      guard let number = Int(part), digits.count < 6 else { break }
      if part.utf8.count == 8 {
        digits += [number / 10000, number / 100 % 100, number % 100]
      } else {
        digits.append(number)
      }
    }
    guard digits.count >= 3, digits[0] >= 1500,
      let day = CalendarDay(year: digits[0], month: digits[1], day: digits[2])
    else { return nil }
    guard digits.count >= 5, digits[3] < 24, digits[4] < 60 else { return EntryTime(day: day) }
    return EntryTime(day: day, minuteOfDay: digits[3] * 60 + digits[4])
  }
}

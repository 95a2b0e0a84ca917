/// A foreign file as lines of UTF-8: byte order mark, UTF-16, Windows-1252 and every kind of line end undone.
struct ForeignText {
  /// The whole text in UTF-8, with line feeds.
  let utf8: [UInt8]
  /// What had to be guessed.
  private(set) var warnings: [LexiconIssue] = []

  /// A line and its number.
  struct Line {
    let number: Int
    let bytes: ArraySlice<UInt8>

    /// Without white space at both ends.
    var trimmed: ArraySlice<UInt8> { ForeignText.trimmed(bytes) }

    /// The parts between tabs, each without white space at both ends; repeated tabs leave empty ones.
    var fields: [ArraySlice<UInt8>] {
      bytes.split(separator: 0x09, omittingEmptySubsequences: false).map { ForeignText.trimmed($0) }
    }

    /// The first parts between tabs that are not empty; all that a format of fixed columns looks at, however long the
    /// line is.
    func cells(atMost count: Int) -> [ArraySlice<UInt8>] {
      var cells: [ArraySlice<UInt8>] = []
      var rest = bytes
      while !rest.isEmpty, cells.count < count {
        let end = rest.firstIndex(of: 0x09) ?? rest.endIndex
        let cell = ForeignText.trimmed(rest[..<end])
        if !cell.isEmpty { cells.append(cell) }
        rest = rest[min(end + 1, rest.endIndex)...]
      }
      return cells
    }
  }

  /// Reads bytes, or says why they are no text.
  init(_ bytes: [UInt8], path: String) throws(LexiconError) {
    var all = bytes[...]
    if all.starts(with: [0xEF, 0xBB, 0xBF]) {
      all = all.dropFirst(3)
    } else if all.starts(with: [0xFF, 0xFE]) || all.starts(with: [0xFE, 0xFF]) {
      all = ForeignText.fromUTF16(all)[...]
    }
    if let zero = all.firstIndex(of: 0) {
      let line = all[..<zero].count { $0 == 0x0A } + 1
      throw LexiconError([
        LexiconIssue(
          path: path, line: line,
          "not a text file (it holds NUL bytes); LIWC's built-in dictionaries are encrypted: give one exported as text"
        )
      ])
    }
    guard !ForeignText.looksBinary(all) else {
      throw LexiconError([
        LexiconIssue(
          path: path, line: 1,
          "not a text file (it holds many control characters); give a lexicon exported as text")
      ])
    }
    if let line = ForeignText.lineOfBrokenUTF8(all) {
      warnings.append(
        LexiconIssue(
          path: path, line: line, "not UTF-8, so the file is read as Windows-1252; save it as UTF-8"))
      all = ForeignText.fromWindows1252(all)[...]
    }
    utf8 = ForeignText.withLineFeeds(all)
  }

  /// Lines in order, without their ends.
  var lines: [Line] {
    var lines: [Line] = []
    var start = 0
    while start < utf8.count {
      let end = utf8[start...].firstIndex(of: 0x0A) ?? utf8.count
      lines.append(Line(number: lines.count + 1, bytes: utf8[start..<end]))
      start = end + 1
    }
    return lines
  }

  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first, first <= 0x20 { bytes = bytes.dropFirst() }
    while let last = bytes.last, last <= 0x20 { bytes = bytes.dropLast() }
    return bytes
  }

  static func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  /// A number as dictionaries write it: `0.25`, `-1`, `1e-3`. Neither hexadecimal nor infinite.
  static func number(_ bytes: ArraySlice<UInt8>) -> Double? {
    guard bytes.count <= 32, let first = bytes.first, let last = bytes.last,
      first &- 0x30 < 10 || first == 0x2D || first == 0x2B || first == 0x2E,
      last &- 0x30 < 10 || last == 0x2E,
      bytes.allSatisfy({ $0 != UInt8(ascii: "x") && $0 != UInt8(ascii: "X") }),
      let value = Double(string(bytes)), value.isFinite
    else { return nil }
    return value
  }

  /// Whether more than one byte in fifty is a control character; text has none, or a stray one.
  private static func looksBinary(_ bytes: ArraySlice<UInt8>) -> Bool {
    let controls = bytes.count { $0 < 0x20 && !(0x09...0x0D).contains($0) || $0 == 0x7F }
    return controls > 16 && controls * 50 > bytes.count
  }

  private static func lineOfBrokenUTF8(_ bytes: ArraySlice<UInt8>) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var line = 1
    for part in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if String(validating: part, as: UTF8.self) == nil { return line }
      line += 1
    }
    return 1
  }

  /// CRLF, and CR alone as old Macs wrote it, as LF.
  private static func withLineFeeds(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(0x0D) else { return Array(bytes) }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var wasReturn = false
    for byte in bytes {
      if byte != 0x0A || !wasReturn { out.append(byte == 0x0D ? 0x0A : byte) }
      wasReturn = byte == 0x0D
    }
    return out
  }

  private static func fromUTF16(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let isLittle = bytes.first == 0xFF
    var units: [UInt16] = []
    var index = bytes.startIndex + 2
    while index + 1 < bytes.endIndex {
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      units.append(isLittle ? second << 8 | first : first << 8 | second)
      index += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func fromWindows1252(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      let value = byte &- 0x80 < 0x20 ? upper[Int(byte - 0x80)] : UInt16(byte)
      guard let scalar = Unicode.Scalar(value) else { continue }
      out += Array(String(Character(scalar)).utf8)
    }
    return out
  }

  /// 0x80 to 0x9F of Windows-1252; the five that it leaves open become U+FFFD. Source: the Encoding Standard's index.
  private static let upper: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0xFFFD,
    0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
    0x203A,
    0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}

/// Rows and cells of comma-separated text (RFC 4180), with line numbers; quotes may hold commas, quotes and line ends.
struct DelimitedText {
  /// A row, the line it begins on, and whether its last quote was never closed.
  struct Row {
    let line: Int
    var cells: [String] = []
    var isUnclosed = false
  }

  /// A quoted cell that runs on for longer is an open quote, not a cell.
  private static let longestCell = 4096
  /// Most cells of a row that are kept: the term, as many categories as there may be, and one more to say so.
  private static let mostCells = 4098

  static func rows(_ utf8: [UInt8], separator: UInt8 = UInt8(ascii: ",")) -> [Row] {
    var rows: [Row] = []
    var row = Row(line: 1)
    var cell: [UInt8] = []
    var line = 1
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      if byte == UInt8(ascii: "\""), ForeignText.trimmed(cell[...]).isEmpty,
        let end = closingQuote(utf8, index)
      {
        cell.removeAll(keepingCapacity: true)
        var inner = index + 1
        while inner < end {
          cell.append(utf8[inner])
          if utf8[inner] == 0x0A { line += 1 }
          // A doubled quote is one.
          inner += utf8[inner] == UInt8(ascii: "\"") ? 2 : 1
        }
        index = end + 1
        // Anything between the closing quote and the next separator belongs to nothing.
        while index < utf8.count, utf8[index] != separator, utf8[index] != 0x0A { index += 1 }
        continue
      }
      if byte == separator {
        if row.cells.count < mostCells { row.cells.append(String(decoding: cell, as: UTF8.self)) }
        cell.removeAll(keepingCapacity: true)
      } else if byte == 0x0A {
        row.cells.append(String(decoding: cell, as: UTF8.self))
        cell.removeAll(keepingCapacity: true)
        rows.append(row)
        line += 1
        row = Row(line: line)
      } else {
        if byte == UInt8(ascii: "\""), cell.isEmpty { row.isUnclosed = true }
        cell.append(byte)
      }
      index += 1
    }
    if !cell.isEmpty || !row.cells.isEmpty {
      row.cells.append(String(decoding: cell, as: UTF8.self))
      rows.append(row)
    }
    return rows
  }

  /// Where the quote opened at `start` closes; absent when it does not, soon enough.
  private static func closingQuote(_ utf8: [UInt8], _ start: Int) -> Int? {
    var index = start + 1
    let limit = min(utf8.count, start + longestCell)
    while index < limit {
      if utf8[index] == UInt8(ascii: "\"") {
        guard index + 1 < utf8.count, utf8[index + 1] == UInt8(ascii: "\"") else { return index }
        index += 1
      }
      index += 1
    }
    return nil
  }

  /// A cell as it must be written.
  static func quoted(_ cell: String) -> String {
    let needsQuotes =
      cell.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D }
      || cell.first == " " || cell.last == " "
    guard needsQuotes else { return cell }
    var out = "\""
    for scalar in cell.unicodeScalars { out += scalar == "\"" ? "\"\"" : String(scalar) }
    return out + "\""
  }
}

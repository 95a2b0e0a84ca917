internal import FizzModel

/// A weights lexicon as plain lines of text: what the build embeds and the program reads at start.
package enum WeightsImage {
  /// Version, base and finding, then a word and its seven numbers a line.
  package static func write(_ weights: EmotionWeights) -> [UInt8] {
    var out = "\(weights.version.id) \(weights.version.version) \(weights.version.sha256)\n"
    out += "\(line(weights.base))\n\(line(weights.finding))\n"
    for (word, row) in weights.all { out += "\(String(decoding: word, as: UTF8.self)) \(line(row))\n" }
    return Array(out.utf8)
  }

  private static func line(_ row: WeightSum.Row) -> String {
    (0..<7).map { String(row[$0]) }.joined(separator: " ")
  }

  /// Reads what `write` wrote; absent for anything else.
  package static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> EmotionWeights? {
    var cursor = Cursor(bytes: bytes)
    let head = (cursor.word(), cursor.word(), cursor.word())
    guard let id = head.0, let version = head.1, let sha256 = head.2, let base = cursor.row(),
      let finding = cursor.row()
    else { return nil }
    let text = { (word: [UInt8]) in String(decoding: word, as: UTF8.self) }
    var weights = EmotionWeights(
      version: .init(id: text(id), version: text(version), sha256: text(sha256)), base: base,
      finding: finding)
    while let word = cursor.word() {
      guard let row = cursor.row() else { return nil }
      weights.add(word, row)
    }
    return weights
  }

  private struct Cursor {
    let bytes: UnsafeBufferPointer<UInt8>
    var place = 0

    mutating func word() -> [UInt8]? {
      while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
      let start = place
      while place < bytes.count, bytes[place] > 0x20 { place += 1 }
      return start == place ? nil : Array(bytes[start..<place])
    }

    mutating func row() -> WeightSum.Row? {
      var row = WeightSum.Row.zero
      for column in 0..<7 {
        while place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x0A { place += 1 }
        let isNegative = place < bytes.count && bytes[place] == 0x2D
        if isNegative { place += 1 }
        var value: Int32 = 0
        let start = place
        while place < bytes.count, bytes[place] &- 0x30 < 10 {
          value = value &* 10 &+ Int32(bytes[place] &- 0x30)
          place += 1
        }
        guard place > start else { return nil }
        row[column] = isNegative ? -value : value
      }
      return row
    }
  }
}

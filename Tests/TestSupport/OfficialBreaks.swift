/// A line of a Unicode break test: `÷ 0061 × 0062 ÷`.
package struct OfficialBreaks: Sendable {
  /// The scalars as the line writes them, a space between them.
  package let scalars: String
  /// The text.
  package let utf8: [UInt8]
  /// Byte after each segment.
  package let ends: [Int]

  package init(_ line: some StringProtocol) {
    var utf8: [UInt8] = []
    var ends: [Int] = []
    var names: [String] = []
    let content = line.prefix { $0 != "#" }
    for part in content.split(whereSeparator: { $0 == " " || $0 == "\t" }) {
      if part == "÷" {
        if !utf8.isEmpty { ends.append(utf8.count) }
      } else if part != "×", let scalar = UInt32(part, radix: 16).flatMap(Unicode.Scalar.init) {
        names.append(String(part))
        utf8 += Array(String(Character(scalar)).utf8)
      }
    }
    scalars = names.joined(separator: " ")
    self.utf8 = utf8
    self.ends = ends
  }
}

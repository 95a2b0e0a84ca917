/// Text made harmless for terminals.
package enum Terminal {
  /// Control, bidirectional and tag characters shown as `\u{…}`; a line feed stays.
  package static func inert(_ text: String, keepTabs: Bool = false) -> String {
    var out = ""
    out.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if isHostile(scalar.value), !(scalar == "\t" && keepTabs) {
        out += "\\u{" + String(scalar.value, radix: 16) + "}"
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  private static func isHostile(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0A: false
    case 0...0x1F, 0x7F...0x9F, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xE0000...0xE007F: true
    default: false
    }
  }
}

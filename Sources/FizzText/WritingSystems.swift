internal import FizzUnicode

/// Which writing system a text is in.
enum WritingSystems {
  /// Letters beyond Latin that are asked for their script; more would only cost time.
  private static let asked = 1000

  /// The script of most letters as ISO 15924, `Zyyy` without letters.
  static func majority(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var latin = 0
    var beyond = 0
    for byte in bytes {
      if (byte | 0x20) &- 0x61 < 26 { latin += 1 }
      // Lead bytes of scalars from U+0370 on, general punctuation and pictures left out.
      if byte >= 0xCD, byte != 0xE2, byte < 0xF0 { beyond += 1 }
    }
    if beyond == 0 || latin > 2 * beyond { return latin > 0 ? "Latn" : "Zyyy" }
    var counts: [String: Int] = ["Latn": latin]
    var index = 0
    var left = asked
    while index < bytes.count, left > 0 {
      let lead = bytes[index]
      let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      if lead >= 0xCD, let scalar = TokenKinds.firstScalar(bytes, index, bytes.count) {
        let script = CharacterProperty.script(scalar)
        if script != "Zyyy", script != "Zinh" {
          counts[script, default: 0] += 1
          left -= 1
        }
      }
      index += length
    }
    return counts.max { a, b in a.value != b.value ? a.value < b.value : a.key > b.key }?.key ?? "Zyyy"
  }
}

internal import CICU

/// Properties of single scalars.
package enum CharacterProperty {
  /// Script as ISO 15924: `Latn`, `Cyrl`; `Zyyy` for signs that all scripts share.
  package static func script(_ scalar: UInt32) -> String {
    var code = [CChar](repeating: 0, count: 5)
    cicu_script(scalar, &code)
    return String(decoding: code.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Whether it is shown as a picture: an emoji, half a flag, a keycap.
  package static func isPictographic(_ scalar: UInt32) -> Bool { cicu_is_pictographic(scalar) != 0 }
}

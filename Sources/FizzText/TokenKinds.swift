internal import FizzModel
internal import FizzUnicode

/// Tokens of the segments that ICU finds.
enum TokenKinds {
  /// Appends a segment as a token, unless it is white space. ICU's rule status names its class; a segment with a
  /// letter is a word whatever its last character, as on plain lines.
  static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ status: Int, _ text: inout SegmentedText
  ) {
    let kind: SegmentedText.TokenKind
    switch status {
    case 100..<200: kind = hasASCIILetter(bytes, start, end) ? .word : .number
    case 200..<300: kind = .word
    case 300..<400: kind = .kana
    case 400..<500: kind = .ideograph
    default:
      guard let scalar = firstScalar(bytes, start, end), !isSpace(scalar) else { return }
      if scalar >= 0x203C, isPicture(bytes, start, end) {
        kind = .emoji
      } else {
        kind = .punctuation
      }
    }
    text.tokenStarts.append(UInt32(start))
    text.tokenEnds.append(UInt32(end))
    text.tokenKinds.append(kind)
  }

  private static func hasASCIILetter(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    for index in start..<end where (bytes[index] | 0x20) &- 0x61 < 26 { return true }
    return false
  }

  private static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000, 0xFEFF:
      true
    default: false
    }
  }

  private static func isPicture(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard let scalar = firstScalar(bytes, start, end) else { return false }
    return CharacterProperty.isPictographic(scalar)
  }

  /// Decodes the first scalar of valid UTF-8.
  static func firstScalar(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt32? {
    guard start < end else { return nil }
    let lead = bytes[start]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard start + length <= end else { return nil }
    if length == 1 { return UInt32(lead) }
    var scalar = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length { scalar = scalar << 6 | UInt32(bytes[start + offset] & 0x3F) }
    return scalar
  }
}

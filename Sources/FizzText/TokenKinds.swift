internal import FizzModel
internal import FizzUnicode

/// Tokens of the segments that ICU finds.
enum TokenKinds {
  /// Appends a segment as a token, unless nothing in it can be seen; white space before a mark that clings to it is
  /// left out.
  static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ segment: Range<Int>, _ status: Int, _ tokens: inout TokenColumns
  ) {
    let first = bytes[segment.lowerBound]
    if segment.count == 1, first == 0x20 { return }
    if 200..<300 ~= status, (first | 0x20) &- 0x61 < 26 {
      tokens.append(segment.lowerBound, segment.upperBound, .word)
      return
    }
    let (content, firstVisible) = SegmentContent.of(UnsafeBufferPointer(rebasing: bytes[segment]))
    guard let firstVisible else { return }
    tokens.append(segment.lowerBound + firstVisible, segment.upperBound, kind(status, content))
  }

  /// Kind of a segment by what is in it: a letter makes a word, a digit a number. ICU's rule status goes by the last
  /// character, so that `3rd` and `covid19` would differ, and takes `@` and `__` for words. It is asked only whether
  /// kana or ideographs were cut; which of the two it no longer tells, since its dictionary cuts both.
  static func kind(_ status: Int, _ content: SegmentContent) -> SegmentedText.TokenKind {
    if content.contains(.picture) { return .emoji }
    switch status {
    case 300..<500: return content.contains(.ideograph) ? .ideograph : .kana
    default: return content.contains(.letter) ? .word : content.contains(.digit) ? .number : .punctuation
    }
<<<<<<< HEAD
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
=======
>>>>>>> 3d3ccdf53f99de3b213e22f4a42b3764564c7a96
  }
}

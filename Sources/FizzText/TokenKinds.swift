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
  }
}

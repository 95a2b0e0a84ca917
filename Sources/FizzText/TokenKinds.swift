internal import FizzModel
internal import FizzUnicode

/// Tokens of the segments that ICU finds.
enum TokenKinds {
  /// Appends a segment as a token, unless nothing in it can be seen; white space before a mark that clings to it is
  /// left out.
  static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ segment: Range<Int>, _ status: Int, _ tokens: inout TokenColumns
  ) {
    let (content, firstVisible) = SegmentContent.of(UnsafeBufferPointer(rebasing: bytes[segment]))
    guard let firstVisible else { return }
    tokens.append(segment.lowerBound + firstVisible, segment.upperBound, kind(status, content))
  }

  /// Kind of a segment. ICU's rule status tells kana and ideographs; for the rest it goes by the last character, so
  /// that `3rd` and `covid19` would differ, and takes `@` and `__` for words. What is in the segment decides
  /// instead: a letter makes a word, a digit a number.
  static func kind(_ status: Int, _ content: SegmentContent) -> SegmentedText.TokenKind {
    if content.contains(.picture) { return .emoji }
    switch status {
    case 300..<400: return .kana
    case 400..<500: return .ideograph
    default: return content.contains(.letter) ? .word : content.contains(.digit) ? .number : .punctuation
    }
  }
}

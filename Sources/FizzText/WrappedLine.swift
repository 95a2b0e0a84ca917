internal import FizzUnicode

/// Our one rule on top of ICU's sentences: a line that was only wrapped does not end a sentence.
///
/// UAX #29 ends a sentence at every line feed, and much text is wrapped by hand or by its editor. Two lines join when
/// the first is at least 40 bytes long and has no end mark at its end (`.`, `!`, `?` or another script's, closing
/// quotes and brackets after it included; `:` and `…` count, since they close a line as a full stop does), and the
/// next begins with a small letter. The length keeps verses and lists apart. The number is ours.
enum WrappedLine {
  static let shortest = 40

  /// Whether the line goes on in the one at `next`.
  static func joins(_ bytes: Span<UInt8>, _ start: Int, _ contentEnd: Int, next: Int) -> Bool {
    guard contentEnd - start >= shortest, beginsInLowerCase(bytes, next) else { return false }
    var end = contentEnd
    // Nearly every wrapped line ends in a letter; those need no ICU.
    if (bytes[end - 1] | 0x20) &- 0x61 < 26 { return true }
    while end > start {
      let (scalar, length) = scalarBefore(bytes, start, end)
      switch scalar {
      case 0x3A, 0x2026: return false
      default: break
      }
      switch SentenceClass(of: scalar) {
      case .end: return false
      case .close, .space: end -= length
      case .other, .lowerCase: return true
      }
    }
    return true
  }

  private static func beginsInLowerCase(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    var index = start
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    guard index < bytes.count else { return false }
    if bytes[index] < 0x80 { return bytes[index] &- 0x61 < 26 }
    var end = index + 1
    while end < bytes.count, end < index + 4, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return SentenceClass(of: scalarBefore(bytes, index, end).scalar) == .lowerCase
  }

  /// Decodes the last scalar before `end` in valid UTF-8.
  private static func scalarBefore(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> (
    scalar: UInt32, length: Int
  ) {
    var index = end - 1
    while index > start, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    let length = end - index
    var scalar = UInt32(bytes[index])
    if length > 1 {
      scalar &= 0x7F >> UInt32(length)
      for offset in 1..<length { scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F) }
    }
    return (scalar, length)
  }
}

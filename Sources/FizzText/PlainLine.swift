/// A line and whether the hand-written scanners know all its characters.
///
/// They know ASCII without control characters, the typographic marks ’ ‘ “ ” – — … and the letters U+00C0–00FF.
struct PlainLine {
  /// After the last byte that is not a line end.
  let contentEnd: Int
  /// Start of the next line.
  let next: Int
  let isPlain: Bool

  static func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> PlainLine {
    var index = start
    var isPlain = true
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x20, byte < 0x7F {
        index += 1
      } else if byte == 0x0A {
        break
      } else if byte == 0x09 {
        index += 1
      } else if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A {
        return PlainLine(contentEnd: index, next: index + 2, isPlain: isPlain)
      } else {
        let length = knownLength(bytes, index)
        if length == 0 { isPlain = false }
        index += max(1, length)
      }
    }
    return PlainLine(contentEnd: index, next: min(bytes.count, index + 1), isPlain: isPlain)
  }

  /// Bytes of a known scalar beyond ASCII, or 0.
  @inline(__always) static func knownLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    switch bytes[index] {
    case 0xC3: return index + 1 < bytes.count && bytes[index + 1] >= 0x80 ? 2 : 0
    case 0xE2:
      guard index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return 0 }
      switch bytes[index + 2] {
      case 0x93, 0x94, 0x98, 0x99, 0x9C, 0x9D, 0xA6: return 3
      default: return 0
      }
    default: return 0
    }
  }
}

/// Classes of the characters that plain lines consist of, for words (UAX #29 with CLDR 42) and sentences.
enum PlainClass {
  // Words: other, letter, digit, underscore, may join letters and digits, joins digits, space.
  static let wordOther: UInt8 = 0
  static let letter: UInt8 = 1
  static let digit: UInt8 = 2
  static let underscore: UInt8 = 3
  static let midBoth: UInt8 = 4
  static let midNumber: UInt8 = 5
  static let space: UInt8 = 6

  // Sentences.
  static let other: UInt8 = 0
  static let lower: UInt8 = 1
  static let upper: UInt8 = 2
  static let numeric: UInt8 = 3
  static let fullStop: UInt8 = 4
  static let terminator: UInt8 = 5
  static let close: UInt8 = 6
  static let sentenceSpace: UInt8 = 7
  static let continues: UInt8 = 8

  /// Class for words of each ASCII byte.
  static let words: InlineArray<128, UInt8> = {
    var table = InlineArray<128, UInt8>(repeating: wordOther)
    for byte in 0x41...0x5A { table[byte] = letter }
    for byte in 0x61...0x7A { table[byte] = letter }
    for byte in 0x30...0x39 { table[byte] = digit }
    table[0x40] = letter  // CLDR 42 counts @ among the letters.
    table[0x5F] = underscore
    table[0x27] = midBoth
    table[0x2E] = midBoth
    table[0x2C] = midNumber
    table[0x3B] = midNumber
    table[0x20] = space
    table[0x09] = space
    return table
  }()

  /// Class for sentences of each ASCII byte.
  static let sentences: InlineArray<128, UInt8> = {
    var table = InlineArray<128, UInt8>(repeating: other)
    for byte in 0x41...0x5A { table[byte] = upper }
    for byte in 0x61...0x7A { table[byte] = lower }
    for byte in 0x30...0x39 { table[byte] = numeric }
    table[0x2E] = fullStop
    table[0x21] = terminator
    table[0x3F] = terminator
    for byte in [0x22, 0x27, 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D] { table[byte] = close }
    table[0x20] = sentenceSpace
    table[0x09] = sentenceSpace
    for byte in [0x2C, 0x2D, 0x3A] { table[byte] = continues }
    return table
  }()

  /// Class for words and length of the scalar at `index` beyond ASCII.
  @inline(__always) static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (UInt8, Int) {
    if bytes[index] == 0xC3 {
      return (bytes[index + 1] == 0x97 || bytes[index + 1] == 0xB7 ? wordOther : letter, 2)
    }
    return (bytes[index + 2] == 0x98 || bytes[index + 2] == 0x99 ? midBoth : wordOther, 3)
  }

  /// Class for sentences and length of the scalar at `index` beyond ASCII.
  @inline(__always) static func sentence(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (UInt8, Int) {
    if bytes[index] == 0xC3 {
      let second = bytes[index + 1]
      if second == 0x97 || second == 0xB7 { return (other, 2) }
      return (second < 0x9F ? upper : lower, 2)
    }
    switch bytes[index + 2] {
    case 0x93, 0x94: return (continues, 3)
    case 0xA6: return (other, 3)
    default: return (close, 3)
    }
  }
}

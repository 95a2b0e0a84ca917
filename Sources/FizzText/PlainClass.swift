/// Classes of the bytes that plain lines consist of: ASCII without control characters, the typographic marks
/// ’ ‘ “ ” – — …, the letters U+00C0–00FF and emoji of one scalar. For words after UAX #29 as CLDR 42 has it, for sentences after UAX #29.
enum PlainClass {
  /// What a byte is to a word.
  enum Word {
    /// A token by itself.
    static let other: UInt8 = 0
    static let letter: UInt8 = 1
    static let digit: UInt8 = 2
    /// `_` joins everything.
    static let underscore: UInt8 = 3
    /// `@` is a letter to CLDR 42, but makes no word.
    static let at: UInt8 = 4
    /// `'` joins letters and digits.
    static let apostrophe: UInt8 = 5
    /// `.` joins letters and digits, and may end a sentence.
    static let fullStop: UInt8 = 6
    /// `,` and `;` join digits.
    static let midNumber: UInt8 = 7
    /// `!` and `?`.
    static let terminator: UInt8 = 8
    static let space: UInt8 = 9
    /// First byte of U+00C0–00FF.
    static let latinLead: UInt8 = 10
    /// First byte of the typographic marks.
    static let markLead: UInt8 = 11
    static let lineFeed: UInt8 = 12
    static let carriageReturn: UInt8 = 13
    static let unknown: UInt8 = 14
    /// First byte of emoji. What would cling to one, a skin tone or a joiner, is unknown.
    static let pictureLead: UInt8 = 15
  }

  /// What a character is to a sentence.
  enum Sentence {
    static let other: UInt8 = 0
    static let lower: UInt8 = 1
    static let upper: UInt8 = 2
    static let numeric: UInt8 = 3
    static let fullStop: UInt8 = 4
    static let terminator: UInt8 = 5
    static let close: UInt8 = 6
    static let space: UInt8 = 7
    static let continues: UInt8 = 8
    /// The end of the line, or something unknown: then the line is not plain and nothing found in it counts.
    static let stop: UInt8 = 9
  }

  /// Both classes of each byte: that for words in the low half, that for sentences in the high half. An array, since
  /// the loops take a span of it; a table in a struct would be copied at each call.
  static func table() -> [UInt8] {
    var words = [UInt8](repeating: Word.unknown, count: 256)
    for byte in 0x21...0x7E { words[byte] = Word.other }
    for byte in 0x41...0x5A { words[byte] = Word.letter }
    for byte in 0x61...0x7A { words[byte] = Word.letter }
    for byte in 0x30...0x39 { words[byte] = Word.digit }
    words[0x5F] = Word.underscore
    words[0x40] = Word.at
    words[0x27] = Word.apostrophe
    words[0x2E] = Word.fullStop
    words[0x2C] = Word.midNumber
    words[0x3B] = Word.midNumber
    words[0x21] = Word.terminator
    words[0x3F] = Word.terminator
    words[0x20] = Word.space
    words[0x09] = Word.space
    words[0xC3] = Word.latinLead
    words[0xE2] = Word.markLead
    words[0xF0] = Word.pictureLead
    words[0x0A] = Word.lineFeed
    words[0x0D] = Word.carriageReturn

    var sentences = [UInt8](repeating: Sentence.stop, count: 256)
    for byte in 0x21...0x7E { sentences[byte] = Sentence.other }
    for byte in 0x41...0x5A { sentences[byte] = Sentence.upper }
    for byte in 0x61...0x7A { sentences[byte] = Sentence.lower }
    for byte in 0x30...0x39 { sentences[byte] = Sentence.numeric }
    sentences[0x2E] = Sentence.fullStop
    sentences[0x21] = Sentence.terminator
    sentences[0x3F] = Sentence.terminator
    for byte in [0x22, 0x27, 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D] { sentences[byte] = Sentence.close }
    sentences[0x20] = Sentence.space
    sentences[0x09] = Sentence.space
    for byte in [0x2C, 0x2D, 0x3A] { sentences[byte] = Sentence.continues }
    return zip(words, sentences).map { $0 | $1 << 4 }
  }

  /// Class for words of a byte.
  @inline(__always) static func word(_ byte: UInt8, _ classes: Span<UInt8>) -> UInt8 {
    classes[Int(byte)] & 0x0F
  }

  /// Class for sentences of a byte.
  @inline(__always) static func sentence(_ byte: UInt8, _ classes: Span<UInt8>) -> UInt8 {
    classes[Int(byte)] >> 4
  }

  /// Class for words and length of the scalar at `index`, which is one of plain lines or `unknown`.
  @inline(__always) static func word(
    _ bytes: Span<UInt8>, _ index: Int, _ classes: Span<UInt8>
  ) -> (kind: UInt8, length: Int) {
    let kind = word(bytes[index], classes)
    if kind == Word.latinLead {
      guard index + 1 < bytes.count, bytes[index + 1] >= 0x80 else { return (Word.unknown, 1) }
      // × and ÷ are the two that are no letters.
      return (bytes[index + 1] == 0x97 || bytes[index + 1] == 0xB7 ? Word.other : Word.letter, 2)
    }
    if kind == Word.markLead {
      switch mark(bytes, index) {
      case 0x98, 0x99: return (Word.apostrophe, 3)
      case 0: return (Word.unknown, 1)
      default: return (Word.other, 3)
      }
    }
    if kind == Word.pictureLead {
      return isPicture(bytes, index) ? (Word.pictureLead, 4) : (Word.unknown, 1)
    }
    return (kind, 1)
  }

  /// Class for sentences and length of the scalar at `index`, which is one of plain lines or `stop`.
  @inline(__always) static func sentence(
    _ bytes: Span<UInt8>, _ index: Int, _ classes: Span<UInt8>
  ) -> (kind: UInt8, length: Int) {
    let byte = bytes[index]
    if byte == 0xC3, index + 1 < bytes.count {
      let second = bytes[index + 1]
      if second < 0x80 { return (Sentence.stop, 1) }
      if second == 0x97 || second == 0xB7 { return (Sentence.other, 2) }
      return (second < 0x9F ? Sentence.upper : Sentence.lower, 2)
    }
    if byte == 0xE2 {
      switch mark(bytes, index) {
      case 0: return (Sentence.stop, 1)
      case 0x93, 0x94: return (Sentence.continues, 3)
      case 0xA6: return (Sentence.other, 3)
      default: return (Sentence.close, 3)
      }
    }
    if byte == 0xF0 { return isPicture(bytes, index) ? (Sentence.other, 4) : (Sentence.stop, 1) }
    return (sentence(byte, classes), 1)
  }

  /// Whether an emoji begins at `index`: U+1F300–1F64F, U+1F680–1F6FF and U+1F900–1F9FF but for the skin tones and the
  /// few that are no pictographs.
  private static func isPicture(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    guard index + 3 < bytes.count, bytes[index + 1] == 0x9F else { return false }
    let last = bytes[index + 3]
    switch bytes[index + 2] {
    case 0x8F: return last < 0xBB
    case 0x94: return last < 0xBE
    case 0x95: return last > 0x85
    case 0x99: return last < 0x90
    case 0xA4: return last > 0x8B && last != 0xBB
    case 0xA5: return last != 0x86
    case 0x8C...0x93, 0x96...0x98, 0x9A, 0x9B, 0xA6, 0xA7: return true
    default: return false
    }
  }

  /// Last byte of the typographic mark that begins with 0xE2 at `index`, or 0 when it is none that is known.
  @inline(__always) private static func mark(_ bytes: Span<UInt8>, _ index: Int) -> UInt8 {
    guard index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return 0 }
    switch bytes[index + 2] {
    case 0x93, 0x94, 0x98, 0x99, 0x9C, 0x9D, 0xA6: return bytes[index + 2]
    default: return 0
    }
  }
}

@_spi(Stages) internal import FizzModel

/// What a punctuation token is to the matcher.
enum Punctuation: UInt8 {
  case none, comma, clause, question, openQuote, closeQuote, plainQuote, openSingle, closeSingle, plainSingle

  static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Punctuation {
    switch bytes[start] {
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: "*"),
      UInt8(ascii: "="):
      return .clause
    case UInt8(ascii: "?"): return .question
    case UInt8(ascii: "\""): return .plainQuote
    case UInt8(ascii: "'"): return .plainSingle
    case UInt8(ascii: "-"):
      let isSpaced =
        (start == 0 || bytes[start - 1] <= 0x20) || (end < bytes.count && bytes[end] == 0x2D)
        || (start > 0 && bytes[start - 1] == 0x2D)
      return isSpaced ? .clause : .none
    case 0xE2 where end - start >= 3 && bytes[start + 1] == 0x80:
      switch bytes[start + 2] {
      case 0x9C: return .openQuote
      case 0x9D: return .closeQuote
      case 0x98: return .openSingle
      case 0x99: return .closeSingle
      case 0x93, 0x94, 0x95, 0xA6: return .clause
      default: return .none
      }
    case 0xC2 where end - start >= 2 && bytes[start + 1] == 0xAB: return .openQuote
    case 0xC2 where end - start >= 2 && bytes[start + 1] == 0xBB: return .closeQuote
    default: return .none
    }
  }

  /// The break it stands for.
  var strength: WordBreak {
    switch self {
    case .comma: .comma
    case .clause, .question: .clause
    default: .none
    }
  }
}

/// Pairs quotation marks within a paragraph; an unpaired one quotes nothing.
struct QuoteFinder {
  private(set) var found: [Range<Int>] = []
  private var openDouble: Int?
  private var openSingle: Int?
  private static let longest = 400

  mutating func take(
    _ mark: Punctuation, word: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) {
    switch mark {
    case .openQuote: openDouble = word
    case .closeQuote: openDouble = closed(openDouble, word)
    case .plainQuote: openDouble = openDouble == nil ? word : closed(openDouble, word)
    case .openSingle: openSingle = word
    case .closeSingle: openSingle = closed(openSingle, word)
    case .plainSingle:
      let spaceBefore = start == 0 || bytes[start - 1] <= 0x20 || bytes[start - 1] == 0x28
      if openSingle == nil, spaceBefore {
        openSingle = word
      } else if openSingle != nil, !spaceBefore {
        openSingle = closed(openSingle, word)
      }
    default: break
    }
  }

  /// Notes the words since the opening mark; no mark is open afterwards.
  private mutating func closed(_ open: Int?, _ word: Int) -> Int? {
    if let start = open, word > start, word - start <= QuoteFinder.longest { found.append(start..<word) }
    return nil
  }

  mutating func endParagraph() {
    openDouble = nil
    openSingle = nil
  }
}

/// What sort of lexicon a file is, by the name of its root element.
package enum LexiconFileKind {
  case lexicon, weights, frequencies

  /// The kind of a file; `lexicon` for anything that says nothing else.
  package static func of(_ bytes: [UInt8]) -> LexiconFileKind {
    var place = bytes.firstIndex(of: 0x3C) ?? bytes.count
    // Past the declaration and comments: both begin with a sign, an element with a letter.
    while place + 1 < bytes.count, bytes[place + 1] == 0x3F || bytes[place + 1] == 0x21 {
      place = bytes[(place + 1)...].firstIndex(of: 0x3C) ?? bytes.count
    }
    if bytes[place...].starts(with: Array("<weights".utf8)) { return .weights }
    if bytes[place...].starts(with: Array("<frequencies".utf8)) { return .frequencies }
    return .lexicon
  }
}

@_spi(Stages) internal import FizzModel

/// Who a finding between people is about: the name or kin word that its pattern captured, or else the only person
/// in its sentence, or else the only one in the two sentences before. With two candidates nobody is named.
///
/// Ours: a wrong name does more harm than none.
enum PersonResolution {
  private static let kinds: Set<FindingKind> = [
    .rupture, .repair, .coregulation, .empathy, .safety, .disclosure,
  ]
  private static let named: Cue = [.name, .givenName, .kin, .role]
  /// Sentences looked back.
  private static let reach = 2

  /// Names the person of each finding between people.
  ///
  /// - Parameters:
  ///   - all: findings of a text.
  ///   - text: the matched text.
  ///   - utf8: its bytes.
  static func resolve(_ all: inout [Finding], in text: MatchedText, _ utf8: [UInt8]) {
    for index in all.indices where kinds.contains(all[index].kind) {
      var found: Range<Int>?
      if let captured = all[index].personSpan {
        found = mentions(in: text.words(of: captured), text).first
      }
      guard let words = found ?? nearest(all[index], text, utf8) else {
        all[index].personSpan = nil
        continue
      }
      let surface = surface(text.span(words), utf8)
      all[index].personSpan = surface
      all[index].person = String(decoding: utf8[surface.start..<surface.end], as: UTF8.self)
    }
  }

  private static func nearest(_ finding: Finding, _ text: MatchedText, _ utf8: [UInt8]) -> Range<Int>? {
    let inside = distinct(mentions(in: text.words(of: finding.span), text), text, utf8)
    if inside.count == 1 { return inside[0] }
    for sentence in stride(from: finding.sentence, through: max(0, finding.sentence - reach), by: -1) {
      let found = distinct(mentions(in: text.sentences[sentence], text), text, utf8)
      if found.count == 1 { return found[0] }
      if found.count > 1 { return nil }
    }
    return nil
  }

  /// Names, kin and roles in a stretch; neighbouring words of a name belong together.
  private static func mentions(in range: Range<Int>, _ text: MatchedText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for word in range where !text.cues[word].isDisjoint(with: named) {
      if let last = found.last, last.upperBound == word, text.breaks[word] == .none,
        text.cues[word].contains(.name), text.cues[last.lowerBound].contains(.name)
      {
        found[found.count - 1] = last.lowerBound..<(word + 1)
      } else {
        found.append(word..<(word + 1))
      }
    }
    return found
  }

  private static func distinct(_ mentions: [Range<Int>], _ text: MatchedText, _ utf8: [UInt8]) -> [Range<Int>]
  {
    var found: [Range<Int>] = []
    for mention in mentions {
      let span = surface(text.span(mention), utf8)
      let isKnown = found.contains {
        let other = surface(text.span($0), utf8)
        return utf8[other.start..<other.end].elementsEqual(utf8[span.start..<span.end])
      }
      if !isKnown { found.append(mention) }
    }
    return found
  }

  /// A word without its owner's 's.
  static func string(of word: Int, _ text: MatchedText, _ utf8: [UInt8]) -> String {
    let span = surface(text.span(word..<(word + 1)), utf8)
    return String(decoding: utf8[span.start..<span.end], as: UTF8.self)
  }

  /// A mention without its owner's 's.
  private static func surface(_ span: TextSpan, _ utf8: [UInt8]) -> TextSpan {
    let bytes = utf8[span.start..<span.end]
    if bytes.count > 2, bytes.suffix(2).elementsEqual([0x27, 0x73]) {
      return TextSpan(span.start, span.end - 2)
    }
    if bytes.count > 4, bytes.suffix(4).elementsEqual([0xE2, 0x80, 0x99, 0x73]) {
      return TextSpan(span.start, span.end - 4)
    }
    return span
  }
}

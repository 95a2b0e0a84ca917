@_spi(Stages) package import FizzModel

/// Kin words and roles that a text gives a name: "my sister Maren", "Maren, my sister".
package enum KinNames {
  private static let related: Cue = [.kin, .role]
  /// Words between "my" and the kin word: "my dear little sister".
  private static let reach = 2

  /// The pairs of a text, each once, in order.
  ///
  /// - Parameters:
  ///   - text: the matched text.
  ///   - utf8: its bytes.
  package static func pairs(in text: MatchedText, _ utf8: [UInt8]) -> [KinName] {
    var pairs: [KinName] = []
    for word in 0..<text.count where !text.cues[word].isDisjoint(with: related) {
      guard let owner = owner(of: word, text) else { continue }
      let next = word + 1
      let name: Int
      if next < text.count, text.breaks[next] == .none, text.cues[next].contains(.name) {
        name = next
      } else if owner > 0, text.breaks[owner] == .comma, text.cues[owner - 1].contains(.name) {
        name = owner - 1
      } else {
        continue
      }
      let pair = KinName(
        kin: PersonResolution.string(of: word, text, utf8),
        name: PersonResolution.string(of: name, text, utf8))
      if !pairs.contains(pair) { pairs.append(pair) }
    }
    return pairs
  }

  /// The "my" before a kin word.
  private static func owner(of word: Int, _ text: MatchedText) -> Int? {
    var place = word
    while place > 0, word - place <= reach, text.breaks[place] == .none {
      place -= 1
      if text.cues[place].contains(.selfPossessive) { return place }
    }
    return nil
  }
}

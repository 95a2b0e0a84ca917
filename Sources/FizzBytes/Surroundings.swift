@_spi(Stages) package import FizzModel

/// A match and the words around it: what every rule of assertion looks at.
package struct Surroundings {
  package let text: MatchedText
  /// Definitions by index: naming one is a load, holding one would copy it for every match.
  private let definitions: [Definition]
  /// The match; another of the same text may take its place.
  package var candidate: Candidate

  package init(text: MatchedText, definitions: [Definition], candidate: Candidate) {
    self.text = text
    self.definitions = definitions
    self.candidate = candidate
  }

  /// Read its fields one by one: bound to a name it is copied.
  package var definition: Definition { definitions[candidate.definition] }

  /// Words of the sentence.
  package var sentence: Range<Int> { text.sentences[candidate.sentence] }

  var match: Range<Int> { candidate.words }

  func has(_ word: Int, _ cues: Cue) -> Bool { !text.cues[word].isDisjoint(with: cues) }

  func any(_ words: Range<Int>, _ cues: Cue) -> Bool {
    for word in words where has(word, cues) { return true }
    return false
  }

  /// First word of the clause that holds `word`: after the last semicolon, colon, dash or bracket.
  func clauseStart(_ word: Int) -> Int {
    var start = word
    while start > sentence.lowerBound, text.breaks[start] < .clause { start -= 1 }
    return start
  }

  /// End of the clause that holds the match.
  var clauseEnd: Int {
    var end = match.upperBound
    while end < sentence.upperBound, text.breaks[end] < .clause { end += 1 }
    return end
  }

  var clause: Range<Int> { clauseStart(match.lowerBound)..<clauseEnd }

  /// Words that neither name a subject nor end a search for one.
  static let passing: Cue = [
    .adverb, .timeAdverb, .booster, .dampener, .hedge, .negator, .habitual, .recent, .feeling, .scopeEnd,
  ]

  /// The nearest word before `word` that is no modifier, within the clause and before no comma.
  func before(_ word: Int) -> Int? {
    var index = word
    while index > sentence.lowerBound, text.breaks[index] == .none {
      index -= 1
      if !has(index, [.adverb, .timeAdverb, .booster, .dampener, .hedge, .negator]) || has(index, .linking) {
        return index
      }
    }
    return nil
  }
}

@_spi(Stages) package import FizzModel

/// A match and the words around it: what every rule of assertion looks at.
package struct Surroundings {
  package let text: MatchedText
  package private(set) var definition: Definition
  package private(set) var candidate: Candidate
  /// Words of the sentence.
  package private(set) var sentence: Range<Int>

  package init(text: MatchedText, definition: Definition, candidate: Candidate) {
    self.text = text
    self.definition = definition
    self.candidate = candidate
    sentence = text.sentences[candidate.sentence]
  }

  /// Turns to another match of the same text: copying the text's columns for each would cost more than the rules.
  mutating func turn(to candidate: Candidate, _ definition: Definition) {
    self.candidate = candidate
    self.definition = definition
    sentence = text.sentences[candidate.sentence]
  }

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

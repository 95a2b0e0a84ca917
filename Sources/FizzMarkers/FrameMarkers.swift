@_spi(Stages) internal import FizzModel

/// How tightly a frame is held: an absolute word in its sentence makes it rigid, a hedge or another reading of the
/// same event makes it flexible; said flatly, it is rigid.
///
/// Source of the absolutist words: Al-Mosaiwi and Johnstone 2018, in the lexicon. The grading is ours.
enum FrameMarkers {
  static func grade(_ all: inout [Finding], in text: MatchedText) {
    for index in all.indices where all[index].kind == .frame && all[index].rigidity == nil {
      let sentence = text.sentences[all[index].sentence]
      var isAbsolute = false
      for word in sentence where text.cues[word].contains(.absolutist) { isAbsolute = true }
      let hasAlternative = all[all.block(around: index)].contains {
        $0.kind == .meaning && ($0.id == "alternative" || $0.id == "uncertainty") && $0.counts
          && $0.sentence == all[index].sentence
      }
      let isHedged = all[index].assertion.polarity == .possible
      all[index].rigidity = hasAlternative || isHedged && !isAbsolute ? .flexible : .rigid
    }
  }
}

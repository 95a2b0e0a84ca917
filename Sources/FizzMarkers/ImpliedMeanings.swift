internal import FizzModel

/// Every counting frame implies a meaning: its lexicon entry says which.
enum ImpliedMeanings {
  static func add(to all: inout [Finding], implies: (Finding) -> String?) {
    var added: [Finding] = []
    for index in all.indices where all[index].counts {
      guard let meaning = implies(all[index]) else { continue }
      let finding = all[index]
      let isSame: (Finding) -> Bool = {
        $0.kind == .meaning && $0.id == meaning && $0.counts && $0.sentence == finding.sentence
      }
      // Those added before stand in the order of sentences as well.
      let recent = added.reversed().prefix { $0.sentence == finding.sentence }
      if all[all.block(around: index)].contains(where: isSame) || recent.contains(where: isSame) { continue }
      var implied = Finding(
        kind: .meaning, id: meaning, concept: finding.concept, span: finding.span,
        assertion: finding.assertion, because: finding.because + ["rule:implied"], sentence: finding.sentence)
      implied.excluded = nil
      added.append(implied)
    }
    all += added
  }
}

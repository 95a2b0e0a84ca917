internal import FizzModel

/// Every counting frame implies a meaning: its lexicon entry says which.
enum ImpliedMeanings {
  static func add(to all: inout [Finding], implies: (String) -> String?) {
    var added: [Finding] = []
    for finding in all where finding.counts {
      guard let meaning = implies(finding.concept) else { continue }
      let isThere = (all + added).contains {
        $0.kind == .meaning && $0.id == meaning && $0.counts && $0.sentence == finding.sentence
      }
      if isThere { continue }
      var implied = Finding(
        kind: .meaning, id: meaning, concept: finding.concept, span: finding.span,
        assertion: finding.assertion, because: finding.because + ["rule:implied"], sentence: finding.sentence)
      implied.excluded = nil
      added.append(implied)
    }
    all += added
  }
}

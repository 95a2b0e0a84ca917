internal import FizzModel

/// A person by whom the writer was settled is one who eases, unless the sentence has a cue of its own.
///
/// Source: annotation conventions, after social baseline theory (Coan, Schaefer and Davidson 2006).
enum SafetyMarkers {
  static func grade(_ all: inout [Finding]) {
    var added: [Finding] = []
    for finding in all
    where finding.kind == .coregulation && finding.id == "received" && finding.counts {
      guard let person = finding.personSpan,
        !all.contains(where: { $0.kind == .safety && $0.counts && $0.sentence == finding.sentence })
      else { continue }
      var ease = Finding(
        kind: .safety, id: "ease", concept: finding.concept, span: finding.span,
        assertion: finding.assertion, because: finding.because + ["rule:settled-by"],
        sentence: finding.sentence)
      ease.personSpan = person
      ease.person = finding.person
      ease.value = 1
      added.append(ease)
    }
    all += added
  }
}

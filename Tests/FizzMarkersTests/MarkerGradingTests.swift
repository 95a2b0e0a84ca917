import FizzMarkers
@_spi(Stages) import FizzModel
import Testing

@Suite struct MarkerGradingTests {
  private func text(_ cues: [Cue]) -> MatchedText {
    var text = MatchedText()
    text.starts = cues.indices.map { UInt32(4 * $0) }
    text.ends = cues.indices.map { UInt32(4 * $0 + 3) }
    text.cues = cues
    text.breaks = cues.map { _ in .none }
    text.sentences = [0..<cues.count]
    text.questions = [false]
    return text
  }

  private func finding(_ kind: FindingKind, _ id: String, _ start: Int = 0, mode: Taxonomy.ScriptMode? = nil)
    -> Finding
  {
    var finding = Finding(
      kind: kind, id: id, concept: id, span: TextSpan(start, start + 3), because: ["x.xml#" + id])
    finding.mode = mode
    return finding
  }

  @Test("A frame is rigid, a hedge or an alternative makes it flexible, an absolute word keeps it rigid")
  func rigidity() {
    func rigidity(_ cues: [Cue], hedged: Bool, alternative: Bool) -> Taxonomy.Rigidity? {
      var frame = finding(.frame, "threat")
      if hedged { frame.assertion.polarity = .possible }
      let all = [frame] + (alternative ? [finding(.meaning, "alternative", 4)] : [])
      return MarkerGrading.graded(all, in: text(cues), []) { _ in nil }.first { $0.kind == .frame }?.rigidity
    }
    #expect(rigidity([[], []], hedged: false, alternative: false) == .rigid)
    #expect(rigidity([[], []], hedged: true, alternative: false) == .flexible)
    #expect(rigidity([[], .absolutist], hedged: true, alternative: false) == .rigid)
    #expect(rigidity([[], []], hedged: false, alternative: true) == .flexible)
  }

  @Test("One mode an episode: interrupted before named before enacted before urge")
  func oneMode() {
    let all = [finding(.script, "freeze", 0, mode: .urge), finding(.script, "freeze", 4, mode: .named)]
    let graded = MarkerGrading.graded(all, in: text([[], []]), []) { _ in nil }
    #expect(graded.map(\.mode) == [.named])
  }

  @Test("A counting frame implies its meaning once")
  func implied() {
    var definition = Definition(kind: .frame, id: "threat", concept: "threat", because: "x.xml#threat")
    definition.implies = "danger"
    let graded = MarkerGrading.graded([finding(.frame, "threat")], in: text([[]]), []) { finding in
      finding.kind == .frame ? definition : nil
    }
    #expect(graded.filter { $0.kind == .meaning }.map(\.id) == ["danger"])
    #expect(graded.filter { $0.kind == .meaning }.allSatisfy { $0.because.contains("rule:implied") })
  }

  @Test("A thought that is named is not held: the frame inside a naming does not count")
  func defused() {
    let graded = MarkerGrading.graded(
      [finding(.naming, "feeling"), finding(.frame, "defectiveness", 4)], in: text([[], []]), []
    ) { _ in nil }
    #expect(graded.first { $0.kind == .frame }?.excluded == .source)
  }
}

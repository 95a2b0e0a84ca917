import FizzBytes
import FizzModel
import Testing

@Suite struct ByteAssemblyTests {
  private func finding(
    _ kind: FindingKind, _ id: String, _ start: Int, sentence: Int = 0, valence: Double? = nil,
    status: Taxonomy.NeedStatus? = nil, excluded: Exclusion? = nil
  ) -> Finding {
    var finding = Finding(
      kind: kind, id: id, concept: id, span: TextSpan(start, start + 2), excluded: excluded,
      sentence: sentence)
    finding.charge = valence.map { Finding.Charge(valence: $0, arousal: 0.5, intensity: 0.5) }
    finding.status = status
    return finding
  }

  @Test("Feeling, body and need of one sentence make one byte of three parts")
  func threeParts() {
    let bytes = ByteAssembly.bytes(
      from: [
        finding(.sensation, "tension", 0), finding(.feeling, "shame", 5, valence: -0.8),
        finding(.need, "being-heard", 9, status: .unmet),
      ], joins: { _ in false })
    #expect(bytes.map(\.parts) == [[.sensation, .feeling, .need]])
    #expect(bytes.first?.completeness == 0.75)
    #expect(bytes.first?.consistency == 1)
    #expect(bytes.first?.charge == -0.4)
    #expect(bytes.first?.span == TextSpan(0, 11))
  }

  @Test("Contradicting parts lower the consistency: one conflict in one pair")
  func conflict() {
    let bytes = ByteAssembly.bytes(
      from: [finding(.feeling, "calm", 0, valence: 0.5), finding(.sensation, "tension", 5)],
      joins: { _ in false })
    #expect(bytes.first?.consistency == 0)
  }

  @Test("A sensation alone is no byte; what does not count joins nothing; linked sentences join")
  func rules() {
    #expect(ByteAssembly.bytes(from: [finding(.sensation, "tension", 0)], joins: { _ in false }).isEmpty)
    #expect(
      ByteAssembly.bytes(from: [finding(.feeling, "fear", 0, excluded: .polarity)], joins: { _ in false })
        .isEmpty)
    let two = [
      finding(.feeling, "fear", 0, valence: -0.5), finding(.need, "rest", 9, sentence: 1, status: .unmet),
    ]
    #expect(ByteAssembly.bytes(from: two, joins: { _ in false }).map(\.parts) == [[.feeling]])
    #expect(ByteAssembly.bytes(from: two, joins: { $0 == 1 }).map(\.parts) == [[.feeling, .need]])
  }
}

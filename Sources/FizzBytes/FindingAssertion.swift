@_spi(Stages) package import FizzModel

/// Asks of every candidate who, when and whether, and makes it a finding.
package enum FindingAssertion {
  /// Findings of a matched text, in order of the text.
  ///
  /// - Parameters:
  ///   - text: the matched text.
  ///   - definitions: what the candidates' definitions are.
  package static func findings(in text: MatchedText, _ definitions: [Definition]) -> [Finding] {
    guard let first = text.candidates.first else { return [] }
    var findings: [Finding] = []
    findings.reserveCapacity(text.candidates.count)
    var s = Surroundings(text: text, definitions: definitions, candidate: first)
    var index = 0
    while index < text.candidates.count {
      // Readings of one word by one concept stand side by side.
      let candidate = text.candidates[index]
      var end = index + 1
      while end < text.candidates.count, text.candidates[end].definition == candidate.definition,
        text.candidates[end].words == candidate.words
      {
        end += 1
      }
      s.candidate = candidate
      if end - index > 1 { s.candidate = ReadingRule.best(text.candidates[index..<end], s) }
      index = end
      findings.append(finding(s))
    }
    return findings
  }

  private static func finding(_ s: Surroundings) -> Finding {
    let subject = ExperiencerRule.subject(s)
    let source = SourceRule.source(s)
    let assertion = Assertion(
      polarity: PolarityRule.polarity(s), experiencer: experiencer(subject), source: source.source,
      time: TimeRule.time(s), figure: FigureRule.figure(s))
    let excluded = CountingRule.exclusion(
      assertion, s, subject: subject, isSelfQuoted: source.isSelfQuoted)
    var finding = Finding(
      kind: s.definition.kind, id: s.definition.id, concept: s.definition.concept,
      span: s.text.span(s.match), assertion: assertion, excluded: excluded,
      because: excluded.map { [s.definition.because, "rule:" + $0.rawValue] } ?? [s.definition.because],
      sentence: s.candidate.sentence)
    finding.definition = s.candidate.definition
    finding.program = s.candidate.program
    finding.stoppedBy = s.candidate.stoppedBy
    finding.specificity = s.definition.specificity
    finding.charge = Intensity.applied(to: s.definition.charge, s)
    finding.region = s.candidate.captures.first { $0.name == .region }?.detail ?? s.definition.region
    finding.status = s.definition.status
    finding.rigidity = s.definition.rigidity
    finding.mode = s.definition.mode
    finding.pause = s.definition.pause
    finding.level = s.definition.level
    finding.value = s.definition.value
    if let person = s.candidate.captures.first(where: { $0.name == .person }) {
      finding.personSpan = s.text.span(person.words)
    }
    return finding
  }

  private static func experiencer(_ subject: ExperiencerRule.Subject) -> Assertion.Experiencer {
    switch subject {
    case .selfPerson, .none, .thing: .self
    case .otherPerson: .other
    case .generic: .generic
    }
  }
}

/// Boosters and dampeners right before a feeling word.
enum Intensity {
  /// Ours, after the reference's proposal: *so, really* × 1.25, *a bit, slightly* × 0.6, kept within 0 to 1.
  private static let boost = 1.25
  private static let damp = 0.6
  private static let reach = 2

  static func applied(to charge: Finding.Charge?, _ s: Surroundings) -> Finding.Charge? {
    guard var charge else { return nil }
    let start = max(s.clauseStart(s.match.lowerBound), s.match.lowerBound - reach)
    let range = start..<s.match.lowerBound
    if s.any(range, .booster) { charge.intensity = min(1, charge.intensity * boost) }
    if s.any(range, .dampener) { charge.intensity *= damp }
    charge.intensity = (charge.intensity * 1000).rounded() / 1000
    return charge
  }
}

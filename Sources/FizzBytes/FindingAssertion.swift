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
    var s = Surroundings(text: text, definition: definitions[first.definition], candidate: first)
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
      s.turn(to: candidate, definitions[candidate.definition])
      if end - index > 1 {
        s.turn(to: ReadingRule.best(text.candidates[index..<end], s), definitions[candidate.definition])
      }
      findings.append(finding(s))
      index = end
    }
    return findings
  }

  private static func finding(_ s: Surroundings) -> Finding {
    let subject = ExperiencerRule.subject(s)
    let source = SourceRule.source(s)
    let assertion = Assertion(
      polarity: PolarityRule.polarity(s), experiencer: experiencer(subject), source: source.source,
      time: TimeRule.time(s), figure: FigureRule.figure(s))
    let definition = s.definition
    var finding = Finding(
      kind: definition.kind, id: definition.id, concept: definition.concept,
      span: s.text.span(s.match), assertion: assertion,
      excluded: CountingRule.exclusion(assertion, s, subject: subject, isSelfQuoted: source.isSelfQuoted),
      because: [definition.because], sentence: s.candidate.sentence)
    if let excluded = finding.excluded { finding.because.append("rule:" + excluded.rawValue) }
    finding.specificity = definition.specificity
    finding.charge = Intensity.applied(to: definition.charge, s)
    finding.region = s.candidate.captures.first { $0.name == .region }?.detail ?? definition.region
    finding.status = definition.status
    finding.rigidity = definition.rigidity
    finding.mode = definition.mode
    finding.pause = definition.pause
    finding.level = definition.level
    finding.value = definition.value
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

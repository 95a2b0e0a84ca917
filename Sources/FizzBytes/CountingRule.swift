@_spi(Stages) internal import FizzModel

/// Which findings count, by kind: the table of the taxonomy. The first reason that keeps one out is named.
enum CountingRule {
  static func exclusion(
    _ a: Assertion, _ s: Surroundings, subject: ExperiencerRule.Subject, isSelfQuoted: Bool
  ) -> Exclusion? {
    let kind = s.definition.kind
    if s.candidate.isGuarded { return .guard }
    if a.figure != .literal { return .figure }
    if let exclusion = StateFrameRule.exclusion(s) { return exclusion }
    if kind == .sensation, PhysicalCauseRule.isCaused(s) { return .physicalCause }
    if a.experiencer != .self, !s.definition.bends.contains(.eitherParty) {
      if case .generic = subject, s.candidate.partOfSpeech == .noun { return .topic }
      return .experiencer
    }
    if case .thing = subject { return .evaluation }
    if a.polarity == .negated { return s.definition.bends.contains(.ownNegation) ? nil : .polarity }
    if s.definition.status == .denied { return .polarity }
    if a.polarity == .possible, !allowsPossible(kind) { return .polarity }
    switch a.time {
    // Integration sets the old beside the new: "I used to …" is half of it. The own past is what a cause is made of.
    case .past where kind == .integration || kind == .meta: break
    case .past, .hypothetical: return .time
    case .habitual, .current: break
    }
    switch a.source {
    case .own: return nil
    case .inner: return allowsInner(kind) ? nil : .source
    case .quoted: return isSelfQuoted && (kind == .feeling || kind == .naming) ? nil : .source
    case .reported: return .source
    }
  }

  private static func allowsPossible(_ kind: FindingKind) -> Bool {
    switch kind {
    case .feeling, .sensation, .meaning, .frame, .distortion, .naming, .meta, .need, .script: true
    default: false
    }
  }

  private static func allowsInner(_ kind: FindingKind) -> Bool {
    switch kind {
    case .feeling, .meaning, .frame, .distortion, .voice, .naming, .sensation, .coregulation, .meta,
      .integration:
      true
    default: false
    }
  }
}

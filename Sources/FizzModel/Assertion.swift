/// Who feels, when, and whether: attached to every finding.
public struct Assertion: Sendable, Equatable {
  /// Whether it is said to be so.
  public enum Polarity: String, Sendable, CaseIterable { case affirmed, negated, possible }
  /// Whose it is.
  public enum Experiencer: String, Sendable, CaseIterable { case `self`, other, generic }
  /// Whose words they are.
  public enum Source: String, Sendable, CaseIterable { case own, quoted, reported, inner }
  /// When it is.
  public enum Time: String, Sendable, CaseIterable { case current, habitual, past, hypothetical }
  /// Whether it is meant as said.
  public enum Figure: String, Sendable, CaseIterable { case literal, idiom, ironic }

  /// Whether it is said to be so.
  public var polarity: Polarity
  /// Whose it is.
  public var experiencer: Experiencer
  /// Whose words they are.
  public var source: Source
  /// When it is.
  public var time: Time
  /// Whether it is meant as said.
  public var figure: Figure

  /// Creates an assertion; the default is the plain case: affirmed, self, own, current, literal.
  public init(
    polarity: Polarity = .affirmed, experiencer: Experiencer = .self, source: Source = .own,
    time: Time = .current, figure: Figure = .literal
  ) {
    self.polarity = polarity
    self.experiencer = experiencer
    self.source = source
    self.time = time
    self.figure = figure
  }
}

/// Why a finding does not count.
public enum Exclusion: String, Sendable, CaseIterable {
  case polarity, experiencer, source, time, figure, `guard`, topic, evaluation
  case physicalCause = "physical-cause"
}

/// Something found in a text: where, what, who, when, whether, and why it was found.
public struct Finding: Sendable, Equatable {
  /// Valence, arousal and intensity of a feeling concept, from its lexicon.
  public struct Charge: Sendable, Equatable {
    /// Unpleasant −1 to pleasant 1.
    public let valence: Double
    /// Quiet 0 to lively 1.
    public let arousal: Double
    /// Faint 0 to strong 1, boosters and dampeners in the text applied.
    public var intensity: Double

    /// Creates a charge.
    public init(valence: Double, arousal: Double, intensity: Double) {
      self.valence = valence
      self.arousal = arousal
      self.intensity = intensity
    }
  }

  /// Sort of finding.
  public let kind: FindingKind
  /// Taxonomy id: a family, a quality, a frame …
  public var id: String
  /// Id of the lexicon's concept or marker.
  public let concept: String
  /// Where it stands.
  public let span: TextSpan
  /// Who, when, whether.
  public var assertion: Assertion
  /// Why it does not count; absent when it counts.
  public var excluded: Exclusion?
  /// How finely a feeling word tells; feelings only.
  public var specificity: Taxonomy.Specificity?
  /// Valence, arousal, intensity; feelings only.
  public var charge: Charge?
  /// Region of the body; sensations only, absent when the text names none.
  public var region: String?
  /// Need status; needs only.
  public var status: Taxonomy.NeedStatus?
  /// Rigid or flexible; frames only.
  public var rigidity: Taxonomy.Rigidity?
  /// Mode; scripts only.
  public var mode: Taxonomy.ScriptMode?
  /// Whether a non-enactment or an alternative follows; naming only.
  public var pause: Bool?
  /// Strength on the kind's own scale: empathy 1–2, disclosure 0–3.
  public var level: Int?
  /// −1 or +1; safety only.
  public var value: Int?
  /// Where the person concerned is named, or what a pattern captured of them.
  package var personSpan: TextSpan?
  /// Surface name of the person concerned.
  public var person: String?
  /// Lexicon entries and rules that fired, as `file.xml#id` or `rule:name`.
  public var because: [String]
  /// Index of the sentence it stands in.
  public var sentence: Int
  /// Index of its lexicon definition; absent for findings that a rule made.
  package var definition: Int?
  /// Program that matched, and the guard that stopped it (−1: an `only` did not hold); for explaining.
  package var program: Int32?
  package var stoppedBy: Int32?

  /// Whether it enters the scores.
  public var counts: Bool { excluded == nil }

  /// Closed past: kept apart in a channel of its own.
  public var isPast: Bool { assertion.time == .past }

  /// Creates a finding; attributes of other kinds stay absent.
  public init(
    kind: FindingKind, id: String, concept: String, span: TextSpan, assertion: Assertion = Assertion(),
    excluded: Exclusion? = nil, because: [String] = [], sentence: Int = 0
  ) {
    self.kind = kind
    self.id = id
    self.concept = concept
    self.span = span
    self.assertion = assertion
    self.excluded = excluded
    self.because = because
    self.sentence = sentence
  }
}

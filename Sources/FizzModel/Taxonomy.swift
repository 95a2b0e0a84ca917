/// The ids that lexicons, code, tests and reports share. Renaming one breaks every schema.
public enum Taxonomy {
  /// A feeling family's side.
  public enum Pole: String, Sendable, CaseIterable { case unpleasant, pleasant, mixed, undifferentiated }

  /// How finely a feeling word tells: `global` (bad, fine), `basic` (sad, happy), `specific` (wistful).
  public enum Specificity: String, Sendable, CaseIterable {
    case global, basic, specific

    /// 0 global, 1 basic, 2 specific.
    public var level: Int { self == .global ? 0 : self == .basic ? 1 : 2 }
  }

  /// The tier a need belongs to; shown in this order, never a gate.
  public enum NeedLevel: String, Sendable, CaseIterable { case safety, relational, identity }

  /// What became of a need.
  public enum NeedStatus: String, Sendable, CaseIterable { case met, unmet, requested, denied }

  /// How tightly a frame is held.
  public enum Rigidity: String, Sendable, CaseIterable { case rigid, flexible }

  /// What became of a script.
  public enum ScriptMode: String, Sendable, CaseIterable {
    case interrupted, named, enacted, urge

    /// One mode per episode; the lower precedence wins.
    public var precedence: Int { ScriptMode.allCases.firstIndex(of: self)! }  // every case is in allCases
  }

  /// Feeling families by pole.
  public static let families: [(pole: Pole, ids: [String])] = [
    (
      .unpleasant,
      [
        "anger", "frustration", "contempt", "disgust", "fear", "anxiety", "sadness", "grief", "despair",
        "loneliness", "hurt", "shame", "guilt", "regret", "envy", "jealousy", "disappointment", "boredom",
        "numbness", "exhaustion", "confusion", "vulnerability",
      ]
    ),
    (
      .pleasant,
      [
        "joy", "excitement", "amusement", "contentment", "calm", "relief", "love", "compassion",
        "gratitude", "pride", "confidence", "hope", "interest", "awe", "trust",
      ]
    ),
    (.mixed, ["surprise", "longing", "nostalgia"]),
    (.undifferentiated, ["distress", "wellbeing"]),
  ]

  /// Qualities of bodily sensation.
  public static let sensations = [
    "tension", "pain", "heat", "cold", "weight", "constriction", "agitation", "tremor", "nausea",
    "hollowness", "numb", "fatigue", "ease", "warmth", "lightness", "breath",
  ]

  /// Regions of the body.
  public static let regions = [
    "head", "face", "jaw", "throat", "neck", "shoulders", "chest", "heart", "back", "stomach", "arms",
    "hands", "legs", "skin", "breath", "whole-body",
  ]

  /// Appraisals.
  public static let meanings = [
    "goal-obstruction", "goal-support", "self-blame", "other-blame", "certainty", "uncertainty", "control",
    "no-control", "norm-violation", "self-worth-low", "self-worth-high", "loss", "danger", "alternative",
  ]

  /// Needs by level.
  public static let needs: [(level: NeedLevel, ids: [String])] = [
    (.safety, ["predictability", "protection", "rest", "calm-space", "boundaries"]),
    (.relational, ["being-heard", "belonging", "closeness", "support", "trust", "fairness"]),
    (.identity, ["autonomy", "competence", "respect", "authenticity", "meaning", "growth"]),
  ]

  /// Frames.
  public static let frames = [
    "threat", "abandonment", "mistrust", "closeness-danger", "defectiveness", "failure", "helplessness",
    "emotion-unsafe", "scarcity",
  ]

  /// Distortion types (Bathina et al. 2021).
  public static let distortions = [
    "catastrophizing", "dichotomous-reasoning", "disqualifying-the-positive", "emotional-reasoning",
    "fortune-telling", "labeling-and-mislabeling", "magnification-and-minimization", "mental-filtering",
    "mindreading", "overgeneralizing", "personalizing", "should-statements",
  ]

  /// Scripts.
  public static let scripts = [
    "fight", "flight", "freeze", "fawn", "pursue", "withdraw", "control", "numb-out",
  ]

  /// All ids of a kind, in the order of the taxonomy.
  public static func ids(of kind: FindingKind) -> [String] {
    switch kind {
    case .feeling: families.flatMap(\.ids)
    case .sensation: sensations
    case .meaning: meanings
    case .need: needs.flatMap(\.ids)
    case .frame: frames
    case .distortion: distortions
    case .script: scripts
    case .voice: ["critic", "alarm", "coach", "compassion", "parts", "borrowed"]
    case .naming: ["feeling", "urge", "pattern"]
    case .meta: ["cause", "emotion-about-emotion", "pattern", "mentalising", "choice"]
    case .integration: ["coexist", "prediction-error", "contrast", "process", "redemption", "contamination"]
    case .rupture: ["criticism", "contempt", "defensiveness", "withdrawal"]
    case .repair:
      [
        "responsibility", "understanding", "affection", "humour", "self-disclosure", "reassurance", "restart",
      ]
    case .coregulation: ["received", "given", "co-escalation"]
    case .empathy:
      [
        "emotional-reaction", "interpretation", "exploration", "advice-only", "minimising", "turn-to-self",
      ]
    case .disclosure: ["information", "thought", "feeling", "pacing"]
    case .safety: ["ease", "bracing", "reliable", "unreliable", "confides", "hides"]
    }
  }

  /// The pole of a feeling family; absent for an unknown id.
  public static func pole(ofFamily id: String) -> Pole? {
    families.first { $0.ids.contains(id) }?.pole
  }

  /// The level of a need; absent for an unknown id.
  public static func level(ofNeed id: String) -> NeedLevel? {
    needs.first { $0.ids.contains(id) }?.level
  }
}

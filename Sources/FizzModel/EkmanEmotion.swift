/// The six emotions that most public corpora are labelled with (Ekman 1992), for comparing with them.
///
/// Coarser than anything Fizz reports: a mapping from feeling families, ours after the grouping that GoEmotions
/// publishes (Demszky et al. 2020).
public enum EkmanEmotion: String, Sendable, CaseIterable {
  case anger, disgust, fear, joy, sadness, surprise

  /// Place among the six.
  public var index: Int { EkmanEmotion.allCases.firstIndex(of: self)! }  // every case is in allCases

  /// The emotion a feeling family falls under; absent for families that fit none (boredom, numbness, exhaustion,
  /// nostalgia).
  public init?(family: String) {
    switch family {
    case "anger", "frustration", "contempt", "envy", "jealousy": self = .anger
    case "disgust": self = .disgust
    case "fear", "anxiety", "vulnerability": self = .fear
    case "sadness", "grief", "despair", "loneliness", "hurt", "shame", "guilt", "regret", "disappointment",
      "longing", "distress":
      self = .sadness
    case "surprise", "confusion", "interest": self = .surprise
    case "joy", "excitement", "amusement", "contentment", "calm", "relief", "love", "compassion", "gratitude",
      "pride", "confidence", "hope", "awe", "trust", "wellbeing":
      self = .joy
    default: return nil
    }
  }
}

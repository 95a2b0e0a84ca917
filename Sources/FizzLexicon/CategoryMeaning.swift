internal import FizzModel

/// What a foreign category's name says in the taxonomy, if anything.
enum CategoryMeaning: Equatable {
  case feeling(family: String, concept: String?)
  case sensation(String)
  case need(String)

  /// Feeling families that say no more than good or bad.
  static let globalFamilies = ["distress", "wellbeing"]

  /// Names in use elsewhere that are neither ids nor feeling words of ours, letters only: LIWC's, Vocabulate's (AEV),
  /// GoEmotions' (Demszky et al. 2020), Plutchik's eight of NRC, Empath's. What names no feeling ("approval",
  /// "realization", "aggression") is left out.
  private static let crosswalk: [String: String] = [
    "pos": "wellbeing", "posemo": "wellbeing", "emopos": "wellbeing", "tonepos": "wellbeing",
    "positive": "wellbeing",
    "positiveemotion": "wellbeing", "positiveemotions": "wellbeing", "positiveaffect": "wellbeing",
    "posaffect": "wellbeing", "positivefeeling": "wellbeing", "posfeel": "wellbeing",
    "neg": "distress", "negemo": "distress", "emoneg": "distress", "toneneg": "distress",
    "negative": "distress",
    "negativeemotion": "distress", "negativeemotions": "distress", "negativeaffect": "distress",
    "negaffect": "distress", "negundiff": "distress", "suffering": "distress",
    "anx": "anxiety", "emoanx": "anxiety", "anxious": "anxiety", "nervousness": "anxiety", "anxfear": "fear",
    "horror": "fear", "afraid": "fear", "scared": "fear",
    "emosad": "sadness", "sad": "sadness", "emoanger": "anger", "emoang": "anger", "angry": "anger",
    "rage": "anger",
    "hate": "anger", "annoyance": "frustration", "irritability": "frustration", "exasperation": "frustration",
    "happy": "joy", "happiness": "joy", "cheerfulness": "joy", "zest": "excitement",
    "anticipation": "interest",
    "curiosity": "interest", "optimism": "hope", "optim": "hope", "admiration": "awe", "caring": "compassion",
    "sympathy": "compassion", "affection": "love", "desire": "longing", "embarrassment": "shame",
    "remorse": "regret",
    "torment": "despair", "timidity": "vulnerability",
  ]

  /// What names mean over the feelings of given lexicons.
  struct Names {
    /// Family and charge of each feeling concept.
    private(set) var concepts: [String: Definition] = [:]
    /// Names of families and concepts, letters only.
    private var byName: [String: CategoryMeaning] = [:]
    /// Nouns of feelings: "worry", "disappointment".
    private var byNoun: [String: CategoryMeaning] = [:]

    init(_ documents: [LexiconDocument]) {
      for entry in documents.lazy.flatMap(\.entries) where entry.definition.kind == .feeling {
        let definition = entry.definition
        if concepts[definition.concept] != nil { continue }
        concepts[definition.concept] = definition
        let meaning = CategoryMeaning.feeling(family: definition.id, concept: definition.concept)
        let name = CategoryMeaning.letters(definition.concept)
        if byName[name] == nil { byName[name] = meaning }
        for forms in entry.forms where forms.partOfSpeech == .noun {
          for form in forms.words where byNoun[form.text] == nil { byNoun[form.text] = meaning }
        }
      }
    }

    /// The meaning of a category; its own name tells, not those above it.
    func meaning(of name: String) -> CategoryMeaning? {
      let letters = CategoryMeaning.letters(name)
      let families = Taxonomy.families.flatMap(\.ids)
      if families.contains(letters) { return .feeling(family: letters, concept: nil) }
      if let family = CategoryMeaning.crosswalk[letters] { return .feeling(family: family, concept: nil) }
      if let meaning = byName[letters] { return meaning }
      if let id = Taxonomy.sensations.first(where: { CategoryMeaning.letters($0) == letters }) {
        return .sensation(id)
      }
      let needs = Taxonomy.needs.flatMap(\.ids)
      if let id = needs.first(where: { CategoryMeaning.letters($0) == letters }) { return .need(id) }
      return byNoun[letters]
    }

    /// How a feeling of a family is charged: as the concept, else as the family's head.
    func charge(_ family: String, _ concept: String?) -> Finding.Charge {
      if let charge = (concept ?? family).isEmpty ? nil : concepts[concept ?? family]?.charge {
        return charge
      }
      if let head = concepts.values.filter({ $0.id == family && $0.specificity != .specific })
        .min(by: { $0.concept < $1.concept })?.charge
      {
        return head
      }
      // Without our lexicon only the side is known: the middle of each scale.
      let pole = Taxonomy.pole(ofFamily: family)
      let isGood = pole == .pleasant || family == "wellbeing"
      let isBad = pole == .unpleasant || family == "distress"
      return .init(valence: isGood ? 0.5 : isBad ? -0.5 : 0, arousal: 0.5, intensity: 0.5)
    }
  }

  /// Lower-case letters of a name: `emo_pos`, `Emo-Pos` and `emoPos` are one.
  static func letters(_ name: String) -> String {
    String(decoding: name.lowercased().utf8.filter { $0 &- 0x61 < 26 || $0 >= 0x80 }, as: UTF8.self)
  }
}

/// A concept or marker as the stages after matching need it: what a match of it means.
package struct Definition: Sendable, Equatable {
  /// Properties that bend assertion and linking.
  package struct Bends: OptionSet, Sendable, Hashable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }
    /// The pattern contains its own negator.
    package static let ownNegation = Bends(rawValue: 1)
    /// A conditional is the lens itself.
    package static let conditionalLens = Bends(rawValue: 2)
    /// Counts whichever side acts.
    package static let eitherParty = Bends(rawValue: 4)
    /// May share words with the other of feeling and sensation.
    package static let alsoOtherKind = Bends(rawValue: 8)
    /// A marker: found by patterns only.
    package static let isMarker = Bends(rawValue: 16)
    /// Meant only for messages, or only for writing that answers nobody.
    package static let chatOnly = Bends(rawValue: 32)
    package static let journalOnly = Bends(rawValue: 64)
    /// A repair that names its rupture itself and needs none in view.
    package static let namesRupture = Bends(rawValue: 128)
    /// Steps back behind every definition of its kind that does not: a foreign word never overrides one of ours.
    package static let yields = Bends(rawValue: 256)
  }

  /// Sort of finding a match gives.
  package var kind: FindingKind
  /// Taxonomy id.
  package var id: String
  /// Id of the concept or marker.
  package var concept: String
  /// `feelings.xml#resentment`.
  package var because: String
  package var bends: Bends
  package var specificity: Taxonomy.Specificity?
  package var charge: Finding.Charge?
  package var region: String?
  package var status: Taxonomy.NeedStatus?
  package var rigidity: Taxonomy.Rigidity?
  package var mode: Taxonomy.ScriptMode?
  package var pause: Bool?
  package var level: Int?
  package var value: Int?
  /// A meaning that a counting finding of this implies.
  package var implies: String?
  package var gloss: String

  package init(kind: FindingKind, id: String, concept: String, because: String) {
    self.kind = kind
    self.id = id
    self.concept = concept
    self.because = because
    bends = []
    gloss = ""
  }
}

/// How a word or phrase of a concept says who feels.
package enum PartOfSpeech: UInt8, Sendable, CaseIterable {
  /// Needs a state frame: *I am …*, *I felt …*, or stands alone.
  case adjective
  /// Who feels is the subject: *I resent*.
  case verb
  /// Who feels is the object: *it scares me*.
  case cause
  case noun
  case adverb
  case interjection
  /// A whole expression of having it: *over the moon*, *heart sank*.
  case state
  /// Found by a pattern, which names its own subject.
  case pattern

  package init?(name: String) {
    switch name {
    case "adjective": self = .adjective
    case "verb": self = .verb
    case "cause": self = .cause
    case "noun": self = .noun
    case "adverb": self = .adverb
    case "interjection": self = .interjection
    case "state": self = .state
    default: return nil
    }
  }
}

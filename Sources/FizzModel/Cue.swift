/// What a word can tell about the findings around it: the given classes of the lexicon format as bits.
///
/// The raw name of each cue is the id of the lexicon class that holds its words; code holds the bits only.
@frozen package struct Cue: OptionSet, Sendable, Hashable {
  package let rawValue: UInt64
  @inlinable package init(rawValue: UInt64) { self.rawValue = rawValue }
  /// Folds at compile time where the members are literals.
  @inlinable package init(arrayLiteral members: Cue...) {
    var bits: UInt64 = 0
    for member in members { bits |= member.rawValue }
    rawValue = bits
  }

  /// Class ids in the order of their bits. Those after `computedStart` come from the text itself.
  package static let classIDs: [String] = [
    "self", "self-object", "self-possessive", "i-am", "i-feel", "it", "auxiliary", "linking", "determiner",
    "possessive-other", "preposition", "conjunction", "adverb", "time-adverb", "question-word", "other",
    "other-object", "kin", "role", "given-name", "not-a-name", "negator", "pseudo-negation", "scope-end",
    "no-longer", "repair", "hedge", "booster", "dampener", "conditional", "hypothetical", "future",
    "past-closed", "recent", "habitual", "reporting", "perception-of-other", "inner-speech", "idiom",
    "irony-cue", "irony-opener", "bad-event", "evaluation-subject", "topic-noun", "physical-cause",
    "absolutist", "want", "very-common", "english-function", "body",
    // Computed:
    "name", "number", "quote", "known", "feeling",
  ]

  // The position of each id in `classIDs`, written out so that sets of cues fold to constants; a test holds them.
  @inlinable package static var selfSubject: Cue { Cue(rawValue: 1 << 0) }
  @inlinable package static var selfObject: Cue { Cue(rawValue: 1 << 1) }
  @inlinable package static var selfPossessive: Cue { Cue(rawValue: 1 << 2) }
  @inlinable package static var iAm: Cue { Cue(rawValue: 1 << 3) }
  @inlinable package static var iFeel: Cue { Cue(rawValue: 1 << 4) }
  @inlinable package static var it: Cue { Cue(rawValue: 1 << 5) }
  @inlinable package static var auxiliary: Cue { Cue(rawValue: 1 << 6) }
  @inlinable package static var linking: Cue { Cue(rawValue: 1 << 7) }
  @inlinable package static var determiner: Cue { Cue(rawValue: 1 << 8) }
  @inlinable package static var possessiveOther: Cue { Cue(rawValue: 1 << 9) }
  @inlinable package static var preposition: Cue { Cue(rawValue: 1 << 10) }
  @inlinable package static var conjunction: Cue { Cue(rawValue: 1 << 11) }
  @inlinable package static var adverb: Cue { Cue(rawValue: 1 << 12) }
  @inlinable package static var timeAdverb: Cue { Cue(rawValue: 1 << 13) }
  @inlinable package static var questionWord: Cue { Cue(rawValue: 1 << 14) }
  @inlinable package static var other: Cue { Cue(rawValue: 1 << 15) }
  @inlinable package static var otherObject: Cue { Cue(rawValue: 1 << 16) }
  @inlinable package static var kin: Cue { Cue(rawValue: 1 << 17) }
  @inlinable package static var role: Cue { Cue(rawValue: 1 << 18) }
  @inlinable package static var givenName: Cue { Cue(rawValue: 1 << 19) }
  @inlinable package static var notAName: Cue { Cue(rawValue: 1 << 20) }
  @inlinable package static var negator: Cue { Cue(rawValue: 1 << 21) }
  @inlinable package static var pseudoNegation: Cue { Cue(rawValue: 1 << 22) }
  @inlinable package static var scopeEnd: Cue { Cue(rawValue: 1 << 23) }
  @inlinable package static var noLonger: Cue { Cue(rawValue: 1 << 24) }
  @inlinable package static var repair: Cue { Cue(rawValue: 1 << 25) }
  @inlinable package static var hedge: Cue { Cue(rawValue: 1 << 26) }
  @inlinable package static var booster: Cue { Cue(rawValue: 1 << 27) }
  @inlinable package static var dampener: Cue { Cue(rawValue: 1 << 28) }
  @inlinable package static var conditional: Cue { Cue(rawValue: 1 << 29) }
  @inlinable package static var hypothetical: Cue { Cue(rawValue: 1 << 30) }
  @inlinable package static var future: Cue { Cue(rawValue: 1 << 31) }
  @inlinable package static var pastClosed: Cue { Cue(rawValue: 1 << 32) }
  @inlinable package static var recent: Cue { Cue(rawValue: 1 << 33) }
  @inlinable package static var habitual: Cue { Cue(rawValue: 1 << 34) }
  @inlinable package static var reporting: Cue { Cue(rawValue: 1 << 35) }
  @inlinable package static var perceptionOfOther: Cue { Cue(rawValue: 1 << 36) }
  @inlinable package static var innerSpeech: Cue { Cue(rawValue: 1 << 37) }
  @inlinable package static var idiom: Cue { Cue(rawValue: 1 << 38) }
  @inlinable package static var ironyCue: Cue { Cue(rawValue: 1 << 39) }
  @inlinable package static var ironyOpener: Cue { Cue(rawValue: 1 << 40) }
  @inlinable package static var badEvent: Cue { Cue(rawValue: 1 << 41) }
  @inlinable package static var evaluationSubject: Cue { Cue(rawValue: 1 << 42) }
  @inlinable package static var topicNoun: Cue { Cue(rawValue: 1 << 43) }
  @inlinable package static var physicalCause: Cue { Cue(rawValue: 1 << 44) }
  @inlinable package static var absolutist: Cue { Cue(rawValue: 1 << 45) }
  @inlinable package static var want: Cue { Cue(rawValue: 1 << 46) }
  @inlinable package static var veryCommon: Cue { Cue(rawValue: 1 << 47) }
  @inlinable package static var englishFunction: Cue { Cue(rawValue: 1 << 48) }
  @inlinable package static var body: Cue { Cue(rawValue: 1 << 49) }
  @inlinable package static var name: Cue { Cue(rawValue: 1 << 50) }
  @inlinable package static var number: Cue { Cue(rawValue: 1 << 51) }
  @inlinable package static var quote: Cue { Cue(rawValue: 1 << 52) }
  @inlinable package static var known: Cue { Cue(rawValue: 1 << 53) }
  @inlinable package static var feeling: Cue { Cue(rawValue: 1 << 54) }

  /// The cue of a class id; absent for classes that assertion does not read.
  package init?(classID: String) {
    guard let index = Cue.classIDs.firstIndex(of: classID) else { return nil }
    self = Cue(rawValue: 1 << UInt64(index))
  }
}

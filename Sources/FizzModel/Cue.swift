// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// Public for inlining only; what each cue means stands with the words of its class in the lexicons.

/// What a word can tell about the findings around it: the given classes of the lexicon format as bits.
///
/// Not for programs outside: it is public in this way because only what is public is inlined across modules, and
/// every rule asks for cues all the time.
///
/// The raw name of each cue is the id of the lexicon class that holds its words; code holds the bits only.
@_spi(Stages) @frozen public struct Cue: OptionSet, Sendable, Hashable, BitwiseCopyable {
  public let rawValue: UInt64
  @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }
  /// Folds at compile time where the members are literals.
  @inlinable public init(arrayLiteral members: Cue...) {
    var bits: UInt64 = 0
    for member in members { bits |= member.rawValue }
    rawValue = bits
  }

  /// Class ids in the order of their bits. Those marked so come from the text itself.
  public static let classIDs: [String] = [
    "self", "self-object", "self-possessive", "i-am", "i-feel", "it", "auxiliary", "linking", "determiner",
    "possessive-other", "preposition", "conjunction", "adverb", "time-adverb", "question-word", "other",
    "other-object", "kin", "role", "given-name", "not-a-name", "negator", "pseudo-negation", "scope-end",
    "no-longer", "repair", "hedge", "booster", "dampener", "conditional", "hypothetical", "future",
    "past-closed", "recent", "habitual", "reporting", "perception-of-other", "inner-speech", "idiom",
    "irony-cue", "irony-opener", "bad-event", "evaluation-subject", "topic-noun", "physical-cause",
    "absolutist", "want", "very-common", "english-function", "body",
    // Computed:
    "name", "number", "quote", "known", "feeling",
    // Words again; they came later.
    "no-condition", "clause-opener", "lessening",
  ]

  // The position of each id in `classIDs`, written out so that sets of cues fold to constants; a test holds them.
  @inlinable public static var selfSubject: Cue { Cue(rawValue: 1 << 0) }
  @inlinable public static var selfObject: Cue { Cue(rawValue: 1 << 1) }
  @inlinable public static var selfPossessive: Cue { Cue(rawValue: 1 << 2) }
  @inlinable public static var iAm: Cue { Cue(rawValue: 1 << 3) }
  @inlinable public static var iFeel: Cue { Cue(rawValue: 1 << 4) }
  @inlinable public static var it: Cue { Cue(rawValue: 1 << 5) }
  @inlinable public static var auxiliary: Cue { Cue(rawValue: 1 << 6) }
  @inlinable public static var linking: Cue { Cue(rawValue: 1 << 7) }
  @inlinable public static var determiner: Cue { Cue(rawValue: 1 << 8) }
  @inlinable public static var possessiveOther: Cue { Cue(rawValue: 1 << 9) }
  @inlinable public static var preposition: Cue { Cue(rawValue: 1 << 10) }
  @inlinable public static var conjunction: Cue { Cue(rawValue: 1 << 11) }
  @inlinable public static var adverb: Cue { Cue(rawValue: 1 << 12) }
  @inlinable public static var timeAdverb: Cue { Cue(rawValue: 1 << 13) }
  @inlinable public static var questionWord: Cue { Cue(rawValue: 1 << 14) }
  @inlinable public static var other: Cue { Cue(rawValue: 1 << 15) }
  @inlinable public static var otherObject: Cue { Cue(rawValue: 1 << 16) }
  @inlinable public static var kin: Cue { Cue(rawValue: 1 << 17) }
  @inlinable public static var role: Cue { Cue(rawValue: 1 << 18) }
  @inlinable public static var givenName: Cue { Cue(rawValue: 1 << 19) }
  @inlinable public static var notAName: Cue { Cue(rawValue: 1 << 20) }
  @inlinable public static var negator: Cue { Cue(rawValue: 1 << 21) }
  @inlinable public static var pseudoNegation: Cue { Cue(rawValue: 1 << 22) }
  @inlinable public static var scopeEnd: Cue { Cue(rawValue: 1 << 23) }
  @inlinable public static var noLonger: Cue { Cue(rawValue: 1 << 24) }
  @inlinable public static var repair: Cue { Cue(rawValue: 1 << 25) }
  @inlinable public static var hedge: Cue { Cue(rawValue: 1 << 26) }
  @inlinable public static var booster: Cue { Cue(rawValue: 1 << 27) }
  @inlinable public static var dampener: Cue { Cue(rawValue: 1 << 28) }
  @inlinable public static var conditional: Cue { Cue(rawValue: 1 << 29) }
  @inlinable public static var hypothetical: Cue { Cue(rawValue: 1 << 30) }
  @inlinable public static var future: Cue { Cue(rawValue: 1 << 31) }
  @inlinable public static var pastClosed: Cue { Cue(rawValue: 1 << 32) }
  @inlinable public static var recent: Cue { Cue(rawValue: 1 << 33) }
  @inlinable public static var habitual: Cue { Cue(rawValue: 1 << 34) }
  @inlinable public static var reporting: Cue { Cue(rawValue: 1 << 35) }
  @inlinable public static var perceptionOfOther: Cue { Cue(rawValue: 1 << 36) }
  @inlinable public static var innerSpeech: Cue { Cue(rawValue: 1 << 37) }
  @inlinable public static var idiom: Cue { Cue(rawValue: 1 << 38) }
  @inlinable public static var ironyCue: Cue { Cue(rawValue: 1 << 39) }
  @inlinable public static var ironyOpener: Cue { Cue(rawValue: 1 << 40) }
  @inlinable public static var badEvent: Cue { Cue(rawValue: 1 << 41) }
  @inlinable public static var evaluationSubject: Cue { Cue(rawValue: 1 << 42) }
  @inlinable public static var topicNoun: Cue { Cue(rawValue: 1 << 43) }
  @inlinable public static var physicalCause: Cue { Cue(rawValue: 1 << 44) }
  @inlinable public static var absolutist: Cue { Cue(rawValue: 1 << 45) }
  @inlinable public static var want: Cue { Cue(rawValue: 1 << 46) }
  @inlinable public static var veryCommon: Cue { Cue(rawValue: 1 << 47) }
  @inlinable public static var englishFunction: Cue { Cue(rawValue: 1 << 48) }
  @inlinable public static var body: Cue { Cue(rawValue: 1 << 49) }
  @inlinable public static var name: Cue { Cue(rawValue: 1 << 50) }
  @inlinable public static var number: Cue { Cue(rawValue: 1 << 51) }
  @inlinable public static var quote: Cue { Cue(rawValue: 1 << 52) }
  @inlinable public static var known: Cue { Cue(rawValue: 1 << 53) }
  @inlinable public static var feeling: Cue { Cue(rawValue: 1 << 54) }
  @inlinable public static var noCondition: Cue { Cue(rawValue: 1 << 55) }
  @inlinable public static var clauseOpener: Cue { Cue(rawValue: 1 << 56) }
  @inlinable public static var lessening: Cue { Cue(rawValue: 1 << 57) }

  /// The cue of a class id; absent for classes that assertion does not read.
  public init?(classID: String) {
    guard let index = Cue.classIDs.firstIndex(of: classID) else { return nil }
    self = Cue(rawValue: 1 << UInt64(index))
  }
}

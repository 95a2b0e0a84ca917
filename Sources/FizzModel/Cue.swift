/// What a word can tell about the findings around it: the given classes of the lexicon format as bits.
///
/// The raw name of each cue is the id of the lexicon class that holds its words; code holds the bits only.
package struct Cue: OptionSet, Sendable, Hashable {
  package let rawValue: UInt64
  package init(rawValue: UInt64) { self.rawValue = rawValue }

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

  private static func bit(_ id: String) -> Cue {
    Cue(rawValue: 1 << UInt64(classIDs.firstIndex(of: id)!))  // only called below, with ids of the list
  }

  package static let selfSubject = bit("self")
  package static let selfObject = bit("self-object")
  package static let selfPossessive = bit("self-possessive")
  package static let iAm = bit("i-am")
  package static let iFeel = bit("i-feel")
  package static let it = bit("it")
  package static let auxiliary = bit("auxiliary")
  package static let linking = bit("linking")
  package static let determiner = bit("determiner")
  package static let possessiveOther = bit("possessive-other")
  package static let preposition = bit("preposition")
  package static let conjunction = bit("conjunction")
  package static let adverb = bit("adverb")
  package static let timeAdverb = bit("time-adverb")
  package static let questionWord = bit("question-word")
  package static let other = bit("other")
  package static let otherObject = bit("other-object")
  package static let kin = bit("kin")
  package static let role = bit("role")
  package static let givenName = bit("given-name")
  package static let notAName = bit("not-a-name")
  package static let negator = bit("negator")
  package static let pseudoNegation = bit("pseudo-negation")
  package static let scopeEnd = bit("scope-end")
  package static let noLonger = bit("no-longer")
  package static let repair = bit("repair")
  package static let hedge = bit("hedge")
  package static let booster = bit("booster")
  package static let dampener = bit("dampener")
  package static let conditional = bit("conditional")
  package static let hypothetical = bit("hypothetical")
  package static let future = bit("future")
  package static let pastClosed = bit("past-closed")
  package static let recent = bit("recent")
  package static let habitual = bit("habitual")
  package static let reporting = bit("reporting")
  package static let perceptionOfOther = bit("perception-of-other")
  package static let innerSpeech = bit("inner-speech")
  package static let idiom = bit("idiom")
  package static let ironyCue = bit("irony-cue")
  package static let ironyOpener = bit("irony-opener")
  package static let badEvent = bit("bad-event")
  package static let evaluationSubject = bit("evaluation-subject")
  package static let topicNoun = bit("topic-noun")
  package static let physicalCause = bit("physical-cause")
  package static let absolutist = bit("absolutist")
  package static let want = bit("want")
  package static let veryCommon = bit("very-common")
  package static let englishFunction = bit("english-function")
  package static let body = bit("body")
  package static let name = bit("name")
  package static let number = bit("number")
  package static let quote = bit("quote")
  package static let known = bit("known")
  package static let feeling = bit("feeling")

  /// The cue of a class id; absent for classes that assertion does not read.
  package init?(classID: String) {
    guard let index = Cue.classIDs.firstIndex(of: classID) else { return nil }
    self = Cue(rawValue: 1 << UInt64(index))
  }
}

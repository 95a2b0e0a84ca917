import FizzLexicon
@_spi(Stages) import FizzModel
import FizzText
import FizzUnicode
import FizzXML
import TestSupport
import Testing

@Suite struct ForeignConceptsTests {
  static let base = """
    <class id="english-function"><forms>i the a was so and am</forms><includes>i-am</includes></class>
    <class id="i-am"><forms>i'm</forms><phrase>i am</phrase></class>
    <class id="i-feel"><phrase>i feel</phrase></class>
    <class id="body:jaw"><forms>jaw</forms></class>
    <class id="wish-lead"><phrase>i need</phrase></class><class id="bare-lead"><forms>need</forms></class>
    <concept id="sadness" kind="feeling" of="sadness" specificity="basic" valence="-0.6" arousal="0.3" intensity="0.6">
      <forms>sad</forms><forms pos="noun">sadness</forms><unless scope="after:1">song</unless></concept>
    <concept id="bad" kind="feeling" of="distress" specificity="global" valence="-0.6" arousal="0.5" intensity="0.5">
      <forms>bad</forms></concept>
    """

  static func baseDocument() throws -> LexiconDocument {
    try LexiconReader.read(Array(MatcherTests.wrapped(base).utf8), path: "base.xml")
  }

  /// `anger specific: wrathful` a concept, forms and phrases and patterns.
  static func shown(_ document: LexiconDocument) -> [String] {
    document.entries.map { entry in
      let d = entry.definition
      let texts =
        (entry.forms.first?.words ?? []).map(\.text) + entry.phrases.map(\.pattern.text)
        + entry.patterns.map(\.text)
      return "\(d.kind.rawValue) \(d.id) \(d.specificity?.rawValue ?? "-"): " + texts.joined(separator: ", ")
    }
  }

  @Test(
    "What a category's name says",
    arguments: [
      ("anger", ["feeling anger specific: xyzzy"]), ("posemo", ["feeling wellbeing global: xyzzy"]),
      ("emo_neg", ["feeling distress global: xyzzy"]), ("AnxFear", ["feeling fear specific: xyzzy"]),
      ("NegUndiff", ["feeling distress global: xyzzy"]),
      ("anticipation", ["feeling interest specific: xyzzy"]),
      ("remorse", ["feeling regret specific: xyzzy"]), ("Cheerfulness", ["feeling joy specific: xyzzy"]),
      ("bad", ["feeling distress global: xyzzy"]), ("trust", ["feeling trust specific: xyzzy"]),
      ("tension", ["sensation tension -: {body}:region ~2 (xyzzy), (xyzzy) ~2 {body}:region"]),
      ("being-heard", ["need being-heard -: ({wish-lead}|^ {bare-lead}) ~1 (xyzzy)"]),
      ("social", []), ("article", []), ("certain", []), ("work", []), ("neutral", []), ("swear", []),
    ] as [(String, [String])])
  func meanings(name: String, expected: [String]) throws {
    let lexicon = try ForeignReading.read("DicTerm,\(name)\nxyzzy,X\n", "d.dicx")
    let outcome = ForeignConcepts.document(
      from: lexicon, over: [try ForeignConceptsTests.baseDocument()], id: "d")
    #expect(ForeignConceptsTests.shown(outcome.document) == expected)
  }

  @Test("Words are particular, the head basic, those of good and bad global; each belongs to one category")
  func specificity() throws {
    let lexicon = try ForeignReading.read(
      "DicTerm,affect,negemo,anger\nwrathful,X,X,X\nanger,,X,X\nicky,,X,\nbad blood,,,X\n", "d.dicx")
    let outcome = ForeignConcepts.document(
      from: lexicon, over: [try ForeignConceptsTests.baseDocument()], id: "d")
    #expect(
      ForeignConceptsTests.shown(outcome.document) == [
        "feeling anger basic: anger", "feeling anger specific: wrathful, bad blood",
        "feeling distress global: icky",
      ])
    #expect(outcome.document.entries.map(\.definition.concept) == ["d.anger", "d.anger-2", "d.negemo"])
  }

  @Test("What the other lexicons know, and what cannot be said, is left out and counted")
  func leftOut() throws {
    let lexicon = try ForeignReading.read(
      "DicTerm,anger\nsad,X\nI,X\ni'm,X\nab*,X\na$b,X\n(x),X\nwrath*,X\nself-blam*,X\n", "d.dicx")
    let outcome = ForeignConcepts.document(
      from: lexicon, over: [try ForeignConceptsTests.baseDocument()], id: "d")
    #expect(
      ForeignConceptsTests.shown(outcome.document) == ["feeling anger specific: (x), wrath*, self blam*"])
    #expect(outcome.known == 3)
    #expect(outcome.unsayable == 2)
  }

  static func matches(_ text: String, _ file: String, _ path: String) throws -> [String] {
    let base = try baseDocument()
    let outcome = ForeignConcepts.document(
      from: try ForeignReading.read(file, path), over: [base], id: "d")
    var tokenizer = try TermTokenizer()
    let compiled = try LexiconCompiler.compile([base, outcome.document]) { tokenizer.words($0) }
    // A word of a list has two readings, which stand side by side until assertion.
    return try MatcherTests.matches(text, Lexicon(compiled)).reduce(into: []) { all, match in
      if all.last != match { all.append(match) }
    }
  }

  @Test(
    "A foreign word adds to ours and never overrides one",
    arguments: [
      ("I am wrathful", "wrathful,X\n", ["d.anger:wrathful"]),
      ("I am sad", "sad*,X\n", ["sadness:sad"]),
      // Ours refuses it here; the foreign stem does not step in.
      ("a sad song", "sad*,X\n", ["!sadness:sad"]),
      ("I am saddish", "sad*,X\n", ["d.anger:saddish"]),
      ("I am sad and sour", "sad and sour,X\n", ["sadness:sad"]),
    ] as [(String, String, [String])])
  func yields(text: String, rows: String, expected: [String]) throws {
    #expect(try ForeignConceptsTests.matches(text, "DicTerm,anger\n" + rows, "d.dicx") == expected)
  }

  @Test(
    "Words of general lists and of associations are feelings where somebody says to have them",
    arguments: [
      ("I feel accident", "fear", ["d.fear:accident"]), ("We saw the accident", "fear", []),
      ("I am so accident", "negative", ["d.negative:accident"]), ("Accident", "positive", []),
    ] as [(String, String, [String])])
  func frames(text: String, category: String, expected: [String]) throws {
    #expect(try ForeignConceptsTests.matches(text, "accident\t\(category)\t1\n", "n.txt") == expected)
  }

  @Test("As a file of its own it is valid, and reads back the same")
  func markup() throws {
    let file =
      "DicTerm,anger,social,tension,autonomy\nwrath*,X,,,\nsad,X,,,\nbad blood,X,,,\nfriend<,,X,,\n"
      + "pal*,,X,,\nold pal,,X,,\ntight,,,X,\nsay,,,,X\n"
    let outcome = ForeignConcepts.document(
      from: try ForeignReading.read(file, "d.dicx"), over: [try ForeignConceptsTests.baseDocument()], id: "d",
      isWhole: true)
    let bytes = LexiconWriter.write([outcome.document])
    let schemaPath = MeasurementData.packageFolder + "/Lexicons/lexicon.rng"
    let schema = try RelaxNGSchema(try #require(MeasurementData.bytes(schemaPath)), path: schemaPath)
    #expect(schema.issues(in: bytes).map(\.message) == [])
    let again = try LexiconReader.read(bytes, path: "d.xml")
    #expect(ForeignConceptsTests.shown(again) == ForeignConceptsTests.shown(outcome.document))
    #expect(
      again.classes.map { "\($0.id): \(($0.forms + $0.phrases).map(\.text))" } == [
        "d-social: [\"pal*\", \"old pal\"]"
      ])
    var tokenizer = try TermTokenizer()
    _ = try LexiconCompiler.compile([try ForeignConceptsTests.baseDocument(), again]) { tokenizer.words($0) }
  }
}

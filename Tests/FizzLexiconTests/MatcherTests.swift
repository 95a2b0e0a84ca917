import FizzLexicon
@_spi(Stages) import FizzModel
import FizzText
import FizzUnicode
import TestSupport
import Testing

@Suite struct MatcherTests {
  static func compiled(_ body: String) throws -> Lexicon {
    let document = try LexiconReader.read(Array(wrapped(body).utf8), path: "test.xml")
    var tokenizer = try TermTokenizer()
    return Lexicon(try LexiconCompiler.compile([document]) { tokenizer.words($0) })
  }

  static func wrapped(_ body: String) -> String {
    "<lexicon xmlns=\"urn:fizz:lexicon:1\" id=\"en.test\" language=\"en\" version=\"0.1.0\" license=\"CC0-1.0\">"
      + "<about>Test.</about>\n" + body + "</lexicon>"
  }

  static func matches(_ text: String, _ lexicon: Lexicon) throws -> [String] {
    var segmenter = try Segmenter()
    let matcher = Matcher(lexicon, fold: { CaseFolding.folded($0) })
    let segmented = segmenter.segment(Array(text.utf8))
    let matched = matcher.match(segmented)
    return matched.candidates.map { candidate in
      let definition = lexicon.compiled.definitions[candidate.definition]
      return (candidate.isGuarded ? "!" : "") + definition.concept + ":"
        + segmented.string(matched.span(candidate.words))
    }
  }

  static let lexicon = """
    <class id="self"><forms>i we</forms></class>
    <class id="english-function"><forms>i the a was so and we am</forms></class>
    <class id="body:jaw"><forms>jaw teeth</forms></class>
    <class id="i-am"><forms>i'm</forms><phrase>i am</phrase></class>
    <concept id="sadness" kind="feeling" of="sadness" specificity="basic" valence="-0.6" arousal="0.3" intensity="0.6">
      <forms>sad</forms><forms pos="noun">sadness</forms></concept>
    <concept id="gutted" kind="feeling" of="sadness" specificity="specific" valence="-0.9" arousal="0.6" intensity="0.9">
      <forms>gutted</forms><phrase>over the moon</phrase><unless scope="after:1">fish</unless></concept>
    <marker id="tension.jaw" kind="sensation" of="tension"><pattern>{body}:region ~2 (tight|clench*)</pattern></marker>
    <marker id="fight.want" kind="script" of="fight" mode="urge"><pattern>{i-am} ~1 {feeling:sadness} ~~0 so</pattern></marker>
    """

  @Test(
    "Terms, phrases, prefixes, elongation, gaps, guards and breaks",
    arguments: [
      ("So SAD and saaaad.", ["sadness:SAD", "sadness:saaaad"]),
      ("I was over the moon.", ["gutted:over the moon"]),
      ("over, the moon", []),
      ("The gutted fish.", ["!gutted:gutted"]),
      ("My jaw is so tight.", ["tension.jaw:jaw is so tight"]),
      ("Jaw clenching", ["tension.jaw:Jaw clenching"]),
      ("jaw, tight", []),
      ("I am very sad, so", ["fight.want:I am very sad, so", "sadness:sad"]),
      ("I'm sad so", ["fight.want:I'm sad so", "sadness:sad"]),
      ("", []),
    ] as [(String, [String])])
  func table(text: String, expected: [String]) throws {
    let lexicon = try MatcherTests.compiled(MatcherTests.lexicon)
    #expect(try MatcherTests.matches(text, lexicon).sorted() == expected.sorted())
  }

  @Test("Random patterns match random texts as the naive matcher says")
  func oracle() throws {
    var random = SplitMix64(seed: 42)
    let atoms = ["a", "b", "c", "d", "{x}", "!{x}", "(a|b)", "(a b|c)", "b?", "~2", "~~1", "(a|c d)?", "ee*"]
    for _ in 0..<400 {
      let count = Int.random(in: 1...4, using: &random)
      let pattern =
        (0..<count).map { _ in atoms.randomElement(using: &random) ?? "a" }.joined(separator: " ") + " a"
      let body =
        "<class id=\"x\"><forms>b d</forms></class><marker id=\"m\" kind=\"frame\" of=\"threat\"><pattern>\(pattern)</pattern></marker>"
      let lexicon = try MatcherTests.compiled(body)
      let syntax = try PatternParser.parse(pattern)
      for _ in 0..<6 {
        var words: [String] = []
        var breaks: [Bool] = []
        var text = ""
        for _ in 0..<Int.random(in: 1...9, using: &random) {
          let word = ["a", "b", "c", "d", "eel"].randomElement(using: &random) ?? "a"
          let isBroken = !words.isEmpty && Int.random(in: 0..<4, using: &random) == 0
          text += (words.isEmpty ? "" : isBroken ? ", " : " ") + word
          words.append(word)
          breaks.append(isBroken)
        }
        let naive = NaiveMatcher(words: words, breaks: breaks, classes: ["x": ["b", "d"]])
        var expected: [String] = []
        var next = 0
        for start in words.indices where start >= next {
          guard let end = naive.longest(syntax, from: start) else { continue }
          expected.append(words[start..<end].joined(separator: " "))
          next = end
        }
        let found = try MatcherTests.matches(text, lexicon).map {
          String($0.dropFirst(2)).split(whereSeparator: { ", ".contains($0) }).joined(separator: " ")
        }
        #expect(found == expected, "pattern \(pattern) in \(text)")
      }
    }
  }

  @Test("A region is named by a word or by a phrase")
  func regions() throws {
    let lexicon = try MatcherTests.compiled(
      """
      <class id="body:jaw"><forms>jaw</forms></class>
      <class id="body:back"><forms>spine</forms><phrase>lower back</phrase></class>
      <marker id="tension.part" kind="sensation" of="tension"><pattern>{body}:region ~2 tight</pattern></marker>
      """)
    var segmenter = try Segmenter()
    let matcher = Matcher(lexicon, fold: { CaseFolding.folded($0) })
    let expected = ["My jaw is tight": "jaw", "My spine is tight": "back", "My lower back is tight": "back"]
    for (text, region) in expected {
      let matched = matcher.match(segmenter.segment(Array(text.utf8)))
      #expect(matched.candidates.first?.captures.first?.detail == region, "\(text)")
    }
  }

  @Test("A sentence without end is matched in stretches of bounded length, and nothing in it is lost")
  func stretches() throws {
    let lexicon = try MatcherTests.compiled(MatcherTests.lexicon)
    var segmenter = try Segmenter()
    let matcher = Matcher(lexicon, fold: { CaseFolding.folded($0) })
    let text = String(repeating: "so i am sad and we was, ", count: 500)
    let matched = matcher.match(segmenter.segment(Array(text.utf8)))
    #expect(matched.sentences.map(\.count).max() ?? 0 <= 160)
    #expect(matched.sentences.reduce(0) { $1.lowerBound == $0 ? $1.upperBound : -1 } == 3500)
    #expect(matched.candidates.count == 500)
  }

  @Test("An image reads back as the lexicon that was written")
  func image() throws {
    let lexicon = try MatcherTests.compiled(MatcherTests.lexicon).compiled
    let read = LexiconImage.write(lexicon).withUnsafeBufferPointer { LexiconImage.read($0) }
    #expect(read?.definitions == lexicon.definitions)
    #expect(read?.programs == lexicon.programs)
    #expect(read?.items == lexicon.items)
    #expect(read?.recordClasses == lexicon.recordClasses)
    #expect(read?.formTable == lexicon.formTable)
    let half = Array(LexiconImage.write(lexicon).dropLast(7))
    #expect(half.withUnsafeBufferPointer { LexiconImage.read($0) } == nil)
  }
}

import FizzLexicon
import FizzText
import Testing

@Suite struct LexiconReaderTests {
  @Test(
    "Faults name file and line, the fault and the way out",
    arguments: [
      (
        "<concept id=\"a\" kind=\"feeling\" of=\"angr\" specificity=\"basic\" valence=\"0\" arousal=\"0\" intensity=\"0\"><forms>x</forms></concept>",
        "l.xml:2: feeling \"angr\" is not declared; did you mean \"anger\"?"
      ),
      (
        "<marker id=\"a\" kind=\"scrip\" of=\"fight\"><pattern>x</pattern></marker>",
        "did you mean \"script\"?"
      ),
      (
        "<marker id=\"a\" kind=\"script\" of=\"fight\" mode=\"enact\"><pattern>x</pattern></marker>",
        "it can be interrupted, named, enacted, urge"
      ),
      (
        "<marker id=\"a\" kind=\"frame\" of=\"threat\"><pattern>{sefl}</pattern></marker>",
        "class \"sefl\" is not declared"
      ),
      (
        "<marker id=\"a\" kind=\"frame\" of=\"threat\"><pattern>~2</pattern></marker>",
        "nothing in the pattern must be there"
      ),
      ("<marker id=\"a\" kind=\"frame\" of=\"threat\"/>", "has no forms, phrases or patterns"),
      ("<class id=\"c\"><forms>x x</forms></class>", "\"x\" stands twice in class \"c\""),
      ("<wrong/>", "element \"wrong\" is not known"),
      ("<remove id=\"zzz\"/>", "nothing with id \"zzz\" to remove"),
    ])
  func faults(body: String, expected: String) throws {
    let error = #expect(throws: LexiconError.self) {
      let document = try LexiconReader.read(Array(MatcherTests.wrapped(body).utf8), path: "l.xml")
      var tokenizer = try TermTokenizer()
      _ = try LexiconCompiler.compile([document]) { tokenizer.words($0) }
    }
    #expect(error?.description.contains(expected) == true, "\(error?.description ?? "")")
    #expect(error?.description.hasPrefix("l.xml:2: ") == true)
  }

  @Test("A later lexicon replaces a concept of the same id")
  func replacement() throws {
    func read(_ form: String) throws -> LexiconDocument {
      try LexiconReader.read(
        Array(
          MatcherTests.wrapped(
            "<concept id=\"a\" kind=\"feeling\" of=\"joy\" specificity=\"basic\" valence=\"0\" arousal=\"0\" intensity=\"0\"><forms>\(form)</forms></concept>"
          ).utf8), path: form + ".xml")
    }
    var tokenizer = try TermTokenizer()
    let compiled = try LexiconCompiler.compile([try read("old"), try read("new")]) { tokenizer.words($0) }
    #expect(try MatcherTests.matches("old new", Lexicon(compiled)) == ["a:new"])
  }
}

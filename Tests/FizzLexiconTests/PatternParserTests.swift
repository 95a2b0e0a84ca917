import FizzLexicon
import FizzModel
import Testing

@Suite struct PatternParserTests {
  @Test("Words, prefixes, classes, gaps, options, captures and groups")
  func syntax() throws {
    #expect(
      try PatternParser.parse("{self} ~2 (run|ran*)?:action $")
        == .sequence([
          .wordClass("self"), .gap(2, crossing: false),
          .capture(.optional(.alternatives([.word("run"), .prefix("ran")])), .action), .end,
        ]))
    #expect(
      try PatternParser.parse("^ a ~~0 !{b}")
        == .sequence([.start, .word("a"), .gap(0, crossing: true), .notClass("b")]))
  }

  @Test(
    "Faults name themselves and the way out",
    arguments: [
      ("(a", "a '(' is not closed; add ')'"), ("a)", "unexpected ')' in the pattern"),
      ("a |", "an alternative is empty"),
      ("{a", "a '{' is not closed or empty"), ("!a", "'!' stands before a class only"),
      ("~99 a", "a gap is ~0 to ~20"),
      ("a:thing", "capture \"thing\" is not known"), ("*", "'*' cannot stand here"),
      (String(repeating: "(", count: 50) + "a", "brackets nest deeper than 12"),
    ])
  func faults(pattern: String, expected: String) {
    let fault = #expect(throws: PatternFault.self) { try PatternParser.parse(pattern) }
    #expect(fault?.message.hasPrefix(expected) == true, "\(fault?.message ?? "")")
  }
}

import FizzLexicon
import Testing

@Suite struct YoshikoderDictionaryTests {
  static func file(_ body: String, engine: String = "glob") -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<dictionary patternengine=\"\(engine)\">\n<cnode name=\"Mine\">\n"
      + body + "\n</cnode>\n</dictionary>\n"
  }

  @Test(
    "A tree of categories; the outermost is the dictionary itself",
    arguments: [
      (
        "<cnode name=\"neg\"><cnode name=\"sad\"><pnode name=\"glum*\" score=\"0.5\"/></cnode><pnode name=\"bad\"/></cnode>",
        "glob", ["neg: bad", "neg/sad: glum*=0.5"], []
      ),
      ("<pnode name=\"bad\"/>", "glob", ["Mine: bad"], []),
      (
        "<cnode name=\"a\"><pnode name=\"x\" score=\"much\"/><pnode/><odd/></cnode>", "glob", ["a: x"],
        [4, 4, 4]
      ),
      (
        "<cnode name=\"a\"><pnode name=\"glum.*\"/><pnode name=\"w[ao]n\"/><pnode name=\"low\"/></cnode>",
        "regexp",
        ["a: glum*, low"], [4]
      ),
      ("<cnode name=\"a\"><pnode name=\"low\"/></cnode>", "substring", ["a: low"], [2]),
    ] as [(String, String, [String], [Int])])
  func reads(body: String, engine: String, expected: [String], warned: [Int]) throws {
    let lexicon = try ForeignReading.read(YoshikoderDictionaryTests.file(body, engine: engine), "d.ykd")
    #expect(lexicon.format == .yoshikoder)
    #expect(ForeignReading.shown(lexicon) == expected)
    #expect(ForeignReading.lines(lexicon) == warned, "\(lexicon.warnings)")
  }

  @Test("A dictionary under the name .xml is told by its first element")
  func name() throws {
    #expect(
      try ForeignReading.read(YoshikoderDictionaryTests.file("<pnode name=\"bad\"/>"), "d.txt").format
        == .yoshikoder)
  }

  @Test(
    "Hostile files are refused with their line", .timeLimit(.minutes(1)),
    arguments: [
      (String(repeating: "<cnode name=\"a\">", count: 100_000), "nest deeper"),
      ("<cnode name=\"a\">", "not match"), ("", "nothing in it"), ("<pnode name=\"&x;\"/>", "entity"),
    ])
  func hostile(body: String, expected: String) {
    let fault = ForeignReading.fault(Array(YoshikoderDictionaryTests.file(body).utf8), "d.ykd")
    #expect(fault?.contains(expected) == true, "\(fault ?? "")")
  }

  @Test("An entity bomb is refused")
  func bomb() {
    let text =
      "<!DOCTYPE d [<!ENTITY a \"xxxx\"><!ENTITY b \"&a;&a;&a;\">]>\n<dictionary><cnode name=\"&b;\"/></dictionary>"
    #expect(
      ForeignReading.fault(Array(text.utf8), "d.ykd")?.contains("entity declarations are refused") == true)
  }
}

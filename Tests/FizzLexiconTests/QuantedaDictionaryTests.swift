import FizzLexicon
import Testing

@Suite struct QuantedaDictionaryTests {
  @Test(
    "Maps of maps down to lists; scalars stay text",
    arguments: [
      ("sad: [glum, \"over it\"]\njoy:\n  - glad*\n", ["sad: glum, over it", "joy: glad*"], []),
      (
        "affect:\n  neg:\n    sad: glum\n    fear: [dread]\nwork: [desk]\n",
        ["affect: ", "affect/neg: ", "affect/neg/sad: glum", "affect/neg/fear: dread", "work: desk"], []
      ),
      // YAML 1.1 would make false, a number of seconds, 10, 1000, a date and nothing of these.
      (
        "w: [no, 22:30, 012, 1_000, 2026-01-02, yes]\non: ['off']\n",
        ["w: no, 22:30, 012, 1_000, 2026-01-02, yes", "on: off"], []
      ),
      // Terms and categories in one list; an empty category.
      ("a:\n  - glum\n  - b: [wan]\n  - low\nc:\n", ["a: glum, low", "a/b: wan", "c: "], []),
      ("a: [glum, \"*ly\", \"w?n\", \"l*w\", \"mood*\"]\n", ["a: glum, mood*"], [1, 1, 1]),
      ("a: &x [glum]\nb: *x\nc: [wan]\n", ["a: glum", "c: wan"], [2]),
      ("- lost\na: [glum]\n", ["lost: "], [1]),
      ("a: [glum]\nb:\n\t- wan\n", ["a: glum"], [3]),
      ("---\na: [glum]\n...\n---\nb: [wan]\n", ["a: glum", "b: wan"], []),
    ] as [(String, [String], [Int])])
  func reads(text: String, expected: [String], warned: [Int]) throws {
    guard !text.hasPrefix("-") || text.hasPrefix("---") else {
      #expect(ForeignReading.fault(Array(text.utf8), "d.yaml")?.hasPrefix("d.yaml:1: nothing") == true)
      return
    }
    let lexicon = try ForeignReading.read(text, "d.yaml")
    #expect(ForeignReading.shown(lexicon) == expected)
    #expect(ForeignReading.lines(lexicon) == warned, "\(lexicon.warnings)")
  }

  @Test("Hostile files keep what came before and end soon", .timeLimit(.minutes(1)))
  func hostile() throws {
    for tail in [
      String(repeating: "[", count: 1_000_000), String(repeating: "- ", count: 100_000),
      String(repeating: "{a: ", count: 100_000), String(repeating: "x", count: 5_000_000), "\u{1}", "%TAG",
    ] {
      let lexicon = try ForeignReading.read("a: [glum]\nb: " + tail, "d.yaml")
      #expect(ForeignReading.shown(lexicon).first == "a: glum")
      #expect(!lexicon.warnings.isEmpty, "\(tail.prefix(5))")
    }
    var bomb = "a: &a [glum, wan]\n"
    for (letter, before) in zip("bcdefghij", "abcdefghi") {
      bomb += "\(letter): &\(letter) [\(String(repeating: "*\(before), ", count: 9))low]\n"
    }
    #expect(try ForeignReading.read(bomb, "d.yaml").termCount == 11)
  }
}

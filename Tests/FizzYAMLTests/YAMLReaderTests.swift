import FizzYAML
import Testing

@Suite struct YAMLReaderTests {
  @Test("Scalars are text, as written")
  func scalars() {
    let (events, fault) = YAMLReader.events(in: Array("a: [no, 22:30, 012, 1_000, ~, \"x\\ty\"]\n".utf8))
    let texts = events.compactMap { event -> String? in
      if case .scalar(let text, _) = event { text } else { nil }
    }
    #expect(texts == ["a", "no", "22:30", "012", "1_000", "~", "x\ty"])
    #expect(fault == nil)
  }

  @Test(
    "Hostile texts end with a line and a way out, and what came before is kept",
    arguments: [
      (String(repeating: "[", count: 100_000), 1, "flatten"),
      ("a: b\n\tc: d\n", 2, "stops being YAML"),
      ("a: b\n" + String(repeating: "- ", count: 1000), 2, "stops being YAML"),
      (String(repeating: "%TAG !a! b\n", count: 1000), 17, "directives"),
      ("a: \u{1}", 1, "stops being YAML"),
    ])
  func hostile(text: String, line: Int, message: String) {
    let (_, fault) = YAMLReader.events(in: Array(text.utf8))
    #expect(fault?.line == line)
    #expect(fault?.message.contains(message) == true, "\(fault?.message ?? "")")
  }

  @Test("An alias bomb stays as small as it was written")
  func aliases() {
    var text = "a: &a [x, x]\n"
    for (letter, before) in zip("bcdefghij", "abcdefghi") {
      text += "\(letter): &\(letter) [*\(before), *\(before)]\n"
    }
    #expect(YAMLReader.events(in: Array(text.utf8)).events.count < 100)
  }
}

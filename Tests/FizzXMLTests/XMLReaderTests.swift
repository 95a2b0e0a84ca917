import FizzXML
import TestSupport
import Testing

@Suite struct XMLReaderTests {
  private func texts(_ document: String) throws -> String {
    try XMLReader.events(in: Array(document.utf8), path: "a.xml").reduce(into: "") { all, event in
      if case .text(let more, _) = event { all += more }
    }
  }

  @Test("Elements, attributes, text and lines come in order")
  func events() throws {
    let events = try XMLReader.events(
      in: Array("<a xmlns='urn:x'>\n<b c='1 &amp; 2'>t</b></a>".utf8), path: "a.xml")
    #expect(
      events == [
        .start(name: "a", namespace: "urn:x", attributes: [], line: 1), .text("\n", line: 2),
        .start(name: "b", namespace: "urn:x", attributes: events.flatMap(attributes), line: 2),
        .text("t", line: 2), .end(name: "b", line: 2), .end(name: "a", line: 2),
      ])
    #expect(events.flatMap(attributes).map(\.value) == ["1 & 2"])
  }

  private func attributes(_ event: XMLEvent) -> [XMLAttribute] {
    if case .start(_, _, let attributes, _) = event { attributes } else { [] }
  }

  @Test(
    "Hostile documents are refused with line and way out",
    arguments: [
      ("<a><b></a>", "a.xml:1: an end tag does not match its start tag; close the elements in order"),
      ("<a>&nope;</a>", "a.xml:1: an entity is not declared"),
      ("<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>", "a.xml:1: entity declarations are refused"),
      (
        "<!DOCTYPE a [<!ENTITY e SYSTEM '/etc/passwd'>]><a>&e;</a>",
        "a.xml:1: entity declarations are refused"
      ),
      ("", "the document is empty"), ("no xml", "the document is empty"),
      (String(repeating: "<a>", count: 600), "elements nest deeper than 512"),
    ])
  func hostile(document: String, expected: String) {
    let error = #expect(throws: XMLError.self) {
      try XMLReader.events(in: Array(document.utf8), path: "a.xml")
    }
    #expect(error?.description.contains(expected) == true, "\(error?.description ?? "")")
  }

  @Test("Whatever is written reads back the same, or as U+FFFD where XML holds no such character")
  func roundTrip() throws {
    var random = SplitMix64(seed: 3)
    let pool = [
      "<", ">", "&", "\"", "'", "]]>", "a", " ", "é", "😀", "\n", "\t", "\r", "\u{1}", "\u{FFFE}", "<script>",
    ]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0...20, using: &random)).map { _ in
        pool.randomElement(using: &random) ?? ""
      }.joined()
      var writer = MarkupWriter()
      writer.element("a", ["b": text.replacingOddities()], text)
      let document = String(decoding: writer.bytes, as: UTF8.self)
      #expect(try texts(document) == text.replacingOddities(), "\(document)")
    }
  }

  @Test("A schema finds what it does not allow")
  func schema() throws {
    let rng = """
      <element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><attribute name="b"/><text/></element>
      """
    let schema = try RelaxNGSchema(Array(rng.utf8), path: "s.rng")
    #expect(schema.issues(in: Array("<a b='1'>x</a>".utf8)).isEmpty)
    #expect(schema.issues(in: Array("<a>x</a>".utf8)).isEmpty == false)
    #expect(schema.issues(in: Array("<a".utf8)).isEmpty == false)
  }
}

extension String {
  /// What XML 1.0 cannot hold, replaced.
  fileprivate func replacingOddities() -> String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { ["\u{1}", "\u{FFFE}"].contains($0) ? "\u{FFFD}" : $0 }))
  }
}

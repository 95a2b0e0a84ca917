import FizzJSON
import FizzModel
import FizzReport
import FizzXML
import Testing

@Suite struct ReportWriterTests {
  /// A report with every optional field, and a text that tries to break out of each format.
  static func report(text: String = "I am sad </text> \"& <script>alert(1)</script> \u{1B}[31m") -> Report {
    var feeling = Finding(
      kind: .feeling, id: "sadness", concept: "sadness", span: TextSpan(5, 8),
      because: ["feelings.xml#sadness"])
    feeling.specificity = .basic
    feeling.charge = .init(valence: -0.6, arousal: 0.3, intensity: 0.6)
    var script = Finding(
      kind: .script, id: "fawn", concept: "fawn.enacted", span: TextSpan(0, 4), excluded: .time,
      because: ["a", "rule:time"])
    script.mode = .enacted
    script.person = "<b>Noor"
    let byte = EmotionalByte(
      span: TextSpan(5, 8), findings: [1], parts: [.feeling], consistency: nil, charge: -0.36)
    let measures = [
      Measure(id: "fizz-share", value: .measured(0.5, low: 0.25, high: 0.75), n: 8, unit: "share"),
      Measure(id: "need-share", value: .undefined("needs 5 bytes, has 1"), n: 1, unit: "share"),
    ]
    var fold = FoldStatistics()
    fold.entries = 1
    fold.words = 3
    fold.mentions = [0, 1, 0]
    fold.concepts = ["sadness": 1]
    fold.bytes = 1
    fold.byteParts = [0, 1, 0, 0]
    fold.findings = ["feeling/sadness": 1]
    fold.excluded = ["time": 1]
    let day = CalendarDay(year: 2025, month: 3, day: 1)
    let entry = Entry(
      id: "a<b", kind: .message, time: day.map { EntryTime(day: $0, minuteOfDay: 75, zone: "Europe/Berlin") },
      speaker: .init(id: "me", name: "M & M", isSelf: true), conversation: "c", title: "<i>T</i>",
      tags: ["x\"y"],
      mood: .init(labels: ["sad"], value: 2, minimum: 1, maximum: 5),
      origin: .init(format: "text", path: "a'b.txt", line: 3), text: text,
      extra: [.init(key: "steps", json: "[1,{\"a\":null}]")])
    let analysis = EntryAnalysis(
      entry: entry, language: "en", words: 3, sentences: [TextSpan(0, 8)],
      notices: [Notice(.notEnglish, path: "p", line: 1, "a notice")], findings: [script, feeling],
      bytes: [byte],
      kinNames: [.init(kin: "sister", name: "M<n")],
      coverage: .init(lexicon: 0.5, unknownFeelingPosition: ["zonked"]),
      scores: .init(emotions: [0.1, 0, 0, 0.2, 0.9, 0], valence: -0.5), fold: fold, measures: measures,
      categories: [
        .init(name: "a\"<b", count: 2, share: 0.66667, mean: -0.5), .init(name: "0", count: 0, share: nil),
      ])
    return Report(
      provenance: Provenance(
        fizz: "0.1.0", icu: "72.1", unicode: "15.0",
        lexicons: [.init(id: "en.x", version: "1.0.0", sha256: String(repeating: "a", count: 64))],
        options: ["--format xml"]),
      entries: [analysis], notices: [Notice(.empty, "nothing")], fold: fold, measures: measures,
      periods: [
        .init(
          id: "2025-03", days: day.map { $0...$0 }, fold: fold, measures: measures, newConcepts: ["sadness"])
      ], concepts: [:])
  }

  @Test("XML is valid by the schema that fizz prints, with texts and without")
  func xml() throws {
    let schema = try RelaxNGSchema(Array(ReportSchema.relaxNG.utf8), path: "report.rng")
    for noText in [false, true] {
      var options = WriterOptions()
      options.noText = noText
      let bytes = ReportXML.write(ReportWriterTests.report(), options)
      #expect(schema.issues(in: bytes).map(\.message) == [])
      #expect(String(decoding: bytes, as: UTF8.self).contains("I am sad") == !noText)
    }
  }

  @Test("The XML of an entry gives back its text and its findings")
  func xmlRoundTrip() throws {
    let events = try XMLReader.events(
      in: ReportXML.write(ReportWriterTests.report(), WriterOptions()), path: "r")
    var element = ""
    var texts: [String: String] = [:]
    for event in events {
      switch event {
      case .start(let name, _, _, _): element = name
      case .text(let more, _): texts[element, default: ""] += more
      case .end: element = ""
      }
    }
    #expect(texts["text"] == "I am sad </text> \"& <script>alert(1)</script> \u{FFFD}[31m")
    #expect(texts["words"] == "I amsad")
  }

  @Test("The entry stream has its keys in the published order and is one line")
  func entryStream() throws {
    var writer = EntryJSON()
    let line = writer.line(try #require(ReportWriterTests.report().entries.first))
    #expect(line.count { $0 == 0x0A } == 1)
    guard case .object(let members) = try JSONParser.parse(line) else {
      Issue.record("no object")
      return
    }
    #expect(
      members.map(\.key) == [
        "schema", "id", "kind", "time", "speaker", "conversation", "title", "tags", "mood", "source", "extra",
        "text",
        "language", "words", "sentences", "notices", "findings", "bytes", "people", "coverage", "ekman",
        "valence", "fold", "measures", "categories",
      ])
    let value = JSONValue.object(members)
    #expect(value["categories"]?["a\"<b"]?["share"]?.text == "0.6667")
    #expect(value["categories"]?["a\"<b"]?["mean"]?.text == "-0.5")
    #expect(value["categories"]?["0"]?["share"] == .null)
    #expect(value["findings"]?.array?.map { $0["counts"] } == [.bool(false), .bool(true)])
    #expect(value["findings"]?.array?.first?["excluded"]?.string == "time")
    #expect(value["measures"]?["need-share"]?["value"] == .null)
    #expect(value["measures"]?["need-share"]?["undefined"]?.string == "needs 5 bytes, has 1")
    #expect(value["extra"]?["steps"]?.text == "[1,{\"a\":null}]")
  }

  @Test("The JSON document parses and holds periods, entries and provenance")
  func json() throws {
    let value = try JSONParser.parse(ReportJSON.write(ReportWriterTests.report(), WriterOptions()))
    #expect(value["schema"]?.string == FizzVersion.reportSchema)
    #expect(value["periods"]?.array?.first?["id"]?.string == "2025-03")
    #expect(value["entries"]?.array?.count == 1)
  }

  @Test("The page holds no script, escapes what comes from outside, and names the hash of its style")
  func html() {
    let page = String(decoding: ReportHTML.write(ReportWriterTests.report(), WriterOptions()), as: UTF8.self)
    #expect(!page.contains("<script") && !page.contains(" style=") && !page.contains("<i>T</i>"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    let style = page.split(separator: "<style>", maxSplits: 1)[1].split(separator: "</style>", maxSplits: 1)[
      0]
    #expect(
      page.contains("style-src 'sha256-\(SHA256.base64(Array(String(style).utf8)))'")
        || page.contains("style-src &#39;sha256-\(SHA256.base64(Array(String(style).utf8)))&#39;"))
    #expect(page.contains("default-src"))
    #expect(page.contains("findahelpline.com"))
  }

  @Test("Without texts no word of the writer is in any format")
  func noText() {
    var options = WriterOptions()
    options.noText = true
    let report = ReportWriterTests.report(text: "I am sad quixotically")
    for bytes in [
      ReportXML.write(report, options), ReportJSON.write(report, options), ReportHTML.write(report, options),
      ReportText.write(report, options),
    ] {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("quixotically") && !text.contains("zonked") && !text.contains("Noor"))
    }
  }

  @Test("Control characters are shown in the terminal, not obeyed")
  func inert() {
    let page = String(decoding: ReportText.write(ReportWriterTests.report(), WriterOptions()), as: UTF8.self)
    #expect(!page.contains("\u{1B}"))
    #expect(Terminal.inert("a\u{202E}b\u{7}") == "a\\u{202e}b\\u{7}")
  }
}

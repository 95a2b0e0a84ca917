import FizzImport
import FizzModel
import TestSupport
import Testing

@Suite struct ImporterTests {
  @Test(
    "Dates as headings",
    arguments: [
      ("2025-03-01", "2025-03-01"), ("## 2025-03-01 21:30", "2025-03-01T21:30"),
      ("Saturday, 1 March 2025", "2025-03-01"),
      ("March 1st, 2025", "2025-03-01"), ("1 Mar 2025 9:15 pm", "2025-03-01T21:15"),
      ("20250301", "2025-03-01"),
      ("1 March 2025 was awful", nil), ("15 January was awful", nil), ("2025-13-01", nil), ("3.50", nil),
      ("Monday", nil),
    ] as [(String, String?)])
  func headings(line: String, expected: String?) {
    #expect(DateText.heading(line)?.local == expected)
  }

  @Test(
    "Dates in file names",
    arguments: [
      ("2025-03-01.md", "2025-03-01"), ("2025_03_01.txt", "2025-03-01"), ("20250301.md", "2025-03-01"),
      ("2025-05-26_15-51-06_Title.txt", "2025-05-26T15:51"), ("notes.txt", nil),
    ] as [(String, String?)])
  func names(name: String, expected: String?) {
    #expect(DateText.fileName(name)?.local == expected)
  }

  private func read(_ text: String, path: String) -> Importer.Outcome {
    Importer.read(Array(text.utf8), path: path, format: nil)
  }

  @Test("A text with headings becomes dated entries; what stands before the first is kept")
  func textFile() {
    let outcome = read("Before.\n\n2025-03-01\n\nOne.\n\n2025-03-01\nTwo.\n", path: "a.txt")
    #expect(outcome.entries.map(\.text) == ["Before.", "One.", "Two."])
    #expect(outcome.entries.map { $0.time?.local } == [nil, "2025-03-01", "2025-03-01"])
    #expect(outcome.entries.map(\.origin.line) == [1, 3, 7])
  }

  @Test("Months as headings and days at the front of paragraphs, old-style years too")
  func diary() {
    let outcome = read(
      "January 1659–60\n\nAn opening.\n\nJan. 1st (Lord's day). Rose.\n\n2nd. Went.\n\n3rd. Dined.\n",
      path: "p.txt")
    #expect(outcome.entries.map { $0.time?.local } == [nil, "1660-01-01", "1660-01-02", "1660-01-03"])
    #expect(outcome.notices.map(\.code) == [.ambiguousDate])
  }

  @Test("Markdown: front matter, title, code and links apart")
  func markdown() {
    let outcome = read(
      "---\ntitle: Late\ntags: [a, b]\nmood: sad\nodd line\n---\nI *love* [[x|him]] and [her](u).\n```\ncode\n```\n> quote\n",
      path: "2025-03-01.md")
    let entry = outcome.entries.first
    #expect(entry?.text == "I love him and her.")
    #expect(entry?.title == "Late")
    #expect(entry?.tags == ["a", "b"])
    #expect(entry?.mood?.labels == ["sad"])
    #expect(entry?.time?.local == "2025-03-01")
    #expect(outcome.notices.map(\.description).first?.hasPrefix("2025-03-01.md:5: ") == true)
  }

  @Test("Entry streams: short and long forms; a broken line is told and the rest is read")
  func entries() throws {
    let path = MeasurementData.packageFolder + "/Fixtures/entries.ndjson"
    let outcome = Importer.read(try #require(MeasurementData.bytes(path)), path: path, format: nil)
    #expect(outcome.entries.count == 5)
    #expect(
      outcome.entries.map { $0.time?.local } == [
        nil, "2025-03-01", "2025-03-02T21:30", "2025-03-03T08:15", "2025-03-04T19:02",
      ])
    #expect(outcome.entries[3].extra.map(\.key) == ["weather", "steps"])
    #expect(outcome.entries[4].context.map(\.text) == ["How did it go?"])
    let broken = read("{\"text\":\"a\"}\n{\"text\":\n{\"no\":1}\n{\"text\":\"b\"}\n", path: "x.ndjson")
    #expect(broken.entries.map(\.text) == ["a", "b"])
    #expect(broken.notices.map(\.line) == [2, 3])
    #expect(broken.notices.allSatisfy { $0.isFailure })
  }

  @Test(
    "Broken files give notices, never a trap",
    arguments: [
      ("bad-utf8.txt", 1, Notice.Code.repairedEncoding), ("empty.txt", 0, .empty), ("binary.md", 0, .binary),
      ("half.ndjson", 2, .invalidLine),
    ])
  func brokenFiles(name: String, entries: Int, code: Notice.Code) throws {
    let bytes = try #require(
      MeasurementData.bytes(MeasurementData.packageFolder + "/Fixtures/broken/" + name))
    let outcome = Importer.read(bytes, path: name, format: nil)
    #expect(outcome.entries.count == entries)
    #expect(outcome.notices.map(\.code) == [code])
  }

  @Test("A byte order mark and CRLF change nothing")
  func crlf() throws {
    let path = MeasurementData.packageFolder + "/Fixtures/broken/crlf-bom.txt"
    let outcome = Importer.read(try #require(MeasurementData.bytes(path)), path: "crlf-bom.txt", format: nil)
    #expect(outcome.entries.map(\.text) == ["I was anxious.", "I was relieved."])
    #expect(outcome.notices.isEmpty)
  }

  @Test("Ids are unique: source ids stay, a second use gets a number and a notice")
  func identifiers() {
    var entries = [
      Entry(id: "a", text: ""), Entry(id: "a", text: ""),
      Entry(id: "", time: CalendarDay(year: 2025, month: 3, day: 1).map { EntryTime(day: $0) }, text: ""),
    ]
    let notices = EntryIdentifiers.assign(&entries)
    #expect(entries.map(\.id) == ["a", "a#2", "2025-03-01#1"])
    #expect(notices.map(\.code) == [.duplicateIdentifier])
  }
}

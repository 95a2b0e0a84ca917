import Fizz
import FizzImport
import FizzModel
import FizzReport
import FizzXML
import TestSupport
import Testing

@Suite struct AnalyzerTests {
  private func analyze(_ text: String) throws -> EntryAnalysis {
    var analyzer = try Analyzer(.english())
    return analyzer.analyze(Entry(id: "x", text: text))
  }

  @Test("The first example of the README")
  func readme() throws {
    let analysis = try analyze("My jaw is tight and I'm ashamed; I need to be heard.")
    #expect(analysis.bytes.map(\.parts) == [[.sensation, .feeling, .need]])
    #expect(analysis.findings.filter(\.counts).map(\.id) == ["tension", "shame", "being-heard"])
    #expect(analysis.findings.first?.region == "jaw")
  }

  @Test("Findings lie inside the text, cut no character, and say why they were found")
  func spans() throws {
    var random = SplitMix64(seed: 77)
    let pool = [
      "I am", "sad", "angry", "not", "she", "was", "my jaw", "tight", "because", "if", "“", "”", ",", ".",
      "\n\n",
      "😀", "é", "I need", "to be heard", "never", "always", "the moment", "‘", "’", "used to", "maybe", "(",
      ")", ":)",
    ]
    var analyzer = try Analyzer(.english())
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...25, using: &random)).map { _ in
        pool.randomElement(using: &random) ?? ""
      }.joined(separator: " ")
      let bytes = Array(text.utf8)
      let analysis = analyzer.analyze(Entry(id: "x", text: text))
      for finding in analysis.findings {
        #expect(finding.span.end <= bytes.count && finding.span.count > 0)
        let slice = Array(bytes[finding.span.start..<finding.span.end])
        #expect(String(validating: slice, as: UTF8.self) != nil)
        #expect(!finding.because.isEmpty)
      }
      for byte in analysis.bytes {
        #expect(
          byte.findings.allSatisfy {
            analysis.findings[$0].counts && byte.span.contains(analysis.findings[$0].span)
          })
      }
    }
  }

  @Test("A paragraph in another language is said to be so and not analysed")
  func foreign() throws {
    let analysis = try analyze(
      "Ich bin heute sehr traurig und weiss nicht warum das alles so schwer geworden ist.\n\nI am sad.")
    #expect(analysis.notices.map(\.code) == [.notEnglish])
    #expect(analysis.findings.map(\.id) == ["sadness"])
  }

  @Test("Words in feeling position that no lexicon knows are listed")
  func unknown() throws {
    #expect(
      try analyze("I feel so wobblesome today.").coverage.unknownFeelingPosition == ["wobblesome"])
  }

  @Test("The journal moves from bubbles to fizz; its report is valid XML and the same each time")
  func journal() throws {
    let folder = MeasurementData.packageFolder + "/Fixtures/journal/"
    var entries: [Entry] = []
    for name in [
      "2025-01-03.md", "2025-01-05.md", "2025-03-14.md", "june-notebook.txt", "february-notebook.txt",
    ] {
      let outcome = Importer.read(try #require(MeasurementData.bytes(folder + name)), path: name, format: nil)
      #expect(outcome.notices.isEmpty)
      entries += outcome.entries
    }
    #expect(EntryIdentifiers.assign(&entries).isEmpty)
    #expect(Set(entries.map(\.id)).count == entries.count)
    func bytes() throws -> [UInt8] {
      let report = CorpusFolding.report(
        of: try Corpus.analyses(of: entries, .english()), notices: [], lexicons: .english(), options: [])
      #expect(report.fold.words == report.entries.map(\.words).reduce(0, +))
      #expect(report.periods.map(\.id) == ["2025-01", "2025-02", "2025-03", "2025-06"])
      return ReportXML.write(report, WriterOptions())
    }
    let first = try bytes()
    #expect(
      try RelaxNGSchema(Array(ReportSchema.relaxNG.utf8), path: "r.rng").issues(in: first).map(\.message)
        == [])
    #expect(try bytes() == first)
  }

  @Test(
    "A public diary of 1660 is read whole",
    .enabled(if: MeasurementData.folder != nil, "optional measurement data is absent"))
  func diary() throws {
    let path = "formats/plaintext-diary-public-domain/derived_headings.txt"
    let text = try #require(MeasurementData.text(path))
    let outcome = Importer.read(Array(text.utf8), path: "diary.txt", format: nil)
    let days = outcome.entries.compactMap { $0.time?.day }
    #expect(days.first?.description == "1660-01-01")
    #expect(days == days.sorted())
    // Every line with words is in one entry.
    let words = { (text: String) in text.split { $0.isWhitespace }.count }
    let headings = text.split(separator: "\n").filter {
      $0.hasPrefix("January 1659") || $0.hasPrefix("February 1659")
    }
    let kept = outcome.entries.map { words($0.text) }.reduce(0, +)
    #expect(kept == words(text) - headings.map { words(String($0)) }.reduce(0, +))
    #expect(try Corpus.analyses(of: outcome.entries, .english()).count == outcome.entries.count)
  }
}

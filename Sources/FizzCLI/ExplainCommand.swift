import ArgumentParser
import Fizz
import FizzModel

/// `fizz explain`: every finding of a text with its assertion, what in the lexicon found it, and what stopped it.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Show every finding of a text, and why it counts or not.",
    discussion: """
      EXAMPLES
        fizz explain "I'm not angry, just tired."
        fizz explain --after "You never listen." --after "me: I do!" "Fine. Whatever."
      """)

  @Option(help: "A lexicon of your own (Fizz, LIWC, quanteda, NRC, VADER, Empath, Yoshikoder …); repeatable.")
  var lexicon: [String] = []

  @Option(
    help: "A message before it, oldest first; repeatable. One that begins with \"me: \" is the writer's own.")
  var after: [String] = []

  @Argument(help: "The text; without one it is read from standard input.") var text: [String] = []

  func run() throws {
    Files.ignoreBrokenPipes()
    let words =
      text.isEmpty
      ? String(decoding: try Files.bytes(0, "<stdin>"), as: UTF8.self) : text.joined(separator: " ")
    let lexicons = try lexicon.isEmpty ? .english(withLines: true) : LexiconCommand.set(with: lexicon)
    var analyzer = try Analyzer(lexicons)
    let entry = Entry(
      id: "text", kind: after.isEmpty ? .journal : .message, text: words,
      context: after.map { Entry.Turn(example: $0) })
    let analysis = analyzer.analyze(entry)
    let sources = try Sources(lexicon)
    let bytes = Array(words.utf8)
    for finding in analysis.findings {
      Output.line(
        "\(finding.kind.rawValue) \(finding.id)\(attributes(finding))\t[\(finding.span.start)–\(finding.span.end)] "
          + "“\(String(decoding: bytes[finding.span.start..<finding.span.end], as: UTF8.self))”")
      let a = finding.assertion
      Output.line(
        "  \(finding.counts ? "counts" : "does not count: \(finding.excluded?.rawValue ?? "")")"
          + "; \(a.polarity.rawValue), \(a.experiencer.rawValue), \(a.source.rawValue), \(a.time.rawValue), \(a.figure.rawValue)"
      )
      Output.line("  " + finding.because.joined(separator: ", "))
      let lines = lexicons.lines(of: finding)
      if let line = lines.pattern { Output.line("  found by " + sources.quoted(finding, line)) }
      if let line = lines.stop {
        Output.line("  stopped by " + sources.quoted(finding, line))
      } else if finding.stoppedBy != nil {
        Output.line("  stopped: none of its <only> guards holds")
      }
    }
    if analysis.findings.isEmpty { Output.line("nothing found in \(analysis.words) words") }
    if let scores = analysis.scores {
      let all = zip(EkmanEmotion.allCases, scores.emotions).map { "\($0.rawValue) \($1)" }
      Output.line(
        "scores of the whole text: " + all.joined(separator: ", ")
          + (scores.valence.map { "; valence \($0)" } ?? ""))
    }
  }

  private func attributes(_ finding: Finding) -> String {
    let values = [
      finding.mode?.rawValue, finding.status?.rawValue, finding.rigidity?.rawValue, finding.region,
      finding.person, finding.level.map { "level \($0)" }, finding.pause == true ? "pause" : nil,
    ].compactMap { $0 }
    return values.isEmpty ? "" : " (" + values.joined(separator: ", ") + ")"
  }

  /// The lines of lexicon files, for quoting them.
  private struct Sources {
    private var lines: [String: [Substring]] = [:]

    init(_ own: [String]) throws {
      for file in LexiconSet.englishFiles() { add(file.name, file.bytes) }
      for path in own {
        add(path.split(separator: "/").last.map(String.init) ?? path, try Files.bytes(path))
      }
    }

    private mutating func add(_ name: String, _ bytes: [UInt8]) {
      lines[name] = String(decoding: bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
    }

    /// `scripts.xml:41: the line`.
    func quoted(_ finding: Finding, _ line: Int) -> String {
      let name = finding.because.first?.split(separator: "#").first.map(String.init) ?? ""
      guard let all = lines[name], line >= 1, line <= all.count else { return "\(name):\(line)" }
      return "\(name):\(line): " + all[line - 1].drop { $0 == " " }
    }
  }
}

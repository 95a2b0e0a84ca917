import ArgumentParser
import Fizz
import FizzModel

/// `fizz explain`: every finding of a text with its assertion and the lexicon entry behind it.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Show every finding of a text, and why it counts or not.")

  @Option(help: "A lexicon of your own (Fizz, LIWC, quanteda, NRC, VADER, Empath, Yoshikoder …); repeatable.")
  var lexicon: [String] = []

  @Argument(help: "The text; without one it is read from standard input.") var text: [String] = []

  func run() throws {
    Files.ignoreBrokenPipes()
    let words =
      text.isEmpty
      ? String(decoding: try Files.bytes(0, "<stdin>"), as: UTF8.self) : text.joined(separator: " ")
    var analyzer = try Analyzer(LexiconCommand.set(with: lexicon))
    let analysis = analyzer.analyze(Entry(id: "text", text: words))
    let bytes = Array(words.utf8)
    for finding in analysis.findings {
      let a = finding.assertion
      Output.line(
        "\(finding.kind.rawValue) \(finding.id)\t[\(finding.span.start)–\(finding.span.end)] "
          + "“\(String(decoding: bytes[finding.span.start..<finding.span.end], as: UTF8.self))”")
      Output.line(
        "  \(finding.counts ? "counts" : "does not count: \(finding.excluded?.rawValue ?? "")")"
          + "; \(a.polarity.rawValue), \(a.experiencer.rawValue), \(a.source.rawValue), \(a.time.rawValue), \(a.figure.rawValue)"
      )
      Output.line("  " + finding.because.joined(separator: ", "))
    }
    if analysis.findings.isEmpty { Output.line("nothing found in \(analysis.words) words") }
  }
}

import ArgumentParser
import Fizz
import FizzImport
import FizzModel
import FizzReport

/// `fizz [analyze] [PATH…|-]`: reads, analyses, reports.
struct AnalyzeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze", abstract: "Analyse texts and write a report (the default command).",
    discussion: """
      EXAMPLES
        echo "My jaw is tight and I'm ashamed; I need to be heard." | fizz
        fizz journal/ -o report.html
        fizz notes.md --verbose
        fizz entries.ndjson --format ndjson

      Exit status: 0 done, 1 some input could not be read and the rest is done, 64 usage, 65 bad data,
      66 no input, 73 output cannot be created, 74 input or output failed.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, html, xml, json, ndjson }

  @Argument(help: "Files or folders; - or nothing reads standard input.") var paths: [String] = []

  @Option(name: [.short, .long], help: "Write to this file; its ending chooses the format.") var output:
    String?

  @Option(help: "text, html, xml, json or ndjson.") var format: Format?

  @Option(help: "How to read the input: text, markdown or entries (NDJSON).") var from: String?

  @Option(help: "A lexicon of your own (Fizz, LIWC, quanteda, NRC, VADER, Empath, Yoshikoder …); repeatable.")
  var lexicon: [String] = []

  @Option(help: "Names of one person, such as Mum=Mam,Mother; repeatable.") var alias: [String] = []

  @Flag(help: "Leave learnt weights out of the scores of Ekman's six.") var noWeights = false

  @Flag(help: "Leave all texts out of the report; spans and numbers stay.") var noText = false

  @Flag(help: "Show where each finding stands and what in the lexicon found it.") var verbose = false

  @Option(help: "auto, always or never.") var color: String = "auto"

  func run() throws {
    Files.ignoreBrokenPipes()
    if paths.isEmpty, Files.isTerminal(0) {
      Output.line(FizzCommand.helpMessage())
      return
    }
    let format = try chosenFormat()
    let aliases = try aliases()
    var lexicons = try LexiconCommand.set(with: lexicon)
    if noWeights { lexicons = lexicons.withoutWeights }
    var input = try Inputs.read(paths, from: from)
    input.notices += EntryIdentifiers.assign(&input.entries)
    var isIncomplete = false
    for notice in input.notices {
      Output.talk("fizz: " + notice.description)
      if notice.isFailure { isIncomplete = true }
    }
    if input.entries.isEmpty, format != .ndjson {
      throw Failure(.noInput, "nothing to analyse; give a text on standard input, a file or a folder")
    }
    try write(input, lexicons, aliases, format)
    if isIncomplete { throw ExitCode(1) }
  }

  private func chosenFormat() throws -> Format {
    if let format { return format }
    guard let output, let dot = output.lastIndex(of: ".") else { return .text }
    let ending = output[output.index(after: dot)...].lowercased()
    switch ending {
    case "html", "htm": return .html
    case "txt": return .text
    default:
      if let format = Format(rawValue: ending) { return format }
      throw ValidationError("the ending .\(ending) names no format; add --format text|html|xml|json|ndjson")
    }
  }

  // MARK: - Out

  private func aliases() throws -> [PersonAlias] {
    try alias.map { text in
      guard let alias = PersonAlias(text) else {
        throw ValidationError("--alias \"\(text)\" is not understood; write Name=other name,other name")
      }
      return alias
    }
  }

  private func write(
    _ input: Importer.Outcome, _ lexicons: LexiconSet, _ aliases: [PersonAlias], _ format: Format
  ) throws {
    var options = WriterOptions()
    options.noText = noText
    options.verbose = verbose
    options.color = usesColor
    let bytes: [UInt8]
    if format == .ndjson {
      bytes = try entryStream(input, lexicons, options)
    } else {
      let analyses = try Corpus.analyses(of: input.entries, lexicons)
      let report = CorpusFolding.report(
        of: analyses, notices: input.notices, lexicons: lexicons, options: provenanceOptions(format),
        aliases: aliases)
      switch format {
      case .text: bytes = ReportText.write(report, options)
      case .html: bytes = ReportHTML.write(report, options)
      case .xml: bytes = ReportXML.write(report, options)
      case .json, .ndjson: bytes = ReportJSON.write(report, options)
      }
    }
    if let output {
      try refuseOverwriting(output, input)
      try Files.writeAtomically(bytes, to: output)
      Output.talk("fizz: wrote \(output) (\(input.entries.count) entries)")
    } else {
      try Files.write(bytes, to: 1, "<stdout>")
    }
  }

  /// One line per entry, and one per line that could not be read, in import order.
  private func entryStream(
    _ input: Importer.Outcome, _ lexicons: LexiconSet, _ options: WriterOptions
  ) throws -> [UInt8] {
    var writer = EntryJSON(options)
    var bytes: [UInt8] = []
    var broken = input.notices.filter { $0.code == .invalidLine }[...]
    for analysis in try Corpus.analyses(of: input.entries, lexicons) {
      let origin = analysis.entry.origin
      while let notice = broken.first, notice.path ?? "" == origin.path ?? "<stdin>",
        notice.line ?? 0 < origin.line ?? 0
      {
        bytes += EntryJSON.errorLine(notice)
        broken.removeFirst()
      }
      bytes += writer.line(analysis)
    }
    for notice in broken { bytes += EntryJSON.errorLine(notice) }
    return bytes
  }

  private var usesColor: Bool {
    if color == "always" { return true }
    return color == "auto" && output == nil && Files.isTerminal(1) && Files.environment("NO_COLOR") == nil
      && Files.environment("TERM") != "dumb"
  }

  private func provenanceOptions(_ format: Format) -> [String] {
    ["--format \(format.rawValue)"] + (noText ? ["--no-text"] : []) + (noWeights ? ["--no-weights"] : [])
  }

  private func refuseOverwriting(_ output: String, _ input: Importer.Outcome) throws {
    if input.entries.contains(where: { $0.origin.path == output }) || paths.contains(output) {
      throw Failure(.cannotCreate, "\(output): is one of the inputs and is kept; choose another name")
    }
  }
}

import ArgumentParser
import Fizz
import FizzImport
import FizzModel

/// `fizz lexicon gaps`: the words a writer feels with and no lexicon knows.
struct LexiconGapsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaps", abstract: "List words in feeling position (\"I feel …\") that no concept covers.",
    discussion: """
      One word a line with how many entries hold it, the commonest first: candidates for a lexicon of your own.

      EXAMPLE
        fizz lexicon gaps journal/
      """)

  @Argument(help: "Files or folders; - or nothing reads standard input.") var paths: [String] = []

  @Option(help: "How to read the input: text, markdown or entries (NDJSON).") var from: String?

  @Option(help: "A lexicon of your own (Fizz, LIWC, quanteda, NRC, VADER, Empath, Yoshikoder …); repeatable.")
  var lexicon: [String] = []

  func run() throws {
    Files.ignoreBrokenPipes()
    let input = try Inputs.read(paths, from: from)
    for notice in input.notices { Output.talk("fizz: " + notice.description) }
    var entries: [String: Int] = [:]
    for analysis in try Corpus.analyses(of: input.entries, LexiconCommand.set(with: lexicon)) {
      for word in analysis.coverage.unknownFeelingPosition { entries[word, default: 0] += 1 }
    }
    for (word, count) in entries.sorted(by: { (-$0.value, $0.key) < (-$1.value, $1.key) }) {
      Output.line("\(count)\t\(word)")
    }
    if input.notices.contains(where: \.isFailure) { throw ExitCode(1) }
  }
}

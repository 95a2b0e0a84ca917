import ArgumentParser

/// The command `fizz`.
@main struct FizzCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fizz",
    abstract: "Shows how finely a text tells feelings apart, from bubbles to fizz.",
    discussion: """
      EXAMPLES
        echo "My jaw is tight and I'm ashamed; I need to be heard." | fizz
        fizz journal/ -o report.html
        fizz journal/ --format ndjson > entries.ndjson
        fizz explain "I wasn't angry, just tired."
        fizz lexicon show resentment

      Everything runs on this machine: the program opens no connection and keeps nothing.
      """,
    version: Versions.text,
    subcommands: [AnalyzeCommand.self, ExplainCommand.self, LexiconCommand.self, SchemaCommand.self],
    defaultSubcommand: AnalyzeCommand.self)

  /// Runs the command; a failure prints one sentence and ends with the status it names.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      Output.talk("fizz: " + failure.description)
      exit(withError: ExitCode(failure.status.rawValue))
    } catch {
      exit(withError: error)
    }
  }
}

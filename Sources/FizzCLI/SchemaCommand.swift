import ArgumentParser
import FizzReport

/// `fizz schema`: prints the schema of a format.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the schema of a format (RELAX NG).")

  enum Name: String, ExpressibleByArgument, CaseIterable { case report }

  @Argument(help: "report: the XML report.") var name: Name = .report

  func run() throws {
    try Files.write(Array(ReportSchema.relaxNG.utf8), to: 1, "<stdout>")
  }
}

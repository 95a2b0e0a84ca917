import ArgumentParser
import Fizz
import FizzLexicon
import FizzModel

/// `fizz lexicon report`: how much each lexicon holds, and where a sense trap may have been missed.
struct LexiconReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Say how much the lexicons hold, and which common words lack a guard.",
    discussion: "Files of your own stand on top of the English lexicon, as in analyze.")

  @Argument(help: "Lexicon files of your own.") var files: [String] = []

  func run() throws {
    let documents = try LexiconCommand.documents(with: files)
    Output.line("lexicon\tconcepts\tmarkers\tclasses\tforms\tphrases\tpatterns\tguards\tyes\tno")
    for document in documents {
      let entries = document.entries
      let markers = entries.count { $0.definition.bends.contains(.isMarker) }
      let examples = entries.flatMap(\.examples)
      let counts = [
        entries.count - markers, markers, document.classes.count,
        entries.reduce(0) { $0 + $1.forms.reduce(0) { $0 + $1.words.count } },
        entries.reduce(0) { $0 + $1.phrases.count }, entries.reduce(0) { $0 + $1.patterns.count },
        entries.reduce(0) { $0 + $1.guards.count }, examples.count(where: \.mustFire),
        examples.count { !$0.mustFire },
      ]
      Output.line(document.id + "\t" + counts.map(String.init).joined(separator: "\t"))
    }
    Output.line("")
    let bare = unguarded(documents)
    Output.line("Very common words that a concept has among its forms, without a guard: \(bare.count)")
    for (word, concept) in bare { Output.line("  \(word)\t\(concept)") }
  }

  /// Forms that are in the class of very common words while their concept has neither guard nor counter-example.
  private func unguarded(_ documents: [LexiconDocument]) -> [(word: String, concept: String)] {
    let common = Set(
      documents.flatMap(\.classes).filter { $0.id == "very-common" }.flatMap(\.forms).map(\.text))
    var found: [(String, String)] = []
    for entry in documents.flatMap(\.entries)
    where entry.guards.isEmpty && !entry.examples.contains(where: { !$0.mustFire }) {
      for word in entry.forms.flatMap(\.words).map(\.text) where common.contains(word) {
        found.append((word, entry.definition.concept))
      }
    }
    return found
  }
}

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
    let common = LexiconSet.englishCommonWords()
    let bare = unguarded(documents, Set(common))
    let untried = bare.filter { !$0.hasCounterexample }
    Output.line(
      "Of the \(common.count) commonest English words, \(bare.count) are a form of a concept without a guard, "
        + "\(untried.count) of them without a counter-example either:")
    for form in bare {
      Output.line("  \(form.word)\t\(form.concept)" + (form.hasCounterexample ? "" : "\tno counter-example"))
    }
  }

  private struct Unguarded {
    let word: String
    let concept: String
    let hasCounterexample: Bool
  }

  /// Forms among the commonest words whose concept has no guard.
  private func unguarded(_ documents: [LexiconDocument], _ common: Set<String>) -> [Unguarded] {
    documents.flatMap(\.entries).filter(\.guards.isEmpty).flatMap { entry in
      let hasCounterexample = entry.examples.contains { !$0.mustFire }
      return entry.forms.flatMap(\.words).map(\.text).filter(common.contains).map {
        Unguarded(word: $0, concept: entry.definition.concept, hasCounterexample: hasCounterexample)
      }
    }
  }
}

package import FizzLexicon
internal import FizzModel

/// Runs the examples that stand inside lexicon files: the lexicon tests itself.
package enum LexiconExamples {
  /// A failed example: its place, what was expected, what came.
  package struct Failure: Sendable, CustomStringConvertible {
    package let path: String
    package let line: Int
    package let message: String

    package var description: String { "\(path):\(line): \(message)" }
  }

  /// What came of all examples.
  package struct Outcome: Sendable {
    package var passed = 0
    package var failures: [Failure] = []
  }

  /// Runs every example of the documents against the lexicons.
  package static func run(_ documents: [LexiconDocument], on lexicons: LexiconSet) throws(AnalyzerError)
    -> Outcome
  {
    var analyzer = try Analyzer(lexicons)
    var outcome = Outcome()
    for document in documents {
      for entry in document.entries {
        for example in entry.examples {
          if let message = failure(of: example, entry.definition, &analyzer) {
            outcome.failures.append(.init(path: document.path, line: example.text.line, message: message))
          } else {
            outcome.passed += 1
          }
        }
      }
    }
    return outcome
  }

  private static func failure(
    of example: LexiconDocument.Example, _ definition: Definition, _ analyzer: inout Analyzer
  ) -> String? {
    let context = example.previous.map { [Entry.Turn(speaker: "other", isSelf: false, text: $0)] } ?? []
    let analysis = analyzer.analyze(Entry(id: "example", text: example.text.text, context: context))
    let own = analysis.findings.filter { $0.concept == definition.concept && $0.kind == definition.kind }
    let id = definition.concept
    if example.mustFire {
      if own.contains(where: \.counts) { return nil }
      if let found = own.first {
        return "\"\(id)\" must be found here and count; it is excluded: \(found.excluded?.rawValue ?? "")"
      }
      let rivals = analysis.findings.filter { $0.kind == definition.kind && $0.counts }.map(\.concept)
      return "\"\(id)\" must be found here; "
        + (rivals.isEmpty ? "nothing was" : "found: \(rivals.joined(separator: ", "))")
    }
    if own.contains(where: \.counts) { return "\"\(id)\" must not count here; add a guard" }
    if let reason = example.reason, !own.contains(where: { $0.excluded == reason }) {
      let reasons = own.compactMap { $0.excluded?.rawValue }
      return "\"\(id)\" must be refused here for reason \"\(reason.rawValue)\"; "
        + (reasons.isEmpty ? "it was not found at all" : "the reason was \(reasons.joined(separator: ", "))")
    }
    return nil
  }
}

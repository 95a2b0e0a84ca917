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

  /// The turns of `previous`, divided by " / "; what begins with "me: " is the sender's own.
  private static func turns(_ previous: String?) -> [Entry.Turn] {
    guard let previous else { return [] }
    var turns: [Entry.Turn] = []
    var rest = previous[...]
    while true {
      let end = end(of: rest)
      turns.append(.init(example: String(rest[..<end])))
      guard end < rest.endIndex else { return turns }
      rest = rest[rest.index(end, offsetBy: 3)...]
    }
  }

  private static func end(of text: Substring) -> Substring.Index {
    var index = text.startIndex
    while index < text.endIndex {
      if text[index...].hasPrefix(" / ") { return index }
      index = text.index(after: index)
    }
    return text.endIndex
  }

  private static func failure(
    of example: LexiconDocument.Example, _ definition: Definition, _ analyzer: inout Analyzer
  ) -> String? {
    let isChat = definition.bends.contains(.chatOnly) || example.previous != nil
    let analysis = analyzer.analyze(
      Entry(
        id: "example", kind: isChat ? .message : .journal, text: example.text.text,
        context: turns(example.previous)))
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

import Fizz
import FizzJSON
import FizzModel

/// Feelings, sensations, meanings and needs found in the labelled texts of Fixtures/development: per kind, over the
/// labels of a text, each once.
enum DevelopmentAccuracy {
  private static let kinds: [FindingKind] = [.feeling, .sensation, .meaning, .need]

  private struct Label: Hashable {
    let kind: FindingKind
    let id: String
  }

  static func print(folder: String) throws {
    var analyzer = try Analyzer(.english())
    for (name, title) in [("a", "a, looked at while tuning"), ("b", "b, only measured")] {
      guard let bytes = TextFile.bytes(folder + "/\(name).ndjson") else {
        Swift.print("development set \(name): \(folder)/\(name).ndjson is not there")
        continue
      }
      var byKind: [FindingKind: Agreement] = [:]
      // As if what one rule keeps out counted.
      var without: [Exclusion: Agreement] = [:]
      var texts = 0
      var empty = 0
      var silent = 0
      for line in bytes.split(separator: 0x0A) {
        guard let value = try? JSONParser.parse(Array(line)), let text = value["text"]?.string else {
          continue
        }
        let gold = Set((value["findings"]?.array ?? []).compactMap(label))
        let findings = analyzer.analyze(Entry(id: "", text: text)).findings
          .filter { kinds.contains($0.kind) }
        let found = Set(findings.filter(\.counts).map { Label(kind: $0.kind, id: $0.id) })
        texts += 1
        if gold.isEmpty {
          empty += 1
          if found.isEmpty { silent += 1 }
        }
        for reason in Exclusion.allCases {
          let all = findings.filter { $0.counts || $0.excluded == reason }
          without[reason, default: Agreement()].add(
            found: Set(all.map { Label(kind: $0.kind, id: $0.id) }), gold: gold)
        }
        for kind in kinds {
          byKind[kind, default: Agreement()].add(
            found: found.filter { $0.kind == kind }, gold: gold.filter { $0.kind == kind })
        }
      }
      Swift.print("Development set \(title): \(texts) texts")
      var pooled = Agreement()
      for kind in kinds {
        let agreement = byKind[kind] ?? Agreement()
        pooled.add(agreement)
        Swift.print("  \(padded(kind.rawValue, 10))  \(agreement.line)")
      }
      Swift.print("  \(padded("pooled", 10))  \(pooled.line)")
      for reason in Exclusion.allCases {
        Swift.print("  without \(padded(reason.rawValue, 16))  \((without[reason] ?? Agreement()).line)")
      }
      Swift.print("  silent on \(silent) of the \(empty) texts without labels")
    }
  }

  private static func label(_ value: JSONValue) -> Label? {
    guard let kind = value["kind"]?.string.flatMap(FindingKind.init(rawValue:)), let id = value["id"]?.string
    else { return nil }
    return Label(kind: kind, id: id)
  }
}

import Fizz
import FizzImport
import FizzJSON
import FizzModel
import TestSupport
import Testing

/// The example sentences of the concepts: what must be found, and what must not. Both pass counts are printed, the
/// failing ones listed, none is deleted.
@Suite struct ConceptExampleTests {
  @Test("At least 95 % of those that must fire and of those that must not")
  func table() throws {
    let path = MeasurementData.packageFolder + "/Fixtures/examples.ndjson"
    let bytes = try #require(MeasurementData.bytes(path))
    var analyzer = try Analyzer(.english())
    var passed = ["P": 0, "N": 0]
    var total = ["P": 0, "N": 0]
    var read = 0
    for line in bytes.split(separator: 0x0A) {
      let value = try JSONParser.parse(Array(line))
      read += 1
      guard let text = value["text"]?.string, let polarity = value["polarity"]?.string else { continue }
      let context = (value["context"]?.array ?? []).map {
        Entry.Turn(speaker: $0["speaker"]?.string ?? "", isSelf: false, text: $0["text"]?.string ?? "")
      }
      let findings = analyzer.analyze(Entry(id: "x", text: text, context: context)).findings.filter(\.counts)
      let missing = (value["expect"]?.array ?? []).filter { wanted in !findings.contains { fits($0, wanted) }
      }
      let wrong = (value["absent"]?.array ?? []).filter { banned in findings.contains { fits($0, banned) } }
      total[polarity, default: 0] += 1
      if missing.isEmpty, wrong.isEmpty {
        passed[polarity, default: 0] += 1
      } else {
        print(
          "fails \(value["id"]?.string ?? ""): missing \(missing.map(\.text)), wrong \(wrong.map(\.text)): \(text)"
        )
      }
    }
    print(
      "must fire: \(passed["P"] ?? 0) of \(total["P"] ?? 0); must not: \(passed["N"] ?? 0) of \(total["N"] ?? 0)"
    )
    #expect(read == 220)
    #expect(Double(passed["P"] ?? 0) >= 0.95 * Double(total["P"] ?? 1))
    #expect(Double(passed["N"] ?? 0) >= 0.95 * Double(total["N"] ?? 1))
  }

  /// Whether a finding has all the fields that an expectation names.
  private func fits(_ finding: Finding, _ wanted: JSONValue) -> Bool {
    guard case .object(let members) = wanted else { return false }
    return members.allSatisfy { member in
      let text = member.value.string
      switch member.key {
      case "kind": return finding.kind.rawValue == text
      case "id": return finding.id == text
      case "level": return Taxonomy.level(ofNeed: finding.id)?.rawValue == text
      case "status": return finding.status?.rawValue == text
      case "mode": return finding.mode?.rawValue == text
      case "pause": return finding.pause == member.value.bool
      case "value": return finding.value.map(Double.init) == member.value.double
      case "person": return finding.person == text
      default: return false
      }
    }
  }
}

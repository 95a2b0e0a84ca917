import Fizz
import FizzJSON
import FizzModel

/// What is found in the labelled texts of Fixtures/development: per kind and id, over the labels of a text or message,
/// each once.
enum DevelopmentAccuracy {
  /// Files labelled with one set of kinds.
  private struct Group {
    let title: String
    let names: [String]
    let kinds: [FindingKind]
  }

  private static let groups = [
    Group(
      title: "feelings, sensations, meanings, needs", names: [""],
      kinds: [.feeling, .sensation, .meaning, .need]),
    Group(
      title: "frames, scripts, voices, growth, between people",
      names: ["frames-", "distortions-", "scripts-", "growth-", "repair-", "empathy-"],
      kinds: FindingKind.allCases.filter { ![.feeling, .sensation, .meaning, .need].contains($0) }),
  ]

  private struct Label: Hashable {
    let kind: FindingKind
    let id: String
  }

  /// A text or message with its labels.
  private struct Item {
    let entry: Entry
    let gold: Set<Label>
  }

  static func print(folder: String) throws {
    for (part, title) in [("a", "a, looked at while tuning"), ("b", "b, only measured")] {
      for group in groups {
        let items = try group.names.flatMap { try read(folder + "/\($0)\(part).ndjson") }
        guard !items.isEmpty else {
          Swift.print("development set \(part), \(group.title): not in \(folder)")
          continue
        }
        Swift.print("Development set \(title): \(group.title), \(items.count) texts and messages")
        try print(items, group.kinds)
      }
    }
  }

  private static func print(_ items: [Item], _ kinds: [FindingKind]) throws {
    var byLabel: [Label: Agreement] = [:]
    // As if what one rule keeps out counted.
    var without: [Exclusion: Agreement] = [:]
    var empty = 0
    var silent = 0
    let analyses = try Corpus.analyses(of: items.map(\.entry), .english())
    for (item, analysis) in zip(items, analyses) {
      let gold = item.gold.filter { kinds.contains($0.kind) }
      let findings = analysis.findings.filter { kinds.contains($0.kind) }
      let found = Set(findings.filter(\.counts).map { Label(kind: $0.kind, id: $0.id) })
      if gold.isEmpty {
        empty += 1
        if found.isEmpty { silent += 1 }
      }
      for reason in Exclusion.allCases {
        let all = findings.filter { $0.counts || $0.excluded == reason }
        without[reason, default: Agreement()].add(
          found: Set(all.map { Label(kind: $0.kind, id: $0.id) }), gold: gold)
      }
      for label in found.union(gold) {
        byLabel[label, default: Agreement()].add(
          found: found.intersection([label]), gold: gold.intersection([label]))
      }
    }
    var pooled = Agreement()
    for kind in kinds {
      var all = Agreement()
      for id in Taxonomy.ids(of: kind) { all.add(byLabel[Label(kind: kind, id: id)] ?? Agreement()) }
      pooled.add(all)
      Swift.print("  \(padded(kind.rawValue, 31))  \(all.line)")
      guard kind != .feeling else { continue }
      for id in Taxonomy.ids(of: kind) {
        guard let agreement = byLabel[Label(kind: kind, id: id)] else { continue }
        Swift.print("    \(padded(id, 29))  \(agreement.line)")
      }
    }
    Swift.print("  \(padded("pooled", 31))  \(pooled.line)")
    for reason in Exclusion.allCases {
      Swift.print("  without \(padded(reason.rawValue, 23))  \((without[reason] ?? Agreement()).line)")
    }
    Swift.print("  silent on \(silent) of the \(empty) texts without labels")
  }

  /// The texts of a file, and the messages of its chats; none when there is no such file.
  private static func read(_ path: String) throws -> [Item] {
    guard let bytes = TextFile.bytes(path) else { return [] }
    var items: [Item] = []
    for line in bytes.split(separator: 0x0A) {
      let value = try JSONParser.parse(Array(line))
      let id = value["id"]?.string ?? ""
      guard let turns = value["turns"]?.array else {
        if let item = item(value, id) { items.append(item) }
        continue
      }
      items += turns.compactMap { item($0, id, conversation: id) }
    }
    return items
  }

  private static func item(_ value: JSONValue, _ id: String, conversation: String? = nil) -> Item? {
    guard let text = value["text"]?.string else { return nil }
    let entry = Entry(
      id: id, kind: conversation == nil ? .journal : .message,
      speaker: value["speaker"]?.string.map { .init(id: $0) }, conversation: conversation, text: text)
    return Item(entry: entry, gold: Set((value["findings"]?.array ?? []).compactMap(label)))
  }

  private static func label(_ value: JSONValue) -> Label? {
    guard let kind = value["kind"]?.string.flatMap(FindingKind.init(rawValue:)), let id = value["id"]?.string
    else { return nil }
    return Label(kind: kind, id: id)
  }
}

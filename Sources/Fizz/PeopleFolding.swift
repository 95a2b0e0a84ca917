internal import FizzModel

/// Folds findings between people by person: names, kin words joined to them, aliases; repairs linked to ruptures.
///
/// A kin word joins a name when the texts give it exactly one ("my sister Maren", and no other sister's name). A repair
/// answers the latest open rupture with the same person. Ours.
enum PeopleFolding {
  /// People in order of how often they are named, then by name.
  static func people(in entries: [EntryAnalysis], _ aliases: [PersonAlias]) -> [Person] {
    let joined = joins(entries, aliases)
    var tallies: [String: Tally] = [:]
    for entry in entries {
      let day = entry.entry.time?.day
      for finding in entry.findings where finding.counts {
        guard let surface = finding.person else { continue }
        tallies[key(surface, joined), default: Tally()].add(finding, surface, day: day)
      }
    }
    return tallies.map { key, tally in tally.person(named: aliases.first { folded($0.name) == key }?.name) }
      .sorted { a, b in
        let (many, few) = (a.findings.values.reduce(0, +), b.findings.values.reduce(0, +))
        return many != few ? many > few : a.name.utf8.lexicographicallyPrecedes(b.name.utf8)
      }
  }

  /// What has been counted of one person.
  private struct Tally {
    private var surfaces: [String: Int] = [:]
    private var findings: [String: Int] = [:]
    private var open: [CalendarDay?] = []
    private var repaired = 0
    private var days: [Int] = []

    mutating func add(_ finding: Finding, _ surface: String, day: CalendarDay?) {
      surfaces[surface, default: 0] += 1
      findings[finding.kind.rawValue + "/" + finding.id, default: 0] += 1
      if finding.kind == .rupture { open.append(day) }
      if finding.kind == .repair, let rupture = open.popLast() {
        repaired += 1
        if let rupture, let day { days.append(day.daysSince1970 - rupture.daysSince1970) }
      }
    }

    func person(named alias: String?) -> Person {
      let order = surfaces.sorted { a, b in
        // A name before a kin word: kin words are written small.
        let (small, big) = (isSmall(a.key), isSmall(b.key))
        if small != big { return big }
        return a.value != b.value ? a.value > b.value : a.key.utf8.lexicographicallyPrecedes(b.key.utf8)
      }.map(\.key)
      let name = alias ?? order.first ?? ""
      return Person(
        name: name,
        otherNames: order.filter { $0 != name }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) },
        findings: findings, repairedRuptures: repaired, repairDays: days)
    }

    private func isSmall(_ text: String) -> Bool { text.utf8.first.map { $0 >= 0x61 && $0 <= 0x7A } ?? true }
  }

  private static func folded(_ surface: String) -> String { surface.lowercased() }

  private static func key(_ surface: String, _ joined: [String: String]) -> String {
    let own = folded(surface)
    return joined[own] ?? own
  }

  /// Which folded name stands for which: aliases first, then kin words with one name.
  private static func joins(_ entries: [EntryAnalysis], _ aliases: [PersonAlias]) -> [String: String] {
    var joined: [String: String] = [:]
    for alias in aliases {
      for other in alias.others { joined[folded(other)] = folded(alias.name) }
    }
    var names: [String: Set<String>] = [:]
    for pair in entries.flatMap(\.kinNames) {
      names[folded(pair.kin), default: []].insert(key(pair.name, joined))
    }
    for (kin, all) in names where all.count == 1 && joined[kin] == nil { joined[kin] = all.first }
    return joined
  }
}

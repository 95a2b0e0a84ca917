internal import FizzModel

/// A repair needs a rupture in view: in a chat one in the messages before or earlier in the same one, on a page one
/// anywhere on it. A repair that names its rupture itself needs no other; on a page neither does an explicit apology.
///
/// Source: annotation conventions, after Gottman, Driver and Tabares 2015, whose repairs answer a conflict at hand.
enum RepairMarkers {
  static func grade(_ all: inout [Finding], _ setting: Setting, namesRupture: (Finding) -> Bool) {
    for index in all.indices where all[index].kind == .repair && all[index].counts {
      if namesRupture(all[index]) || !setting.isChat && all[index].id == "responsibility" { continue }
      let span = all[index].span
      let isHere = all.contains {
        // What a page tells of last year's quarrel is still the quarrel that was mended.
        $0.kind == .rupture && ($0.counts || $0.isPast) && (!setting.isChat || $0.span < span)
      }
      if isHere
        || setting.turns.contains(where: { $0.findings.contains { $0.kind == .rupture && $0.counts } })
      {
        continue
      }
      all[index].excluded = .guard
      all[index].because.append("rule:no-rupture-in-view")
    }
  }
}

internal import FizzModel

/// An empathic response answers distress: in a chat something must weigh on the other side in what it said before.
/// Advice is advice only when nothing in the message receives the feeling. On a page the act is narrated and stands
/// for itself.
///
/// Source: EPITOME (Sharma et al. 2020); what counts as distress is ours.
enum EmpathyMarkers {
  private static let received: Set<String> = ["emotional-reaction", "interpretation", "exploration"]

  private static let selfEvident: Set<String> = ["emotional-reaction", "interpretation"]

  static func grade(_ all: inout [Finding], _ setting: Setting) {
    if setting.isChat, !setting.turns.contains(where: { !$0.isOwn && $0.findings.contains(where: weighs) }) {
      for index in all.indices where all[index].kind == .empathy && all[index].counts {
        // Being sorry for somebody, saying what it must be like, asking for the worst of it: these show by
        // themselves what they answer.
        if setting.hasOther, selfEvident.contains(all[index].id) || all[index].level == 2 { continue }
        all[index].excluded = .guard
        all[index].because.append("rule:no-distress-in-view")
      }
      return
    }
    guard all.contains(where: { $0.kind == .empathy && $0.counts && received.contains($0.id) }) else {
      return
    }
    for index in all.indices
    where all[index].kind == .empathy && all[index].id == "advice-only" && all[index].counts
      && setting.isChat
    {
      all[index].excluded = .guard
      all[index].because.append("rule:feeling-received")
    }
  }

  /// Whether a finding shows that something weighs on its writer.
  private static func weighs(_ finding: Finding) -> Bool {
    guard finding.counts else { return false }
    switch finding.kind {
    case .feeling: return Taxonomy.pole(ofFamily: finding.id) != .pleasant && finding.id != "wellbeing"
    case .sensation: return !["ease", "warmth", "lightness"].contains(finding.id)
    case .meaning: return !["goal-support", "self-worth-high", "control", "alternative"].contains(finding.id)
    case .need: return finding.status == .unmet || finding.status == .requested
    case .frame, .distortion, .script: return true
    case .voice: return finding.id != "compassion" && finding.id != "coach"
    case .disclosure: return finding.id != "pacing" && (finding.level ?? 0) >= 2
    default: return false
    }
  }
}

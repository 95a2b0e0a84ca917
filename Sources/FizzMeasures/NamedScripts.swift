internal import FizzModel

/// Share of script findings that were named or interrupted.
enum NamedScripts {
  static let definition = MeasureDefinition(
    id: "named-scripts", title: "Scripts that were named", unit: "share", minimum: 5,
    counted: "script findings", interval: "Wilson", formula: "(named + interrupted) / scripts",
    source: "ours",
    note: "Says what was written down, not what was done.",
    compute: { fold in
      var named = 0
      var all = 0
      for key in fold.findings.keys.sorted() where key.hasPrefix("script/") {
        let count = fold.findings[key] ?? 0
        all += count
        if key.hasSuffix("/named") || key.hasSuffix("/interrupted") { named += count }
      }
      return MeasureDefinition.share("named-scripts", named, of: all, minimum: 5, "script findings")
    })
}

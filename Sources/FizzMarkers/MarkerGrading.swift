package import FizzModel

/// Filters, links and grades asserted findings, one concept after the other; holds no words.
package enum MarkerGrading {
  /// The findings of an entry after all concepts have had their say, in order of the text.
  ///
  /// - Parameters:
  ///   - findings: asserted findings.
  ///   - text: the matched text they stand in.
  ///   - utf8: its bytes.
  ///   - setting: whether it is a message, and what was found in those before it.
  ///   - definition: the lexicon definition of a finding.
  package static func graded(
    _ findings: consuming [Finding], in text: MatchedText, _ utf8: [UInt8], setting: Setting = .journal,
    definition: (Finding) -> Definition?
  ) -> [Finding] {
    var all = findings
    NamingMarkers.grade(&all, in: text)
    FrameMarkers.grade(&all, in: text)
    ScriptMarkers.grade(&all)
    VoiceMarkers.grade(&all)
    RepairMarkers.grade(&all, setting) { definition($0)?.bends.contains(.namesRupture) ?? false }
    EmpathyMarkers.grade(&all, setting)
    DisclosureMarkers.grade(&all, in: text, setting, utf8)
    PersonResolution.resolve(&all, in: text, utf8)
    SafetyMarkers.grade(&all)
    ImpliedMeanings.add(to: &all) { definition($0)?.implies }
    // Findings come in nearly in order, and moving one costs more than comparing two.
    let isSorted = all.indices.dropLast().allSatisfy { !inTextOrder(all[$0 + 1], all[$0]) }
    if !isSorted { all.sort(by: inTextOrder) }
    return all
  }

  /// Whether grading looks at the messages before: something passes between people here.
  package static func asksForTurns(_ findings: [Finding]) -> Bool {
    findings.contains { $0.counts && ($0.kind == .repair || $0.kind == .empathy) }
  }

  /// By place, then by kind, then by id: one order for every output.
  package static func inTextOrder(_ a: Finding, _ b: Finding) -> Bool {
    if a.span != b.span { return a.span < b.span }
    if a.kind != b.kind { return a.kind.index < b.kind.index }
    if a.id != b.id { return a.id < b.id }
    return a.concept < b.concept
  }
}

extension MatchedText {
  /// Words that begin inside a span.
  func words(of span: TextSpan) -> Range<Int> {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) < span.start { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < count, Int(starts[end]) < span.end { end += 1 }
    return low..<end
  }
}

package import FizzModel

/// A calm page for the terminal, 80 columns wide.
package struct ReportText {
  private let options: WriterOptions
  private var out = ""
  private static let width = 78
  private static let mostPeople = 12

  private init(_ options: WriterOptions) { self.options = options }

  /// The page. Control characters of the texts are shown, not obeyed.
  package static func write(_ report: Report, _ options: WriterOptions) -> [UInt8] {
    var page = ReportText(options)
    if report.entries.count == 1, let entry = report.entries.first {
      page.entry(entry, withMeasures: true)
    } else {
      page.corpus(report)
    }
    return Array(page.out.utf8)
  }

  private mutating func line(_ text: String = "") { out += Terminal.inert(text) + "\n" }

  private mutating func heading(_ text: String) {
    line()
    out +=
      (options.color ? "\u{1B}[1m" : "") + Terminal.inert(text) + (options.color ? "\u{1B}[0m" : "") + "\n"
  }

  /// Wraps text at spaces; continued lines are indented.
  private mutating func wrapped(_ text: String, indent: String = "", then: String? = nil) {
    var current = indent
    let next = then ?? indent
    var isEmpty = true
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      if !isEmpty, current.count + 1 + word.count > ReportText.width {
        line(current)
        current = next
        isEmpty = true
      }
      current += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    if !isEmpty { line(current) }
  }

  // MARK: - One entry

  private mutating func entry(_ analysis: EntryAnalysis, withMeasures: Bool) {
    let counting = analysis.findings.filter(\.counts)
    let text = Array(analysis.entry.text.utf8)
    if let time = analysis.entry.time { heading(time.local + (analysis.entry.title.map { "  " + $0 } ?? "")) }
    for (index, byte) in analysis.bytes.enumerated() {
      heading("Byte \(index + 1)" + (analysis.bytes.count > 1 ? " of \(analysis.bytes.count)" : ""))
      if !options.noText {
        let from = analysis.sentences.first { $0.end > byte.span.start }?.start ?? byte.span.start
        let to = analysis.sentences.last { $0.start < byte.span.end }?.end ?? byte.span.end
        wrapped("“" + String(decoding: text[from..<to], as: UTF8.self) + "”", indent: "  ", then: "  ")
      }
      part("feeling", .feeling, byte, analysis, text)
      part("body", .sensation, byte, analysis, text)
      part("meaning", .meaning, byte, analysis, text)
      part("need", .need, byte, analysis, text)
    }
    if analysis.bytes.isEmpty {
      line()
      wrapped(
        counting.isEmpty
          ? "No feeling of the writer's own was found in \(analysis.words) words."
          : "No emotional byte: no feeling, and no body signal with a meaning or a need.")
    }
    others(counting, text)
    notCounted(analysis.findings.filter { !$0.counts && $0.excluded != .guard }, text)
    if withMeasures { measures(of: analysis) }
    for notice in analysis.notices { wrapped("Note: " + notice.description, indent: "", then: "  ") }
    if !options.noText, !analysis.coverage.unknownFeelingPosition.isEmpty {
      line()
      wrapped(
        "In feeling position, not in the lexicon: "
          + analysis.coverage.unknownFeelingPosition.joined(separator: ", "), then: "  ")
    }
  }

  private mutating func part(
    _ name: String, _ kind: FindingKind, _ byte: EmotionalByte, _ analysis: EntryAnalysis, _ text: [UInt8]
  ) {
    let found = byte.findings.map { analysis.findings[$0] }.filter { $0.kind == kind }
    let label = "  " + name + String(repeating: " ", count: max(1, 10 - name.count))
    if found.isEmpty {
      line(label + "not in the text")
      return
    }
    for finding in found {
      wrapped(describe(finding, text), indent: label, then: String(repeating: " ", count: 12))
    }
  }

  private func words(_ finding: Finding, _ text: [UInt8]) -> String {
    String(
      decoding: text[min(finding.span.start, text.count)..<min(finding.span.end, text.count)], as: UTF8.self)
  }

  private func describe(_ finding: Finding, _ text: [UInt8]) -> String {
    var details: [String] = []
    switch finding.kind {
    case .feeling:
      details = [finding.concept == finding.id ? finding.id : "\(finding.concept), \(finding.id)"]
      if let specificity = finding.specificity { details.append(specificity.rawValue) }
    case .sensation: details = [finding.id] + (finding.region.map { [$0] } ?? [])
    case .need: details = [finding.id] + (finding.status.map { [$0.rawValue] } ?? [])
    case .frame: details = [finding.id] + (finding.rigidity.map { [$0.rawValue] } ?? [])
    case .script: details = [finding.id] + (finding.mode.map { [$0.rawValue] } ?? [])
    case .naming: details = [finding.id] + (finding.pause == true ? ["with a pause"] : [])
    default: details = [finding.id]
    }
    if finding.assertion.polarity == .possible { details.append("hedged") }
    if finding.assertion.time == .habitual { details.append("habitual") }
    var line = details.joined(separator: ", ")
    if !options.noText { line += "  “" + words(finding, text) + "”" }
    if options.verbose {
      line += "  [\(finding.span.start)–\(finding.span.end), " + finding.because.joined(separator: ", ") + "]"
    }
    return line
  }

  private mutating func others(_ findings: [Finding], _ text: [UInt8]) {
    let kinds = FindingKind.allCases.filter { !$0.isBytePart }
    guard findings.contains(where: { !$0.kind.isBytePart }) else { return }
    heading("What came over it")
    for kind in kinds {
      for finding in findings where finding.kind == kind {
        let label = "  " + kind.rawValue + String(repeating: " ", count: max(1, 13 - kind.rawValue.count))
        wrapped(describe(finding, text), indent: label, then: String(repeating: " ", count: 15))
      }
    }
  }

  private mutating func notCounted(_ findings: [Finding], _ text: [UInt8]) {
    guard !findings.isEmpty else { return }
    heading("Found, not counted")
    for finding in findings {
      let words = options.noText ? "" : "“\(words(finding, text))”  "
      wrapped(
        "\(words)\(finding.kind.rawValue) \(finding.id): " + ReportText.reason(finding), indent: "  ",
        then: "    ")
    }
  }

  /// Why a finding does not count, in words.
  package static func reason(_ finding: Finding) -> String {
    switch finding.excluded {
    case .polarity: finding.status == .denied ? "denied" : "negated"
    case .experiencer: finding.assertion.experiencer == .generic ? "said of people in general" : "another's"
    case .source: finding.assertion.source == .quoted ? "quoted" : "reported, or only told as a thought"
    case .time: finding.assertion.time == .past ? "closed past" : "supposed, not so"
    case .figure: finding.assertion.figure == .ironic ? "ironic" : "a figure of speech"
    case .guard: "another sense of the words"
    case .topic: "named as a topic"
    case .evaluation: "judges a thing"
    case .physicalCause: "has a physical cause"
    case nil: "counts"
    }
  }

  // MARK: - Measures

  /// The measures of one entry. A line or two of text carries none of them; eight reasons would say no more than one.
  private mutating func measures(of analysis: EntryAnalysis) {
    let hasValue = analysis.measures.contains { if case .measured = $0.value { true } else { false } }
    if hasValue { return measures(analysis.measures) }
    let mentions = analysis.fold.mentionCount
    line()
    wrapped(
      "Too little text for measures: \(counted(analysis.words, "word")), \(counted(mentions, "feeling mention"))."
    )
  }

  private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  private mutating func measures(_ all: [Measure]) {
    heading("Measures")
    for measure in all {
      let name = measure.id + String(repeating: " ", count: max(1, 20 - measure.id.count))
      switch measure.value {
      case .measured(let value, let low, let high):
        var text = ReportText.format(value, measure.unit)
        if let low, let high {
          text += "  (\(ReportText.format(low, measure.unit)) to \(ReportText.format(high, measure.unit)))"
        }
        line("  " + name + text + "  n = \(measure.n)")
      case .undefined(let reason):
        line("  " + name + "undefined: " + reason)
      }
    }
  }

  /// A value in its unit: shares as percent, all else with two decimals.
  package static func format(_ value: Double, _ unit: String) -> String {
    if unit == "share" { return "\(Int((value * 100).rounded())) %" }
    let hundredths = Int((value * 100).rounded())
    let fraction = String(abs(hundredths) % 100)
    return (hundredths < 0 ? "-" : "") + "\(abs(hundredths) / 100)." + (fraction.count == 1 ? "0" : "")
      + fraction
  }

  // MARK: - Many entries

  private mutating func corpus(_ report: Report) {
    let fold = report.fold
    let days = report.periods.compactMap(\.days)
    var opening = "\(fold.entries) entries"
    if let first = days.map(\.lowerBound).min(), let last = days.map(\.upperBound).max() {
      opening += ", \(first) to \(last)"
    }
    heading(opening)
    line(
      "  \(fold.words) words, \(fold.mentionCount) feeling mentions that count, of \(fold.concepts.count) feelings;"
    )
    line("  \(fold.excluded.values.reduce(0, +)) findings not counted, \(fold.bytes) emotional bytes")
    measures(report.measures)
    months(report.periods)
    common(fold)
    parts(fold)
    found("Frames", "frame/", fold)
    found("Scripts", "script/", fold)
    found("Needs", "need/", fold)
    found("Inner voice", "voice/", fold)
    if !options.noText { people(report.people) }
    for notice in report.notices { wrapped("Note: " + notice.description, then: "  ") }
    line()
    wrapped("Add -o report.html to read the entries with their parts marked.")
  }

  /// People between whom and the writer something passed; counts of what the texts say, no judgement of anybody.
  private mutating func people(_ people: [Person]) {
    guard !people.isEmpty else { return }
    heading("People")
    for person in people.prefix(ReportText.mostPeople) {
      var parts: [String] = []
      for kind in [FindingKind.rupture, .repair, .coregulation, .empathy, .safety, .disclosure] {
        let count = person.count(kind)
        if count > 0 { parts.append("\(kind.rawValue) \(count)") }
      }
      if person.repairedRuptures > 0 { parts.append("repaired \(person.repairedRuptures)") }
      let other = person.otherNames.isEmpty ? "" : " (\(person.otherNames.joined(separator: ", ")))"
      wrapped("\(person.name)\(other): " + parts.joined(separator: ", "), indent: "  ", then: "    ")
    }
    if people.count > ReportText.mostPeople { line("  and \(people.count - ReportText.mostPeople) more") }
  }

  private mutating func months(_ periods: [Report.Period]) {
    heading("From bubbles to fizz")
    line("  month     mentions  global  basic  specific  fizz share")
    for period in periods {
      let m = period.fold.mentions
      var row = "  " + period.id + String(repeating: " ", count: max(1, 10 - period.id.count))
      row += pad(period.fold.mentionCount, 8) + pad(m[0], 8) + pad(m[1], 7) + pad(m[2], 10)
      if let share = period.measures.first(where: { $0.id == "fizz-share" })?.number {
        let bar = String(repeating: "█", count: Int((share * 10).rounded()))
        row +=
          "  " + bar + String(repeating: "·", count: 10 - bar.count) + " \(Int((share * 100).rounded())) %"
      } else {
        row += "  too few"
      }
      line(row)
      if !period.newConcepts.isEmpty, !options.noText {
        wrapped(
          "new: " + period.newConcepts.joined(separator: ", "), indent: "            ", then: "            ")
      }
    }
  }

  private func pad(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private mutating func common(_ fold: FoldStatistics) {
    guard !fold.concepts.isEmpty else { return }
    heading("Feelings named most")
    let sorted = fold.concepts.sorted { a, b in a.value != b.value ? a.value > b.value : a.key < b.key }
    wrapped(sorted.prefix(24).map { "\($0.key) \($0.value)" }.joined(separator: ", "), indent: "  ")
  }

  private mutating func parts(_ fold: FoldStatistics) {
    guard fold.bytes > 0 else { return }
    heading("Parts in the words of \(fold.bytes) bytes")
    for (index, part) in EmotionalByte.Parts.ordered.enumerated() {
      let share = Int((Double(fold.byteParts[index]) / Double(fold.bytes) * 100).rounded())
      line(
        "  " + part.id + String(repeating: " ", count: 12 - part.id.count) + pad(fold.byteParts[index], 5)
          + "  \(share) %")
    }
  }

  private mutating func found(_ title: String, _ prefix: String, _ fold: FoldStatistics) {
    let all = fold.findings.filter { $0.key.hasPrefix(prefix) }
      .sorted { a, b in a.value != b.value ? a.value > b.value : a.key < b.key }
    guard !all.isEmpty else { return }
    heading(title)
    wrapped(
      all.map { item in
        let name = item.key.dropFirst(prefix.count).split(separator: "/").joined(separator: " ")
        return "\(name) \(item.value)"
      }.joined(separator: ", "), indent: "  ")
  }
}

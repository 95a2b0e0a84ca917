package import FizzModel
internal import FizzXML

/// The report as one self-contained HTML page: no script, nothing loaded, a strict content security policy.
package struct ReportHTML {
  private var w = MarkupWriter()
  private let report: Report
  private let options: WriterOptions

  private init(_ report: Report, _ options: WriterOptions) {
    self.report = report
    self.options = options
  }

  /// The page.
  package static func write(_ report: Report, _ options: WriterOptions) -> [UInt8] {
    var page = ReportHTML(report, options)
    page.document()
    return page.w.bytes
  }

  private mutating func document() {
    w.raw("<!DOCTYPE html>\n")
    w.begin("html", ["lang": "en"])
    w.begin("head")
    w.void("meta", ["charset": "utf-8"])
    let hash = SHA256.base64(Array(StyleSheet.css.utf8))
    w.void(
      "meta",
      [
        "http-equiv": "Content-Security-Policy",
        "content":
          "default-src 'none'; style-src 'sha256-\(hash)'; img-src data:; base-uri 'none'; form-action 'none'",
      ])
    w.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    w.void("meta", ["name": "referrer", "content": "no-referrer"])
    w.element("title", [:], title)
    w.style(StyleSheet.css)
    w.end()
    w.newLine()
    w.begin("body")
    w.element("a", ["class": "skip", "href": "#main"], "Skip to the report")
    w.begin("div", ["class": "page"])
    header()
    w.begin("main", ["id": "main"])
    shares()
    calendar()
    bytes()
    newWords()
    over()
    people()
    entries()
    measures()
    method()
    w.end()
    footer()
    w.end()
    w.end()
    w.end()
    w.newLine()
  }

  private var title: String { "From bubbles to fizz: \(span)" }

  private var span: String {
    let days = report.periods.compactMap(\.days)
    guard let first = days.map(\.lowerBound).min(), let last = days.map(\.upperBound).max() else {
      return report.entries.count == 1 ? "one text" : "\(report.entries.count) texts"
    }
    return first == last ? first.description : "\(first) to \(last)"
  }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  // MARK: - Head

  private mutating func header() {
    w.begin("header")
    w.element("p", ["class": "brand"], "Fizz")
    w.element(
      "h1", [:],
      report.entries.count == 1 ? "One text, one feeling at a time" : "A journal, one feeling at a time")
    w.element("p", ["class": "lede"], lede())
    w.begin("dl", ["class": "facts"])
    fact("Read", report.entries.count == 1 ? "1 entry" : "\(report.entries.count) entries", span)
    fact("Length", "\(report.fold.words) words", "\(report.fold.sentences) sentences")
    fact(
      "Feelings that count", "\(report.fold.mentionCount) mentions",
      "of \(report.fold.concepts.count) different feelings")
    fact(
      "Found, not counted", "\(report.fold.excluded.values.reduce(0, +)) mentions",
      "negated, quoted, past, supposed, of others")
    w.end()
    if !report.notices.isEmpty {
      w.begin("details")
      w.element("summary", [:], "\(report.notices.count) notes from reading the files")
      w.begin("ul", ["class": "note"])
      for notice in report.notices { w.element("li", [:], Terminal.inert(notice.description)) }
      w.end()
      w.end()
    }
    w.begin("nav", ["aria-label": "Sections"])
    w.begin("ol")
    for (id, name) in [
      ("share", "From bubbles to fizz"), ("calendar", "Calendar"), ("bytes", "Four parts of a feeling"),
      ("words", "Words"), ("over", "Lenses and scripts"), ("people", "People"), ("entries", "Entries"),
      ("measures", "Measures"), ("method", "Method"),
    ] where id != "people" || hasPeople {
      w.begin("li")
      w.element("a", ["href": "#" + id], name)
      w.end()
    }
    w.end()
    w.end()
    w.end()
  }

  private mutating func fact(_ name: String, _ value: String, _ detail: String) {
    w.begin("div")
    w.element("dt", [:], name)
    w.begin("dd")
    w.text(value)
    w.element("span", [:], detail)
    w.end()
    w.end()
  }

  /// One sentence about the texts: first and last month with enough mentions, else the whole.
  private func lede() -> String {
    let known = report.periods.filter { period in
      period.days != nil && period.measures.first { $0.id == "fizz-share" }?.number != nil
    }
    if let first = known.first, let last = known.last, first.id != last.id,
      let a = first.measures.first(where: { $0.id == "fizz-share" })?.number,
      let b = last.measures.first(where: { $0.id == "fizz-share" })?.number
    {
      return
        "In \(first.id), \(Int((a * 100).rounded())) of every hundred feeling words in these texts name a feeling "
        + "of its own, beyond words such as bad and fine. In \(last.id) it is \(Int((b * 100).rounded()))."
    }
    if let share = report.measures.first(where: { $0.id == "fizz-share" })?.number {
      return
        "\(Int((share * 100).rounded())) of every hundred feeling words in these texts name a feeling of its own, "
        + "beyond words such as bad and fine."
    }
    return "There is too little text to say how finely it tells feelings apart; what was found stands below."
  }

  private mutating func open(_ id: StaticString, _ name: String, _ intro: String) {
    let key = String(describing: id)
    w.begin("section", ["id": key, "aria-labelledby": "h-" + key])
    w.element("h2", ["id": "h-" + key], name)
    w.element("p", [:], intro)
  }

  // MARK: - Share of named feelings

  private mutating func shares() {
    open(
      "share", "From bubbles to fizz",
      "For each month, the share of feeling words that name a feeling of its own: sad, slighted, relieved. The rest "
        + "are global words such as bad and fine. The bar is the 95 % interval; a month without a dot holds too few "
        + "mentions. A larger share is more varied, not better.")
    let periods = report.periods.filter { $0.days != nil }
    if periods.count > 1 { sharePicture(periods) }
    w.begin(
      "div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": "Feeling words by month"])
    w.begin("table", ["class": "data"])
    w.element("caption", [:], "Feeling words that count, by month")
    row(head: ["Month", "Entries", "Mentions", "Global", "Basic", "Specific", "Named share", "95 % interval"])
    w.begin("tbody")
    for period in report.periods {
      w.begin("tr")
      w.element("th", ["scope": "row"], period.id)
      let m = period.fold.mentions
      for number in [period.fold.entries, period.fold.mentionCount, m[0], m[1], m[2]] {
        w.element("td", ["class": "num"], "\(number)")
      }
      if let share = period.measures.first(where: { $0.id == "fizz-share" }),
        case .measured(let value, let low, let high) = share.value
      {
        w.element("td", ["class": "num"], percent(value))
        w.element("td", ["class": "num"], "\(percent(low ?? 0)) to \(percent(high ?? 1))")
      } else {
        w.element("td", ["class": "num", "colspan": "2"], "too few mentions")
      }
      w.end()
    }
    w.end()
    w.end()
    w.end()
    w.end()
  }

  private mutating func row(head cells: [String]) {
    w.begin("thead")
    w.begin("tr")
    for (index, cell) in cells.enumerated() {
      w.element("th", ["scope": "col", "class": index == 0 ? nil : "num"], cell)
    }
    w.end()
    w.end()
  }

  private mutating func sharePicture(_ periods: [Report.Period]) {
    let step = 760 / periods.count
    w.begin("figure")
    w.begin(
      "svg",
      [
        "viewBox": "0 0 760 230", "role": "img",
        "aria-label": "Share of named feelings by month; the table below holds the numbers",
      ])
    for tick in [0, 50, 100] {
      let y = "\(190 - tick * 16 / 10)"
      w.empty("line", ["x1": "50", "x2": "756", "y1": y, "y2": y, "class": "ax", "stroke-opacity": ".4"])
      w.element(
        "text", ["x": "42", "y": "\(194 - tick * 16 / 10)", "text-anchor": "end", "class": "mu"], "\(tick) %")
    }
    for (index, period) in periods.enumerated() {
      let x = 44 + (index * 2 + 1) * (step - 44 / periods.count) / 2
      if periods.count <= 14 || index % (periods.count / 12 + 1) == 0 {
        w.element("text", ["x": "\(x)", "y": "214", "text-anchor": "middle", "class": "mu"], period.id)
      }
      guard let share = period.measures.first(where: { $0.id == "fizz-share" }),
        case .measured(let value, let low?, let high?) = share.value
      else { continue }
      w.empty(
        "line",
        [
          "x1": "\(x)", "x2": "\(x)", "y1": "\(190 - Int(low * 160))", "y2": "\(190 - Int(high * 160))",
          "class": "bar",
        ])
      w.empty("circle", ["cx": "\(x)", "cy": "\(190 - Int(value * 160))", "r": "6", "class": "pt"])
    }
    w.end()
    w.end()
  }

  // MARK: - Calendar

  private mutating func calendar() {
    open(
      "calendar", "How many different feelings, day by day",
      "The number in a square is how many distinct feelings that day’s entries name. A day without an entry is only "
        + "a day without an entry.")
    var days: [CalendarDay: (feelings: Set<String>, entry: Int)] = [:]
    for (index, entry) in report.entries.enumerated() {
      guard let day = entry.entry.time?.day else { continue }
      days[day, default: ([], index)].feelings.formUnion(entry.distinctFeelings)
    }
    w.begin("div", ["class": "months"])
    for period in report.periods {
      guard let first = period.days?.lowerBound else { continue }
      month(first.year, first.month, days)
    }
    w.end()
    if days.isEmpty { w.element("p", ["class": "note"], "None of the texts carries a date.") }
    w.end()
  }

  private mutating func month(
    _ year: Int, _ month: Int, _ days: [CalendarDay: (feelings: Set<String>, entry: Int)]
  ) {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ]
    w.begin("table", ["class": "cal"])
    w.element("caption", [:], "\(names[month - 1]) \(year)")
    w.begin("thead")
    w.begin("tr")
    for name in ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] {
      w.element("th", ["scope": "col", "abbr": name], String(name.prefix(1)))
    }
    w.end()
    w.end()
    w.begin("tbody")
    guard let first = CalendarDay(year: year, month: month, day: 1) else { return }
    var column = first.weekday - 1
    w.begin("tr")
    for _ in 0..<column { w.element("td", [:], "") }
    for number in 1...CalendarDay.days(inMonth: month, of: year) {
      if column == 7 {
        w.end()
        w.begin("tr")
        column = 0
      }
      column += 1
      let day = CalendarDay(year: year, month: month, day: number)
      if let found = day.flatMap({ days[$0] }) {
        let count = found.feelings.count
        let shade = count == 0 ? 0 : min(4, (count + 1) / 2)
        w.begin("td", ["class": "q\(shade)"])
        w.begin("a", ["href": "#e\(found.entry)"])
        w.element("span", ["class": "vh"], "\(number) \(names[month - 1]): ")
        w.text("\(count)")
        w.end()
        w.end()
      } else {
        w.begin("td")
        w.element("span", ["class": "vh"], "\(number) \(names[month - 1]): no entry")
        w.element("span", ["aria-hidden": "true"], "·")
        w.end()
      }
    }
    w.end()
    w.end()
    w.end()
  }

  // MARK: - Bytes

  private static let parts: [(part: EmotionalByte.Parts, kind: FindingKind, name: String, letter: String)] = [
    (.feeling, .feeling, "Feeling", "f"), (.sensation, .sensation, "Body", "b"),
    (.meaning, .meaning, "Meaning", "m"), (.need, .need, "Need", "n"),
  ]

  private mutating func bytes() {
    open(
      "bytes", "Four parts of a feeling",
      "A byte is one moment of feeling with up to four parts: the feeling, the body, the meaning, the need. Few "
        + "sentences hold all four, and none has to. A part that is not in the text may well have been felt.")
    let all = report.entries.enumerated().flatMap { index, entry in entry.bytes.map { (index, entry, $0) } }
    // The fullest bytes, spread over the texts: one an entry, earliest first among equals.
    var seen: Set<Int> = []
    let fullest = all.sorted { a, b in
      a.2.parts.count != b.2.parts.count ? a.2.parts.count > b.2.parts.count : a.0 < b.0
    }.filter { seen.insert($0.0).inserted }.prefix(6)
    w.begin("div", ["class": "bytes"])
    for (index, entry, byte) in fullest { draw(byte, entry, index) }
    w.end()
    guard report.fold.bytes > 0 else {
      w.element("p", ["class": "note"], "No byte was found.")
      w.end()
      return
    }
    w.begin("div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": "Parts of bytes"])
    w.begin("table", ["class": "data"])
    w.element("caption", [:], "Bytes in whose words each part was found")
    row(head: ["Part", "Bytes", "Share of \(report.fold.bytes)"])
    w.begin("tbody")
    for item in ReportHTML.parts {
      let index = EmotionalByte.Parts.ordered.firstIndex { $0.part == item.part } ?? 0
      let n = report.fold.byteParts[index]
      w.begin("tr")
      w.element("th", ["scope": "row"], item.name)
      w.element("td", ["class": "num"], "\(n)")
      w.element("td", ["class": "num"], percent(Double(n) / Double(report.fold.bytes)))
      w.end()
    }
    w.end()
    w.end()
    w.end()
    w.end()
  }

  private mutating func draw(_ byte: EmotionalByte, _ entry: EntryAnalysis, _ index: Int) {
    w.begin("figure", ["class": "byte"])
    let text = Array(entry.entry.text.utf8)
    if !options.noText {
      let from = entry.sentences.last { $0.start <= byte.span.start }?.start ?? byte.span.start
      let to = entry.sentences.first { $0.end >= byte.span.end }?.end ?? byte.span.end
      w.element("blockquote", [:], "“" + String(decoding: text[from..<to], as: UTF8.self) + "”")
    }
    w.begin("div", ["class": "pic"])
    w.begin(
      "svg",
      [
        "viewBox": "0 0 92 92", "class": "ring", "role": "img",
        "aria-label": "\(byte.parts.count) of four parts",
      ])
    let arcs = [
      "M48 8 A38 38 0 0 1 84 44", "M84 48 A38 38 0 0 1 48 84", "M44 84 A38 38 0 0 1 8 48",
      "M8 44 A38 38 0 0 1 44 8",
    ]
    for (item, arc) in zip(ReportHTML.parts, arcs) {
      w.empty("path", ["d": arc, "class": byte.parts.contains(item.part) ? "a" + item.letter : "amiss"])
    }
    w.end()
    w.begin("dl")
    for item in ReportHTML.parts {
      w.element("dt", ["class": "c" + item.letter], item.name)
      let found = byte.findings.map { entry.findings[$0] }.filter { $0.kind == item.kind }
      if found.isEmpty {
        w.element("dd", ["class": "miss"], "not in the text")
      } else {
        w.element("dd", [:], found.map(short).joined(separator: "; "))
      }
    }
    w.end()
    w.end()
    w.begin("figcaption")
    w.element("a", ["href": "#e\(index)"], entry.entry.time?.day.description ?? entry.entry.id)
    w.end()
    w.end()
  }

  private func short(_ finding: Finding) -> String {
    switch finding.kind {
    case .feeling:
      finding.concept
        + (finding.specificity == .global
          ? ", global" : finding.concept == finding.id ? "" : ", \(finding.id)")
    case .sensation: finding.id + (finding.region.map { ", \($0)" } ?? "")
    case .need: finding.id + (finding.status.map { ", \($0.rawValue)" } ?? "")
    case .frame: finding.id + (finding.rigidity.map { ", \($0.rawValue)" } ?? "")
    case .script: finding.id + (finding.mode.map { ", \($0.rawValue)" } ?? "")
    case .naming: finding.id + (finding.pause == true ? ", with a pause" : "")
    default: finding.id
    }
  }

  // MARK: - Words

  private mutating func newWords() {
    open(
      "words", "Feelings and their first month",
      "Every feeling that counts, by the month that named it first.")
    w.begin("table", ["class": "data"])
    row(head: ["Month", "First named"])
    w.begin("tbody")
    for period in report.periods where !period.newConcepts.isEmpty {
      w.begin("tr")
      w.element("th", ["scope": "row"], period.id)
      w.element(
        "td", [:],
        period.newConcepts.map { "\($0) \(report.fold.concepts[$0] ?? 0)" }.joined(separator: ", "))
      w.end()
    }
    w.end()
    w.end()
    let unknown = Set(report.entries.flatMap(\.coverage.unknownFeelingPosition)).sorted()
    if !unknown.isEmpty, !options.noText {
      w.element(
        "p", ["class": "note"],
        "In feeling position, known to no lexicon: " + unknown.prefix(60).joined(separator: ", "))
    }
    w.end()
  }

  private mutating func over() {
    open(
      "over", "Lenses and scripts",
      "What came over the feelings: the frames that coloured them, what ran by itself, what was noticed, and the "
        + "inner voice. Counts of findings in these texts.")
    w.begin(
      "div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": "Frames, scripts, voices"])
    w.begin("table", ["class": "data"])
    row(head: ["Kind", "Found", "Mentions"])
    w.begin("tbody")
    for kind in [FindingKind.frame, .distortion, .script, .voice, .naming, .meta, .integration, .need] {
      let prefix = kind.rawValue + "/"
      let all = report.fold.findings.filter { $0.key.hasPrefix(prefix) }
        .sorted { a, b in a.value != b.value ? a.value > b.value : a.key < b.key }
      for item in all {
        w.begin("tr")
        w.element("th", ["scope": "row"], kind.rawValue)
        w.element("td", [:], item.key.dropFirst(prefix.count).split(separator: "/").joined(separator: ", "))
        w.element("td", ["class": "num"], "\(item.value)")
        w.end()
      }
    }
    w.end()
    w.end()
    w.end()
    w.end()
  }

  // MARK: - People

  /// Names are words of the texts.
  private var hasPeople: Bool { !report.people.isEmpty && !options.noText }

  private mutating func people() {
    guard hasPeople else { return }
    open(
      "people", "People",
      "What the texts tell of being with somebody: breaks and mendings, whichever side acted; being settled by them or "
        + "settling them; being heard; cues of ease and of bracing. It is how these pages tell it, not how anybody is."
    )
    w.begin("div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": "People"])
    w.begin("table", ["class": "data"])
    row(head: ["Person", "Ease", "Bracing", "Settled by", "Heard", "Ruptures", "Mended", "Days to mend"])
    w.begin("tbody")
    for person in report.people {
      let n = { (ids: [String]) in ids.reduce(0) { $0 + (person.findings[$1] ?? 0) } }
      let numbers = [
        n(["safety/ease", "safety/reliable", "safety/confides"]),
        n(["safety/bracing", "safety/unreliable", "safety/hides"]), n(["coregulation/received"]),
        n(["empathy/emotional-reaction", "empathy/interpretation", "empathy/exploration"]),
        person.count(.rupture), person.repairedRuptures,
      ]
      // Who only stands beside a disclosure or a repair of unknown breaks has no row.
      guard numbers.contains(where: { $0 > 0 }) else { continue }
      w.begin("tr")
      w.element(
        "th", ["scope": "row"],
        person.name + (person.otherNames.isEmpty ? "" : " (\(person.otherNames.joined(separator: ", ")))"))
      for number in numbers {
        w.element("td", ["class": "num"], "\(number)")
      }
      w.element(
        "td", ["class": "num"],
        person.repairDays.isEmpty ? "–" : person.repairDays.map(String.init).joined(separator: ", "))
      w.end()
    }
    w.end()
    w.end()
    w.end()
    w.element(
      "p", ["class": "note"],
      "A rupture without a mending is one whose mending these texts do not tell. Names are joined where the text joins "
        + "them (“my sister Maren”) or where --alias says so.")
    w.end()
  }

  // MARK: - Entries

  private mutating func entries() {
    open(
      "entries", "Entries, with their parts marked",
      "Under the words lie the parts of a byte, above them what came over it. Struck out means found and not counted; "
        + "the reason stands in the note.")
    w.begin("div", ["class": "legend"])
    w.begin("ul")
    for (kind, name) in [
      ("f", "feeling"), ("b", "body"), ("m", "meaning"), ("n", "need"), ("t", "frame"), ("s", "script"),
      ("o", "noticed, voice, growth"),
    ] {
      w.begin("li")
      w.element("span", ["class": "k k" + kind], name)
      w.end()
    }
    w.begin("li")
    w.element("s", [:], "not counted")
    w.end()
    w.end()
    w.end()
    for (index, entry) in report.entries.enumerated() { draw(entry, index) }
    w.end()
  }

  private func letter(_ kind: FindingKind) -> String {
    switch kind {
    case .feeling: "f"
    case .sensation: "b"
    case .meaning: "m"
    case .need: "n"
    case .frame, .distortion: "t"
    case .script: "s"
    default: "o"
    }
  }

  private mutating func draw(_ entry: EntryAnalysis, _ index: Int) {
    let shown = entry.findings.filter { $0.excluded != .guard }
    w.begin("article", ["class": "entry", "id": "e\(index)", "aria-labelledby": "t\(index)"])
    w.begin("div")
    let day = entry.entry.time?.local ?? entry.entry.id
    w.element(
      "h3", ["id": "t\(index)"], day + (options.noText ? "" : entry.entry.title.map { ": " + $0 } ?? ""))
    let distinct = entry.distinctFeelings.count
    w.element(
      "p", ["class": "note"],
      "\(entry.words) words, \(distinct) distinct feeling\(distinct == 1 ? "" : "s") counted, "
        + "\(shown.count { !$0.counts }) not counted")
    w.end()
    if options.noText {
      w.element("p", ["class": "note"], "The text is left out of this report.")
    } else {
      stave(entry.entry.text, shown, index)
    }
    w.begin("ol", ["class": "notes", "aria-label": "Findings of \(day)"])
    for (number, finding) in shown.enumerated() { note(finding, number, index, entry.entry.text) }
    w.end()
    w.end()
    w.newLine()
  }

  /// The text cut at every start and end of a finding; each piece carries the marks of all that cover it.
  private mutating func stave(_ text: String, _ findings: [Finding], _ index: Int) {
    let bytes = Array(text.utf8)
    let cuts = Set(findings.flatMap { [$0.span.start, $0.span.end] } + [0, bytes.count]).sorted()
    w.begin("p", ["class": "stave"])
    for (from, to) in zip(cuts, cuts.dropFirst()) {
      let piece = String(decoding: bytes[from..<to], as: UTF8.self)
      let over = findings.filter { $0.span.start <= from && to <= $0.span.end }
      let counting = over.filter(\.counts)
      var classes: [String] = []
      for finding in counting where !classes.contains("k" + letter(finding.kind)) {
        classes.append("k" + letter(finding.kind))
      }
      if !classes.isEmpty {
        // One element a lane: each draws its own line at its own height, so that overlaps cannot collide.
        for name in classes { w.begin("span", ["class": "k " + name]) }
        w.text(piece)
        for _ in classes { w.end() }
      } else if !over.isEmpty {
        w.element("s", [:], piece)
      } else {
        w.text(piece)
      }
      for (number, finding) in findings.enumerated() where finding.span.end == to {
        w.begin("sup")
        w.element(
          "a",
          ["href": "#n\(index)-\(number)", "id": "m\(index)-\(number)", "aria-label": "note \(number + 1)"],
          "\(number + 1)")
        w.end()
      }
    }
    w.end()
  }

  private mutating func note(_ finding: Finding, _ number: Int, _ index: Int, _ text: String) {
    w.begin("li", ["id": "n\(index)-\(number)"])
    w.element(
      "a", ["href": "#m\(index)-\(number)", "aria-label": "back to \(number + 1) in the text"],
      "\(number + 1)")
    w.element("span", ["class": "lane c" + letter(finding.kind)], finding.kind.rawValue)
    w.begin("span", ["class": finding.counts ? nil : "out"])
    w.text(short(finding))
    if finding.kind == .feeling, let specificity = finding.specificity {
      w.text(" (\(specificity.rawValue))")
    }
    if !finding.counts {
      w.element("span", ["class": "why"], "not counted: " + ReportText.reason(finding))
    } else if finding.assertion.polarity == .possible {
      w.text(", hedged")
    }
    w.end()
    w.end()
  }

  // MARK: - Measures and method

  private mutating func measures() {
    open(
      "measures", "Measures",
      "Vocabulary, specificity and diversity are different things and are never added up. Each figure carries its "
        + "95 % interval and what it rests on; where there is too little text, it says so.")
    w.begin("div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": "Measures"])
    w.begin("table", ["class": "data"])
    row(head: ["Measure", "Value", "95 % interval", "n", "Unit"])
    w.begin("tbody")
    for measure in report.measures {
      w.begin("tr")
      w.element("th", ["scope": "row"], measure.id)
      switch measure.value {
      case .measured(let value, let low, let high):
        w.element("td", ["class": "num"], ReportText.format(value, measure.unit))
        if let low, let high {
          w.element(
            "td", ["class": "num"],
            "\(ReportText.format(low, measure.unit)) to \(ReportText.format(high, measure.unit))")
        } else {
          w.element("td", [:], "")
        }
      case .undefined(let reason):
        w.element("td", ["colspan": "2"], "undefined: " + reason)
      }
      w.element("td", ["class": "num"], "\(measure.n)")
      w.element("td", [:], measure.unit)
      w.end()
    }
    w.end()
    w.end()
    w.end()
    w.end()
  }

  private mutating func method() {
    w.begin("section", ["id": "method", "aria-labelledby": "h-method"])
    w.element("h2", ["id": "h-method"], "Method, and where this can be wrong")
    w.begin("div", ["class": "cols"])
    w.begin("div")
    w.element(
      "p", [:],
      "This report counts and groups words in texts you chose. It can be a starting point for reflection or "
        + "conversation. It does not diagnose, treat or predict anything, and it can misread you; you are the authority "
        + "on what you felt.")
    w.element(
      "p", [:],
      "A finding counts when it is the writer’s own, present or habitual, not negated, not supposed, and no figure of "
        + "speech. All others stay visible, struck out, with the reason. The word lists are English and carry their "
        + "authors’ culture; irony, fiction and private shorthand mislead them.")
    w.end()
    w.begin("dl", ["class": "prov"])
    let p = report.provenance
    for (name, value) in [
      ("Program", "fizz \(p.fizz), schema \(FizzVersion.reportSchema)"),
      ("Text", "ICU \(p.icu), Unicode \(p.unicode)"),
      (
        "Lexicons", p.lexicons.map { "\($0.id) \($0.version) \($0.sha256.prefix(8))" }.joined(separator: ", ")
      ),
      ("Options", p.options.joined(separator: " ")),
      ("Made", "no time is written, so that the same texts give the same file"),
      ("Network", "none: no script, nothing loaded from outside"),
    ] {
      w.element("dt", [:], name)
      w.element("dd", [:], value)
    }
    w.end()
    w.end()
    w.end()
  }

  private mutating func footer() {
    w.begin("footer")
    w.begin("p")
    w.element("b", [:], "If you or someone else may be in danger")
    w.text(
      ", call your local emergency number. Crisis lines by country: findahelpline.com. US and Canada: 988, call or "
        + "text. UK and Ireland: Samaritans, 116 123.")
    w.end()
    w.element(
      "p", ["class": "note"],
      "This note stands in every report, whatever the texts say. Numbers checked November 2026.")
    w.end()
  }
}

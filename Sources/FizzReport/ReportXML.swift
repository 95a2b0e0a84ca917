package import FizzModel
internal import FizzXML

/// The whole report as XML in a namespace of its own; `schema` is its RELAX NG schema.
package enum ReportXML {
  /// The document.
  package static func write(_ report: Report, _ options: WriterOptions) -> [UInt8] {
    var w = MarkupWriter()
    w.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    w.begin("report", ["xmlns": FizzVersion.reportNamespace, "schema": FizzVersion.reportSchema])
    w.newLine()
    write(report.provenance, &w)
    for notice in report.notices { write(notice, &w) }
    write(report.fold, &w)
    write(report.measures, &w)
    for period in report.periods {
      w.begin(
        "period",
        [
          "id": period.id, "first": period.days?.lowerBound.description,
          "last": period.days?.upperBound.description,
        ])
      w.newLine()
      for concept in period.newConcepts { w.empty("new-concept", ["id": concept]) }
      write(period.fold, &w)
      write(period.measures, &w)
      w.end()
      w.newLine()
    }
    if !options.noText {
      for person in report.people { write(person, &w) }
    }
    for entry in report.entries { write(entry, &w, options) }
    w.end()
    w.newLine()
    return w.bytes
  }

  private static func write(_ provenance: Provenance, _ w: inout MarkupWriter) {
    w.begin(
      "provenance", ["fizz": provenance.fizz, "icu": provenance.icu, "unicode": provenance.unicode])
    for lexicon in provenance.lexicons {
      w.empty("lexicon", ["id": lexicon.id, "version": lexicon.version, "sha256": lexicon.sha256])
    }
    for option in provenance.options { w.element("option", [:], option) }
    w.end()
    w.newLine()
  }

  private static func write(_ notice: Notice, _ w: inout MarkupWriter) {
    w.element(
      "notice", ["code": notice.code.rawValue, "path": notice.path, "line": notice.line.map { "\($0)" }],
      notice.message)
    w.newLine()
  }

  private static func write(_ fold: FoldStatistics, _ w: inout MarkupWriter) {
    w.begin(
      "fold",
      [
        "v": "\(FoldStatistics.version)", "entries": "\(fold.entries)", "words": "\(fold.words)",
        "sentences": "\(fold.sentences)", "known-words": "\(fold.knownWords)", "bytes": "\(fold.bytes)",
        "function-words": list(fold.functionWords), "mentions": list(fold.mentions),
        "byte-parts": list(fold.byteParts),
      ])
    for id in fold.concepts.keys.sorted() {
      w.empty("concept", ["id": id, "n": "\(fold.concepts[id] ?? 0)"])
    }
    for id in fold.findings.keys.sorted() { w.empty("found", ["id": id, "n": "\(fold.findings[id] ?? 0)"]) }
    for id in fold.excluded.keys.sorted() {
      w.empty("left-out", ["id": id, "n": "\(fold.excluded[id] ?? 0)"])
    }
    w.end()
    w.newLine()
  }

  private static func list(_ values: [Int]) -> String { values.map(String.init).joined(separator: " ") }

  private static func number(_ value: Double) -> String {
    let rounded = EntryJSON.rounded(value)
    return rounded == rounded.rounded() ? String(Int(rounded)) : rounded.description
  }

  private static func write(_ measures: [Measure], _ w: inout MarkupWriter) {
    for measure in measures {
      switch measure.value {
      case .measured(let value, let low, let high):
        w.empty(
          "measure",
          [
            "id": measure.id, "value": number(value), "low": low.map(number), "high": high.map(number),
            "n": "\(measure.n)", "unit": measure.unit,
          ])
      case .undefined(let reason):
        w.empty(
          "measure", ["id": measure.id, "undefined": reason, "n": "\(measure.n)", "unit": measure.unit])
      }
    }
    w.newLine()
  }

  private static func write(_ person: Person, _ w: inout MarkupWriter) {
    w.begin(
      "person",
      [
        "name": person.name, "repaired-ruptures": "\(person.repairedRuptures)",
        "repair-days": list(person.repairDays),
      ])
    for name in person.otherNames { w.element("other-name", [:], name) }
    for (id, count) in person.findings.sorted(by: { $0.key < $1.key }) {
      w.empty("count", ["of": id, "n": "\(count)"])
    }
    w.end()
    w.newLine()
  }

  private static func write(_ analysis: EntryAnalysis, _ w: inout MarkupWriter, _ options: WriterOptions) {
    let entry = analysis.entry
    w.begin(
      "entry",
      [
        "id": entry.id, "kind": entry.kind.rawValue, "time": entry.time?.local, "zone": entry.time?.zone,
        "utc": entry.time?.utc, "precision": entry.time?.precision.rawValue,
        "zone-source": entry.time?.zoneSource.rawValue, "speaker": entry.speaker?.id,
        "speaker-name": entry.speaker?.name, "self": entry.speaker?.isSelf.map { "\($0)" },
        "conversation": entry.conversation, "title": options.noText ? nil : entry.title,
        "format": entry.origin.format, "path": entry.origin.path, "line": entry.origin.line.map { "\($0)" },
        "language": analysis.language, "words": "\(analysis.words)",
        "coverage": analysis.coverage.lexicon.map(number),
      ])
    w.newLine()
    for tag in entry.tags { w.element("tag", [:], tag) }
    if let mood = entry.mood {
      w.begin(
        "mood",
        [
          "source": mood.source, "value": mood.value.map(number), "min": mood.minimum.map(number),
          "max": mood.maximum.map(number),
        ])
      for label in mood.labels { w.element("label", [:], label) }
      w.end()
    }
    for field in entry.extra { w.element("extra", ["key": field.key], field.json) }
    if !options.noText { w.element("text", [:], entry.text) }
    w.newLine()
    for notice in analysis.notices { write(notice, &w) }
    for sentence in analysis.sentences {
      w.empty("sentence", ["start": "\(sentence.start)", "end": "\(sentence.end)"])
    }
    w.newLine()
    let text = Array(entry.text.utf8)
    for finding in analysis.findings { write(finding, text, &w, options) }
    for byte in analysis.bytes {
      w.empty(
        "byte",
        [
          "start": "\(byte.span.start)", "end": "\(byte.span.end)", "findings": list(byte.findings),
          "parts": byte.parts.ids.joined(separator: " "), "completeness": number(byte.completeness),
          "consistency": byte.consistency.map(number), "charge": byte.charge.map(number),
        ])
      w.newLine()
    }
    if !options.noText {
      for pair in analysis.kinNames { w.empty("kin-name", ["kin": pair.kin, "name": pair.name]) }
    }
    for category in analysis.categories {
      w.empty(
        "category",
        [
          "name": category.name, "count": "\(category.count)", "share": category.share.map(number),
          "mean": category.mean.map(number),
        ])
    }
    if !options.noText {
      for word in analysis.coverage.unknownFeelingPosition { w.element("unknown", [:], word) }
    }
    if let scores = analysis.scores {
      w.begin("scores", ["valence": scores.valence.map(number)])
      for (emotion, score) in zip(EkmanEmotion.allCases, scores.emotions) {
        w.empty("ekman", ["emotion": emotion.rawValue, "score": number(score)])
      }
      w.end()
      w.newLine()
    }
    write(analysis.fold, &w)
    write(analysis.measures, &w)
    w.end()
    w.newLine()
  }

  private static func write(
    _ finding: Finding, _ text: [UInt8], _ w: inout MarkupWriter, _ options: WriterOptions
  ) {
    let level =
      finding.kind == .need
      ? Taxonomy.level(ofNeed: finding.id)?.rawValue : finding.level.map { "\($0)" }
    w.begin(
      "finding",
      [
        "kind": finding.kind.rawValue, "id": finding.id, "concept": finding.concept,
        "start": "\(finding.span.start)", "end": "\(finding.span.end)", "counts": "\(finding.counts)",
        "excluded": finding.excluded?.rawValue, "polarity": finding.assertion.polarity.rawValue,
        "experiencer": finding.assertion.experiencer.rawValue, "source": finding.assertion.source.rawValue,
        "time": finding.assertion.time.rawValue, "figure": finding.assertion.figure.rawValue,
        "specificity": finding.specificity?.rawValue, "valence": finding.charge.map { number($0.valence) },
        "arousal": finding.charge.map { number($0.arousal) },
        "intensity": finding.charge.map { number($0.intensity) }, "region": finding.region, "level": level,
        "status": finding.status?.rawValue, "rigidity": finding.rigidity?.rawValue,
        "mode": finding.mode?.rawValue, "pause": finding.pause.map { "\($0)" },
        "value": finding.value.map { "\($0)" }, "person": options.noText ? nil : finding.person,
      ])
    if !options.noText {
      let words = text[min(finding.span.start, text.count)..<min(finding.span.end, text.count)]
      w.element("words", [:], String(decoding: words, as: UTF8.self))
    }
    for reason in finding.because { w.element("because", [:], reason) }
    w.end()
    w.newLine()
  }
}

internal import FizzJSON
package import FizzModel

/// The entry stream: one JSON object a line, keys in one order.
package struct EntryJSON {
  private var writer = JSONWriter()
  private let options: WriterOptions

  /// A writer that reuses its storage.
  package init(_ options: WriterOptions = WriterOptions()) { self.options = options }

  /// One line, line feed included.
  package mutating func line(_ analysis: EntryAnalysis) -> [UInt8] {
    writer.reset()
    EntryJSON.write(analysis, to: &writer, options)
    return writer.bytes + [0x0A]
  }

  /// The line of an input line that could not be read, so that output lines equal input lines.
  package static func errorLine(_ notice: Notice) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string(FizzVersion.entrySchema)
    writer.key("error")
    writer.beginObject()
    if let line = notice.line {
      writer.key("line")
      writer.integer(line)
    }
    writer.key("reason")
    writer.string(notice.message)
    writer.endObject()
    writer.endObject()
    return writer.bytes + [0x0A]
  }

  static func write(_ analysis: EntryAnalysis, to writer: inout JSONWriter, _ options: WriterOptions) {
    let entry = analysis.entry
    writer.beginObject()
    member("schema", FizzVersion.entrySchema, &writer)
    member("id", entry.id, &writer)
    member("kind", entry.kind.rawValue, &writer)
    head(entry, &writer, options)
    member("language", analysis.language, &writer)
    member("words", analysis.words, &writer)
    member("sentences", analysis.sentences.count, &writer)
    writer.key("notices")
    writer.beginArray()
    for notice in analysis.notices { write(notice, &writer) }
    writer.endArray()
    writer.key("findings")
    writer.beginArray()
    let text = Array(entry.text.utf8)
    for finding in analysis.findings { write(finding, text, &writer, options) }
    writer.endArray()
    writer.key("bytes")
    writer.beginArray()
    for byte in analysis.bytes { write(byte, &writer) }
    writer.endArray()
    if !analysis.kinNames.isEmpty, !options.noText {
      writer.key("people")
      writer.beginArray()
      for pair in analysis.kinNames {
        writer.beginObject()
        member("name", pair.name, &writer)
        member("kin", pair.kin, &writer)
        writer.endObject()
      }
      writer.endArray()
    }
    writer.key("coverage")
    writer.beginObject()
    member("lexicon", analysis.coverage.lexicon, &writer)
    writer.key("unknownFeelingPosition")
    writer.beginArray()
    if !options.noText { for word in analysis.coverage.unknownFeelingPosition { writer.string(word) } }
    writer.endArray()
    writer.endObject()
    if let scores = analysis.scores {
      writer.key("ekman")
      writer.beginObject()
      for (emotion, score) in zip(EkmanEmotion.allCases, scores.emotions) {
        member(emotion.rawValue, score, &writer)
      }
      writer.endObject()
      member("valence", scores.valence, &writer)
    }
    writer.key("fold")
    write(analysis.fold, &writer)
    writer.key("measures")
    write(analysis.measures, &writer)
    if !analysis.categories.isEmpty {
      writer.key("categories")
      write(analysis.categories, &writer)
    }
    writer.endObject()
  }

  private static func write(_ categories: [CategoryCount], _ writer: inout JSONWriter) {
    writer.beginObject()
    for category in categories {
      writer.key(category.name)
      writer.beginObject()
      member("count", category.count, &writer)
      member("share", category.share, &writer)
      if let mean = category.mean { member("mean", mean, &writer) }
      writer.endObject()
    }
    writer.endObject()
  }

  /// Everything that came with the entry, up to its text.
  private static func head(_ entry: Entry, _ writer: inout JSONWriter, _ options: WriterOptions) {
    if let time = entry.time {
      writer.key("time")
      writer.beginObject()
      member("local", time.local, &writer)
      if let zone = time.zone { member("zone", zone, &writer) }
      if let utc = time.utc { member("utc", utc, &writer) }
      member("precision", time.precision.rawValue, &writer)
      member("zoneSource", time.zoneSource.rawValue, &writer)
      writer.endObject()
    }
    if let speaker = entry.speaker {
      writer.key("speaker")
      writer.beginObject()
      member("id", speaker.id, &writer)
      if let name = speaker.name { member("name", name, &writer) }
      if let isSelf = speaker.isSelf {
        writer.key("self")
        writer.bool(isSelf)
      }
      writer.endObject()
    }
    if let conversation = entry.conversation { member("conversation", conversation, &writer) }
    if let title = entry.title, !options.noText { member("title", title, &writer) }
    if !entry.tags.isEmpty {
      writer.key("tags")
      writer.beginArray()
      for tag in entry.tags { writer.string(tag) }
      writer.endArray()
    }
    if let mood = entry.mood { write(mood, &writer) }
    writer.key("source")
    writer.beginObject()
    member("format", entry.origin.format, &writer)
    if let path = entry.origin.path { member("path", path, &writer) }
    if let line = entry.origin.line { member("line", line, &writer) }
    writer.endObject()
    if !entry.extra.isEmpty {
      writer.key("extra")
      writer.beginObject()
      for field in entry.extra {
        writer.key(field.key)
        writer.raw(field.json)
      }
      writer.endObject()
    }
    if !options.noText { member("text", entry.text, &writer) }
  }

  private static func write(_ mood: Entry.Mood, _ writer: inout JSONWriter) {
    writer.key("mood")
    writer.beginObject()
    writer.key("labels")
    writer.beginArray()
    for label in mood.labels { writer.string(label) }
    writer.endArray()
    if let value = mood.value { member("value", value, &writer) }
    if let minimum = mood.minimum { member("min", minimum, &writer) }
    if let maximum = mood.maximum { member("max", maximum, &writer) }
    member("source", mood.source, &writer)
    writer.endObject()
  }

  static func write(_ notice: Notice, _ writer: inout JSONWriter) {
    writer.beginObject()
    member("code", notice.code.rawValue, &writer)
    if let path = notice.path { member("path", path, &writer) }
    if let line = notice.line { member("line", line, &writer) }
    member("message", notice.message, &writer)
    writer.endObject()
  }

  private static func write(
    _ finding: Finding, _ text: [UInt8], _ writer: inout JSONWriter, _ options: WriterOptions
  ) {
    writer.beginObject()
    member("kind", finding.kind.rawValue, &writer)
    member("id", finding.id, &writer)
    member("concept", finding.concept, &writer)
    if let specificity = finding.specificity { member("specificity", specificity.rawValue, &writer) }
    if let charge = finding.charge {
      member("valence", charge.valence, &writer)
      member("arousal", charge.arousal, &writer)
      member("intensity", charge.intensity, &writer)
    }
    if let region = finding.region { member("region", region, &writer) }
    if finding.kind == .need {
      if let level = Taxonomy.level(ofNeed: finding.id) { member("level", level.rawValue, &writer) }
    } else if let level = finding.level {
      member("level", level, &writer)
    }
    if let status = finding.status { member("status", status.rawValue, &writer) }
    if let rigidity = finding.rigidity { member("rigidity", rigidity.rawValue, &writer) }
    if let mode = finding.mode { member("mode", mode.rawValue, &writer) }
    if let pause = finding.pause {
      writer.key("pause")
      writer.bool(pause)
    }
    if let person = finding.person, !options.noText { member("person", person, &writer) }
    if let value = finding.value { member("value", value, &writer) }
    writer.key("span")
    write(finding.span, &writer)
    if !options.noText {
      let words = text[min(finding.span.start, text.count)..<min(finding.span.end, text.count)]
      member("text", String(decoding: words, as: UTF8.self), &writer)
    }
    writer.key("assertion")
    writer.beginObject()
    member("polarity", finding.assertion.polarity.rawValue, &writer)
    member("experiencer", finding.assertion.experiencer.rawValue, &writer)
    member("source", finding.assertion.source.rawValue, &writer)
    member("time", finding.assertion.time.rawValue, &writer)
    member("figure", finding.assertion.figure.rawValue, &writer)
    writer.endObject()
    writer.key("counts")
    writer.bool(finding.counts)
    if let excluded = finding.excluded { member("excluded", excluded.rawValue, &writer) }
    writer.key("because")
    writer.beginArray()
    for reason in finding.because { writer.string(reason) }
    writer.endArray()
    writer.endObject()
  }

  private static func write(_ byte: EmotionalByte, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("span")
    write(byte.span, &writer)
    writer.key("findings")
    writer.beginArray()
    for index in byte.findings { writer.integer(index) }
    writer.endArray()
    writer.key("parts")
    writer.beginArray()
    for part in byte.parts.ids { writer.string(part) }
    writer.endArray()
    member("completeness", byte.completeness, &writer)
    member("consistency", byte.consistency, &writer)
    member("charge", byte.charge, &writer)
    writer.endObject()
  }

  static func write(_ span: TextSpan, _ writer: inout JSONWriter) {
    writer.beginArray()
    writer.integer(span.start)
    writer.integer(span.end)
    writer.endArray()
  }

  static func write(_ fold: FoldStatistics, _ writer: inout JSONWriter) {
    writer.beginObject()
    member("v", FoldStatistics.version, &writer)
    member("entries", fold.entries, &writer)
    member("words", fold.words, &writer)
    member("sentences", fold.sentences, &writer)
    member("knownWords", fold.knownWords, &writer)
    list("functionWords", fold.functionWords, &writer)
    list("mentions", fold.mentions, &writer)
    counts("concepts", fold.concepts, &writer)
    list("byteParts", fold.byteParts, &writer)
    member("bytes", fold.bytes, &writer)
    counts("findings", fold.findings, &writer)
    counts("excluded", fold.excluded, &writer)
    writer.endObject()
  }

  private static func list(_ key: String, _ values: [Int], _ writer: inout JSONWriter) {
    writer.key(key)
    writer.beginArray()
    for value in values { writer.integer(value) }
    writer.endArray()
  }

  private static func counts(_ key: String, _ values: [String: Int], _ writer: inout JSONWriter) {
    writer.key(key)
    writer.beginObject()
    for id in values.keys.sorted() { member(id, values[id] ?? 0, &writer) }
    writer.endObject()
  }

  static func write(_ measures: [Measure], _ writer: inout JSONWriter) {
    writer.beginObject()
    for measure in measures {
      writer.key(measure.id)
      writer.beginObject()
      switch measure.value {
      case .measured(let value, let low, let high):
        member("value", value, &writer)
        member("n", measure.n, &writer)
        if let low, let high {
          writer.key("interval")
          writer.beginArray()
          writer.number(rounded(low))
          writer.number(rounded(high))
          writer.endArray()
        }
        member("unit", measure.unit, &writer)
      case .undefined(let reason):
        writer.key("value")
        writer.null()
        member("n", measure.n, &writer)
        member("undefined", reason, &writer)
        member("unit", measure.unit, &writer)
      }
      writer.endObject()
    }
    writer.endObject()
  }

  static func member(_ key: String, _ value: String, _ writer: inout JSONWriter) {
    writer.key(key)
    writer.string(value)
  }

  static func member(_ key: String, _ value: Int, _ writer: inout JSONWriter) {
    writer.key(key)
    writer.integer(value)
  }

  static func member(_ key: String, _ value: Double?, _ writer: inout JSONWriter) {
    writer.key(key)
    if let value { writer.number(rounded(value)) } else { writer.null() }
  }

  /// Four decimals: more would be noise.
  static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}

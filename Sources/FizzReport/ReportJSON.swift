internal import FizzJSON
package import FizzModel

/// The whole report as one JSON document.
package enum ReportJSON {
  /// Indented bytes with a line feed at the end.
  package static func write(_ report: Report, _ options: WriterOptions) -> [UInt8] {
    var writer = JSONWriter(indented: true)
    writer.beginObject()
    EntryJSON.member("schema", FizzVersion.reportSchema, &writer)
    writer.key("provenance")
    write(report.provenance, &writer)
    writer.key("notices")
    writer.beginArray()
    for notice in report.notices { EntryJSON.write(notice, &writer) }
    writer.endArray()
    writer.key("fold")
    EntryJSON.write(report.fold, &writer)
    writer.key("measures")
    EntryJSON.write(report.measures, &writer)
    writer.key("periods")
    writer.beginArray()
    for period in report.periods {
      writer.beginObject()
      EntryJSON.member("id", period.id, &writer)
      if let days = period.days {
        EntryJSON.member("first", days.lowerBound.description, &writer)
        EntryJSON.member("last", days.upperBound.description, &writer)
      }
      writer.key("newConcepts")
      writer.beginArray()
      for concept in period.newConcepts { writer.string(concept) }
      writer.endArray()
      writer.key("fold")
      EntryJSON.write(period.fold, &writer)
      writer.key("measures")
      EntryJSON.write(period.measures, &writer)
      writer.endObject()
    }
    writer.endArray()
    writer.key("people")
    writer.beginArray()
    if !options.noText { for person in report.people { write(person, &writer) } }
    writer.endArray()
    writer.key("entries")
    writer.beginArray()
    for entry in report.entries { EntryJSON.write(entry, to: &writer, options) }
    writer.endArray()
    writer.endObject()
    return writer.bytes + [0x0A]
  }

  private static func write(_ person: Person, _ writer: inout JSONWriter) {
    writer.beginObject()
    EntryJSON.member("name", person.name, &writer)
    writer.key("otherNames")
    writer.beginArray()
    for name in person.otherNames { writer.string(name) }
    writer.endArray()
    writer.key("findings")
    writer.beginObject()
    for (id, count) in person.findings.sorted(by: { $0.key < $1.key }) {
      EntryJSON.member(id, count, &writer)
    }
    writer.endObject()
    EntryJSON.member("repairedRuptures", person.repairedRuptures, &writer)
    writer.key("repairDays")
    writer.beginArray()
    for days in person.repairDays { writer.integer(days) }
    writer.endArray()
    writer.endObject()
  }

  private static func write(_ provenance: Provenance, _ writer: inout JSONWriter) {
    writer.beginObject()
    EntryJSON.member("fizz", provenance.fizz, &writer)
    EntryJSON.member("icu", provenance.icu, &writer)
    EntryJSON.member("unicode", provenance.unicode, &writer)
    writer.key("lexicons")
    writer.beginArray()
    for lexicon in provenance.lexicons {
      writer.beginObject()
      EntryJSON.member("id", lexicon.id, &writer)
      EntryJSON.member("version", lexicon.version, &writer)
      EntryJSON.member("sha256", lexicon.sha256, &writer)
      writer.endObject()
    }
    writer.endArray()
    writer.key("options")
    writer.beginArray()
    for option in provenance.options { writer.string(option) }
    writer.endArray()
    writer.endObject()
  }
}

internal import FizzJSON
package import FizzModel

/// The entry stream: one JSON object a line, as `fizz convert` and other programs write it.
package enum EntriesImporter {
  package static let format = "entries"

  private static let known: Set<String> = [
    "schema", "type", "id", "kind", "time", "speaker", "conversation", "title", "tags", "mood", "source",
    "text",
    "context", "extra",
  ]

  /// Entries of NDJSON bytes; a line that cannot be read gives a notice and nothing else is lost.
  package static func entries(in bytes: [UInt8], path: String?) -> (entries: [Entry], notices: [Notice]) {
    var entries: [Entry] = []
    var notices: [Notice] = []
    var number = 0
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      number += 1
      var line = bytes[start..<end]
      start = end + 1
      while let last = line.last, last <= 0x20 { line.removeLast() }
      if line.isEmpty { continue }
      do {
        let value = try JSONParser.parse(Array(line))
        if value["type"]?.string == "header" { continue }
        entries.append(try entry(value, path, number))
      } catch let error as JSONError {
        notices.append(
          Notice(
            .invalidLine, path: path ?? "<stdin>", line: number,
            "not a JSON object (\(error.description)); one entry a line, such as {\"text\":\"…\"}",
            isFailure: true))
      } catch {
        notices.append(
          Notice(.invalidLine, path: path ?? "<stdin>", line: number, "\(error)", isFailure: true))
      }
    }
    return (entries, notices)
  }

  private struct Fault: Error, CustomStringConvertible { let description: String }

  private static func entry(_ value: JSONValue, _ path: String?, _ line: Int) throws -> Entry {
    guard case .object(let members) = value else {
      throw Fault(description: "an entry must be a JSON object; write {\"text\":\"…\"}")
    }
    guard let text = value["text"]?.string else {
      throw Fault(description: "an entry has no \"text\"; give its words as a string")
    }
    var entry = Entry(
      id: value["id"]?.string ?? "", origin: .init(format: format, path: path, line: line), text: text)
    entry.kind = value["kind"]?.string.flatMap { Entry.Kind(rawValue: $0) } ?? .journal
    entry.time = time(value["time"])
    if let time = value["time"], time != .null, entry.time == nil {
      entry.notices.append(
        Notice(.ambiguousDate, path: path, line: line, "the time is not understood; write 2025-03-01T21:30"))
    }
    entry.speaker = speaker(value["speaker"])
    entry.conversation = value["conversation"]?.string ?? value["conversation"]?["id"]?.string
    if entry.conversation != nil, value["kind"] == nil { entry.kind = .message }
    entry.title = value["title"]?.string
    entry.tags = value["tags"]?.array?.compactMap(\.string) ?? []
    entry.mood = mood(value["mood"])
    entry.context = (value["context"]?.array ?? []).suffix(6).compactMap { turn in
      turn["text"]?.string.map {
        Entry.Turn(speaker: turn["speaker"]?.string ?? "", isSelf: turn["self"]?.bool, text: $0)
      }
    }
    if case .object(let extra)? = value["extra"] {
      entry.extra = extra.map { .init(key: $0.key, json: $0.value.text) }
    }
    entry.extra += members.filter { !known.contains($0.key) }.map { .init(key: $0.key, json: $0.value.text) }
    return entry
  }

  private static func time(_ value: JSONValue?) -> EntryTime? {
    guard let value else { return nil }
    guard let local = value.string ?? value["local"]?.string, let parsed = localTime(local) else {
      return nil
    }
    return EntryTime(
      day: parsed.day, minuteOfDay: parsed.minuteOfDay, second: parsed.second,
      zone: value["zone"]?.string ?? parsed.zone, utc: value["utc"]?.string,
      precision: value["precision"]?.string.flatMap { EntryTime.Precision(rawValue: $0) },
      zoneSource: value["zoneSource"]?.string.flatMap { EntryTime.ZoneSource(rawValue: $0) })
  }

  /// `2025-03-01`, `2025-03-01T21:30`, RFC 3339 with an offset, which is kept as the zone.
  private static func localTime(_ text: String) -> EntryTime? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D, let year = number(bytes, 0, 4),
      let month = number(bytes, 5, 2), let dayNumber = number(bytes, 8, 2),
      let day = CalendarDay(year: year, month: month, day: dayNumber)
    else { return nil }
    guard bytes.count >= 16, bytes[10] == 0x54 || bytes[10] == 0x20, let hour = number(bytes, 11, 2),
      let minute = number(bytes, 14, 2), hour < 24, minute < 60
    else { return bytes.count == 10 ? EntryTime(day: day) : nil }
    var index = 16
    var second: Int?
    if bytes.count >= 19, bytes[16] == 0x3A {
      second = number(bytes, 17, 2)
      index = 19
      while index < bytes.count, bytes[index] == 0x2E || (0x30...0x39).contains(bytes[index]) { index += 1 }
    }
    let zone = index < bytes.count ? String(decoding: bytes[index...], as: UTF8.self) : nil
    return EntryTime(day: day, minuteOfDay: hour * 60 + minute, second: second, zone: zone)
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int? {
    var value = 0
    for index in start..<(start + count) {
      guard index < bytes.count, (0x30...0x39).contains(bytes[index]) else { return nil }
      value = value * 10 + Int(bytes[index] - 0x30)
    }
    return value
  }

  private static func speaker(_ value: JSONValue?) -> Entry.Speaker? {
    guard let value else { return nil }
    if let name = value.string { return Entry.Speaker(id: name, name: name) }
    guard let id = value["id"]?.string ?? value["name"]?.string else { return nil }
    return Entry.Speaker(id: id, name: value["name"]?.string, isSelf: value["self"]?.bool)
  }

  private static func mood(_ value: JSONValue?) -> Entry.Mood? {
    guard let value, value != .null else { return nil }
    if let label = value.string { return Entry.Mood(labels: [label]) }
    return Entry.Mood(
      labels: value["labels"]?.array?.compactMap(\.string) ?? [], value: value["value"]?.double,
      minimum: value["min"]?.double, maximum: value["max"]?.double, source: value["source"]?.string ?? "user")
  }
}

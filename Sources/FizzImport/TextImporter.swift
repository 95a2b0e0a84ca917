package import FizzModel

/// Plain text: entries under date headings, or one entry dated by the file's name.
package enum TextImporter {
  package static let format = "text"

  /// Entries of a text.
  package static func entries(in text: String, path: String?) -> (entries: [Entry], notices: [Notice]) {
    let name = path.map(EntryIdentifiers.fileName)
    let fileTime = name.flatMap { DateText.fileName($0) }
    var entries: [Entry] = []
    var notices: [Notice] = []
    for section in DatedHeadings.sections(text) {
      if let doubt = section.doubt, notices.isEmpty {
        notices.append(Notice(.ambiguousDate, path: path, line: section.line, doubt))
      }
      entries.append(
        Entry(
          id: "", time: section.time ?? fileTime,
          origin: .init(format: format, path: path, line: section.line), text: section.text))
    }
    return (entries, notices)
  }
}

/// Ids for entries whose source gives none: the day, or the file's name, and a running number.
package enum EntryIdentifiers {
  /// Last part of a path.
  package static func fileName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// Gives every entry an id that is unique in the run; source ids stay, a second use gets a number.
  package static func assign(_ entries: inout [Entry]) -> [Notice] {
    var used: [String: Int] = [:]
    var notices: [Notice] = []
    for index in entries.indices {
      let entry = entries[index]
      let isGiven = !entry.id.isEmpty
      let base =
        isGiven ? entry.id : entry.time?.day.description ?? entry.origin.path.map(fileName) ?? "entry"
      let count = (used[base] ?? 0) + 1
      used[base] = count
      if isGiven, count == 1 { continue }
      if isGiven {
        notices.append(
          Notice(
            .duplicateIdentifier, path: entry.origin.path, line: entry.origin.line,
            "an id is used more than once; the later entry gets a number"))
      }
      entries[index].id = base + "#\(count)"
    }
    return notices
  }
}

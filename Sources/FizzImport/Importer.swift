package import FizzModel
internal import FizzUnicode

/// Chooses the importer of a file: by the option, else by its name, else by its first bytes.
package enum Importer {
  /// Formats that can be asked for.
  package enum Format: String, CaseIterable, Sendable { case text, markdown, entries }

  /// What a file gave.
  package struct Outcome: Sendable {
    package var entries: [Entry] = []
    package var notices: [Notice] = []

    package init() {}
  }

  /// Whether a name in a folder is one Fizz reads.
  package static func isReadable(_ name: String) -> Bool {
    let name = name.lowercased()
    return [".txt", ".md", ".markdown", ".ndjson", ".jsonl"].contains { name.hasSuffix($0) }
  }

  /// Entries of a file's bytes. Nothing here fails: what cannot be read becomes a notice.
  package static func read(_ bytes: [UInt8], path: String?, format: Format?) -> Outcome {
    var outcome = Outcome()
    let place = path ?? "<stdin>"
    if bytes.isEmpty {
      outcome.notices.append(Notice(.empty, path: place, "the file is empty; nothing to read"))
      return outcome
    }
    if looksBinary(bytes) {
      outcome.notices.append(
        Notice(
          .binary, path: place, "not a text file (it holds NUL bytes); export it as text", isFailure: true))
      return outcome
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let repaired = UTF8Repair.repaired(withLineFeeds(bytes[start...]))
    if let offset = repaired.firstOffset {
      outcome.notices.append(
        Notice(
          .repairedEncoding, path: place,
          "\(repaired.repairs) places are not valid UTF-8 (the first is at byte \(offset + start)) and were replaced; "
            + "save the file as UTF-8", isFailure: true))
    }
    let chosen = format ?? sniffed(repaired.utf8, path)
    let result: (entries: [Entry], notices: [Notice])
    switch chosen {
    case .entries: result = EntriesImporter.entries(in: repaired.utf8, path: path)
    case .markdown:
      result = MarkdownImporter.entries(in: String(decoding: repaired.utf8, as: UTF8.self), path: path)
    case .text: result = TextImporter.entries(in: String(decoding: repaired.utf8, as: UTF8.self), path: path)
    }
    outcome.entries += result.entries
    outcome.notices += result.notices
    if result.entries.isEmpty, result.notices.isEmpty {
      outcome.notices.append(Notice(.empty, path: place, "the file holds only white space; nothing to read"))
    }
    return outcome
  }

  /// CRLF as LF: the pair is one character to Swift and would hide line ends from every reader.
  private static func withLineFeeds(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(0x0D) else { return Array(bytes) }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    for index in bytes.indices {
      let isPair = bytes[index] == 0x0D && index + 1 < bytes.endIndex && bytes[index + 1] == 0x0A
      if !isPair { out.append(bytes[index]) }
    }
    return out
  }

  private static func looksBinary(_ bytes: [UInt8]) -> Bool { bytes.prefix(8192).contains(0) }

  private static func sniffed(_ bytes: [UInt8], _ path: String?) -> Format {
    let name = path?.lowercased() ?? ""
    if name.hasSuffix(".ndjson") || name.hasSuffix(".jsonl") { return .entries }
    if name.hasSuffix(".md") || name.hasSuffix(".markdown") { return .markdown }
    return path == nil && bytes.starts(with: Array("{\"".utf8)) ? .entries : .text
  }
}

/// A lexicon file in any format Fizz reads: by its ending, else by what stands in it.
package enum LexiconFile: Sendable {
  /// Fizz's own XML.
  case own(LexiconDocument)
  /// Somebody else's.
  case foreign(ForeignLexicon)

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - path: its path, whose ending chooses the format.
  ///   - sha256: its SHA-256, for provenance.
  package static func read(_ bytes: [UInt8], path: String, sha256: String = "") throws(LexiconError)
    -> LexiconFile
  {
    let markup = Markup(bytes)
    let ending = format(ofEnding: path)
    if markup == .own || ending == .own {
      return .own(try LexiconReader.read(bytes, path: path, sha256: sha256))
    }
    if markup == .yoshikoder || ending == .yoshikoder {
      return .foreign(stamped(try YoshikoderDictionary.read(bytes, path: path), sha256))
    }
    let text = try ForeignText(bytes, path: path)
    let content = format(of: text)
    guard let first = ending ?? content else {
      throw LexiconError([
        LexiconIssue(
          path: path, line: 1,
          "in no lexicon format that Fizz knows; name it .xml, .dic, .dicx, .csv, .yaml, .tsv or .ykd as it is one"
        )
      ])
    }
    do {
      return .foreign(stamped(try read(text, first, path), sha256))
    } catch {
      // The ending may be wrong: Empath's tables are called .txt, LIWC's too.
      guard let content, content != first, let other = try? read(text, content, path) else { throw error }
      return .foreign(stamped(other, sha256))
    }
  }

  private static func stamped(_ lexicon: ForeignLexicon, _ sha256: String) -> ForeignLexicon {
    var lexicon = lexicon
    lexicon.sha256 = sha256
    return lexicon
  }

  private static func read(_ text: ForeignText, _ format: ForeignLexicon.Format, _ path: String)
    throws(LexiconError)
    -> ForeignLexicon
  {
    switch format {
    case .liwc: try LIWCDictionary.read(text, path: path)
    case .liwc22: try LIWC22Dictionary.read(text, path: path)
    case .quanteda: try QuantedaDictionary.read(text, path: path)
    case .nrc: try NRCLexicon.read(text, path: path)
    case .nrcVAD: try NRCLexicon.readVAD(text, path: path)
    case .vader: try VADERLexicon.read(text, path: path)
    case .empath: try EmpathLexicon.read(text, path: path)
    case .yoshikoder: try YoshikoderDictionary.read(text.utf8, path: path)
    // Own files have gone another way.
    case .table, .own: try TabularLexicon.read(text, path: path)
    }
  }

  private static func format(ofEnding path: String) -> ForeignLexicon.Format? {
    let file = path.split(separator: "/").last ?? ""
    guard let dot = file.lastIndex(of: ".") else { return nil }
    switch file[file.index(after: dot)...].lowercased() {
    case "xml": return .own
    case "dic": return .liwc
    case "dicx", "csv": return .liwc22
    case "yaml", "yml": return .quanteda
    case "ykd": return .yoshikoder
    default: return nil
    }
  }

  /// Whose XML a file begins as, if any.
  private enum Markup {
    case own, yoshikoder, none

    init(_ bytes: [UInt8]) {
      let head = String(decoding: bytes.prefix(4096), as: UTF8.self).drop {
        $0.isWhitespace || $0 == "\u{FEFF}"
      }
      guard head.first == "<" else {
        self = .none
        return
      }
      // The first element that is neither declaration nor comment.
      let lexicon = head.range(of: "<lexicon")
      let dictionary = head.range(of: "<dictionary")
      switch (lexicon, dictionary) {
      case (let lexicon?, let dictionary?): self = lexicon < dictionary ? .own : .yoshikoder
      case (_?, nil): self = .own
      case (nil, _?): self = .yoshikoder
      case (nil, nil): self = .none
      }
    }
  }

  // MARK: - By content

  /// Lines looked at; a dictionary shows its shape sooner.
  private static let looked = 200

  private static func format(of text: ForeignText) -> ForeignLexicon.Format? {
    let lines = text.lines.lazy.filter { !$0.trimmed.isEmpty }.prefix(looked)
    guard let first = lines.first else { return nil }
    if first.trimmed.first == UInt8(ascii: "%") { return .liwc }
    if TabularLexicon.isHeader(first) { return .table }
    var votes: [ForeignLexicon.Format: Int] = [:]
    var hasTabs = false
    for line in lines {
      guard line.trimmed.contains(0x09) else { continue }
      hasTabs = true
      if NRCLexicon.values(line) != nil {
        votes[.nrcVAD, default: 0] += 1
      } else if NRCLexicon.row(line) != nil {
        votes[.nrc, default: 0] += 1
      } else if VADERLexicon.row(line) != nil {
        votes[.vader, default: 0] += 1
      } else if line.cells(atMost: 8).dropFirst().allSatisfy({ ForeignText.number($0) == nil }) {
        votes[.empath, default: 0] += 1
      }
    }
    // Among equals the more particular; a table's header looks like Empath.
    let order: [ForeignLexicon.Format] = [.nrcVAD, .nrc, .vader, .empath]
    if hasTabs { return order.max { (votes[$0] ?? 0, 0) < (votes[$1] ?? 0, 0) } }
    let start = ForeignText.string(first.trimmed)
    if start.hasPrefix("{") || start.hasPrefix("[") { return nil }
    if start.hasPrefix("---") || start.hasPrefix("#") || start.hasSuffix(":") || start.contains(": ") {
      return .quanteda
    }
    // A table has the same commas in every row; prose does not.
    let commas = Set(lines.map { line in line.bytes.count { $0 == UInt8(ascii: ",") } })
    return commas.count == 1 && commas.first != 0 ? .liwc22 : nil
  }
}

extension Substring {
  /// Where a text first stands in this one.
  fileprivate func range(of text: String) -> Int? {
    let bytes = Array(utf8)
    let wanted = Array(text.utf8)
    return bytes.indices.first { bytes[$0...].starts(with: wanted) }
  }
}

internal import FizzYAML

/// quanteda's YAML dictionaries: maps of maps down to lists of terms, as deep as one likes.
enum QuantedaDictionary {
  static func read(_ text: ForeignText, path: String) throws(LexiconError) -> ForeignLexicon {
    var builder = ForeignLexiconBuilder(path: path, format: .quanteda, warnings: text.warnings)
    let (events, fault) = YAMLReader.events(in: readable(text.utf8, &builder))
    var walk = Walk()
    for event in events { walk.take(event, &builder) }
    if let fault { builder.warn(fault.line, fault.message + "; what follows is skipped") }
    return try builder.finished()
  }

  /// The text with spaces for what YAML does not allow: one such byte would cost everything around it.
  private static func readable(_ utf8: [UInt8], _ builder: inout ForeignLexiconBuilder) -> [UInt8] {
    var out = utf8
    var line = 1
    for index in utf8.indices {
      let byte = utf8[index]
      if byte == 0x0A { line += 1 }
      var length = 0
      if byte < 0x20 && byte != 0x09 && byte != 0x0A || byte == 0x7F {
        length = 1
      } else if byte == 0xC2, index + 1 < utf8.count, utf8[index + 1] < 0xA0, utf8[index + 1] != 0x85 {
        length = 2
      } else if byte == 0xEF, index + 2 < utf8.count, utf8[index + 1] == 0xBF, utf8[index + 2] >= 0xBE {
        length = 3
      }
      guard length > 0 else { continue }
      for place in index..<(index + length) { out[place] = 0x20 }
      builder.warn(line, "a control character is read as a space; remove it")
    }
    return out
  }

  /// Where in the tree the reading is; a stack of ours, since files choose their depth.
  private struct Walk {
    private enum Container { case list, map }

    private var open: [Container] = []
    /// Names of the categories around, and how many containers were open when each began.
    private var names: [(name: String, depth: Int)] = []
    /// A map's key that waits for its value.
    private var key: String?

    mutating func take(_ event: YAMLEvent, _ builder: inout ForeignLexiconBuilder) {
      switch event {
      case .sequence(let line): begin(.list, line, &builder)
      case .mapping(let line): begin(.map, line, &builder)
      case .close:
        open.removeLast()
        key = nil
        while let last = names.last, last.depth >= open.count { names.removeLast() }
      case .alias(let line):
        builder.warn(line, "a reference (*name) is not followed; skipped, write the words out")
        key = nil
      case .scalar(let text, let line): scalar(text, line, &builder)
      }
    }

    private mutating func begin(_ container: Container, _ line: Int, _ builder: inout ForeignLexiconBuilder) {
      if let key {
        names.append((key, open.count))
        // A category without words of its own is one all the same.
        _ = builder.category(names.map(\.name), line: line)
        self.key = nil
      } else if open.last == .map {
        builder.warn(line, "the name of a category is a list or a map; skipped, write a word")
        names.append(("", open.count))
      }
      open.append(container)
    }

    private mutating func scalar(_ text: String, _ line: Int, _ builder: inout ForeignLexiconBuilder) {
      if open.last == .map, key == nil {
        key = text
        return
      }
      var path = names.map(\.name)
      if let key { path.append(key) }
      key = nil
      guard !path.isEmpty, !path.contains("") else {
        if !text.isEmpty {
          builder.warn(line, "\(builder.quoted(text)) stands in no category; skipped, put it under a name")
        }
        return
      }
      guard let category = builder.category(path, line: line) else { return }
      // "name:" with nothing behind it.
      if text.isEmpty || text == "~" { return }
      builder.add(text, to: category, line: line)
    }
  }
}

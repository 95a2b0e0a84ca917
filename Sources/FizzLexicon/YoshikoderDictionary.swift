internal import FizzXML

/// Yoshikoder's `.ykd`: XML with a tree of `cnode` (categories) and `pnode` (patterns, perhaps with a score). The
/// outermost `cnode` is the dictionary itself.
enum YoshikoderDictionary {
  static func read(_ bytes: [UInt8], path: String) throws(LexiconError) -> ForeignLexicon {
    let events: [XMLEvent]
    do {
      events = try XMLReader.events(in: bytes, path: path)
    } catch {
      throw LexiconError([LexiconIssue(path: path, line: error.line, error.message)])
    }
    var builder = ForeignLexiconBuilder(path: path, format: .yoshikoder, warnings: [])
    var walk = Walk()
    for event in events { walk.take(event, &builder) }
    return try builder.finished()
  }

  private struct Walk {
    /// Names of the open categories; the outermost stands for the dictionary.
    private var names: [String] = []
    private var isRegularExpression = false

    mutating func take(_ event: XMLEvent, _ builder: inout ForeignLexiconBuilder) {
      switch event {
      case .start(let name, _, let attributes, let line):
        var values: [String: String] = [:]
        for attribute in attributes { values[attribute.name] = attribute.value }
        switch name {
        case "dictionary": takeEngine(values["patternengine"] ?? "", line, &builder)
        case "cnode":
          names.append(values["name"] ?? "")
          if names.count > 1 { _ = builder.category(path, line: line) }
        case "pnode": takePattern(values, line, &builder)
        default:
          builder.warn(line, "element \(builder.quoted(name)) is not known; skipped, use cnode and pnode")
        }
      case .end(let name, _):
        if name == "cnode" { names.removeLast() }
      case .text: break
      }
    }

    /// Terms right below the dictionary belong to a category of its name.
    private var path: [String] { names.count > 1 ? Array(names.dropFirst()) : names }

    private mutating func takeEngine(_ engine: String, _ line: Int, _ builder: inout ForeignLexiconBuilder) {
      isRegularExpression = engine == "regexp"
      if engine == "substring" {
        builder.warn(
          line, "patterns of engine \"substring\" are read as whole words; add * where a word may go on")
      }
    }

    private mutating func takePattern(
      _ values: [String: String], _ line: Int, _ builder: inout ForeignLexiconBuilder
    ) {
      guard var pattern = values["name"] else {
        builder.warn(line, "a pnode has no name; skipped, add name=\"…\"")
        return
      }
      if isRegularExpression {
        for ending in [".*", "\\w*", "[a-z]*"] where pattern.hasSuffix(ending) {
          pattern = pattern.dropLast(ending.count) + "*"
          break
        }
        guard YoshikoderDictionary.isPlain(pattern) else {
          builder.warn(
            line, "\(builder.quoted(pattern)) is a regular expression; skipped, list the words it stands for")
          return
        }
      }
      var weight: Double?
      if let score = values["score"], !score.isEmpty {
        weight = ForeignText.number(Array(score.utf8)[...])
        if weight == nil {
          builder.warn(line, "the score of a pnode is no number; the term is read without it, mend it")
        }
      }
      guard let category = builder.category(path, line: line) else { return }
      builder.add(pattern, to: category, weight: weight, line: line)
    }
  }

  private static func isPlain(_ pattern: String) -> Bool {
    let word = pattern.hasSuffix("*") ? pattern.dropLast() : pattern[...]
    return word.utf8.allSatisfy { !Array("\\^$.|?*+()[]{}".utf8).contains($0) }
  }
}

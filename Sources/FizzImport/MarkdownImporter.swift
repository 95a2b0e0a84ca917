package import FizzModel

/// Markdown with or without front matter; the words only, without code, links' targets and comments.
package enum MarkdownImporter {
  package static let format = "markdown"

  /// Entries of a Markdown text.
  package static func entries(in text: String, path: String?) -> (entries: [Entry], notices: [Notice]) {
    let (front, body, bodyLine) = FrontMatter.split(text)
    let name = path.map(EntryIdentifiers.fileName)
    let time = front.time ?? name.flatMap { DateText.fileName($0) }
    let (title, rest, skipped) = heading(body)
    let plain = MarkdownText.words(rest)
    var entries: [Entry] = []
    let sections = time == nil ? DatedHeadings.sections(plain, firstLine: bodyLine + skipped) : []
    if sections.contains(where: { $0.time != nil }) {
      for section in sections {
        entries.append(
          Entry(
            id: "", time: section.time, tags: front.tags,
            origin: .init(format: format, path: path, line: section.line), text: section.text))
      }
    } else {
      entries.append(
        Entry(
          id: "", time: time, title: front.title ?? title, tags: front.tags, mood: front.mood,
          origin: .init(format: format, path: path, line: bodyLine), text: plain))
    }
    let notices = front.faultLine.map { line in
      [
        Notice(
          .frontMatter, path: path, line: line,
          "a line of the front matter is no \"key: value\"; it is skipped, the text is read")
      ]
    }
    return (entries, notices ?? [])
  }

  /// The first `# ` heading, when it is the first thing in the text and no date.
  private static func heading(_ body: String) -> (title: String?, rest: String, skipped: Int) {
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.firstIndex(where: { !$0.allSatisfy(\.isWhitespace) }),
      lines[first].hasPrefix("# "),
      DateText.heading(lines[first]) == nil
    else { return (nil, body, 0) }
    let title = lines[first].dropFirst(2).trimmingPrefix(while: \.isWhitespace)
    return (String(title), lines[(first + 1)...].joined(separator: "\n"), first + 1)
  }
}

/// The block between two `---` lines at the top of a Markdown file, read line by line: `key: value` and `- item`.
///
/// Full YAML is not needed for a diary's few keys, and broken YAML is normal in real folders.
struct FrontMatter {
  var time: EntryTime?
  var title: String?
  var tags: [String] = []
  var mood: Entry.Mood?
  var faultLine: Int?

  /// Splits a text; the body's first line is 1-based.
  static func split(_ text: String) -> (front: FrontMatter, body: String, bodyLine: Int) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasSuffix("\r") ? line.dropLast() : line
    }
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(where: { $0 == "---" || $0 == "..." })
    else { return (FrontMatter(), text, 1) }
    var front = FrontMatter()
    var key = ""
    for index in 1..<end { front.read(lines[index], line: index + 1, &key) }
    return (front, lines[(end + 1)...].joined(separator: "\n"), end + 2)
  }

  private mutating func read(_ line: Substring, line number: Int, _ key: inout String) {
    let content = line.trimmingPrefix(while: \.isWhitespace)
    if content.isEmpty || content.hasPrefix("#") { return }
    if content.hasPrefix("- ") {
      set(key, to: FrontMatter.unquoted(content.dropFirst(2)))
      return
    }
    guard let colon = content.firstIndex(of: ":") else {
      if faultLine == nil { faultLine = number }
      return
    }
    key = content[..<colon].lowercased()
    let value = FrontMatter.unquoted(content[content.index(after: colon)...])
    guard !value.isEmpty else { return }
    if value.hasPrefix("["), value.hasSuffix("]") {
      for item in value.dropFirst().dropLast().split(separator: ",") {
        set(key, to: FrontMatter.unquoted(item))
      }
    } else {
      set(key, to: value)
    }
  }

  private mutating func set(_ key: String, to value: String) {
    switch key {
    case "date", "created", "created_at", "creation date", "day": time = time ?? DateText.heading(value)
    case "title": title = value
    case "tags", "tag": tags.append(value.hasPrefix("#") ? String(value.dropFirst()) : value)
    case "mood":
      let labels = (mood?.labels ?? []) + value.split(separator: ",").map { FrontMatter.unquoted($0) }
      mood = Entry.Mood(labels: labels, value: labels.count == 1 ? Double(value) : nil)
    default: break
    }
  }

  private static func unquoted(_ text: some StringProtocol) -> String {
    var text = Substring(text).trimmingPrefix(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    for mark in ["\"", "'"] where text.count >= 2 && text.hasPrefix(mark) && text.hasSuffix(mark) {
      text = text.dropFirst().dropLast()
    }
    return String(text)
  }
}

/// The writer's words in a Markdown text.
enum MarkdownText {
  /// Drops fences of code and comments, marks of headings, lists and tasks, embeds and targets of links.
  static func words(_ body: String) -> String {
    var out: [String] = []
    var isCode = false
    for line in body.split(separator: "\n", omittingEmptySubsequences: false) {
      let content = line.trimmingPrefix(while: \.isWhitespace)
      if content.hasPrefix("```") || content.hasPrefix("~~~") {
        isCode.toggle()
        continue
      }
      if isCode || content.hasPrefix("<!--") || content.hasPrefix("%%") || content.hasPrefix("![") {
        continue
      }
      if content.hasPrefix(">") { continue }
      out.append(inline(withoutMarks(line)))
    }
    return DatedHeadings.trimmed(out.map { Substring($0) }[...])
  }

  private static func withoutMarks(_ line: Substring) -> Substring {
    var content = line.trimmingPrefix(while: \.isWhitespace)
    let marks = content.prefix { $0 == "#" }
    if !marks.isEmpty, content.dropFirst(marks.count).first == " " {
      return content.dropFirst(marks.count + 1)
    }
    for mark in ["- [ ] ", "- [x] ", "- [X] ", "- ", "* ", "+ "] where content.hasPrefix(mark) {
      content = content.dropFirst(mark.count)
      return content
    }
    return line
  }

  /// `[[a|b]]` → b, `[label](target)` → label, `**bold**` → bold.
  private static func inline(_ line: Substring) -> String {
    guard line.contains(where: { $0 == "[" || $0 == "*" || $0 == "`" || $0 == "_" }) else {
      return String(line)
    }
    let characters = Array(line)
    var out = ""
    var index = 0
    while index < characters.count {
      let character = characters[index]
      if character == "[" {
        if let (label, next) = link(characters, index) {
          out += label
          index = next
          continue
        }
      } else if character == "*" || character == "`" {
        index += 1
        continue
      } else if character == "_" {
        let before = index == 0 || !(characters[index - 1].isLetter || characters[index - 1].isNumber)
        let after =
          index + 1 == characters.count || !(characters[index + 1].isLetter || characters[index + 1].isNumber)
        if before || after {
          index += 1
          continue
        }
      }
      out.append(character)
      index += 1
    }
    return out
  }

  private static func link(_ characters: [Character], _ start: Int) -> (String, Int)? {
    if start + 1 < characters.count, characters[start + 1] == "[" {
      guard let end = characters[start...].firstIndex(of: "]"), end + 1 < characters.count,
        characters[end + 1] == "]"
      else { return nil }
      let inner = String(characters[(start + 2)..<end])
      return (inner.split(separator: "|").last.map(String.init) ?? inner, end + 2)
    }
    guard let end = characters[start...].firstIndex(of: "]"), end + 1 < characters.count,
      characters[end + 1] == "(", let close = characters[end...].firstIndex(of: ")")
    else { return nil }
    return (String(characters[(start + 1)..<end]), close + 1)
  }
}

extension Substring {
  /// Without the characters at the front for which the condition holds.
  func trimmingPrefix(while condition: (Character) -> Bool) -> Substring { drop(while: condition) }
}

internal import FizzModel
internal import FizzXML

/// Reads a lexicon file: form first, then the meaning that one file alone can show.
package struct LexiconReader {
  /// Namespace of lexicon files.
  package static let namespace = "urn:fizz:lexicon:1"

  private var document: LexiconDocument
  private var issues: [LexiconIssue] = []

  // What is open right now; lexicons are flat, so one of each is enough.
  private var wordClass: LexiconDocument.WordClass?
  private var entry: LexiconDocument.Entry?
  private var element = ""
  private var elementLine = 0
  private var attributes: [String: String] = [:]
  private var text = ""
  private var path: [String] = []

  /// Reads one file.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - path: its path, for messages.
  ///   - sha256: its SHA-256, for provenance.
  package static func read(_ bytes: [UInt8], path: String, sha256: String = "") throws(LexiconError)
    -> LexiconDocument
  {
    let events: [XMLEvent]
    do {
      events = try XMLReader.events(in: bytes, path: path)
    } catch {
      throw LexiconError([LexiconIssue(path: path, line: error.line, "\(error.message)")])
    }
    var reader = LexiconReader(path: path)
    reader.document.sha256 = sha256
    for event in events { reader.take(event) }
    guard reader.issues.isEmpty else { throw LexiconError(reader.issues) }
    return reader.document
  }

  private init(path: String) { document = LexiconDocument(path: path) }

  private mutating func fault(_ message: String, line: Int? = nil) {
    issues.append(LexiconIssue(path: document.path, line: line ?? elementLine, message))
  }

  private mutating func take(_ event: XMLEvent) {
    switch event {
    case .start(let name, let namespace, let attributes, let line):
      path.append(name)
      element = name
      elementLine = line
      text = ""
      self.attributes = [:]
      for attribute in attributes { self.attributes[attribute.name] = attribute.value }
      if namespace != LexiconReader.namespace {
        fault("element \"\(name)\" is not in namespace \(LexiconReader.namespace); add xmlns to <lexicon>")
      } else {
        open(name)
      }
    case .text(let more, _):
      text += more
    case .end(let name, _):
      close(name)
      path.removeLast()
      text = ""
    }
  }

  private mutating func open(_ name: String) {
    switch name {
    case "lexicon":
      document.id = required("id")
      document.language = required("language")
      document.version = required("version")
      document.license = required("license")
    case "class":
      wordClass = LexiconDocument.WordClass(id: required("id"), line: elementLine)
    case "concept", "marker":
      openEntry(isMarker: name == "marker")
    case "remove":
      document.removals.append(.init(required("id"), line: elementLine))
    case "about", "source", "gloss", "forms", "phrase", "pattern", "unless", "only", "yes", "no", "includes":
      break
    default:
      fault(
        "element \"\(name)\" is not known"
          + Suggestion.text(
            for: name,
            among: [
              "lexicon", "about", "source", "class", "concept", "marker", "remove", "gloss", "forms",
              "phrase",
              "pattern", "unless", "only", "yes", "no", "includes",
            ]))
    }
  }

  private mutating func required(_ name: String) -> String {
    if let value = attributes[name], !value.isEmpty { return value }
    fault("<\(element)> has no attribute \"\(name)\"; add \(name)=\"…\"")
    return ""
  }

  private mutating func openEntry(isMarker: Bool) {
    let id = required("id")
    let kindName = required("kind")
    let of = required("of")
    guard let kind = FindingKind(rawValue: kindName) else {
      if !kindName.isEmpty {
        fault(
          "kind \"\(kindName)\" is not declared"
            + Suggestion.text(for: kindName, among: FindingKind.allCases.map(\.rawValue)))
      }
      return
    }
    let ids = Taxonomy.ids(of: kind)
    if !of.isEmpty, !ids.contains(of) {
      fault("\(kindName) \"\(of)\" is not declared" + Suggestion.text(for: of, among: ids))
    }
    var definition = Definition(kind: kind, id: of, concept: id, because: document.fileName + "#" + id)
    if isMarker { definition.bends.insert(.isMarker) }
    flag("negation", "own", .ownNegation, &definition)
    flag("lens", "conditional", .conditionalLens, &definition)
    flag("party", "either", .eitherParty, &definition)
    flag("rupture", "named", .namesRupture, &definition)
    if let setting = choice("setting", ["chat", "journal"]) {
      definition.bends.insert(setting == "chat" ? .chatOnly : .journalOnly)
    }
    if attributes["also"] != nil { definition.bends.insert(.alsoOtherKind) }
    definition.region = choice("region", Taxonomy.regions)
    definition.implies = choice("implies", Taxonomy.meanings)
    definition.status = choice("status")
    definition.rigidity = choice("rigidity")
    definition.mode = choice("mode")
    definition.pause = attributes["pause"].map { $0 == "true" }
    definition.level = whole("level", 0...3)
    definition.value = whole("value", -1...1)
    if kind == .script, definition.mode == nil { definition.mode = .enacted }
    if kind == .need, definition.status == nil { definition.status = .unmet }
    if kind == .naming, definition.pause == nil { definition.pause = false }
    if kind == .feeling {
      definition.specificity = choice("specificity")
      if definition.specificity == nil, attributes["specificity"] == nil {
        fault("feeling \"\(id)\" has no specificity; write global, basic or specific")
      }
      definition.charge = Finding.Charge(
        valence: decimal("valence", -1...1), arousal: decimal("arousal", 0...1),
        intensity: decimal("intensity", 0...1))
    }
    entry = LexiconDocument.Entry(definition: definition, line: elementLine)
  }

  private mutating func flag(
    _ name: String, _ value: String, _ bend: Definition.Bends, _ definition: inout Definition
  ) {
    guard let given = attributes[name] else { return }
    if given == value {
      definition.bends.insert(bend)
    } else {
      fault("attribute \(name) is \"\(given)\"; it can only be \"\(value)\"")
    }
  }

  private mutating func choice(_ name: String, _ ids: [String]) -> String? {
    guard let given = attributes[name] else { return nil }
    if ids.contains(given) { return given }
    fault("\(name) \"\(given)\" is not declared" + Suggestion.text(for: given, among: ids))
    return nil
  }

  private mutating func choice<T: RawRepresentable & CaseIterable>(_ name: String) -> T?
  where T.RawValue == String {
    guard let given = attributes[name] else { return nil }
    if let value = T(rawValue: given) { return value }
    fault(
      "\(name) \"\(given)\" is not declared"
        + Suggestion.text(for: given, among: T.allCases.map(\.rawValue)))
    return nil
  }

  private mutating func whole(_ name: String, _ range: ClosedRange<Int>) -> Int? {
    guard let given = attributes[name] else { return nil }
    if let value = Int(given), range.contains(value) { return value }
    fault("\(name) is \"\(given)\"; write a whole number from \(range.lowerBound) to \(range.upperBound)")
    return nil
  }

  private mutating func decimal(_ name: String, _ range: ClosedRange<Double>) -> Double {
    let given = required(name)
    if let value = Double(given), range.contains(value) { return value }
    if !given.isEmpty {
      fault("\(name) is \"\(given)\"; write a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return 0
  }

  private mutating func close(_ name: String) {
    let line = elementLine
    let content = trimmed(text)
    switch name {
    case "about":
      document.about = content
    case "class":
      if let wordClass { document.classes.append(wordClass) }
      wordClass = nil
    case "concept", "marker":
      if let entry { document.entries.append(entry) }
      entry = nil
    case "gloss":
      entry?.definition.gloss = content
    case "includes":
      let all = words(line)
      wordClass?.includes += all
    case "forms":
      let all = words(line)
      if wordClass != nil {
        wordClass?.forms += all
      } else {
        let pos = partOfSpeech(default: .adjective)
        entry?.forms.append(.init(words: all, partOfSpeech: pos))
      }
    case "phrase":
      let phrase = LexiconDocument.Located(content, line: line)
      if wordClass != nil {
        wordClass?.phrases.append(phrase)
      } else {
        let pos = partOfSpeech(default: .state)
        entry?.phrases.append(.init(pattern: phrase, partOfSpeech: pos))
      }
    case "pattern":
      entry?.patterns.append(.init(content, line: line))
    case "unless", "only":
      closeGuard(isUnless: name == "unless", content, line)
    case "yes", "no":
      closeExample(mustFire: name == "yes", content, line)
    default:
      break
    }
  }

  private mutating func closeGuard(isUnless: Bool, _ content: String, _ line: Int) {
    let name = attributes["scope"] ?? ""
    guard let scope = LexiconDocument.Scope(name: name) else {
      fault(
        "scope \"\(name)\" is not known; write match, before:n, after:n, clause, sentence, previous-turn or context",
        line: line)
      return
    }
    entry?.guards.append(.init(isUnless: isUnless, scope: scope, pattern: .init(content, line: line)))
  }

  private mutating func closeExample(mustFire: Bool, _ content: String, _ line: Int) {
    var reason: Exclusion?
    if let given = attributes["reason"] {
      reason = Exclusion(rawValue: given)
      if reason == nil {
        fault(
          "reason \"\(given)\" is not known"
            + Suggestion.text(for: given, among: Exclusion.allCases.map(\.rawValue)),
          line: line)
      }
    }
    let previous = attributes["previous"]
    entry?.examples.append(
      .init(text: .init(content, line: line), mustFire: mustFire, reason: reason, previous: previous))
  }

  private mutating func partOfSpeech(default plain: PartOfSpeech) -> PartOfSpeech {
    guard let given = attributes["pos"] else { return plain }
    if let value = PartOfSpeech(name: given) { return value }
    let names = ["adjective", "verb", "cause", "noun", "adverb", "interjection", "state"]
    fault("pos \"\(given)\" is not known" + Suggestion.text(for: given, among: names))
    return plain
  }

  /// The words of the open element; a line feed inside it moves the line on.
  private func words(_ line: Int) -> [LexiconDocument.Located] {
    var found: [LexiconDocument.Located] = []
    for (offset, part) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      for word in part.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\r" }) {
        found.append(.init(String(word), line: line + offset))
      }
    }
    return found
  }

  private func trimmed(_ text: String) -> String {
    text.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" }).joined(separator: " ")
  }
}

internal import FizzModel

/// Makes of a foreign lexicon what it says in our terms: a document whose concepts are the categories that name a
/// feeling, a sensation or a need. All categories, these too, are counted apart (`CategoryMatcher`).
package struct ForeignConcepts {
  /// What came of it.
  package struct Outcome: Sendable {
    package var document: LexiconDocument
    /// Categories that became findings.
    package var categories = 0
    /// Words that the other lexicons know as feelings, or as function words; they stay as they are there.
    package var known = 0
    /// Terms that cannot be looked for as a feeling: too short a stem, signs of the pattern language.
    package var unsayable = 0
    /// Categories that became classes, or nothing.
    package var otherCategories = 0
  }

  private let lexicon: ForeignLexicon
  private let names: CategoryMeaning.Names
  private let classes: Set<String>
  private let knownWords: Set<String>
  private var outcome: Outcome
  private var usedIDs: Set<String> = []
  /// Categories that gave something to find.
  private var found: Set<[String]> = []

  /// Makes a document.
  ///
  /// - Parameters:
  ///   - lexicon: the foreign lexicon.
  ///   - base: the lexicons it stands on; what they know stays theirs.
  ///   - id: id of the document, unique among those of a run.
  ///   - isWhole: keeps words that the base knows, and writes the categories that are no findings as classes: for a
  ///     file of its own.
  package static func document(
    from lexicon: ForeignLexicon, over base: [LexiconDocument], id: String, isWhole: Bool = false
  ) -> Outcome {
    var maker = ForeignConcepts(lexicon, base, id: id, isWhole: isWhole)
    maker.addConcepts(isWhole: isWhole)
    if isWhole { maker.addClasses() }
    return maker.outcome
  }

  private init(_ lexicon: ForeignLexicon, _ base: [LexiconDocument], id: String, isWhole: Bool) {
    self.lexicon = lexicon
    names = CategoryMeaning.Names(base)
    classes = Set(base.flatMap(\.classes).map(\.id))
    var known: Set<String> = []
    if !isWhole {
      for entry in base.lazy.flatMap(\.entries) where entry.definition.kind == .feeling {
        for form in entry.forms.lazy.flatMap(\.words) { known.insert(form.text) }
        for phrase in entry.phrases { known.insert(phrase.pattern.text) }
      }
      known.formUnion(ForeignConcepts.words(ofClass: "english-function", base))
    }
    knownWords = known
    var document = LexiconDocument(path: lexicon.path)
    document.id = id
    document.language = "en"
    document.version = "0.0.0"
    document.license = "unknown"
    document.about = "Read from \(document.fileName) (\(lexicon.format.rawValue))."
    document.sha256 = lexicon.sha256
    outcome = Outcome(document: document)
  }

  /// Words of a class and of those it includes.
  private static func words(ofClass id: String, _ documents: [LexiconDocument]) -> Set<String> {
    var classes: [String: [LexiconDocument.WordClass]] = [:]
    for wordClass in documents.lazy.flatMap(\.classes) {
      classes[wordClass.id, default: []].append(wordClass)
    }
    var words: Set<String> = []
    var seen: Set<String> = [id]
    var waiting = [id]
    while let next = waiting.popLast() {
      for wordClass in classes[next] ?? [] {
        for form in wordClass.forms { words.insert(form.text) }
        for included in wordClass.includes where seen.insert(included.text).inserted {
          waiting.append(included.text)
        }
      }
    }
    return words
  }

  /// A name as part of an id.
  package static func identifier(_ name: String) -> String {
    var out = ""
    for byte in name.lowercased().utf8 {
      if byte &- 0x61 < 26 || byte &- 0x30 < 10 {
        out.unicodeScalars.append(Unicode.Scalar(byte))
      } else if !out.hasSuffix("-"), !out.isEmpty {
        out += "-"
      }
    }
    while out.hasSuffix("-") { out.removeLast() }
    return out.isEmpty ? "x" : out.first.map { $0.isNumber } == true ? "n" + out : out
  }

  // MARK: - Concepts

  private struct Planned {
    let category: ForeignLexicon.Category
    let meaning: CategoryMeaning
    var isGlobal: Bool {
      if case .feeling(let family, _) = meaning {
        CategoryMeaning.globalFamilies.contains(family)
      } else {
        false
      }
    }
  }

  private mutating func addConcepts(isWhole: Bool) {
    var planned: [Planned] = []
    for category in lexicon.categories {
      guard let name = category.path.last, let meaning = names.meaning(of: name), !category.terms.isEmpty
      else {
        outcome.otherCategories += 1
        continue
      }
      planned.append(Planned(category: category, meaning: meaning))
    }
    let owners = owners(of: planned)
    // The more particular first: of two concepts with the same words the first stands.
    for (place, plan) in planned.enumerated() where !plan.isGlobal { addConcept(plan, place, owners) }
    for (place, plan) in planned.enumerated() where plan.isGlobal { addConcept(plan, place, owners) }
  }

  /// Which of several feelings a word belongs to: that with the greater weight, then the one with fewer words, then
  /// the first; a particular one before good and bad.
  private func owners(of planned: [Planned]) -> [String: Int] {
    var owners: [String: (place: Int, weight: Double, isGlobal: Bool, size: Int)] = [:]
    for (place, plan) in planned.enumerated() {
      guard case .feeling = plan.meaning else { continue }
      for term in plan.category.terms {
        let own = (
          place: place, weight: term.weight ?? 0, isGlobal: plan.isGlobal, size: plan.category.terms.count
        )
        guard let rival = owners[term.text] else {
          owners[term.text] = own
          continue
        }
        if own.isGlobal != rival.isGlobal
          ? rival.isGlobal
          : own.weight != rival.weight ? own.weight > rival.weight : own.size < rival.size
        {
          owners[term.text] = own
        }
      }
    }
    return owners.mapValues { $0.place }
  }

  private mutating func addConcept(_ plan: Planned, _ place: Int, _ owners: [String: Int]) {
    let before = outcome.document.entries.count
    switch plan.meaning {
    case .feeling(let family, let concept):
      var head: [LexiconDocument.Located] = []
      var others: [LexiconDocument.Located] = []
      for term in plan.category.terms where owners[term.text] == place {
        guard let text = sayable(term) else { continue }
        if CategoryMeaning.letters(term.text) == family { head.append(text) } else { others.append(text) }
      }
      let specificity: Taxonomy.Specificity = plan.isGlobal ? .global : .specific
      addFeeling(plan, family, concept, plan.isGlobal ? .global : .basic, head)
      addFeeling(plan, family, concept, specificity, others)
    case .sensation(let id):
      guard classes.contains("body") || classes.contains(where: { $0.hasPrefix("body:") }) else { break }
      addMarker(plan, .sensation, id) { ["{body}:region ~2 (\($0))", "(\($0)) ~2 {body}:region"] }
    case .need(let id):
      guard classes.isSuperset(of: ["wish-lead", "bare-lead"]) else { break }
      addMarker(plan, .need, id) { ["({wish-lead}|^ {bare-lead}) ~1 (\($0))"] }
    }
    if outcome.document.entries.count > before {
      outcome.categories += 1
      found.insert(plan.category.path)
    } else {
      outcome.otherCategories += 1
    }
  }

  private mutating func addFeeling(
    _ plan: Planned, _ family: String, _ concept: String?, _ specificity: Taxonomy.Specificity,
    _ terms: [LexiconDocument.Located]
  ) {
    guard !terms.isEmpty else { return }
    var definition = definition(plan, .feeling, family)
    definition.specificity = specificity
    definition.charge = names.charge(family, concept)
    var entry = LexiconDocument.Entry(definition: definition, line: plan.category.line)
    var seen: Set<String> = []
    var words: [LexiconDocument.Located] = []
    for term in terms where seen.insert(term.text).inserted {
      if term.text.utf8.contains(0x20) {
        entry.phrases.append(.init(pattern: term, partOfSpeech: .state))
      } else {
        words.append(term)
      }
    }
    if !words.isEmpty {
      // Lists do not say which part of speech a word is; where it stands does.
      entry.forms = [.init(words: words, partOfSpeech: .adjective), .init(words: words, partOfSpeech: .noun)]
    }
    // "Please call", "a terrible accident": a word of a general list, or of one of associations, is a feeling where
    // somebody says to have it.
    if plan.isGlobal || lexicon.format.isAssociative, classes.isSuperset(of: ["i-am", "i-feel"]) {
      entry.guards = [
        .init(isUnless: false, scope: .before(3), pattern: .init("{i-am}|{i-feel}", line: plan.category.line))
      ]
    }
    outcome.document.entries.append(entry)
  }

  private mutating func addMarker(
    _ plan: Planned, _ kind: FindingKind, _ id: String, _ patterns: (String) -> [String]
  ) {
    let terms = plan.category.terms.compactMap { sayable($0) }.map(\.text).filter { !ForeignTerm.isSign($0) }
    guard !terms.isEmpty else { return }
    var definition = definition(plan, kind, id)
    definition.bends.insert(.isMarker)
    if kind == .need {
      definition.status = .unmet
      definition.bends.insert(.conditionalLens)
    }
    var entry = LexiconDocument.Entry(definition: definition, line: plan.category.line)
    // A pattern stands for a bounded number of sequences; words alone share one.
    let words = terms.filter { !$0.utf8.contains(0x20) }
    let phrases = terms.filter { $0.utf8.contains(0x20) }
    var groups = words.isEmpty ? [] : [words.joined(separator: "|")]
    groups += phrases
    for group in groups {
      entry.patterns += patterns(group).map { .init($0, line: plan.category.line) }
    }
    outcome.document.entries.append(entry)
  }

  private mutating func definition(_ plan: Planned, _ kind: FindingKind, _ id: String) -> Definition {
    var path = plan.category.path.map(ForeignConcepts.identifier)
    path.insert(outcome.document.id, at: 0)
    var concept = path.joined(separator: ".")
    var copy = 2
    while !usedIDs.insert(concept).inserted {
      concept = path.joined(separator: ".") + "-\(copy)"
      copy += 1
    }
    var definition = Definition(
      kind: kind, id: id, concept: concept, because: outcome.document.fileName + "#" + plan.category.name)
    definition.gloss = "\(plan.category.name) in \(outcome.document.fileName)"
    definition.bends = [.yields]
    return definition
  }

  /// A term as forms and phrases write it; nothing when the base knows it or it cannot be written.
  private mutating func sayable(_ term: ForeignLexicon.Term) -> LexiconDocument.Located? {
    let text = String(term.text.lowercased().map { $0 == "\u{2019}" ? "'" : $0 })
    if knownWords.contains(text) {
      outcome.known += 1
      return nil
    }
    guard let said = ForeignConcepts.pattern(text, wildcards: lexicon.format.hasWildcards) else {
      outcome.unsayable += 1
      return nil
    }
    return .init(said, line: term.line)
  }

  /// Fewest bytes of a stem that may begin a feeling: "an*" would be half the dictionary.
  private static let shortestStem = 3

  private static func pattern(_ text: String, wildcards: Bool) -> String? {
    if ForeignTerm.isSign(text) { return text.utf8.count <= 5 ? text : nil }
    let signs = Array("()|{}!~?:*^$<>&".utf8)
    var words: [String] = []
    for word in text.split(separator: " ") {
      let isPrefix = wildcards && word.hasSuffix("*")
      // The hyphen takes no part in matching; a stem must be the last of its parts.
      let stem = isPrefix ? word.dropLast() : word
      guard !stem.utf8.contains(where: { signs.contains($0) || $0 < 0x20 }) else { return nil }
      let parts = stem.split(separator: "-").map(String.init).filter(ForeignTerm.hasLetter)
      guard let last = parts.last else { return nil }
      if isPrefix, last.utf8.count < shortestStem { return nil }
      words += parts.dropLast() + [isPrefix ? last + "*" : last]
    }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  // MARK: - Classes

  /// Our format counts findings, not categories: the others become named sets of words for patterns.
  private mutating func addClasses() {
    var used: Set<String> = []
    for category in lexicon.categories where !found.contains(category.path) {
      var id = ([outcome.document.id] + category.path.map(ForeignConcepts.identifier)).joined(separator: "-")
      id = String(id.map { $0 == "." ? "-" : $0 })
      while !used.insert(id).inserted { id += "-2" }
      var wordClass = LexiconDocument.WordClass(id: id, line: category.line)
      var seen: Set<String> = []
      for term in category.terms {
        guard let text = sayable(term), seen.insert(text.text).inserted else { continue }
        if text.text.utf8.contains(0x20) {
          wordClass.phrases.append(text)
        } else {
          wordClass.forms.append(text)
        }
      }
      if !wordClass.forms.isEmpty || !wordClass.phrases.isEmpty { outcome.document.classes.append(wordClass) }
    }
  }
}

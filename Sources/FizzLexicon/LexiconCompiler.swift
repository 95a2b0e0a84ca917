@_spi(Stages) internal import FizzModel

/// Turns lexicon documents into one compiled lexicon, or says everything that is wrong with them.
package struct LexiconCompiler {
  /// How a text is cut into folded words; lexicon terms go through the same segmenter as journals.
  package typealias Tokenizer = (String) -> [String]

  private var issues: [LexiconIssue] = []
  private var lexicon = CompiledLexicon()
  private let tokenize: Tokenizer

  private var classIndex: [String: Int] = [:]
  /// Direct supersets of each class.
  private var parents: [[Int]] = []
  private var literalForms: [String: Int] = [:]
  private var recordIndex: [String: Int] = [:]
  private var prefixIndex: [String: Int] = [:]
  private var forms: [String] = []
  private var prefixes: [String] = []
  private var formClasses: [[Int]] = []
  private var prefixClasses: [[Int]] = []
  private var formTerms: [[UInt32]] = []
  private var classSpanLength: [Int] = []
  private var hasOwnSpans: [Bool] = []
  private var unions: [[Int]: Int] = [:]
  /// The word of each class that holds exactly one.
  private var literalWords: [Int: String] = [:]
  private var trie = PhraseTrie()
  /// Phrases that each class holds itself.
  private var spanCounts: [Int: Int] = [:]
  /// Place of the commonest words, the commonest first.
  private let ranks: [String: Int]
  private var anchors: [Anchor] = []

  private struct Anchor {
    let program: Int
    let wordClass: Int
  }

  /// One expanded sequence, before it becomes a program.
  private struct Line {
    var items: [Step] = []
    var atStart = false
    var atEnd = false
  }

  private struct Step {
    var classes: [Int] = []
    var isNegated = false
    var isOptional = false
    var gap = 0
    var isGap = false
    var crossing = false
    var captures: UInt16 = 0
  }

  private static let longestPattern = 60
  private static let mostLines = 512
  /// A class whose words stand in most sentences refuses few programs, and noting it costs at every word.
  private static let dearestWitness = 3000
  /// Cost of the terms of a concept in a class, about as often as they are met.
  private static let termsOfConcept = 6

  /// Compiles documents in order: a later one replaces a concept or marker of the same id, or removes it.
  ///
  /// - Parameters:
  ///   - documents: what to compile.
  ///   - commonWords: the commonest words, the commonest first: patterns are looked for by their rarest word.
  ///   - tokenize: how a text is cut.
  package static func compile(
    _ documents: [LexiconDocument], commonWords: [String] = [], tokenize: @escaping Tokenizer
  ) throws(LexiconError) -> CompiledLexicon {
    var compiler = LexiconCompiler(commonWords: commonWords, tokenize: tokenize)
    compiler.compile(documents)
    guard compiler.issues.isEmpty else { throw LexiconError(compiler.issues) }
    return compiler.lexicon
  }

  private init(commonWords: [String], tokenize: @escaping Tokenizer) {
    self.tokenize = tokenize
    ranks = Dictionary(
      commonWords.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func fault(_ document: LexiconDocument, _ line: Int, _ message: String) {
    issues.append(LexiconIssue(path: document.path, line: line, message))
  }

  // MARK: - The whole

  private mutating func compile(_ documents: [LexiconDocument]) {
    lexicon.sources = documents.map { .init(id: $0.id, version: $0.version, sha256: $0.sha256) }
    for name in ["any", "name", "number", "quote"] { declare(name) }
    lexicon.classCues[classIndex["any"]!] = WordMark.any  // declared in the line above
    for name in ["name", "number", "quote"] {
      lexicon.classCues[classIndex[name]!] = Cue(classID: name)!.rawValue  // declared above
    }
    let entries = resolved(documents)
    declareClasses(documents)
    for (_, entry) in entries { declareTermClasses(entry) }
    for document in documents { fillClasses(document) }
    let classPhrases = documents.flatMap { document in
      document.classes.flatMap { wordClass in wordClass.phrases.map { (document, wordClass, $0) } }
    }
    for (document, wordClass, phrase) in classPhrases {
      addPrograms(
        document, phrase, owner: classIndex[wordClass.id]!, role: .classPhrase, partOfSpeech: .state,
        isPhrase: true)  // declared by declareClasses
    }
    for (index, (document, entry)) in entries.enumerated() { addDefinition(document, entry, index) }
    finish()
  }

  /// Entries after replacement and removal, in order of first appearance.
  private mutating func resolved(_ documents: [LexiconDocument]) -> [(LexiconDocument, LexiconDocument.Entry)]
  {
    var order: [String] = []
    var latest: [String: (LexiconDocument, LexiconDocument.Entry)] = [:]
    for document in documents {
      var seen: [String: Int] = [:]
      for removal in document.removals where latest.removeValue(forKey: removal.text) == nil {
        fault(
          document, removal.line,
          "nothing with id \"\(removal.text)\" to remove" + Suggestion.text(for: removal.text, among: order))
      }
      for entry in document.entries {
        let id = entry.definition.concept
        if let line = seen[id] {
          fault(document, entry.line, "id \"\(id)\" is used on line \(line) already; give it another")
        }
        seen[id] = entry.line
        if latest[id] == nil, !order.contains(id) { order.append(id) }
        latest[id] = (document, entry)
      }
    }
    return order.compactMap { latest[$0] }
  }

  // MARK: - Classes

  @discardableResult private mutating func declare(_ id: String) -> Int {
    if let index = classIndex[id] { return index }
    let index = lexicon.classIDs.count
    classIndex[id] = index
    lexicon.classIDs.append(id)
    lexicon.classCues.append(0)
    lexicon.classOwnCues.append(Cue(classID: id)?.rawValue ?? 0)
    parents.append([])
    classSpanLength.append(0)
    hasOwnSpans.append(false)
    if let colon = id.firstIndex(of: ":"), !id.hasPrefix("=") {
      parents[index].append(declare(String(id[..<colon])))
    }
    return index
  }

  private mutating func declareClasses(_ documents: [LexiconDocument]) {
    for document in documents {
      for wordClass in document.classes { declare(wordClass.id) }
    }
    for document in documents {
      for wordClass in document.classes {
        for included in wordClass.includes {
          guard let member = classIndex[included.text] else {
            fault(
              document, included.line,
              "class \"\(included.text)\" is not declared"
                + Suggestion.text(for: included.text, among: lexicon.classIDs))
            continue
          }
          parents[member].append(classIndex[wordClass.id]!)  // declared in the loop above
        }
      }
    }
    for region in Taxonomy.regions {
      guard let index = classIndex["body:" + region] else { continue }
      lexicon.regionClasses += [UInt32(index), UInt32(lexicon.regions.count)]
      lexicon.regions.append(region)
    }
  }

  private func termClassIDs(_ definition: Definition) -> [String] {
    let kind = definition.kind.rawValue
    var ids = [kind, kind + ":" + definition.id, kind + ":" + definition.concept]
    if definition.kind == .feeling {
      if let pole = Taxonomy.pole(ofFamily: definition.id) { ids.append(kind + ":" + pole.rawValue) }
      if let specificity = definition.specificity { ids.append(kind + ":" + specificity.rawValue) }
    }
    if definition.kind == .need, let level = Taxonomy.level(ofNeed: definition.id) {
      ids.append(kind + ":" + level.rawValue)
    }
    return ids
  }

  private mutating func declareTermClasses(_ entry: LexiconDocument.Entry) {
    guard !entry.forms.isEmpty || !entry.phrases.isEmpty else { return }
    for id in termClassIDs(entry.definition) { declare(id) }
  }

  private mutating func fillClasses(_ document: LexiconDocument) {
    for wordClass in document.classes {
      let index = classIndex[wordClass.id]!  // declared by declareClasses
      var seen: Set<String> = []
      for form in wordClass.forms {
        if !seen.insert(form.text).inserted {
          fault(document, form.line, "\"\(form.text)\" stands twice in class \"\(wordClass.id)\"; remove one")
        }
        addForm(form, to: index, document)
      }
    }
  }

  private mutating func addForm(
    _ form: LexiconDocument.Located, to wordClass: Int, _ document: LexiconDocument
  ) {
    if form.text.hasSuffix("*") {
      let stem = String(form.text.dropLast())
      guard stem.utf8.count >= 3 else {
        fault(document, form.line, "\"\(form.text)\" is too short a prefix; give three letters or more")
        return
      }
      prefixClasses[prefix(stem)].append(wordClass)
      return
    }
    let words = formWords(form.text)
    if words.count > 1 {
      addPrograms(
        document, form, owner: wordClass, role: .classPhrase, partOfSpeech: .state, isPhrase: true)
    } else {
      formClasses[record(words.first ?? form.text)].append(wordClass)
    }
  }

  /// Words of a form. An emoticon (`:(`, `<3`) is one word as it stands: it begins with a sign, and the reader of texts
  /// takes it whole.
  private func formWords(_ form: String) -> [String] {
    let bytes = Array(form.utf8)
    let isSign = { (byte: UInt8) in
      byte > 0x20 && byte < 0x7F && (byte | 0x20) &- 0x61 >= 26 && byte &- 0x30 >= 10
    }
    guard 2...5 ~= bytes.count, let first = bytes.first, isSign(first), first != 0x27 else {
      return tokenize(form)
    }
    return [form.lowercased()]
  }

  private mutating func record(_ form: String) -> Int {
    if let index = recordIndex[form] { return index }
    recordIndex[form] = forms.count
    forms.append(form)
    formClasses.append([])
    formTerms.append([])
    return forms.count - 1
  }

  private mutating func prefix(_ stem: String) -> Int {
    if let index = prefixIndex[stem] { return index }
    prefixIndex[stem] = prefixes.count
    prefixes.append(stem)
    prefixClasses.append([])
    return prefixes.count - 1
  }

  /// The class that holds exactly one word.
  private mutating func literalClass(_ word: String) -> Int {
    let id = "=" + word
    if let index = classIndex[id] { return index }
    let index = declare(id)
    formClasses[record(word)].append(index)
    literalWords[index] = word
    return index
  }

  /// The class that holds exactly one phrase of plain words, whoever asks for it: a phrase is looked for once.
  private mutating func phraseClass(_ words: [String]) -> Int {
    let id = "=" + words.joined(separator: " ")
    if let index = classIndex[id] { return index }
    let index = declare(id)
    hasOwnSpans[index] = true
    classSpanLength[index] = words.count
    spanCounts[index] = 1
    trie.add(words.map { UInt32(record($0)) }, owner: PhraseTrie.owner(wordClass: index))
    return index
  }

  /// The words of a sequence that is nothing but plain words.
  private func plainWords(of line: Line) -> [String]? {
    guard !line.atStart, !line.atEnd, !line.items.isEmpty else { return nil }
    var words: [String] = []
    for step in line.items {
      guard !step.isGap, !step.isNegated, !step.isOptional, step.captures == 0, step.classes.count == 1,
        let word = literalWords[step.classes[0]]
      else { return nil }
      words.append(word)
    }
    return words
  }

  /// The class of a sequence that is nothing but plain words.
  private mutating func plainClass(_ line: Line) -> Int? {
    guard let words = plainWords(of: line) else { return nil }
    return words.count == 1 ? line.items[0].classes[0] : phraseClass(words)
  }

  private mutating func prefixClass(_ stem: String) -> Int {
    let id = "=" + stem + "*"
    if let index = classIndex[id] { return index }
    let index = declare(id)
    prefixClasses[prefix(stem)].append(index)
    return index
  }

  /// The class that holds all members of several.
  private mutating func unionClass(_ classes: [Int]) -> Int {
    let members = Array(Set(classes)).sorted()
    if members.count == 1 { return members[0] }
    if let index = unions[members] { return index }
    let index = declare("=|\(unions.count)")
    unions[members] = index
    for member in members { parents[member].append(index) }
    return index
  }

  // MARK: - Definitions

  private mutating func addDefinition(
    _ document: LexiconDocument, _ entry: LexiconDocument.Entry, _ index: Int
  ) {
    lexicon.definitions.append(entry.definition)
    if entry.forms.isEmpty, entry.phrases.isEmpty, entry.patterns.isEmpty {
      fault(
        document, entry.line, "\"\(entry.definition.concept)\" has no forms, phrases or patterns; add some")
    }
    let own = entry.forms.isEmpty && entry.phrases.isEmpty ? [] : termClassIDs(entry.definition)
    var length = 1
    for group in entry.forms {
      // A form may be of several parts of speech ("hurt"); within one it stands once.
      var seen: Set<String> = []
      for form in group.words {
        if !seen.insert(form.text).inserted {
          fault(
            document, form.line,
            "\"\(form.text)\" stands twice in \"\(entry.definition.concept)\"; remove one")
        }
        let words = formWords(form.text)
        if words.count == 1, !form.text.hasSuffix("*") {
          formTerms[record(words[0])].append(UInt32(index) << 8 | UInt32(group.partOfSpeech.rawValue))
        } else if words.isEmpty {
          formTerms[record(form.text)].append(UInt32(index) << 8 | UInt32(group.partOfSpeech.rawValue))
        } else {
          length = max(
            length,
            addPrograms(
              document, form, owner: index, role: .term, partOfSpeech: group.partOfSpeech, isPhrase: true))
        }
      }
    }
    for phrase in entry.phrases {
      length = max(
        length,
        addPrograms(
          document, phrase.pattern, owner: index, role: .term, partOfSpeech: phrase.partOfSpeech,
          isPhrase: true))
    }
    for id in own {
      let wordClass = classIndex[id]!  // declared by declareTermClasses
      hasOwnSpans[wordClass] = true
      spanCounts[wordClass, default: 0] += LexiconCompiler.termsOfConcept
      classSpanLength[wordClass] = max(classSpanLength[wordClass], length)
    }
    pendingDefinitionClasses.append(own.map { classIndex[$0]! })  // as above
    for pattern in entry.patterns {
      addPrograms(document, pattern, owner: index, role: .pattern, partOfSpeech: .pattern, isPhrase: false)
    }
    for check in entry.guards { addCheck(document, check, index) }
    lexicon.definitionChecks.append(UInt32(lexicon.checks.count))
  }

  private var pendingDefinitionClasses: [[Int]] = []

  private mutating func addCheck(
    _ document: LexiconDocument, _ given: LexiconDocument.Guard, _ definition: Int
  ) {
    var check = CompiledLexicon.Check()
    check.isUnless = given.isUnless
    switch given.scope {
    case .match: check.scope = 0
    case .before(let n):
      check.scope = 1
      check.words = UInt8(n)
    case .after(let n):
      check.scope = 2
      check.words = UInt8(n)
    case .clause: check.scope = 3
    case .sentence: check.scope = 4
    case .previousTurn: check.scope = 5
    case .context: check.scope = 6
    }
    check.firstProgram = UInt32(lexicon.programs.count)
    addPrograms(
      document, given.pattern, owner: definition, role: .check, partOfSpeech: .pattern, isPhrase: false)
    check.programCount = UInt32(lexicon.programs.count) - check.firstProgram
    lexicon.checks.append(check)
    lexicon.checkLines.append(UInt32(given.pattern.line))
  }

  // MARK: - Programs

  /// Adds the programs of a pattern; returns the greatest number of words it can span.
  @discardableResult private mutating func addPrograms(
    _ document: LexiconDocument, _ text: LexiconDocument.Located, owner: Int, role: CompiledLexicon.Role,
    partOfSpeech: PartOfSpeech, isPhrase: Bool
  ) -> Int {
    let syntax: PatternSyntax
    do {
      syntax = try PatternParser.parse(text.text)
    } catch {
      fault(document, text.line, error.message)
      return 1
    }
    let lines: [Line]
    do {
      lines = try expand(syntax, document, text.line)
    } catch {
      fault(document, text.line, error.message)
      return 1
    }
    if isPhrase, lines.count > 1 {
      fault(document, text.line, "a phrase has no alternatives; write several <phrase> or a <pattern>")
    }
    var longest = 1
    for line in lines {
      if isPhrase, let words = plainWords(of: line), words.count > 1 {
        longest = max(longest, words.count)
        addPlainPhrase(words, owner, role, partOfSpeech)
      } else {
        longest = max(longest, addProgram(line, document, text.line, owner, role, partOfSpeech))
      }
    }
    if role == .classPhrase {
      spanCounts[owner, default: 0] += lines.count
      hasOwnSpans[owner] = true
      classSpanLength[owner] = max(classSpanLength[owner], longest)
    }
    return longest
  }

  /// A phrase of plain words needs no program: the trie finds it.
  private mutating func addPlainPhrase(
    _ words: [String], _ owner: Int, _ role: CompiledLexicon.Role, _ partOfSpeech: PartOfSpeech
  ) {
    if role == .classPhrase {
      let phrase = phraseClass(words)
      if !parents[phrase].contains(owner) { parents[phrase].append(owner) }
    } else {
      trie.add(
        words.map { UInt32(record($0)) },
        owner: PhraseTrie.owner(definition: owner, partOfSpeech: partOfSpeech))
    }
  }

  private mutating func addProgram(
    _ line: Line, _ document: LexiconDocument, _ number: Int, _ owner: Int, _ role: CompiledLexicon.Role,
    _ partOfSpeech: PartOfSpeech
  ) -> Int {
    guard line.items.contains(where: { !$0.isOptional && !$0.isGap && !$0.isNegated }) else {
      fault(document, number, "nothing in the pattern must be there; make a word or class not optional")
      return 1
    }
    var program = CompiledLexicon.Program()
    program.firstItem = UInt32(lexicon.items.count)
    program.itemCount = UInt32(line.items.count)
    program.owner = UInt32(owner)
    program.role = role
    program.partOfSpeech = partOfSpeech
    program.atStart = line.atStart
    program.atEnd = line.atEnd
    for step in line.items {
      var item = CompiledLexicon.Item()
      item.captures = step.captures
      if step.isGap {
        item.flags = CompiledLexicon.Item.gap
        item.gap = UInt8(step.gap)
      } else {
        item.wordClass = UInt32(unionClass(step.classes))
        if step.isOptional { item.flags |= CompiledLexicon.Item.optional }
        if step.isNegated { item.flags |= CompiledLexicon.Item.negated }
      }
      if step.crossing { item.flags |= CompiledLexicon.Item.crossing }
      lexicon.items.append(item)
    }
    lexicon.programs.append(program)
    lexicon.programLines.append(UInt32(number))
    return line.items.reduce(0) { $0 + ($1.isGap ? $1.gap : 1) }
  }

  /// All linear sequences a pattern stands for.
  private mutating func expand(_ syntax: PatternSyntax, _ document: LexiconDocument, _ line: Int)
    throws(PatternFault) -> [Line]
  {
    switch syntax {
    case .word(let word):
      var all = Line()
      for part in plainWords(word) { all.items.append(Step(classes: [literalClass(part)])) }
      guard !all.items.isEmpty else {
        throw PatternFault("\"\(word)\" holds no word; emoticons stand in <forms> only")
      }
      return [all]
    case .prefix(let stem):
      guard stem.utf8.count >= 2 else {
        throw PatternFault("\"\(stem)*\" is too short; give two letters or more")
      }
      return [Line(items: [Step(classes: [prefixClass(stem)])])]
    case .wordClass(let id):
      return [Line(items: [Step(classes: [try known(id)])])]
    case .notClass(let id):
      return [Line(items: [Step(classes: [try known(id)], isNegated: true)])]
    case .gap(let n, let crossing):
      return [Line(items: [Step(gap: n, isGap: true, crossing: crossing)])]
    case .start:
      return [Line(atStart: true)]
    case .end:
      return [Line(atEnd: true)]
    case .optional(let inner):
      var lines = try expand(inner, document, line)
      for i in lines.indices where lines[i].items.count > 1 {
        if let plain = plainClass(lines[i]) { lines[i] = Line(items: [Step(classes: [plain])]) }
      }
      if lines.allSatisfy({ $0.items.count == 1 && !$0.items[0].isGap }) {
        for i in lines.indices { lines[i].items[0].isOptional = true }
        return lines
      }
      return lines + [Line()]
    case .capture(let inner, let name):
      var lines = try expand(inner, document, line)
      for i in lines.indices {
        for j in lines[i].items.indices { lines[i].items[j].captures |= 1 << UInt16(name.rawValue) }
      }
      return lines
    case .alternatives(let all):
      return try expandAlternatives(all, document, line)
    case .sequence(let all):
      var lines = [Line()]
      for inner in all {
        let more = try expand(inner, document, line)
        guard lines.count * more.count <= LexiconCompiler.mostLines else {
          throw PatternFault(
            "the pattern stands for more than \(LexiconCompiler.mostLines) sequences; write several")
        }
        lines = lines.flatMap { head in more.map { tail in joined(head, tail) } }
      }
      for joined in lines
      where joined.items.reduce(0, { $0 + ($1.isGap ? $1.gap : 1) }) > LexiconCompiler.longestPattern {
        throw PatternFault(
          "the pattern can be longer than \(LexiconCompiler.longestPattern) words; shorten it")
      }
      return lines
    }
  }

  private func joined(_ head: Line, _ tail: Line) -> Line {
    Line(
      items: head.items + tail.items, atStart: head.atStart || tail.atStart, atEnd: head.atEnd || tail.atEnd)
  }

  /// Alternatives of one word each become one class; the others stay sequences of their own.
  private mutating func expandAlternatives(
    _ all: [PatternSyntax], _ document: LexiconDocument, _ line: Int
  ) throws(PatternFault) -> [Line] {
    var classes: [Int] = []
    var lines: [Line] = []
    for inner in all {
      for one in try expand(inner, document, line) {
        if one.items.count == 1, !one.atStart, !one.atEnd, !one.items[0].isGap, !one.items[0].isNegated,
          !one.items[0].isOptional, one.items[0].captures == 0
        {
          classes += one.items[0].classes
        } else if let plain = plainClass(one) {
          classes.append(plain)
        } else {
          lines.append(one)
        }
      }
    }
    if !classes.isEmpty { lines.insert(Line(items: [Step(classes: classes)]), at: 0) }
    return lines
  }

  private func plainWords(_ word: String) -> [String] {
    let isPlain = word.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x27 }
    return isPlain ? [word] : tokenize(word)
  }

  private func known(_ id: String) throws(PatternFault) -> Int {
    if let index = classIndex[id] { return index }
    throw PatternFault(
      "class \"\(id)\" is not declared"
        + Suggestion.text(for: id, among: lexicon.classIDs.filter { !$0.hasPrefix("=") }))
  }

  // MARK: - Columns

  private mutating func finish() {
    let ancestors = closure()
    let count = lexicon.classIDs.count
    // Regions are read off captured words, so their classes stay even when no pattern names them.
    let regions = stride(from: 0, to: lexicon.regionClasses.count, by: 2).map {
      Int(lexicon.regionClasses[$0])
    }
    let used = Set(lexicon.items.map { Int($0.wordClass) } + regions)
    var hasSpans = [Bool](repeating: false, count: count)
    var spanLength = [Int](repeating: 1, count: count)
    for wordClass in 0..<count where hasOwnSpans[wordClass] {
      for ancestor in ancestors[wordClass] {
        hasSpans[ancestor] = true
        spanLength[ancestor] = max(spanLength[ancestor], classSpanLength[wordClass])
      }
    }
    lexicon.classHasSpans = hasSpans.map { $0 ? 1 : 0 }
    for wordClass in 0..<count where lexicon.classCues[wordClass] != 0 {
      for ancestor in ancestors[wordClass] { lexicon.classCues[ancestor] |= lexicon.classCues[wordClass] }
    }
    for wordClass in 0..<count {
      var own: UInt64 = 0
      for ancestor in ancestors[wordClass] { own |= Cue(classID: lexicon.classIDs[ancestor])?.rawValue ?? 0 }
      lexicon.classOwnCues[wordClass] = own
    }
    lexicon.classAncestors = .init(ancestors.map { row in row.filter(used.contains).map { UInt32($0) } })
    lexicon.definitionClasses = .init(
      pendingDefinitionClasses.map { row in
        Set(row.flatMap { ancestors[$0] }).filter(used.contains).sorted().map { UInt32($0) }
      })
    fillRecords(ancestors, used)
    trie.fill(&lexicon)
    setAnchors(ancestors, spanLength, hasSpans)
  }

  /// Every class a member of each class is also a member of, itself included, sorted.
  private func closure() -> [[Int]] {
    lexicon.classIDs.indices.map { start in
      var seen: Set<Int> = [start]
      var stack = [start]
      while let next = stack.popLast() {
        for parent in parents[next] where seen.insert(parent).inserted { stack.append(parent) }
      }
      return seen.sorted()
    }
  }

  private mutating func fillRecords(_ ancestors: [[Int]], _ used: Set<Int>) {
    let style = FoldStatistics.functionWordCategories.map { classIndex["lsm-" + $0] }
    // A word in the vocabulary that also begins with a prefix is a member of the prefix's classes.
    let sorted = forms.indices.sorted { forms[$0].utf8.lexicographicallyPrecedes(forms[$1].utf8) }
    for (stemIndex, stem) in prefixes.enumerated() {
      // Those that begin with a stem stand side by side, the stem itself first.
      var low = 0
      var high = sorted.count
      while low < high {
        let middle = (low + high) / 2
        if forms[sorted[middle]].utf8.lexicographicallyPrecedes(stem.utf8) {
          low = middle + 1
        } else {
          high = middle
        }
      }
      while low < sorted.count, forms[sorted[low]].utf8.starts(with: stem.utf8) {
        formClasses[sorted[low]] += prefixClasses[stemIndex]
        low += 1
      }
    }
    lexicon.formCount = UInt32(forms.count)
    for index in 0..<(forms.count + prefixes.count) {
      let isForm = index < forms.count
      let text = isForm ? forms[index] : prefixes[index - forms.count]
      let direct = isForm ? formClasses[index] : prefixClasses[index - forms.count]
      let terms = isForm ? formTerms[index] : []
      lexicon.recordBytes += Array(text.utf8)
      lexicon.recordOffsets.append(UInt32(lexicon.recordBytes.count))
      let all = Set(direct.flatMap { ancestors[$0] }).sorted()
      var cues: UInt64 = 0
      var mask: UInt16 = 0
      for wordClass in all {
        cues |= Cue(classID: lexicon.classIDs[wordClass])?.rawValue ?? 0
        if let bit = style.firstIndex(of: wordClass) { mask |= 1 << UInt16(bit) }
      }
      lexicon.recordCues.append(cues)
      lexicon.recordStyle.append(mask)
      lexicon.recordClasses.append(all.filter(used.contains).map { UInt32($0) })
      lexicon.recordTerms.append(terms)
    }
    lexicon.formTable = CompiledLexicon.table(for: 0..<forms.count, lexicon)
    lexicon.prefixTable = CompiledLexicon.table(
      for: forms.count..<(forms.count + prefixes.count), lexicon)
    lexicon.longestPrefix = UInt32(prefixes.map(\.utf8.count).max() ?? 0)
  }

  /// About how often a record is met in ten thousand words, times twenty: words are as frequent as their place says
  /// (Zipf's law).
  private func recordCost(_ record: Int) -> Int {
    if record < forms.count, let rank = ranks[forms[record]] { return max(2, 5000 / (rank + 5)) }
    let cues = Cue(rawValue: lexicon.recordCues[record])
    return cues.contains(.veryCommon) ? 1000 : cues.contains(.englishFunction) ? 60 : 2
  }

  /// Chooses the rarest word or class of each program, so that it runs only where that was met.
  private mutating func setAnchors(_ ancestors: [[Int]], _ spanLength: [Int], _ hasSpans: [Bool]) {
    let recordCount = lexicon.recordCues.count
    var membersOfClass = [[Int]](repeating: [], count: lexicon.classIDs.count)
    for record in 0..<recordCount {
      for wordClass in lexicon.recordClasses.row(record) { membersOfClass[Int(wordClass)].append(record) }
    }
    var cost = [Int](repeating: 0, count: lexicon.classIDs.count)
    for wordClass in cost.indices {
      for record in membersOfClass[wordClass] { cost[wordClass] += recordCost(record) }
      if lexicon.classCues[wordClass] != 0 { cost[wordClass] += 2000 }
    }
    // A phrase is met far more rarely than its words.
    for (wordClass, count) in spanCounts {
      for ancestor in ancestors[wordClass] { cost[ancestor] += count }
    }
    cost[classIndex["any"]!] = 1_000_000  // declared first of all
    var byRecord = [[[UInt32]]](repeating: [[UInt32]](repeating: [], count: recordCount), count: 3)
    var bySpan = [[UInt32]](repeating: [], count: lexicon.classIDs.count)
    var witnesses: Set<UInt32> = []
    lexicon.witnesses = [UInt32](repeating: 0, count: 2 * lexicon.programs.count)
    for index in lexicon.programs.indices {
      let program = lexicon.programs[index]
      var best: (cost: Int, least: Int, most: Int, wordClass: Int)?
      var needed: [Int] = []
      var least = 0
      var most = 0
      for item in lexicon.items[Int(program.firstItem)..<Int(program.firstItem + program.itemCount)] {
        let isGap = item.flags & CompiledLexicon.Item.gap != 0
        let isOptional = item.flags & CompiledLexicon.Item.optional != 0
        let isNegated = item.flags & CompiledLexicon.Item.negated != 0
        let wordClass = Int(item.wordClass)
        if !isGap, !isOptional, !isNegated { needed.append(wordClass) }
        if !isGap, !isOptional, !isNegated, cost[wordClass] < best?.cost ?? .max {
          best = (cost[wordClass], least, most, wordClass)
        }
        if isGap {
          most += Int(item.gap)
        } else {
          most += isNegated ? 1 : spanLength[wordClass]
          if !isOptional { least += 1 }
        }
      }
      guard let best else { continue }
      // Names and quotations are no witnesses, phrases not before they are found.
      let hasPhrases = program.role == .pattern || program.role == .check
      let sure = Set(
        needed.filter {
          cost[$0] < LexiconCompiler.dearestWitness && lexicon.classCues[$0] == 0
            && (hasPhrases || !hasSpans[$0]) && (program.role == .check || $0 != best.wordClass)
        }
      ).sorted { (cost[$0], $0) < (cost[$1], $1) }
      for (place, witness) in sure.prefix(2).enumerated() {
        lexicon.witnesses[2 * index + place] = UInt32(witness) + 1
        witnesses.insert(UInt32(witness))
      }
      // A guard is asked at its place; it needs no anchor.
      if program.role == .check { continue }
      lexicon.programs[index].leastBefore = UInt32(best.least)
      lexicon.programs[index].mostBefore = UInt32(best.most)
      let role = Int(program.role.rawValue)
      for record in membersOfClass[best.wordClass] { byRecord[role][record].append(UInt32(index)) }
      if program.role == .pattern, hasSpans[best.wordClass] { bySpan[best.wordClass].append(UInt32(index)) }
      if lexicon.classCues[best.wordClass] != 0 || best.wordClass == classIndex["any"] {
        lexicon.cueAnchors += [lexicon.classCues[best.wordClass], UInt64(index)]
      }
    }
    lexicon.classPhraseAnchors = .init(byRecord[0])
    lexicon.termAnchors = .init(byRecord[1])
    lexicon.patternAnchors = .init(byRecord[2])
    lexicon.spanAnchors = .init(bySpan)
    lexicon.recordWitnesses = .init(
      (0..<recordCount).map { record in lexicon.recordClasses.row(record).filter(witnesses.contains) })
    lexicon.classWitnesses = .init(
      lexicon.classIDs.indices.map { lexicon.classAncestors.row($0).filter(witnesses.contains) })
    lexicon.definitionWitnesses = .init(
      lexicon.definitions.indices.map { lexicon.definitionClasses.row($0).filter(witnesses.contains) })
  }
}

/// The words, stems and phrases of foreign lexicons with their categories, ready for `CategoryMatcher`; shared by many.
package final class CategoryLexicon: Sendable {
  /// Longest emoticon, in bytes.
  static let longestSign = 16
  /// Longest word that is looked up; a longer one is no word of any lexicon.
  static let longestWord = 63

  /// Categories, in the order of the files and of what stands in them.
  package let names: [String]
  /// Whether some term of a category has a weight.
  let isWeighted: [Bool]

  let words: WordSet
  let stems: WordSet
  /// Bit n: some stem is n bytes long.
  let stemLengths: UInt64
  let hasSigns: Bool
  /// Steps from node to node by word (twice its index) or stem (twice its index, plus one).
  let steps: StepTable
  /// Terms that end at each node: rows of `ends`.
  let endOffsets: [UInt32]
  let ends: [End]

  /// A category a term belongs to.
  struct End {
    let category: UInt32
    let weight: Double?
  }

  /// Joins the categories of several lexicons. A name that two of them have is told apart by the lexicon's own:
  /// `liwc:anger`.
  ///
  /// - Parameters:
  ///   - lexicons: in the order their categories are reported.
  ///   - tokenize: the cut that texts get.
  package init(_ lexicons: [ForeignLexicon], tokenize: LexiconCompiler.Tokenizer) {
    var build = Build()
    let names = CategoryLexicon.names(lexicons)
    var first = 0
    for lexicon in lexicons {
      let above = CategoryLexicon.categoriesAbove(lexicon)
      for (place, category) in lexicon.categories.enumerated() {
        // A word counts for the categories around its own as well, once.
        let members = [place] + above[place]
        for term in category.terms {
          let words = ForeignTerm.words(term.text, wildcards: lexicon.format.hasWildcards, tokenize)
          build.add(words, members.map { UInt32(first + $0) }, term.weight)
        }
      }
      first += lexicon.categories.count
    }
    self.names = names
    var weighted = [Bool](repeating: false, count: names.count)
    for end in build.ends.joined() where end.weight != nil { weighted[Int(end.category)] = true }
    isWeighted = weighted
    words = build.words
    stems = build.stems
    stemLengths = build.stemLengths
    hasSigns = build.hasSigns
    steps = build.steps
    var offsets: [UInt32] = [0]
    var ends: [End] = []
    for row in build.ends {
      ends += row
      offsets.append(UInt32(ends.count))
    }
    endOffsets = offsets
    self.ends = ends
  }

  private static func names(_ lexicons: [ForeignLexicon]) -> [String] {
    var owners: [String: Int] = [:]
    for lexicon in lexicons { for category in lexicon.categories { owners[category.name, default: 0] += 1 } }
    var used: Set<String> = []
    var names: [String] = []
    for lexicon in lexicons {
      for category in lexicon.categories {
        let plain = owners[category.name] == 1 ? category.name : lexicon.name + ":" + category.name
        var name = plain
        var copy = 2
        while !used.insert(name).inserted {
          name = plain + "-\(copy)"
          copy += 1
        }
        names.append(name)
      }
    }
    return names
  }

  /// For each category those whose path begins its own.
  private static func categoriesAbove(_ lexicon: ForeignLexicon) -> [[Int]] {
    var index: [[String]: Int] = [:]
    for (place, category) in lexicon.categories.enumerated() { index[category.path] = place }
    return lexicon.categories.map { category in
      guard lexicon.format.nests else { return [] }
      return (1..<max(1, category.path.count)).compactMap { index[Array(category.path.prefix($0))] }
    }
  }

  private struct Build {
    var words = WordSet()
    var stems = WordSet()
    var stemLengths: UInt64 = 0
    var hasSigns = false
    var steps = StepTable()
    var ends: [[End]] = [[]]

    mutating func add(_ term: [ForeignTerm.Word], _ categories: [UInt32], _ weight: Double?) {
      guard !term.isEmpty, term.count <= ForeignLexiconBuilder.longestPhrase,
        term.allSatisfy({ !$0.text.isEmpty && $0.text.utf8.count <= CategoryLexicon.longestWord })
      else { return }
      var node: UInt32 = 0
      for word in term {
        let key = Array(word.text.utf8)
        let symbol: UInt32
        if word.isPrefix {
          stemLengths |= 1 << UInt64(key.count)
          symbol = UInt32(stems.insert(key)) * 2 + 1
        } else {
          symbol = UInt32(words.insert(key)) * 2
          if !ForeignTerm.hasLetter(word.text) || ForeignTerm.isSign(word.text) { hasSigns = true }
        }
        if let next = steps.node(after: node, symbol) {
          node = next
        } else {
          let next = UInt32(ends.count)
          ends.append([])
          steps.insert(node, symbol, next)
          node = next
        }
      }
      for category in categories where !ends[Int(node)].contains(where: { $0.category == category }) {
        ends[Int(node)].append(End(category: category, weight: weight))
      }
    }
  }
}

/// Words by their folded bytes: each has an index, in order of arrival.
struct WordSet: Sendable {
  private var slots = [UInt32](repeating: 0, count: 16)
  private var hashes: [UInt64] = []
  private var offsets: [UInt32] = [0]
  private var bytes: [UInt8] = []

  /// A hash that grows with the word, so that one pass gives those of all its beginnings (FNV-1a, 64 bits).
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always) static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  var isEmpty: Bool { hashes.isEmpty }

  /// Index of a word; `hash` is that of its bytes.
  @inline(__always) func index(_ key: borrowing Span<UInt8>, _ count: Int, _ hash: UInt64) -> Int? {
    var slot = WordSet.slot(hash, slots.count)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if hashes[index] == hash, isKey(index, key, count) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Index of a word, new or known.
  mutating func insert(_ key: [UInt8]) -> Int {
    let hash = key.reduce(WordSet.seed, WordSet.step)
    if let index = index(key.span, key.count, hash) { return index }
    hashes.append(hash)
    bytes += key
    offsets.append(UInt32(bytes.count))
    if hashes.count * 2 > slots.count {
      slots = [UInt32](repeating: 0, count: slots.count * 2)
      for index in hashes.indices { place(index) }
    } else {
      place(hashes.count - 1)
    }
    return hashes.count - 1
  }

  private mutating func place(_ index: Int) {
    var slot = WordSet.slot(hashes[index], slots.count)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(index + 1)
  }

  /// The low bits of FNV are its weak ones.
  @inline(__always) private static func slot(_ hash: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 29) & (count - 1)
  }

  private func isKey(_ index: Int, _ key: borrowing Span<UInt8>, _ count: Int) -> Bool {
    let first = Int(offsets[index])
    guard Int(offsets[index + 1]) - first == count else { return false }
    for place in 0..<count where bytes[first + place] != key[place] { return false }
    return true
  }
}

/// Steps of a tree by node and symbol.
struct StepTable: Sendable {
  private var keys = [UInt64](repeating: 0, count: 16)
  private var nodes = [UInt32](repeating: 0, count: 16)
  private var count = 0

  /// The node that a symbol leads to; none is 0, the root, to which nothing leads.
  @inline(__always) func node(after node: UInt32, _ symbol: UInt32) -> UInt32? {
    let key = UInt64(node) << 32 | UInt64(symbol)
    var slot = StepTable.slot(key, keys.count)
    while nodes[slot] != 0 {
      if keys[slot] == key { return nodes[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return nil
  }

  mutating func insert(_ node: UInt32, _ symbol: UInt32, _ next: UInt32) {
    count += 1
    if count * 2 > keys.count {
      let (oldKeys, oldNodes) = (keys, nodes)
      keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
      nodes = [UInt32](repeating: 0, count: oldKeys.count * 2)
      for slot in oldKeys.indices where oldNodes[slot] != 0 { place(oldKeys[slot], oldNodes[slot]) }
    }
    place(UInt64(node) << 32 | UInt64(symbol), next)
  }

  private mutating func place(_ key: UInt64, _ next: UInt32) {
    var slot = StepTable.slot(key, keys.count)
    while nodes[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    nodes[slot] = next
  }

  /// A multiplier spreads neighbours (Fibonacci hashing).
  @inline(__always) private static func slot(_ key: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: key &* 0x9E37_79B9_7F4A_7C15 >> 32) & (count - 1)
  }
}

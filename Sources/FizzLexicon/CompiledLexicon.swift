@_spi(Stages) package import FizzModel

/// Lexicons compiled for matching: flat columns of integers, the same bytes for the same files.
///
/// A *record* is a word form or a prefix. A *class* is a set of records, of phrases or of terms, closed over
/// what it includes. A *program* is one linear sequence of items; every pattern and phrase is one or more.
package struct CompiledLexicon: Sendable, Equatable {
  /// What a program is for.
  package enum Role: UInt8, Sendable {
    /// A phrase of a class.
    case classPhrase
    /// A phrase of a concept.
    case term
    /// A pattern of a concept or marker.
    case pattern
    /// A pattern of a guard.
    case check
  }

  /// One sequence of items.
  package struct Program: Sendable, Equatable {
    package var firstItem: UInt32 = 0
    package var itemCount: UInt32 = 0
    /// Class for a class phrase, definition for all others.
    package var owner: UInt32 = 0
    package var role: Role = .pattern
    package var partOfSpeech: PartOfSpeech = .pattern
    /// Fewest and most words between the first word and the anchor.
    package var leastBefore: UInt32 = 0
    package var mostBefore: UInt32 = 0
    package var atStart = false
    package var atEnd = false
  }

  /// One step of a program.
  package struct Item: Sendable, Equatable {
    package static let optional: UInt8 = 1
    package static let negated: UInt8 = 2
    /// A gap over whose words, and before the step after it, breaks may stand.
    package static let crossing: UInt8 = 4
    /// Up to `gap` words of any sort.
    package static let gap: UInt8 = 8

    package var wordClass: UInt32 = 0
    package var flags: UInt8 = 0
    package var gap: UInt8 = 0
    /// Captures it belongs to, as bits by `CaptureName`.
    package var captures: UInt16 = 0
  }

  /// A guard of a definition.
  package struct Check: Sendable, Equatable {
    package var isUnless = true
    /// 0 match, 1 before, 2 after, 3 clause, 4 sentence, 5 previous turn, 6 all preceding turns.
    package var scope: UInt8 = 0
    package var words: UInt8 = 0
    package var firstProgram: UInt32 = 0
    package var programCount: UInt32 = 0
  }

  // Records: word forms first, then prefixes.
  package var recordBytes: [UInt8] = []
  package var recordOffsets: [UInt32] = [0]
  package var formCount: UInt32 = 0
  /// Open-addressing tables of record + 1; 0 is empty.
  package var formTable: [UInt32] = []
  package var prefixTable: [UInt32] = []
  package var longestPrefix: UInt32 = 0
  package var recordCues: [UInt64] = []
  package var recordStyle: [UInt16] = []
  /// Sorted classes of each record.
  package var recordClasses = Columns()
  /// Single-word terms of each record: definition << 8 | part of speech.
  package var recordTerms = Columns()
  /// Programs anchored on each record, by role: class phrases, terms, patterns.
  package var classPhraseAnchors = Columns()
  package var termAnchors = Columns()
  package var patternAnchors = Columns()
  /// Classes of each record that some program takes for its witness.
  package var recordWitnesses = Columns()
  /// The same of phrases of each class, and of terms of each definition.
  package var classWitnesses = Columns()
  package var definitionWitnesses = Columns()

  // Phrases of plain words: edge i leads from a node by a record to node i + 1; node 0 is the root.
  package var trieNodes: [UInt32] = []
  package var trieRecords: [UInt32] = []
  /// Classes and terms whose phrase ends at each node.
  package var trieOwners = Columns()

  // Classes.
  package var classIDs: [String] = []
  /// Computed cues that make a word a member.
  package var classCues: [UInt64] = []
  /// Cue bits that a phrase of the class gives to its words.
  package var classOwnCues: [UInt64] = []
  /// Whether phrases or terms can be members.
  package var classHasSpans: [UInt8] = []
  /// Classes that a phrase of the class is a member of, sorted.
  package var classAncestors = Columns()
  /// Pattern programs anchored on a phrase or term of each class.
  package var spanAnchors = Columns()
  /// Pattern programs anchored on a computed cue: cue, program.
  package var cueAnchors: [UInt64] = []
  /// Classes `body:…` with the region they stand for: class, string index in `regions`.
  package var regionClasses: [UInt32] = []
  package var regions: [String] = []

  // Definitions.
  package var definitions: [Definition] = []
  /// Classes that a term of each definition is a member of, sorted.
  package var definitionClasses = Columns()
  /// Checks of each definition: start index and count.
  package var definitionChecks: [UInt32] = [0]
  package var checks: [Check] = []

  package var programs: [Program] = []
  /// Of each program two other classes that must have a member in the sentence, plus one; 0 for none.
  package var witnesses: [UInt32] = []
  package var items: [Item] = []

  /// Lines of programs and of checks in their files; not in the image, which explains nothing.
  package var programLines: [UInt32] = []
  package var checkLines: [UInt32] = []

  /// Lexicons it was made from.
  package var sources: [Provenance.LexiconVersion] = []

  package init() {}

  /// Rows of integers of different lengths, one after the other.
  package struct Columns: Sendable, Equatable {
    package var offsets: [UInt32] = [0]
    package var values: [UInt32] = []

    package init() {}

    package init(_ rows: [[UInt32]]) {
      offsets.reserveCapacity(rows.count + 1)
      for row in rows { append(row) }
    }

    package mutating func append(_ row: [UInt32]) {
      values += row
      offsets.append(UInt32(values.count))
    }

    @inline(__always) package func range(_ row: Int) -> Range<Int> {
      Int(offsets[row])..<Int(offsets[row + 1])
    }

    package func row(_ index: Int) -> ArraySlice<UInt32> { values[range(index)] }
  }

  /// Whether some phrase of plain words begins with each record; follows from the trie.
  package var startsPlainPhrase: [Bool] = []

  /// FNV-1a over bytes: stable, so that tables can be built ahead of time.
  @inline(__always) package static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return hash ^ (hash >> 29)
  }

  /// The record of a folded form, or −1.
  package func form(_ bytes: [UInt8]) -> Int { look(bytes[...], in: formTable) }

  /// The record of a prefix, or −1.
  package func prefix(_ bytes: ArraySlice<UInt8>) -> Int { look(bytes, in: prefixTable) }

  private func look(_ bytes: ArraySlice<UInt8>, in table: [UInt32]) -> Int {
    guard !table.isEmpty else { return -1 }
    let mask = table.count - 1
    var slot = Int(truncatingIfNeeded: CompiledLexicon.hash(bytes)) & mask
    while table[slot] != 0 {
      let record = Int(table[slot]) - 1
      let start = Int(recordOffsets[record])
      let end = Int(recordOffsets[record + 1])
      if end - start == bytes.count, recordBytes[start..<end].elementsEqual(bytes) { return record }
      slot = (slot + 1) & mask
    }
    return -1
  }

  /// Fills `startsPlainPhrase`.
  package mutating func noteFirstWords() {
    startsPlainPhrase = [Bool](repeating: false, count: recordCues.count)
    for (node, record) in zip(trieNodes, trieRecords) where node == 0 {
      startsPlainPhrase[Int(record)] = true
    }
  }

  package static func table(for records: Range<Int>, _ lexicon: CompiledLexicon) -> [UInt32] {
    guard !records.isEmpty else { return [] }
    var size = 16
    while size < records.count * 2 { size *= 2 }
    var table = [UInt32](repeating: 0, count: size)
    for record in records {
      let bytes = lexicon.recordBytes[
        Int(lexicon.recordOffsets[record])..<Int(lexicon.recordOffsets[record + 1])]
      var slot = Int(truncatingIfNeeded: hash(bytes)) & (size - 1)
      while table[slot] != 0 { slot = (slot + 1) & (size - 1) }
      table[slot] = UInt32(record + 1)
    }
    return table
  }
}

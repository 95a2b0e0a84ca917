@_spi(Stages) internal import FizzModel

/// A compiled lexicon that many matchers share.
///
/// Sendable although it holds bare memory: nothing in it changes after it is made, and the memory lives as long.
package final class Lexicon: @unchecked Sendable {
  package let compiled: CompiledLexicon
  let columns: UnsafePointer<LexiconColumns>

  package init(_ compiled: CompiledLexicon) {
    self.compiled = compiled
    let columns = UnsafeMutablePointer<LexiconColumns>.allocate(capacity: 1)
    columns.initialize(to: LexiconColumns(compiled))
    self.columns = UnsafePointer(columns)
  }

  deinit {
    columns.pointee.deallocate()
    columns.deallocate()
  }
}

/// What matching reads of a lexicon, as bare memory: a look costs a load, where an array inside a class costs a
/// retain, a bounds check and a release. `Lexicon` owns it.
struct LexiconColumns {
  typealias Values<Element> = UnsafeBufferPointer<Element>

  /// Rows of different lengths, one after the other.
  struct Rows {
    let offsets: Values<UInt32>
    let values: Values<UInt32>

    init(_ columns: CompiledLexicon.Columns) {
      offsets = LexiconColumns.values(columns.offsets)
      values = LexiconColumns.values(columns.values)
    }

    @inline(__always) func range(_ row: Int) -> Range<Int> {
      Range(uncheckedBounds: (Int(offsets[row]), Int(offsets[row + 1])))
    }

    /// Whether a row, sorted, holds a value.
    @inline(__always) func contains(_ value: UInt32, row: Int) -> Bool {
      LexiconColumns.contains(values, offsets[row], offsets[row + 1], value)
    }
  }

  /// Where the rows of a record begin in each column; they end where those of the next begin. What is asked of one
  /// word stands side by side.
  struct RecordRows {
    /// A record without the bit of a class is not in the class.
    var signature: (UInt64, UInt64) = (0, 0)
    var classes: UInt32 = 0
    var witnesses: UInt32 = 0
    var terms: UInt32 = 0
    var classPhraseAnchors: UInt32 = 0
    var cuePhraseAnchors: UInt32 = 0
    var termAnchors: UInt32 = 0
    var patternAnchors: UInt32 = 0

    static func all(_ lexicon: CompiledLexicon) -> [RecordRows] {
      var all = [RecordRows](repeating: RecordRows(), count: lexicon.recordCues.count + 1)
      let (classes, witnesses, terms) = (lexicon.recordClasses, lexicon.recordWitnesses, lexicon.recordTerms)
      let (termAnchors, patternAnchors) = (lexicon.termAnchors, lexicon.patternAnchors)
      for record in all.indices {
        all[record].classes = classes.offsets[record]
        all[record].witnesses = witnesses.offsets[record]
        all[record].terms = terms.offsets[record]
        all[record].termAnchors = termAnchors.offsets[record]
        all[record].patternAnchors = patternAnchors.offsets[record]
      }
      for record in 0..<(all.count - 1) {
        for wordClass in classes.row(record) {
          if wordClass & 64 == 0 {
            all[record].signature.0 |= 1 << UInt64(wordClass & 63)
          } else {
            all[record].signature.1 |= 1 << UInt64(wordClass & 63)
          }
        }
      }
      return all
    }
  }

  /// The first two steps of a program as far as they are plain: a class plus one, or 0.
  struct Opening {
    let first: UInt32
    let second: UInt32

    init(_ program: CompiledLexicon.Program, _ items: [CompiledLexicon.Item]) {
      let start = Int(program.firstItem)
      let isPlain = { items[start + $0].flags == 0 }
      first = isPlain(0) ? items[start].wordClass + 1 : 0
      second = first != 0 && program.itemCount > 1 && isPlain(1) ? items[start + 1].wordClass + 1 : 0
    }
  }

  /// What must be in the sentence for a program: classes plus one, or 0.
  struct Witnesses {
    let first: UInt32
    let second: UInt32
  }

  /// A program that a word may be part of, with what refuses it soonest.
  struct Anchor {
    let program: UInt32
    let witnesses: Witnesses
    let opening: Opening
    /// Fewest and most words between the first word and the anchor, as in the program.
    let leastBefore: UInt8
    let mostBefore: UInt8
    /// Bends that keep it to messages or to pages.
    let setting: UInt16

    /// One anchor a program. A loop over locals: a lexicon handed on as a value costs a retain for each of its arrays.
    static func all(_ lexicon: CompiledLexicon) -> [Anchor] {
      let (programs, items, witnesses) = (lexicon.programs, lexicon.items, lexicon.witnesses)
      let settings = lexicon.definitions.map { $0.bends.intersection([.chatOnly, .journalOnly]).rawValue }
      var anchors: [Anchor] = []
      anchors.reserveCapacity(programs.count)
      for index in programs.indices {
        let program = programs[index]
        let isOfDefinition = program.role == .pattern || program.role == .term
        anchors.append(
          Anchor(
            program: UInt32(index),
            witnesses: Witnesses(first: witnesses[2 * index], second: witnesses[2 * index + 1]),
            opening: Opening(program, items),
            // A pattern is at most 60 words long.
            leastBefore: UInt8(clamping: program.leastBefore),
            mostBefore: UInt8(clamping: program.mostBefore),
            setting: isOfDefinition ? settings[Int(program.owner)] : 0))
      }
      return anchors
    }
  }

  /// A step of a phrase: from a node by a record to a node; 0 leads nowhere.
  struct TrieEdge {
    var node: UInt32 = 0
    var record: UInt32 = 0
    var next: UInt32 = 0

    @inline(__always) static func slot(_ node: UInt32, _ record: UInt32, _ count: Int) -> Int {
      let mixed = (UInt64(node) << 32 | UInt64(record)) &* 0x9E37_79B9_7F4A_7C15
      return Int(truncatingIfNeeded: mixed >> 33) & (count - 1)
    }
  }

  /// The node that a record leads to, or 0.
  @inline(__always) func trieNext(_ node: UInt32, _ record: UInt32) -> UInt32 {
    var slot = TrieEdge.slot(node, record, trieEdges.count)
    while trieEdges[slot].next != 0 {
      if trieEdges[slot].node == node, trieEdges[slot].record == record { return trieEdges[slot].next }
      slot = (slot + 1) & (trieEdges.count - 1)
    }
    return 0
  }

  private static func trie(_ lexicon: CompiledLexicon) -> (roots: [UInt32], edges: [TrieEdge]) {
    var roots = [UInt32](repeating: 0, count: lexicon.recordCues.count)
    var size = 16
    while size < 2 * lexicon.trieNodes.count { size *= 2 }
    var edges = [TrieEdge](repeating: TrieEdge(), count: size)
    for index in lexicon.trieNodes.indices {
      let (node, record) = (lexicon.trieNodes[index], lexicon.trieRecords[index])
      if node == 0 {
        roots[Int(record)] = UInt32(index + 1)
        continue
      }
      var slot = TrieEdge.slot(node, record, size)
      while edges[slot].next != 0 { slot = (slot + 1) & (size - 1) }
      edges[slot] = TrieEdge(node: node, record: record, next: UInt32(index + 1))
    }
    return (roots, edges)
  }

  /// Anchors of each class.
  struct AnchorRows {
    let offsets: Values<UInt32>
    let anchors: Values<Anchor>

    init(_ columns: CompiledLexicon.Columns, _ all: [Anchor]) {
      offsets = LexiconColumns.values(columns.offsets)
      anchors = LexiconColumns.values(columns.values.map { all[Int($0)] })
    }

    @inline(__always) func range(_ row: Int) -> Range<Int> {
      Range(uncheckedBounds: (Int(offsets[row]), Int(offsets[row + 1])))
    }
  }

  let recordBytes: Values<UInt8>
  let recordOffsets: Values<UInt32>
  /// Whether a prefix begins with three letters, by `prefixStart`; strangers may share a place.
  let prefixStarts: Values<Bool>
  /// Of each record, and one more for the end of the last.
  let records: UnsafePointer<RecordRows>
  let recordClasses: Values<UInt32>
  let recordTerms: Values<UInt32>
  let recordWitnesses: Values<UInt32>
  let classWitnesses: Rows
  let definitionWitnesses: Rows
  let classAncestors: Rows
  let definitionClasses: Rows
  let classPhraseAnchors: Values<Anchor>
  /// Those of classes that no pattern asks for: they only give their words cues, which matter once something is found.
  let cuePhraseAnchors: Values<Anchor>
  /// Node of each record as a first word, 0 for none; then the other edges by hash.
  let trieRoots: Values<UInt32>
  let trieEdges: Values<TrieEdge>
  let trieOwners: Rows
  let termAnchors: Values<Anchor>
  let patternAnchors: Values<Anchor>
  let spanAnchors: AnchorRows
  let classCues: Values<UInt64>
  let classOwnCues: Values<UInt64>
  let classHasSpans: Values<UInt8>
  let programs: Values<CompiledLexicon.Program>
  let openings: Values<Opening>
  let witnesses: Values<Witnesses>
  let items: Values<CompiledLexicon.Item>
  let checks: Values<CompiledLexicon.Check>
  let definitionChecks: Values<UInt32>
  /// Kind of each definition, by index.
  let definitionKinds: Values<FindingKind>
  /// Bends of each definition.
  let definitionBends: Values<Definition.Bends>
  /// Definitions of one group never share words.
  let definitionGroups: Values<UInt16>
  /// Cue and anchor of the programs that start at a computed cue.
  let cueAnchors: Values<(cue: UInt64, anchor: Anchor)>
  /// All those cues.
  let cueMask: UInt64

  init(_ lexicon: CompiledLexicon) {
    let values = { LexiconColumns.values($0) as Values<UInt64> }
    recordBytes = LexiconColumns.values(lexicon.recordBytes)
    recordOffsets = LexiconColumns.values(lexicon.recordOffsets)
    prefixStarts = LexiconColumns.values(LexiconColumns.prefixStarts(lexicon))
    // There is always one: the end.
    var rows = RecordRows.all(lexicon)
    let anchors = Anchor.all(lexicon)
    let (asked, cues) = LexiconColumns.classPhrases(lexicon, anchors, &rows)
    classPhraseAnchors = LexiconColumns.values(asked)
    cuePhraseAnchors = LexiconColumns.values(cues)
    records = LexiconColumns.values(rows).baseAddress!
    recordClasses = LexiconColumns.values(lexicon.recordClasses.values)
    recordTerms = LexiconColumns.values(lexicon.recordTerms.values)
    recordWitnesses = LexiconColumns.values(lexicon.recordWitnesses.values)
    classWitnesses = Rows(lexicon.classWitnesses)
    definitionWitnesses = Rows(lexicon.definitionWitnesses)
    classAncestors = Rows(lexicon.classAncestors)
    definitionClasses = Rows(lexicon.definitionClasses)
    let (roots, edges) = LexiconColumns.trie(lexicon)
    trieRoots = LexiconColumns.values(roots)
    trieEdges = LexiconColumns.values(edges)
    trieOwners = Rows(lexicon.trieOwners)
    termAnchors = LexiconColumns.values(lexicon.termAnchors.values.map { anchors[Int($0)] })
    patternAnchors = LexiconColumns.values(lexicon.patternAnchors.values.map { anchors[Int($0)] })
    spanAnchors = AnchorRows(lexicon.spanAnchors, anchors)
    classCues = values(lexicon.classCues)
    classOwnCues = values(lexicon.classOwnCues)
    classHasSpans = LexiconColumns.values(lexicon.classHasSpans)
    programs = LexiconColumns.values(lexicon.programs)
    witnesses = LexiconColumns.values(anchors.map(\.witnesses))
    openings = LexiconColumns.values(anchors.map(\.opening))
    items = LexiconColumns.values(lexicon.items)
    checks = LexiconColumns.values(lexicon.checks)
    definitionChecks = LexiconColumns.values(lexicon.definitionChecks)
    definitionKinds = LexiconColumns.values(lexicon.definitions.map(\.kind))
    definitionBends = LexiconColumns.values(lexicon.definitions.map(\.bends))
    definitionGroups = LexiconColumns.values(lexicon.definitions.map(LexiconColumns.group))
    cueMask = stride(from: 0, to: lexicon.cueAnchors.count, by: 2).reduce(0) { $0 | lexicon.cueAnchors[$1] }
    let pairs = lexicon.cueAnchors
    cueAnchors = LexiconColumns.values(
      stride(from: 0, to: pairs.count, by: 2).map {
        (pairs[$0], anchors[Int(truncatingIfNeeded: pairs[$0 + 1])])
      })
  }

  /// Anchors of the phrases of classes, those that some pattern asks for and the others, with their rows noted.
  private static func classPhrases(
    _ lexicon: CompiledLexicon, _ anchors: [Anchor], _ rows: inout [RecordRows]
  ) -> (
    asked: [Anchor], cues: [Anchor]
  ) {
    var asked: [Anchor] = []
    var cues: [Anchor] = []
    let (phrases, programs, ancestors) = (
      lexicon.classPhraseAnchors, lexicon.programs, lexicon.classAncestors
    )
    for record in 0..<lexicon.recordCues.count {
      rows[record].classPhraseAnchors = UInt32(asked.count)
      rows[record].cuePhraseAnchors = UInt32(cues.count)
      for program in phrases.row(record) {
        // The ancestors of a class are those that some pattern asks for, itself included.
        if ancestors.range(Int(programs[Int(program)].owner)).isEmpty {
          cues.append(anchors[Int(program)])
        } else {
          asked.append(anchors[Int(program)])
        }
      }
    }
    rows[lexicon.recordCues.count].classPhraseAnchors = UInt32(asked.count)
    rows[lexicon.recordCues.count].cuePhraseAnchors = UInt32(cues.count)
    return (asked, cues)
  }

  /// Binary search in a sorted stretch.
  @inline(__always) static func contains(
    _ values: Values<UInt32>, _ start: UInt32, _ end: UInt32, _ value: UInt32
  ) -> Bool {
    var low = Int(start)
    var high = Int(end)
    while low < high {
      let middle = (low + high) / 2
      if values[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low < Int(end) && values[low] == value
  }

  /// Where three letters stand in `prefixStarts`.
  @inline(__always) static func prefixStart(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    Int(first & 31) << 10 | Int(second & 31) << 5 | Int(third & 31)
  }

  private static func prefixStarts(_ lexicon: CompiledLexicon) -> [Bool] {
    var starts = [Bool](repeating: false, count: 1 << 15)
    for record in Int(lexicon.formCount)..<lexicon.recordCues.count {
      let range = Int(lexicon.recordOffsets[record])..<Int(lexicon.recordOffsets[record + 1])
      let letters = lexicon.recordBytes[range].prefix(3).map { UInt8($0 & 31) }
      // A shorter prefix may go on with anything.
      let free = 3 - letters.count
      let first = letters.reduce(0) { $0 << 5 | Int($1) } << (5 * free)
      for start in first..<(first + (1 << (5 * free))) { starts[start] = true }
    }
    return starts
  }

  /// Feelings are one group and sensations another; markers compete within one id only, since two frames may rest
  /// on the same words.
  private static func group(of definition: Definition) -> UInt16 {
    let kind = UInt16(definition.kind.index)
    switch definition.kind {
    case .feeling, .sensation: return kind
    default:
      return 100 + kind * 100 + UInt16(Taxonomy.ids(of: definition.kind).firstIndex(of: definition.id) ?? 0)
    }
  }

  fileprivate static func values<Element>(_ array: [Element]) -> Values<Element> {
    let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: array.count)
    _ = copy.initialize(from: array)
    return Values(copy)
  }

  fileprivate func deallocate() {
    for rows in [classWitnesses, definitionWitnesses, classAncestors, definitionClasses, trieOwners] {
      rows.offsets.deallocate()
      rows.values.deallocate()
    }
    spanAnchors.offsets.deallocate()
    spanAnchors.anchors.deallocate()
    records.deallocate()
    recordClasses.deallocate()
    recordTerms.deallocate()
    recordWitnesses.deallocate()
    classPhraseAnchors.deallocate()
    cuePhraseAnchors.deallocate()
    trieRoots.deallocate()
    trieEdges.deallocate()
    termAnchors.deallocate()
    patternAnchors.deallocate()
    recordBytes.deallocate()
    recordOffsets.deallocate()
    prefixStarts.deallocate()
    classCues.deallocate()
    classOwnCues.deallocate()
    classHasSpans.deallocate()
    programs.deallocate()
    openings.deallocate()
    witnesses.deallocate()
    items.deallocate()
    checks.deallocate()
    definitionChecks.deallocate()
    definitionKinds.deallocate()
    definitionBends.deallocate()
    definitionGroups.deallocate()
    cueAnchors.deallocate()
  }
}

internal import FizzModel

/// All phrases that are nothing but plain words, by their words: one walk from a word finds every phrase that begins
/// there, whether a class, an alternative of a pattern or a concept asks for it.
struct PhraseTrie {
  /// Edge `i` leads to node `i + 1`; node 0 is the root.
  private var edges: [Edge: Int] = [:]
  private var nodes: [UInt32] = []
  private var records: [UInt32] = []
  private var owners: [[UInt32]] = [[]]

  private struct Edge: Hashable {
    let node: UInt32
    let record: UInt32
  }

  /// Adds a phrase by the records of its words.
  mutating func add(_ words: [UInt32], owner: UInt32) {
    var node: UInt32 = 0
    for record in words {
      let edge = Edge(node: node, record: record)
      if let next = edges[edge] {
        node = UInt32(next)
      } else {
        nodes.append(node)
        records.append(record)
        owners.append([])
        node = UInt32(nodes.count)
        edges[edge] = Int(node)
      }
    }
    if !owners[Int(node)].contains(owner) { owners[Int(node)].append(owner) }
  }

  func fill(_ lexicon: inout CompiledLexicon) {
    lexicon.trieNodes = nodes
    lexicon.trieRecords = records
    lexicon.trieOwners = .init(owners)
    lexicon.noteFirstWords()
  }

  /// The mark of a term among owners; its definition stands above its part of speech.
  static let term: UInt32 = 1 << 31

  static func owner(wordClass: Int) -> UInt32 { UInt32(wordClass) }

  static func owner(definition: Int, partOfSpeech: PartOfSpeech) -> UInt32 {
    term | UInt32(definition) << 8 | UInt32(partOfSpeech.rawValue)
  }
}

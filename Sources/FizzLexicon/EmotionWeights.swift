@_spi(Stages) package import FizzModel

/// A weights lexicon: how much each word speaks for each of Ekman's six and for pleasantness.
///
/// It makes no finding; an entry's scores are all it feeds. Compared are words in ASCII lower case.
package struct EmotionWeights: Sendable {
  /// Id, version and digest of the file it came from.
  package let version: Provenance.LexiconVersion
  /// What an empty text has.
  package let base: WeightSum.Row
  /// What a feeling found adds to its emotion.
  package let finding: WeightSum.Row

  private var keys: [UInt8] = []
  private var keyOffsets: [UInt32] = [0]
  private var heads: [UInt64] = []
  private var hashes: [UInt64] = []
  private var rows: [WeightSum.Row] = []
  /// Word + 1 by hash; 0 is empty.
  private var slots: [UInt32] = []

  /// A negated word says a little of the opposite: its weights count by −¼. Ours; on the development texts between
  /// 0 and −½ it matters little.
  package static let negated: Int32 = -4
  /// Words before a word in which a negator negates it.
  private static let negationReach = 3
  /// From so many words with weights on, sums are means: a long text is not surer than a page.
  package static let plenty = 12

  package init(version: Provenance.LexiconVersion, base: WeightSum.Row, finding: WeightSum.Row) {
    self.version = version
    self.base = base
    self.finding = finding
  }

  /// Words that have weights.
  package var count: Int { rows.count }

  /// Adds a word of at least one byte; the same word twice adds up.
  package mutating func add(_ word: [UInt8], _ row: WeightSum.Row) {
    if (rows.count + 1) * 2 > slots.count { grow() }
    let hash = word.withUnsafeBufferPointer { WordHash($0, 0, $0.count) }
    let place = slot(hash)
    if slots[place] != 0 {
      rows[Int(slots[place]) - 1] &+= row
      return
    }
    keys += word
    keyOffsets.append(UInt32(keys.count))
    heads.append(hash.head)
    hashes.append(hash.hash)
    rows.append(row)
    slots[place] = UInt32(rows.count)
  }

  /// The weights of a word in ASCII lower case; absent for others.
  package func row(_ word: ArraySlice<UInt8>) -> WeightSum.Row? {
    guard !slots.isEmpty, !word.isEmpty else { return nil }
    let found = word.withUnsafeBufferPointer { slots[slot(WordHash($0, 0, $0.count))] }
    return found == 0 ? nil : rows[Int(found) - 1]
  }

  /// Every word with its weights, in the order they were added.
  package var all: [(word: ArraySlice<UInt8>, row: WeightSum.Row)] {
    rows.indices.map { (key($0), rows[$0]) }
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: max(16, slots.count * 2))
    for index in rows.indices {
      let word = Array(key(index))
      slots[word.withUnsafeBufferPointer { slot(WordHash($0, 0, $0.count)) }] = UInt32(index + 1)
    }
  }

  private func key(_ index: Int) -> ArraySlice<UInt8> {
    keys[Int(keyOffsets[index])..<Int(keyOffsets[index + 1])]
  }

  /// Words are told apart by their first eight bytes and a hash of all: 128 bits, of which no two words of a lexicon
  /// and of all journals together share all by chance.
  @inline(__always) private func slot(_ word: WordHash) -> Int {
    let mask = slots.count - 1
    var place = word.slot(slots.count)
    while slots[place] != 0 {
      let index = Int(slots[place]) - 1
      if hashes[index] == word.hash, heads[index] == word.head { break }
      place = (place + 1) & mask
    }
    return place
  }

  /// Adds up the words of a text.
  package func sum(of text: MatchedText, in utf8: [UInt8]) -> WeightSum {
    var sum = WeightSum()
    guard !slots.isEmpty else { return sum }
    utf8.withUnsafeBufferPointer { bytes in
      for index in 0..<text.count {
        let found = slots[slot(WordHash(bytes, Int(text.starts[index]), Int(text.ends[index])))]
        if found == 0 { continue }
        let row = rows[Int(found) - 1]
        sum.words += 1
        sum.row &+= EmotionWeights.isNegated(index, text) ? row / EmotionWeights.negated : row
      }
    }
    return sum
  }

  /// Every word of a text in ASCII lower case, with its index.
  package static func forEachWord(
    of text: MatchedText, in utf8: [UInt8], _ body: (ArraySlice<UInt8>, Int) -> Void
  ) {
    var word: [UInt8] = []
    for index in 0..<text.count {
      let start = Int(text.starts[index])
      let end = Int(text.ends[index])
      guard end - start <= WordTypes.longestWord else { continue }
      word.removeAll(keepingCapacity: true)
      for place in start..<end {
        let byte = utf8[place]
        word.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      }
      body(word[...], index)
    }
  }

  /// Whether a negator stands shortly before a word in its clause.
  package static func isNegated(_ index: Int, _ text: MatchedText) -> Bool {
    var place = index
    while place > 0, index - place < EmotionWeights.negationReach, text.breaks[place] == .none {
      place -= 1
      if text.cues[place].contains(.negator) { return true }
    }
    return false
  }
}

internal import FizzModel

/// Distinct words met so far, each resolved once: folding, vocabulary, elongation and prefixes cost nothing on
/// the second meeting. Bounded: a full table starts anew.
struct WordTypes {
  /// Most types before the table starts anew.
  private static let limit = 131_072
  /// Longest word that is interned; a longer one is no word of any lexicon.
  static let longestWord = 64

  /// Slots: the upper half of the hash above, type + 1 below; 0 is empty.
  private var table: [UInt64]
  private var keyBytes: [UInt8] = []
  private var keyOffsets: [UInt32] = [0]
  private var hashes: [UInt64] = []

  /// What reading a word needs of its type, in one place.
  struct Info {
    /// Static cues and marks.
    let cues: UInt64
    /// Record of the form, or −1.
    let record: Int32
    let style: UInt16
  }

  private(set) var infos: [Info] = []
  /// Classes beyond those of the record: members by prefix of words outside the vocabulary.
  private(set) var extra: [[UInt32]] = []
  /// Records of the prefixes, whose anchors fire too.
  private(set) var prefixRecords: [[Int32]] = []

  /// Slots of a fresh table: small enough for the cache; it doubles as types come in.
  private static let firstSlots = 8192

  init() {
    table = [UInt64](repeating: 0, count: WordTypes.firstSlots)
  }

  private mutating func grow() {
    let mask = table.count * 2 - 1
    table = [UInt64](repeating: 0, count: mask + 1)
    for type in hashes.indices where type <= WordTypes.limit {
      var slot = Int(truncatingIfNeeded: hashes[type]) & mask
      while table[slot] != 0 { slot = (slot + 1) & mask }
      table[slot] = WordTypes.slot(hashes[type], type)
    }
  }

  private static func slot(_ hash: UInt64, _ type: Int) -> UInt64 {
    hash & 0xFFFF_FFFF_0000_0000 | UInt64(type + 1)
  }

  /// Forgets everything once the table is full; called between texts.
  mutating func makeRoom() {
    guard hashes.count > WordTypes.limit - 4096 else { return }
    self = WordTypes()
  }

  /// The type of a word given by its bytes as they stand in the text.
  mutating func type(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ lexicon: Lexicon,
    _ fold: (ArraySlice<UInt8>) -> [UInt8]
  ) -> UInt32 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in start..<end {
      let byte = bytes[index]
      let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
      hash = (hash ^ UInt64(lower)) &* 0x0000_0100_0000_01b3
    }
    hash ^= hash >> 29
    let mask = table.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while table[slot] != 0 {
      if (table[slot] ^ hash) >> 32 == 0 {
        let type = Int(truncatingIfNeeded: table[slot] & 0xFFFF_FFFF) - 1
        if isKey(type, bytes, start, end) { return UInt32(type) }
      }
      slot = (slot + 1) & mask
    }
    var key: [UInt8] = []
    key.reserveCapacity(end - start)
    for index in start..<end {
      let byte = bytes[index]
      key.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
    // Past the limit within one text words are looked up anew each time: slower, never wrong.
    let type = add(key, hash, lexicon, fold)
    if hashes.count <= WordTypes.limit {
      table[slot] = WordTypes.slot(hash, type)
      if hashes.count * 2 > table.count { grow() }
    }
    return UInt32(type)
  }

  @inline(__always) private func isKey(
    _ type: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    let first = Int(keyOffsets[type])
    guard Int(keyOffsets[type + 1]) - first == end - start else { return false }
    for index in 0..<(end - start) {
      let byte = bytes[start + index]
      if keyBytes[first + index] != (byte &- 0x41 < 26 ? byte | 0x20 : byte) { return false }
    }
    return true
  }

  private mutating func add(
    _ key: [UInt8], _ hash: UInt64, _ lexicon: Lexicon, _ fold: (ArraySlice<UInt8>) -> [UInt8]
  ) -> Int {
    keyBytes += key
    keyOffsets.append(UInt32(keyBytes.count))
    hashes.append(hash)
    let resolution = WordTypes.resolve(key, lexicon.compiled, fold)
    infos.append(
      Info(
        cues: resolution.cues | Matcher.anyWord | work(resolution, lexicon.compiled),
        record: Int32(resolution.record), style: resolution.style))
    extra.append(resolution.classes)
    prefixRecords.append(resolution.prefixes)
    return hashes.count - 1
  }

  /// Which searches a word can start at all, so that most words start none.
  private func work(_ found: Resolution, _ lexicon: CompiledLexicon) -> UInt64 {
    var bits: UInt64 = 0
    for record in (found.record >= 0 ? [Int32(found.record)] : found.prefixes).map({ Int($0) }) {
      if !lexicon.classPhraseAnchors.range(record).isEmpty { bits |= Matcher.startsClassPhrase }
      if !lexicon.termAnchors.range(record).isEmpty || !lexicon.recordTerms.range(record).isEmpty {
        bits |= Matcher.startsTerm
      }
      if !lexicon.patternAnchors.range(record).isEmpty { bits |= Matcher.startsPattern }
    }
    return bits
  }

  struct Resolution {
    var record = -1
    var cues: UInt64 = 0
    var style: UInt16 = 0
    var classes: [UInt32] = []
    var prefixes: [Int32] = []
  }

  /// What the lexicon knows of a word in ASCII lower case.
  static func resolve(_ key: [UInt8], _ lexicon: CompiledLexicon, _ fold: (ArraySlice<UInt8>) -> [UInt8])
    -> Resolution
  {
    var found = Resolution()
    guard key.count <= longestWord else { return found }
    let folded = folded(key, fold)
    for candidate in [folded, shortened(folded, to: 2), shortened(folded, to: 1)] {
      found.record = lexicon.form(candidate)
      if found.record >= 0 { break }
      if candidate == folded, !hasLongRun(folded) { break }
    }
    if found.record >= 0 {
      found.cues = lexicon.recordCues[found.record] | Cue.known.rawValue
      found.style = lexicon.recordStyle[found.record]
      if found.cues & Cue.it.rawValue == 0 { addOwner(of: folded, lexicon, &found) }
      return found
    }
    if folded.first.map({ (0x30...0x39).contains($0) }) == true { found.cues |= Cue.number.rawValue }
    for length in stride(from: min(Int(lexicon.longestPrefix), folded.count), to: 1, by: -1) {
      let record = lexicon.prefix(folded[0..<length])
      guard record >= 0 else { continue }
      found.prefixes.append(Int32(record))
      found.cues |= lexicon.recordCues[record] | Cue.known.rawValue
      found.style |= lexicon.recordStyle[record]
      found.classes += lexicon.recordClasses.row(record)
    }
    found.classes.sort()
    addOwner(of: folded, lexicon, &found)
    return found
  }

  /// "Dad's" is Dad, as owner or with "is": someone else either way.
  private static func addOwner(of folded: [UInt8], _ lexicon: CompiledLexicon, _ found: inout Resolution) {
    let person: Cue = [.kin, .role, .givenName, .other]
    guard folded.count > 2, folded.suffix(2).elementsEqual([0x27, 0x73]),
      Cue(rawValue: found.cues).isDisjoint(with: person)
    else { return }
    let owner = lexicon.form(Array(folded.dropLast(2)))
    if found.record < 0 { found.cues |= Cue.possessiveOther.rawValue }
    guard owner >= 0, !Cue(rawValue: lexicon.recordCues[owner]).isDisjoint(with: person) else { return }
    found.cues |=
      Cue.possessiveOther.rawValue | lexicon.recordCues[owner] & person.rawValue | Matcher.hasExtra
    found.classes = Array(lexicon.recordClasses.row(owner))
  }

  /// Full case folding and ’ as '.
  static func folded(_ key: [UInt8], _ fold: (ArraySlice<UInt8>) -> [UInt8]) -> [UInt8] {
    guard key.contains(where: { $0 >= 0x80 }) else { return key }
    var out: [UInt8] = []
    let all = fold(key[...])
    var index = 0
    while index < all.count {
      if all[index] == 0xE2, index + 2 < all.count, all[index + 1] == 0x80, all[index + 2] == 0x99 {
        out.append(0x27)
        index += 3
      } else {
        out.append(all[index])
        index += 1
      }
    }
    return out
  }

  static func hasLongRun(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 3 else { return false }
    for i in 2..<bytes.count where bytes[i] == bytes[i - 1] && bytes[i] == bytes[i - 2] { return true }
    return false
  }

  /// Runs of three or more of a letter cut to `length`.
  static func shortened(_ bytes: [UInt8], to length: Int) -> [UInt8] {
    var out: [UInt8] = []
    var index = 0
    while index < bytes.count {
      var end = index
      while end < bytes.count, bytes[end] == bytes[index] { end += 1 }
      let run = end - index
      let kept = run >= 3 && bytes[index] < 0x80 ? length : run
      out += repeatElement(bytes[index], count: kept)
      index = end
    }
    return out
  }
}

/// A compiled lexicon that many matchers share.
package final class Lexicon: Sendable {
  package let compiled: CompiledLexicon

  package init(_ compiled: CompiledLexicon) { self.compiled = compiled }
}

@_spi(Stages) internal import FizzModel

/// What the lexicon knows of a word by its bytes: a vocabulary form by one look into a table, any other word that
/// needs folding, elongation, prefixes or an owner's 's resolved once and remembered.
///
/// Words that need none of these and are no form are all alike, so that a text full of unknown words costs no memory.
/// Bounded: a full memory starts anew. All methods are mutating for the reason `MatchEngine` gives.
struct WordTypes: ~Copyable {
  /// Most words remembered before the memory starts anew.
  private static let limit = 65_536
  /// Longest word that is looked up; a longer one is no word of any lexicon.
  static let longestWord = 64

  /// What reading a word needs, in one place.
  struct Info: BitwiseCopyable {
    /// Static cues and marks.
    var cues: UInt64
    /// Record of the form, or −1.
    var record: Int32
    var style: UInt16
  }

  private let lexicon: Lexicon
  /// Full case folding for what is not ASCII.
  private let fold: @Sendable (ArraySlice<UInt8>) -> [UInt8]

  /// Forms by their bytes; record + 1, 0 is empty.
  private let forms: Column<Form>
  /// The bits of all forms' hashes.
  private let filter = Column<UInt64>(repeating: 0, count: filterBits / 64)
  private static let filterBits = 1 << 17

  /// Words remembered: the upper half of the hash above, index + 1 below; 0 is empty.
  private var remembered: Column<UInt64>
  private var keyBytes: [UInt8] = []
  private var keyOffsets: [UInt32] = [0]
  private var hashes: [UInt64] = []

  struct Form: BitwiseCopyable {
    /// The first eight bytes, or fewer and zeros.
    var head: UInt64 = 0
    var record: UInt32 = 0
    var length: UInt32 = 0
  }

  /// Types: the forms by record, then the unknown word, then those remembered.
  private(set) var infos: Column<Info>
  private let unknown: Int
  /// Classes beyond those of the record, of types whose cues say so: members by prefix, owners by their 's.
  private var extraClasses: [Int: [UInt32]] = [:]
  /// Records of the prefixes of types without a record, whose anchors fire too.
  private var prefixRecords: [[Int32]] = []

  private static let firstSlots = 4096

  init(_ lexicon: Lexicon, fold: @escaping @Sendable (ArraySlice<UInt8>) -> [UInt8]) {
    self.lexicon = lexicon
    self.fold = fold
    let compiled = lexicon.compiled
    unknown = Int(compiled.formCount)
    var size = 16
    while size * 2 < unknown * 3 { size *= 2 }
    forms = Column(repeating: Form(), count: size)
    remembered = Column(repeating: 0, count: WordTypes.firstSlots)
    infos = Column()
    let (bytes, offsets, cues, styles) = (
      compiled.recordBytes, compiled.recordOffsets, compiled.recordCues, compiled.recordStyle
    )
    for record in 0..<unknown {
      let key = Array(bytes[Int(offsets[record])..<Int(offsets[record + 1])])
      let word = key.withUnsafeBufferPointer { WordHash($0, 0, $0.count) }
      var slot = word.slot(size)
      while forms[slot].record != 0 { slot = (slot + 1) & (size - 1) }
      forms[slot] = Form(head: word.head, record: UInt32(record + 1), length: UInt32(key.count))
      let bit = word.filterBit(WordTypes.filterBits)
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
      var found = Resolution(record: record, cues: cues[record] | Cue.known.rawValue)
      found.style = styles[record]
      if key.last == 0x73, found.cues & Cue.it.rawValue == 0 {
        WordTypes.addOwner(of: key, compiled, &found)
      }
      add(found)
    }
    add(Resolution())
  }

  private mutating func add(_ found: Resolution) {
    if !found.classes.isEmpty { extraClasses[infos.count] = found.classes }
    infos.append(
      Info(
        cues: found.cues | WordMark.any | work(found, lexicon.compiled), record: Int32(found.record),
        style: found.style))
  }

  private static func slot(_ hash: UInt64, _ index: Int) -> UInt64 {
    hash & 0xFFFF_FFFF_0000_0000 | UInt64(index + 1)
  }

  /// Classes beyond those of the record.
  mutating func extra(_ type: UInt32) -> [UInt32] { extraClasses[Int(type)] ?? [] }

  /// Records of the prefixes of a word without a record.
  mutating func prefixes(_ type: UInt32) -> [Int32] {
    let index = Int(type) - unknown - 1
    return index >= 0 ? prefixRecords[index] : []
  }

  /// Forgets everything remembered once it is much; called between texts.
  mutating func makeRoom() {
    guard hashes.count > WordTypes.limit else { return }
    for type in (unknown + 1)..<infos.count { extraClasses[type] = nil }
    infos.resize(to: unknown + 1)
    remembered = Column(repeating: 0, count: WordTypes.firstSlots)
    keyBytes.removeAll()
    keyOffsets = [0]
    hashes.removeAll()
    prefixRecords.removeAll()
  }

  /// The type of a word given by its bytes as they stand in the text.
  @inline(__always) mutating func type(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> UInt32 {
    let word = WordHash(bytes, start, end)
    guard word.isASCII else { return rememberedType(bytes, start, end, word.hash) }
    if let record = form(word, bytes, start, end) { return UInt32(truncatingIfNeeded: record) }
    if word.isRegular || isRegular(bytes, start, end), !mayHavePrefix(bytes, start, end) {
      return UInt32(truncatingIfNeeded: unknown)
    }
    return rememberedType(bytes, start, end, word.hash)
  }

  /// Whether bytes in ASCII are a form as they stand.
  mutating func isForm(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    form(WordHash(bytes, start, end), bytes, start, end) != nil
  }

  @inline(__always) private mutating func form(
    _ word: WordHash, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    let bit = word.filterBit(WordTypes.filterBits)
    // Most unknown words miss here, without leaving the nearest cache.
    guard filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0 else { return nil }
    var slot = word.slot(forms.count)
    while true {
      let form = forms[slot]
      if form.record == 0 { return nil }
      if form.head == word.head, form.length == end - start {
        let record = Int(form.record) - 1
        if end - start <= 8 || hasTail(record, bytes, start, end) { return record }
      }
      slot = (slot + 1) & (forms.count - 1)
    }
  }

  /// Whether a word has nothing to be undone: no letter three times in a row, no apostrophe, no digit in front.
  private mutating func isRegular(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard bytes[start] &- 0x30 >= 10 else { return false }
    var run = 0
    for index in start..<end {
      let byte = bytes[index]
      if byte == 0x27 { return false }
      run = index > start && (byte ^ bytes[index - 1]) & 0xDF == 0 ? run + 1 : 0
      if run == 2 { return false }
    }
    return true
  }

  /// Whether a record as long as a word goes on as it does after eight bytes.
  private mutating func hasTail(
    _ record: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    let columns = lexicon.columns
    let first = Int(columns.pointee.recordOffsets[record]) - start
    for index in (start + 8)..<end {
      let byte = bytes[index]
      if columns.pointee.recordBytes[first + index] != (byte &- 0x41 < 26 ? byte | 0x20 : byte) {
        return false
      }
    }
    return true
  }

  /// Whether some prefix begins with the word's first three letters; the shortest words are not worth asking.
  @inline(__always) private mutating func mayHavePrefix(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    end - start < 3
      || lexicon.columns.pointee.prefixStarts[
        LexiconColumns.prefixStart(bytes[start], bytes[start + 1], bytes[start + 2])]
  }

  private mutating func rememberedType(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ hash: UInt64
  ) -> UInt32 {
    let mask = remembered.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while remembered[slot] != 0 {
      if (remembered[slot] ^ hash) >> 32 == 0 {
        let index = Int(truncatingIfNeeded: remembered[slot] & 0xFFFF_FFFF) - 1
        if isKey(index, bytes, start, end) { return UInt32(unknown + 1 + index) }
      }
      slot = (slot + 1) & mask
    }
    var key: [UInt8] = []
    key.reserveCapacity(end - start)
    for index in start..<end {
      let byte = bytes[index]
      key.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
    keyBytes += key
    keyOffsets.append(UInt32(keyBytes.count))
    hashes.append(hash)
    let found = WordTypes.resolve(key, lexicon.compiled, fold)
    add(found)
    prefixRecords.append(found.prefixes)
    remembered[slot] = WordTypes.slot(hash, hashes.count - 1)
    if hashes.count * 2 > remembered.count { grow() }
    return UInt32(unknown + hashes.count)
  }

  private mutating func grow() {
    let mask = remembered.count * 2 - 1
    remembered = Column(repeating: 0, count: mask + 1)
    for index in hashes.indices {
      var slot = Int(truncatingIfNeeded: hashes[index]) & mask
      while remembered[slot] != 0 { slot = (slot + 1) & mask }
      remembered[slot] = WordTypes.slot(hashes[index], index)
    }
  }

  private mutating func isKey(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int)
    -> Bool
  {
    let first = Int(keyOffsets[index])
    guard Int(keyOffsets[index + 1]) - first == end - start else { return false }
    for offset in 0..<(end - start) {
      let byte = bytes[start + offset]
      if keyBytes[first + offset] != (byte &- 0x41 < 26 ? byte | 0x20 : byte) { return false }
    }
    return true
  }

  /// Which searches a word can start at all, so that most words start none.
  private mutating func work(_ found: Resolution, _ lexicon: CompiledLexicon) -> UInt64 {
    var bits: UInt64 = found.classes.isEmpty ? 0 : WordMark.hasExtra
    if found.record >= 0 { return bits | WordTypes.work(found.record, lexicon) }
    for prefix in found.prefixes { bits |= WordTypes.work(Int(prefix), lexicon) }
    return bits
  }

  private static func work(_ record: Int, _ lexicon: CompiledLexicon) -> UInt64 {
    var bits: UInt64 = 0
    if !lexicon.classPhraseAnchors.range(record).isEmpty || lexicon.startsPlainPhrase[record] {
      bits |= WordMark.startsClassPhrase
    }
    if !lexicon.termAnchors.range(record).isEmpty || !lexicon.recordTerms.range(record).isEmpty {
      bits |= WordMark.startsTerm
    }
    if !lexicon.patternAnchors.range(record).isEmpty { bits |= WordMark.startsPattern }
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
      Cue.possessiveOther.rawValue | lexicon.recordCues[owner] & person.rawValue
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

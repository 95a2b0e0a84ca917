internal import FizzModel

/// A compiled lexicon as text: what the build writes into the program and the program reads at start.
///
/// Numbers are variable-length base 32 digits (five bits a character, `A`–`Z`, `2`–`7`… as plain ASCII), strings
/// are length-prefixed UTF-8. The same lexicon gives the same image.
package enum LexiconImage {
  /// Raised when the layout changes.
  private static let version = 3

  /// Writes a lexicon.
  package static func write(_ lexicon: CompiledLexicon) -> [UInt8] {
    var out = ImageWriter()
    out.number(UInt64(version))
    out.string(lexicon.recordBytes)
    out.numbers(lexicon.recordOffsets)
    out.number(UInt64(lexicon.formCount))
    out.number(UInt64(lexicon.longestPrefix))
    out.wide(lexicon.recordCues)
    out.numbers(lexicon.recordStyle.map(UInt32.init))
    for columns in [
      lexicon.recordClasses, lexicon.recordTerms, lexicon.classPhraseAnchors, lexicon.termAnchors,
      lexicon.patternAnchors, lexicon.recordWitnesses, lexicon.classAncestors, lexicon.spanAnchors,
      lexicon.definitionClasses, lexicon.classWitnesses, lexicon.definitionWitnesses,
    ] {
      out.columns(columns)
    }
    out.numbers(lexicon.trieNodes)
    out.numbers(lexicon.trieRecords)
    out.columns(lexicon.trieOwners)
    out.wide(lexicon.classCues)
    out.wide(lexicon.classOwnCues)
    out.numbers(lexicon.classHasSpans.map(UInt32.init))
    out.wide(lexicon.cueAnchors)
    out.numbers(lexicon.regionClasses)
    out.strings(lexicon.regions)
    out.number(UInt64(lexicon.definitions.count))
    for definition in lexicon.definitions { out.definition(definition) }
    out.numbers(lexicon.definitionChecks)
    out.numbers(
      lexicon.checks.flatMap {
        [$0.isUnless ? 1 : 0, UInt32($0.scope), UInt32($0.words), $0.firstProgram, $0.programCount]
      })
    out.numbers(
      lexicon.programs.flatMap {
        [
          $0.firstItem, $0.itemCount, $0.owner, UInt32($0.role.rawValue), UInt32($0.partOfSpeech.rawValue),
          $0.leastBefore, $0.mostBefore, ($0.atStart ? 1 : 0) | ($0.atEnd ? 2 : 0),
        ]
      })
    out.numbers(lexicon.witnesses)
    out.numbers(
      lexicon.items.flatMap { [$0.wordClass, UInt32($0.flags), UInt32($0.gap), UInt32($0.captures)] })
    out.strings(lexicon.sources.flatMap { [$0.id, $0.version, $0.sha256] })
    return out.bytes
  }

  /// Lines of programs and checks in their files, apart: only explaining reads them.
  package static func writeLines(_ lexicon: CompiledLexicon) -> [UInt8] {
    var out = ImageWriter()
    out.numbers(lexicon.programLines)
    out.numbers(lexicon.checkLines)
    return out.bytes
  }

  /// Adds what `writeLines` wrote.
  package static func readLines(_ bytes: UnsafeBufferPointer<UInt8>, into lexicon: inout CompiledLexicon) {
    var input = ImageReader(bytes)
    lexicon.programLines = input.numbers()
    lexicon.checkLines = input.numbers()
  }

  /// Reads what `write` wrote; absent for anything else.
  package static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> CompiledLexicon? {
    var input = ImageReader(bytes)
    guard input.number() == UInt64(version) else { return nil }
    var lexicon = CompiledLexicon()
    lexicon.recordBytes = input.raw()
    lexicon.recordOffsets = input.numbers()
    lexicon.formCount = UInt32(truncatingIfNeeded: input.number())
    lexicon.longestPrefix = UInt32(truncatingIfNeeded: input.number())
    lexicon.recordCues = input.wide()
    lexicon.recordStyle = input.numbers().map { UInt16(truncatingIfNeeded: $0) }
    lexicon.recordClasses = input.columns()
    lexicon.recordTerms = input.columns()
    lexicon.classPhraseAnchors = input.columns()
    lexicon.termAnchors = input.columns()
    lexicon.patternAnchors = input.columns()
    lexicon.recordWitnesses = input.columns()
    lexicon.classAncestors = input.columns()
    lexicon.spanAnchors = input.columns()
    lexicon.definitionClasses = input.columns()
    lexicon.classWitnesses = input.columns()
    lexicon.definitionWitnesses = input.columns()
    lexicon.trieNodes = input.numbers()
    lexicon.trieRecords = input.numbers()
    lexicon.trieOwners = input.columns()
    lexicon.classCues = input.wide()
    lexicon.classOwnCues = input.wide()
    lexicon.classHasSpans = input.numbers().map { UInt8(truncatingIfNeeded: $0) }
    lexicon.cueAnchors = input.wide()
    lexicon.regionClasses = input.numbers()
    lexicon.regions = input.strings()
    let count = Int(truncatingIfNeeded: input.number())
    for _ in 0..<count {
      guard let definition = input.definition() else { return nil }
      lexicon.definitions.append(definition)
    }
    lexicon.definitionChecks = input.numbers()
    let checks = input.numbers()
    for i in stride(from: 0, to: checks.count, by: 5) {
      lexicon.checks.append(
        .init(
          isUnless: checks[i] == 1, scope: UInt8(truncatingIfNeeded: checks[i + 1]),
          words: UInt8(truncatingIfNeeded: checks[i + 2]), firstProgram: checks[i + 3],
          programCount: checks[i + 4]))
    }
    let programs = input.numbers()
    lexicon.programs.reserveCapacity(programs.count / 8)
    for i in stride(from: 0, to: programs.count, by: 8) {
      lexicon.programs.append(
        .init(
          firstItem: programs[i], itemCount: programs[i + 1], owner: programs[i + 2],
          role: .init(rawValue: UInt8(truncatingIfNeeded: programs[i + 3])) ?? .check,
          partOfSpeech: .init(rawValue: UInt8(truncatingIfNeeded: programs[i + 4])) ?? .pattern,
          leastBefore: programs[i + 5], mostBefore: programs[i + 6], atStart: programs[i + 7] & 1 != 0,
          atEnd: programs[i + 7] & 2 != 0))
    }
    lexicon.witnesses = input.numbers()
    let items = input.numbers()
    lexicon.items.reserveCapacity(items.count / 4)
    for i in stride(from: 0, to: items.count, by: 4) {
      lexicon.items.append(
        .init(
          wordClass: items[i], flags: UInt8(truncatingIfNeeded: items[i + 1]),
          gap: UInt8(truncatingIfNeeded: items[i + 2]), captures: UInt16(truncatingIfNeeded: items[i + 3])))
    }
    let sources = input.strings()
    for i in stride(from: 0, to: sources.count, by: 3) {
      lexicon.sources.append(.init(id: sources[i], version: sources[i + 1], sha256: sources[i + 2]))
    }
    guard input.isWhole else { return nil }
    // The tables follow from the records; building them costs less than reading them.
    let records = lexicon.recordCues.count
    lexicon.noteFirstWords()
    lexicon.formTable = CompiledLexicon.table(for: 0..<Int(lexicon.formCount), lexicon)
    lexicon.prefixTable = CompiledLexicon.table(for: Int(lexicon.formCount)..<records, lexicon)
    return lexicon
  }
}

/// Appends numbers as five-bit groups, least first; the sixth bit says that more follow.
private struct ImageWriter {
  var bytes: [UInt8] = []

  mutating func number(_ value: UInt64) {
    var rest = value
    while rest >= 32 {
      bytes.append(0x30 + UInt8(truncatingIfNeeded: rest & 31) + 32)
      rest >>= 5
    }
    bytes.append(0x30 + UInt8(truncatingIfNeeded: rest))
  }

  mutating func numbers(_ values: [UInt32]) {
    number(UInt64(values.count))
    for value in values { number(UInt64(value)) }
  }

  mutating func wide(_ values: [UInt64]) {
    number(UInt64(values.count))
    for value in values { number(value) }
  }

  mutating func columns(_ columns: CompiledLexicon.Columns) {
    number(UInt64(columns.offsets.count - 1))
    for row in 0..<(columns.offsets.count - 1) {
      let values = columns.row(row)
      number(UInt64(values.count))
      for value in values { number(UInt64(value)) }
    }
  }

  mutating func string(_ value: [UInt8]) {
    number(UInt64(value.count))
    bytes += value
  }

  mutating func strings(_ values: [String]) {
    number(UInt64(values.count))
    for value in values { string(Array(value.utf8)) }
  }

  mutating func definition(_ d: Definition) {
    number(UInt64(d.kind.index))
    strings([d.id, d.concept, d.because, d.region ?? "", d.implies ?? "", d.gloss])
    let charge = d.charge.map { [$0.valence, $0.arousal, $0.intensity] } ?? []
    numbers([
      UInt32(d.bends.rawValue), index(d.specificity), index(d.status), index(d.rigidity), index(d.mode),
      d.pause.map { $0 ? 2 : 1 } ?? 0, d.level.map { UInt32($0 + 1) } ?? 0,
      d.value.map { UInt32($0 + 2) } ?? 0,
    ])
    numbers(charge.map { UInt32(($0 * 1000).rounded() + 2000) })
  }

  private func index<T: CaseIterable & Equatable>(_ value: T?) -> UInt32 {
    guard let value, let found = T.allCases.enumerated().first(where: { $0.element == value }) else {
      return 0
    }
    return UInt32(found.offset + 1)
  }
}

private struct ImageReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private(set) var isBroken = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isWhole: Bool { !isBroken && position == bytes.count }

  @inline(__always) mutating func number() -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.count, shift < 65 {
      let digit = bytes[position] &- 0x30
      position += 1
      value |= UInt64(digit & 31) << shift
      if digit < 32 { return value }
      shift += 5
    }
    isBroken = true
    return 0
  }

  /// A count of things that take at least a byte each, so that a broken image cannot ask for more than it holds.
  private mutating func count() -> Int {
    let count = Int(truncatingIfNeeded: number())
    if count < 0 || count > bytes.count - position {
      isBroken = true
      return 0
    }
    return count
  }

  mutating func numbers() -> [UInt32] {
    let count = count()
    return [UInt32](unsafeUninitializedCapacity: count) { buffer, filled in
      for index in 0..<count { buffer[index] = UInt32(truncatingIfNeeded: number()) }
      filled = count
    }
  }

  mutating func wide() -> [UInt64] {
    let count = count()
    var values: [UInt64] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(number()) }
    return values
  }

  mutating func columns() -> CompiledLexicon.Columns {
    let rows = count()
    var columns = CompiledLexicon.Columns()
    columns.offsets.reserveCapacity(rows + 1)
    for _ in 0..<rows {
      for _ in 0..<count() { columns.values.append(UInt32(truncatingIfNeeded: number())) }
      columns.offsets.append(UInt32(columns.values.count))
    }
    return columns
  }

  mutating func raw() -> [UInt8] {
    let count = count()
    defer { position += count }
    return Array(bytes[position..<(position + count)])
  }

  mutating func strings() -> [String] {
    let count = count()
    var values: [String] = []
    values.reserveCapacity(count)
    for _ in 0..<count {
      let length = self.count()
      values.append(String(decoding: bytes[position..<(position + length)], as: UTF8.self))
      position += length
    }
    return values
  }

  mutating func definition() -> Definition? {
    let kind = Int(truncatingIfNeeded: number())
    let texts = strings()
    let fields = numbers()
    let charge = numbers()
    guard FindingKind.allCases.indices.contains(kind), texts.count == 6, fields.count == 8 else { return nil }
    var d = Definition(
      kind: FindingKind.allCases[kind], id: texts[0], concept: texts[1], because: texts[2])
    d.region = texts[3].isEmpty ? nil : texts[3]
    d.implies = texts[4].isEmpty ? nil : texts[4]
    d.gloss = texts[5]
    d.bends = .init(rawValue: UInt16(truncatingIfNeeded: fields[0]))
    d.specificity = value(fields[1])
    d.status = value(fields[2])
    d.rigidity = value(fields[3])
    d.mode = value(fields[4])
    d.pause = fields[5] == 0 ? nil : fields[5] == 2
    d.level = fields[6] == 0 ? nil : Int(fields[6]) - 1
    d.value = fields[7] == 0 ? nil : Int(fields[7]) - 2
    if charge.count == 3 {
      let values = charge.map { Double(Int($0) - 2000) / 1000 }
      d.charge = .init(valence: values[0], arousal: values[1], intensity: values[2])
    }
    return d
  }

  private func value<T: CaseIterable>(_ index: UInt32) -> T? {
    guard index > 0, Int(index) <= T.allCases.count else { return nil }
    return T.allCases[T.allCases.index(T.allCases.startIndex, offsetBy: Int(index) - 1)]
  }
}

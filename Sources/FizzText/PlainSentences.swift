/// Sentence boundaries of plain lines: ICU's, by hand (UAX #29, rules SB6 to SB11).
enum PlainSentences {
  /// Appends the end of each sentence between `start` and `end`, white space after it included; the last is `end`.
  static func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ ends: inout [Int]) {
    let table = PlainClass.sentences
    var index = start
    var before = PlainClass.other
    while index < end {
      let (kind, length) = classAndLength(bytes, index, table)
      guard kind == PlainClass.fullStop || kind == PlainClass.terminator else {
        before = kind
        index += length
        continue
      }
      let isFullStop = kind == PlainClass.fullStop
      var next = index + length
      if isFullStop, next < end {
        let (following, _) = classAndLength(bytes, next, table)
        let joins =
          following == PlainClass.numeric  // SB6
          // SB7
          || following == PlainClass.upper && (before == PlainClass.upper || before == PlainClass.lower)
        if joins {
          before = kind
          index = next
          continue
        }
      }
      next = skip(PlainClass.close, bytes, next, end, table)
      next = skip(PlainClass.sentenceSpace, bytes, next, end, table)
      before = kind
      index = next
      guard next < end else { break }
      let (following, _) = classAndLength(bytes, next, table)
      if following == PlainClass.continues || following == PlainClass.fullStop
        || following == PlainClass.terminator
      {
        continue  // SB8a
      }
      if isFullStop, goesOnInLowerCase(bytes, next, end, table) { continue }  // SB8
      ends.append(next)
      before = PlainClass.other
    }
    ends.append(end)
  }

  /// SB8: whether the next letter is a small one, with no end mark before it. Stops at the next end mark, so that
  /// all looks ahead together read the line once.
  private static func goesOnInLowerCase(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ table: InlineArray<128, UInt8>
  ) -> Bool {
    var index = start
    while index < end {
      let (kind, length) = classAndLength(bytes, index, table)
      switch kind {
      case PlainClass.lower: return true
      case PlainClass.upper, PlainClass.fullStop, PlainClass.terminator: return false
      default: index += length
      }
    }
    return false
  }

  private static func skip(
    _ kind: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int,
    _ table: InlineArray<128, UInt8>
  ) -> Int {
    var index = start
    while index < end {
      let (next, length) = classAndLength(bytes, index, table)
      guard next == kind else { break }
      index += length
    }
    return index
  }

  @inline(__always) private static func classAndLength(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ table: InlineArray<128, UInt8>
  ) -> (UInt8, Int) {
    let byte = bytes[index]
    return byte < 0x80 ? (table[Int(byte)], 1) : PlainClass.sentence(bytes, index)
  }
}

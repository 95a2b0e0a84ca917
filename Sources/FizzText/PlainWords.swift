internal import FizzModel

/// Word boundaries of plain lines: ICU's, by hand.
enum PlainWords {
  /// Appends the tokens between `start` and `end`; white space is none.
  static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ text: inout SegmentedText
  ) {
    let table = PlainClass.words
    var index = start
    while index < end {
      let (first, length) = classAndLength(bytes, index, table)
      if first == PlainClass.space {
        index += 1
        continue
      }
      let tokenStart = index
      index += length
      guard first == PlainClass.letter || first == PlainClass.digit || first == PlainClass.underscore else {
        text.tokenStarts.append(UInt32(tokenStart))
        text.tokenEnds.append(UInt32(index))
        text.tokenKinds.append(.punctuation)
        continue
      }
      var last = first
      var hasLetter = first == PlainClass.letter
      var hasDigit = first == PlainClass.digit
      scanning: while index < end {
        let (next, nextLength) = classAndLength(bytes, index, table)
        switch next {
        case PlainClass.letter: hasLetter = true
        case PlainClass.digit: hasDigit = true
        case PlainClass.underscore: break
        case PlainClass.midBoth, PlainClass.midNumber:
          // A mark inside a word or number needs the same on both sides.
          let after = index + nextLength
          guard after < end else { break scanning }
          let (following, followingLength) = classAndLength(bytes, after, table)
          let joins =
            last == PlainClass.digit && following == PlainClass.digit
            || next == PlainClass.midBoth && last == PlainClass.letter && following == PlainClass.letter
          guard joins else { break scanning }
          index = after + followingLength
          last = following
          continue scanning
        default: break scanning
        }
        last = next
        index += nextLength
      }
      text.tokenStarts.append(UInt32(tokenStart))
      text.tokenEnds.append(UInt32(index))
      text.tokenKinds.append(hasLetter ? .word : hasDigit ? .number : .punctuation)
    }
  }

  @inline(__always) private static func classAndLength(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ table: InlineArray<128, UInt8>
  ) -> (UInt8, Int) {
    let byte = bytes[index]
    return byte < 0x80 ? (table[Int(byte)], 1) : PlainClass.word(bytes, index)
  }
}

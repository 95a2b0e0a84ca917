/// Ill-formed UTF-8 made well-formed: each maximal subpart of a broken sequence becomes U+FFFD.
///
/// Source: The Unicode Standard, section 3.9, "U+FFFD Substitution of Maximal Subparts", tables 3-7 and 3-8.
package enum UTF8Repair {
  /// What came out.
  package struct Result: Sendable, Equatable {
    /// Well-formed bytes.
    package let utf8: [UInt8]
    /// How many replacement characters were put in.
    package let repairs: Int
    /// Offset of the first broken byte in the input; absent when nothing was broken.
    package let firstOffset: Int?
  }

  /// Repairs bytes; well-formed input is given back as it is.
  package static func repaired(_ bytes: [UInt8]) -> Result {
    guard let first = firstBroken(bytes) else { return Result(utf8: bytes, repairs: 0, firstOffset: nil) }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + 16)
    out += bytes[0..<first]
    var repairs = 0
    var index = first
    while index < bytes.count {
      let (length, isWhole) = sequence(bytes, index)
      if isWhole {
        out += bytes[index..<(index + length)]
      } else {
        out += [0xEF, 0xBF, 0xBD]
        repairs += 1
      }
      index += length
    }
    return Result(utf8: out, repairs: repairs, firstOffset: first)
  }

  private static func firstBroken(_ bytes: [UInt8]) -> Int? {
    let words = bytes.span.bytes
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        // Most text is ASCII: eight bytes at a time while it lasts.
        while index + 8 <= bytes.count,
          words.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          index += 8
        }
        continue
      }
      let (length, isWhole) = sequence(bytes, index)
      if !isWhole { return index }
      index += length
    }
    return nil
  }

  /// Length of the sequence or of its longest well-formed beginning, and whether it is whole.
  private static func sequence(_ bytes: [UInt8], _ start: Int) -> (length: Int, isWhole: Bool) {
    let lead = bytes[start]
    // Table 3-7: how many bytes, and what the second may be.
    let count: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0x00...0x7F: return (1, true)
    case 0xC2...0xDF: count = 2
    case 0xE0:
      count = 3
      second = 0xA0...0xBF
    case 0xED:
      count = 3
      second = 0x80...0x9F
    case 0xE1...0xEC, 0xEE...0xEF: count = 3
    case 0xF0:
      count = 4
      second = 0x90...0xBF
    case 0xF4:
      count = 4
      second = 0x80...0x8F
    case 0xF1...0xF3: count = 4
    default: return (1, false)
    }
    for offset in 1..<count {
      let allowed = offset == 1 ? second : 0x80...0xBF
      guard start + offset < bytes.count, allowed.contains(bytes[start + offset]) else {
        return (offset, false)
      }
    }
    return (count, true)
  }
}

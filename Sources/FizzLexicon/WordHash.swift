/// A word in ASCII lower case, read eight bytes at a time: its first eight and a hash of all.
///
/// Bytes that are not ASCII stay as they are.
struct WordHash {
  /// The first eight bytes, or fewer and zeros.
  let head: UInt64
  let hash: UInt64
  let isASCII: Bool
  private let isShort: Bool

  /// A word of at most eight letters, none twice in a row, without apostrophe or a digit in front. Others may be as
  /// plain; they are looked at letter by letter.
  @inline(__always) var isRegular: Bool {
    // A zero byte in the difference of neighbours is a letter said twice. The zeros after the end are neighbours of
    // each other: they are filled with ones.
    let tail = UInt64.max << UInt64(min(63, 64 - head.leadingZeroBitCount))
    return isShort && !WordHash.hasZero(head ^ head >> 8 | tail)
      && !WordHash.hasZero(head ^ 0x2727_2727_2727_2727 | tail) && UInt8(truncatingIfNeeded: head) >= 0x61
  }

  @inline(__always) private static func hasZero(_ word: UInt64) -> Bool {
    (word &- 0x0101_0101_0101_0101) & ~word & high != 0
  }

  private static let high: UInt64 = 0x8080_8080_8080_8080
  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Reads a word of at least one byte.
  @inline(__always) init(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    var chunk = WordHash.chunk(bytes, start, end)
    head = chunk
    var all = chunk
    var hash = chunk &* WordHash.multiplier
    var index = start + 8
    while index < end {
      chunk = WordHash.chunk(bytes, index, end)
      all |= chunk
      hash = ((hash ^ hash >> 32) &+ chunk) &* WordHash.multiplier
      index += 8
    }
    self.hash = hash ^ hash >> 32
    isShort = end - start <= 8
    isASCII = all & WordHash.high == 0
  }

  /// Where to look first in a table of `count` places, a power of two.
  @inline(__always) func slot(_ count: Int) -> Int { Int(truncatingIfNeeded: hash) & (count - 1) }

  /// A bit of a filter of `count` bits, by other bits of the hash than `slot`.
  @inline(__always) func filterBit(_ count: Int) -> Int { Int(truncatingIfNeeded: hash >> 40) & (count - 1) }

  /// Up to eight bytes from `index` on in ASCII lower case, zeros after `end`.
  @inline(__always) private static func chunk(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int
  ) -> UInt64 {
    let length = end - index
    var word: UInt64 = 0
    if index + 8 <= bytes.count {
      word = UInt64(
        littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self))
      if length < 8 { word &= (1 << UInt64(8 * length)) &- 1 }
    } else {
      for offset in 0..<length { word |= UInt64(bytes[index + offset]) << UInt64(8 * offset) }
    }
    // A byte is a capital when its seven bits reach "A" and not beyond "Z"; both additions stay within the byte.
    let low = word & ~high
    let capitals = (low &+ 0x3F3F_3F3F_3F3F_3F3F) & ~(low &+ 0x2525_2525_2525_2525) & ~word & high
    return word | capitals >> 2
  }
}

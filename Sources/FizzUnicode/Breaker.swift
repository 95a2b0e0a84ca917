internal import CICU

/// ICU could not do what it was asked for.
package struct UnicodeError: Error, Sendable, Equatable, CustomStringConvertible {
  /// ICU's error code.
  package let code: Int32

  package var description: String { "ICU cannot open its break rules (error \(code)); reinstall libicu" }
}

/// An ICU boundary iterator over UTF-8; reused for many texts, one per worker.
package struct Breaker: ~Copyable {
  /// What lies between boundaries.
  package enum Unit: Sendable { case word, sentence }

  private let handle: OpaquePointer
  /// Most bytes handed to ICU at once, whose offsets are 32 bits wide.
  private let longest: Int
  private var ends = [Int32](repeating: 0, count: 256)
  private var statuses = [Int32](repeating: 0, count: 256)

  /// Opens ICU's rules for English. A text longer than `longest` bytes is cut there, between two characters.
  package init(_ unit: Unit, longest: Int = 1 << 30) throws(UnicodeError) {
    precondition(longest >= 4, "a piece holds a character")
    var status: Int32 = 0
    guard let handle = cicu_breaker_open(unit == .word ? 1 : 2, "en", &status) else {
      throw UnicodeError(code: status)
    }
    self.handle = handle
    self.longest = longest
  }

  deinit { cicu_breaker_close(handle) }

  /// Calls back with the end and ICU's rule status of each segment, in order; ends count from the start of `utf8`.
  /// Where ICU refuses (it is out of memory) the rest is one segment, so that nothing is lost.
  package mutating func forEachSegment(
    of utf8: UnsafeBufferPointer<UInt8>, _ body: (_ end: Int, _ status: Int) -> Void
  ) {
    var start = 0
    while start < utf8.count {
      let end = pieceEnd(utf8, start)
      segment(UnsafeBufferPointer(rebasing: utf8[start..<end]), start, body)
      start = end
    }
  }

  private func pieceEnd(_ utf8: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    guard utf8.count - start > longest else { return utf8.count }
    var end = start + longest
    while end > start + longest - 3, utf8[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  private mutating func segment(
    _ piece: UnsafeBufferPointer<UInt8>, _ offset: Int, _ body: (_ end: Int, _ status: Int) -> Void
  ) {
    guard let base = piece.baseAddress, cicu_breaker_set(handle, base, piece.count) == 0 else {
      body(offset + piece.count, 0)
      return
    }
    while true {
      let filled = cicu_breaker_next(handle, &ends, &statuses, ends.count)
      for index in 0..<filled { body(offset + Int(ends[index]), Int(statuses[index])) }
      if filled < ends.count { return }
    }
  }
}

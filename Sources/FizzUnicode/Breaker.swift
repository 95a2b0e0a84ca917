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
  private var ends = [Int32](repeating: 0, count: 256)
  private var statuses = [Int32](repeating: 0, count: 256)

  /// Opens ICU's rules for English.
  package init(_ unit: Unit) throws(UnicodeError) {
    var status: Int32 = 0
    guard let handle = cicu_breaker_open(unit == .word ? 1 : 2, "en", &status) else {
      throw UnicodeError(code: status)
    }
    self.handle = handle
  }

  deinit { cicu_breaker_close(handle) }

  /// Calls back with the end and ICU's rule status of each segment, in order; ends count from the start of `utf8`.
  package mutating func forEachSegment(
    of utf8: UnsafeBufferPointer<UInt8>, _ body: (_ end: Int, _ status: Int) -> Void
  ) {
    guard let base = utf8.baseAddress, utf8.count > 0, cicu_breaker_set(handle, base, utf8.count) == 0 else {
      return
    }
    while true {
      let filled = cicu_breaker_next(handle, &ends, &statuses, ends.count)
      for index in 0..<filled { body(Int(ends[index]), Int(statuses[index])) }
      if filled < ends.count { return }
    }
  }
}

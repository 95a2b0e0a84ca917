internal import CICU

/// Full Unicode case folding.
package enum CaseFolding {
  /// Folds valid UTF-8; ASCII never reaches ICU. What ICU refuses is given back as it was.
  package static func folded(_ utf8: ArraySlice<UInt8>) -> [UInt8] {
    guard utf8.contains(where: { $0 >= 0x80 }) else {
      return utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    }
    guard utf8.count < 1 << 28 else { return Array(utf8) }
    // Folding at most triples a scalar's bytes.
    var out = [UInt8](repeating: 0, count: utf8.count * 3 + 8)
    let needed = utf8.withUnsafeBufferPointer { buffer -> Int32 in
      guard let base = buffer.baseAddress else { return 0 }
      return cicu_fold(base, Int32(buffer.count), &out, Int32(out.count))
    }
    guard needed >= 0, Int(needed) <= out.count else { return Array(utf8) }
    return Array(out[0..<Int(needed)])
  }
}

internal import CICU

/// What a segment between two boundaries holds.
package struct SegmentContent: OptionSet, Sendable, Equatable {
  package let rawValue: Int32

  package init(rawValue: Int32) { self.rawValue = rawValue }

  /// A letter of any script.
  package static let letter = SegmentContent(rawValue: 1)
  /// A decimal digit of any script.
  package static let digit = SegmentContent(rawValue: 2)
  /// It begins with something shown as a picture, or is a keycap.
  package static let picture = SegmentContent(rawValue: 4)
  /// Han or another ideograph.
  package static let ideograph = SegmentContent(rawValue: 8)

  /// Looks into a segment; the second value is the offset of the first scalar that is neither white space nor
  /// invisible, absent when all are.
  package static func of(_ utf8: UnsafeBufferPointer<UInt8>) -> (content: SegmentContent, firstVisible: Int?)
  {
    guard let base = utf8.baseAddress, let count = Int32(exactly: utf8.count) else { return ([], nil) }
    var visible: Int32 = 0
    let content = cicu_content(base, count, &visible)
    return (SegmentContent(rawValue: content), visible < count ? Int(visible) : nil)
  }
}

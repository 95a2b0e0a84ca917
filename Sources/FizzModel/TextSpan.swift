/// A stretch of one entry's text: UTF-8 offsets, 0-based, half-open.
public struct TextSpan: Hashable, Sendable, Comparable {
  /// Offset of the first byte.
  public let start: Int
  /// Offset after the last byte.
  public let end: Int

  /// Creates a span; `end` is not before `start`.
  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a span ends where it starts or later")
    self.start = start
    self.end = end
  }

  /// Number of UTF-8 bytes.
  public var count: Int { end - start }

  /// Whether both cover a byte in common.
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  /// Whether every byte of `other` lies inside.
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  /// The smallest span that holds both.
  public func union(_ other: TextSpan) -> TextSpan {
    TextSpan(min(start, other.start), max(end, other.end))
  }

  /// Order of reading: by start, then by end.
  public static func < (a: TextSpan, b: TextSpan) -> Bool {
    a.start != b.start ? a.start < b.start : a.end < b.end
  }
}

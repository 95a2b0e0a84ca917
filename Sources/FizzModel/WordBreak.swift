// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// Public for inlining only, as `Cue` explains.

/// What stands between a word and the one before it, from nothing to the most.
///
/// No enum, and public in the way `Cue` is: comparing one would be a call.
@_spi(Stages) @frozen public struct WordBreak: RawRepresentable, Sendable, Comparable, BitwiseCopyable {
  public let rawValue: UInt8
  @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
  /// Nothing but white space, a hyphen or a quotation mark.
  @inlinable public static var none: WordBreak { WordBreak(rawValue: 0) }
  /// A comma.
  @inlinable public static var comma: WordBreak { WordBreak(rawValue: 1) }
  /// A semicolon, colon, dash, bracket or ellipsis.
  @inlinable public static var clause: WordBreak { WordBreak(rawValue: 2) }
  /// The start of a sentence.
  @inlinable public static var sentence: WordBreak { WordBreak(rawValue: 3) }

  @inlinable public static func == (a: WordBreak, b: WordBreak) -> Bool { a.rawValue == b.rawValue }
  @inlinable public static func < (a: WordBreak, b: WordBreak) -> Bool { a.rawValue < b.rawValue }
}

/// Something that was noticed and did not stop the run; its fatal twin is an error.
///
/// A notice names the place, the fault and the way out. It never quotes a journal.
public struct Notice: Sendable, Equatable, CustomStringConvertible {
  /// Stable id of what happened.
  public enum Code: String, Sendable {
    case unreadable, empty, binary, notText, repairedEncoding, invalidLine, duplicateIdentifier
    case undated, ambiguousDate, wrongWeekday, frontMatter, notEnglish, tooLong, skipped, limit
  }

  /// What happened.
  public let code: Code
  /// File path as given, or `<stdin>`.
  public let path: String?
  /// 1-based line.
  public let line: Int?
  /// The fault and the way out, in one sentence.
  public let message: String
  /// Whether something was left out or could not be done, so that the run ends with status 1.
  public let isFailure: Bool

  /// Creates a notice.
  public init(_ code: Code, path: String? = nil, line: Int? = nil, _ message: String, isFailure: Bool = false)
  {
    self.code = code
    self.path = path
    self.line = line
    self.message = message
    self.isFailure = isFailure
  }

  /// `path:line: message`.
  public var description: String {
    (path.map { $0 + ":" } ?? "") + (line.map { "\($0):" } ?? "")
      + (path == nil && line == nil ? "" : " ") + message
  }
}

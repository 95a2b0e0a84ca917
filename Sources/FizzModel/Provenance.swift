/// What made a report: versions, lexicons, options. No wall clock.
public struct Provenance: Sendable, Equatable {
  /// A lexicon that took part.
  public struct LexiconVersion: Sendable, Equatable {
    /// `en.feelings`.
    public let id: String
    /// Semantic version.
    public let version: String
    /// SHA-256 of the file, lower-case hexadecimal.
    public let sha256: String

    /// Creates a version.
    public init(id: String, version: String, sha256: String) {
      self.id = id
      self.version = version
      self.sha256 = sha256
    }
  }

  /// Version of fizz.
  public let fizz: String
  /// Version of ICU at run time: `72.1`.
  public let icu: String
  /// Version of Unicode that ICU knows.
  public let unicode: String
  /// Lexicons in the order they were read.
  public let lexicons: [LexiconVersion]
  /// Options that bear on results, as `--name value`.
  public let options: [String]

  /// Creates a provenance.
  public init(fizz: String, icu: String, unicode: String, lexicons: [LexiconVersion], options: [String]) {
    self.fizz = fizz
    self.icu = icu
    self.unicode = unicode
    self.lexicons = lexicons
    self.options = options
  }
}

/// The version of Fizz itself and of the formats it writes.
public enum FizzVersion {
  /// Semantic version of the program.
  public static let current = "0.1.0"
  /// Schema of the entry stream.
  public static let entrySchema = "fizz/entry/1"
  /// Schema of the report document.
  public static let reportSchema = "fizz/report/1"
  /// Namespace of the XML report.
  public static let reportNamespace = "urn:fizz:report:1"
}

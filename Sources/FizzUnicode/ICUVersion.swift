internal import CICU

/// Versions of ICU and of the Unicode data in it, at run time; they go into provenance.
package enum ICUVersion {
  /// `72.1`.
  package static let icu = versions.icu
  /// `15.0`.
  package static let unicode = versions.unicode

  private static let versions: (icu: String, unicode: String) = {
    var icu = [CChar](repeating: 0, count: 20)
    var unicode = [CChar](repeating: 0, count: 20)
    cicu_versions(&icu, &unicode)
    return (text(icu), text(unicode))
  }()

  private static func text(_ characters: [CChar]) -> String {
    String(decoding: characters.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

internal import CICU

/// The script of most letters of a text as ISO 15924; `Zyyy` without letters, the first in the alphabet among equals.
package func writingSystem(_ utf8: UnsafeBufferPointer<UInt8>) -> String {
  guard let base = utf8.baseAddress else { return "Zyyy" }
  var code = [CChar](repeating: 0, count: 5)
  cicu_majority_script(base, utf8.count, &code)
  return String(decoding: code.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

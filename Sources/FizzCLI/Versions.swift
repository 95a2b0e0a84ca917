import FizzModel
import FizzUnicode

/// What `--version` prints.
enum Versions {
  static var text: String {
    "fizz \(FizzVersion.current) (ICU \(ICUVersion.icu), Unicode \(ICUVersion.unicode))"
  }
}

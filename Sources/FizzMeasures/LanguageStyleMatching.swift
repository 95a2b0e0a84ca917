package import FizzModel

/// Language style matching of two writers: how alike their use of function words is.
///
/// 1 − |p − q| / (p + q + 0.0001) per category, p and q in percent of words, averaged over the categories that
/// either writer uses (a category absent on both sides would score a false 1). Range 0 to 1. Undefined under 50
/// words a side. Source: Ireland and Pennebaker 2010. Marks engagement, not warmth: quarrels match too.
package enum LanguageStyleMatching {
  /// Fewest words a side.
  package static let minimum = 50

  /// The measure, from folded statistics of both writers.
  package static func measure(_ a: FoldStatistics, _ b: FoldStatistics) -> Measure {
    let n = min(a.words, b.words)
    guard n >= minimum else {
      return MeasureDefinition.tooFew("lsm", n, minimum, "words a side", unit: "share")
    }
    var sum = 0.0
    var categories = 0
    for index in a.functionWords.indices where a.functionWords[index] + b.functionWords[index] > 0 {
      let p = 100 * Double(a.functionWords[index]) / Double(a.words)
      let q = 100 * Double(b.functionWords[index]) / Double(b.words)
      sum += 1 - abs(p - q) / (p + q + 0.0001)
      categories += 1
    }
    guard categories > 0 else {
      return Measure(id: "lsm", value: .undefined("neither side uses a function word"), n: n, unit: "share")
    }
    return Measure(
      id: "lsm", value: .measured(sum / Double(categories), low: nil, high: nil), n: n, unit: "share")
  }
}

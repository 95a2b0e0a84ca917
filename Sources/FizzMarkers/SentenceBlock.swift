internal import FizzModel

extension [Finding] {
  /// Indexes of the findings in the same sentence as the one at `index`, and in up to `reach` sentences around it.
  /// Findings stand in the order of their sentences, so that this looks at neighbours only.
  func block(around index: Int, reach: Int = 0) -> Range<Int> {
    let sentence = self[index].sentence
    var start = index
    while start > 0, self[start - 1].sentence >= sentence - reach { start -= 1 }
    var end = index + 1
    while end < count, self[end].sentence <= sentence + reach { end += 1 }
    return start..<end
  }
}

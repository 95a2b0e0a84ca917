internal import FizzModel
package import FizzUnicode

/// Cuts lexicon terms into folded words with the segmenter that cuts journals.
package struct TermTokenizer: ~Copyable {
  private var segmenter: Segmenter

  /// Opens ICU's rules.
  package init() throws(UnicodeError) {
    let segmenter = try Segmenter()
    self.segmenter = segmenter
  }

  /// Folded words in order; punctuation is left out, an emoji is a word.
  package mutating func words(_ term: String) -> [String] {
    let text = segmenter.segment(Array(term.utf8))
    var words: [String] = []
    for index in 0..<text.tokenCount where text.tokenKinds[index] != .punctuation {
      let span = text.span(ofToken: index)
      let folded = CaseFolding.folded(text.utf8[span.start..<span.end])
      words.append(String(decoding: folded, as: UTF8.self).replacingCurlyApostrophes())
    }
    return words
  }
}

extension String {
  fileprivate func replacingCurlyApostrophes() -> String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\u{2019}" ? "'" : $0 }))
  }
}

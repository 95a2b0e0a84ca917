internal import FizzModel

/// Sentences and paragraphs while lines come in; reused from text to text.
struct SentenceAssembly {
  private(set) var sentences: [SegmentedText.Sentence] = []
  private(set) var paragraphs: [SegmentedText.Paragraph] = []
  /// First token of a sentence that goes on in the next line.
  private var openToken: Int?
  private var paragraphStart: Int?
  private var paragraphFirst = 0

  /// Forgets the text before.
  mutating func reset() {
    sentences.removeAll(keepingCapacity: true)
    paragraphs.removeAll(keepingCapacity: true)
    openToken = nil
    paragraphStart = nil
  }

  /// Turns the sentence ends found in a line into sentences; the last one stays open when the line joins the next.
  /// A token belongs to the sentence it begins in; a sentence without tokens is none.
  mutating func take(
    _ sentenceEnds: [Int], firstToken: Int, joinsNext: Bool, _ tokens: borrowing TokenColumns
  ) {
    var token = openToken ?? firstToken
    openToken = nil
    let last = sentenceEnds.count - 1
    for index in 0..<sentenceEnds.count {
      if joinsNext, index == last {
        openToken = token
        return
      }
      close(before: sentenceEnds[index], &token, tokens)
    }
  }

  /// Ends the sentence that is open and the paragraph.
  mutating func endParagraph(_ tokens: borrowing TokenColumns) {
    if var token = openToken {
      openToken = nil
      close(before: .max, &token, tokens)
    }
    guard let start = paragraphStart, let last = sentences.last else { return }
    paragraphStart = nil
    paragraphs.append(.init(TextSpan(start, last.span.end), sentences: paragraphFirst..<sentences.count))
  }

  private mutating func close(before end: Int, _ token: inout Int, _ tokens: borrowing TokenColumns) {
    let first = token
    while token < tokens.count, Int(tokens.starts[token]) < end { token += 1 }
    guard token > first else { return }
    let span = TextSpan(Int(tokens.starts[first]), Int(tokens.ends[token - 1]))
    if paragraphStart == nil {
      paragraphStart = span.start
      paragraphFirst = sentences.count
    }
    sentences.append(.init(span, tokens: first..<token))
  }
}

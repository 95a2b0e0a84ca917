package import FizzModel
package import FizzUnicode

/// Cuts texts into paragraphs, sentences and tokens; reusable, one per worker.
///
/// Boundaries are ICU's for English. A line feed is a boundary for words and for sentences, so that lines are cut
/// one by one: plain lines by a hand-written scanner that gives ICU's boundaries, all others by ICU itself.
/// One rule of ours stands on top: a line that was only wrapped does not end a sentence (`WrappedLine`).
package struct Segmenter: ~Copyable {
  private var words: Breaker
  private var sentences: Breaker
  private let plain = PlainScanner()
  private var tokens = TokenColumns()
  private var assembly = SentenceAssembly()
  private var sentenceEnds: [Int] = []
  private let joinsWrappedLines: Bool
  /// How many lines were not plain, in all texts so far.
  package private(set) var linesLeftToICU = 0

  /// Opens ICU's rules.
  package init() throws(UnicodeError) { try self.init(joinsWrappedLines: true) }

  /// Opens ICU's rules; without joining, sentences are ICU's alone.
  package init(joinsWrappedLines: Bool) throws(UnicodeError) {
    let words = try Breaker(.word)
    let sentences = try Breaker(.sentence)
    self.words = words
    self.sentences = sentences
    self.joinsWrappedLines = joinsWrappedLines
  }

  /// Cuts valid UTF-8 of less than 4 GiB.
  package mutating func segment(_ utf8: [UInt8]) -> SegmentedText {
    tokens.count = 0
    assembly.reset()
    let before = linesLeftToICU
    let bytes = utf8.span
    var start = 0
    while start < bytes.count {
      sentenceEnds.removeAll(keepingCapacity: true)
      let firstToken = tokens.count
      let line: PlainScanner.Line
      if let plainLine = plain.scan(bytes, start, &tokens, &sentenceEnds) {
        line = plainLine
      } else {
        linesLeftToICU += 1
        line = lineByICU(utf8, start)
      }
      if tokens.count == firstToken {
        assembly.endParagraph(tokens)
      } else {
        let joinsNext = joinsWrappedLines && WrappedLine.joins(bytes, start, line.contentEnd, next: line.next)
        assembly.take(sentenceEnds, firstToken: firstToken, joinsNext: joinsNext, tokens)
      }
      start = line.next
    }
    assembly.endParagraph(tokens)
    // Copies of the right size; the columns themselves stay for the next text.
    return SegmentedText(
      utf8: utf8, tokenStarts: Array(tokens.starts[..<tokens.count]),
      tokenEnds: Array(tokens.ends[..<tokens.count]),
      tokenKinds: Array(tokens.kinds[..<tokens.count]), sentences: Array(assembly.sentences[...]),
      paragraphs: Array(assembly.paragraphs[...]),
      writingSystem: writingSystem(utf8, allPlain: linesLeftToICU == before))
  }

  /// The letters of plain lines are Latin; only other lines are worth asking about.
  private func writingSystem(_ utf8: [UInt8], allPlain: Bool) -> String {
    guard allPlain else { return utf8.withUnsafeBufferPointer { FizzUnicode.writingSystem($0) } }
    return tokens.kinds[..<tokens.count].contains(.word) ? "Latn" : "Zyyy"
  }

  private mutating func lineByICU(_ utf8: [UInt8], _ start: Int) -> PlainScanner.Line {
    let next = utf8[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? utf8.count
    var end = next
    if end > start, utf8[end - 1] == 0x0A { end -= 1 }
    if end < next, end > start, utf8[end - 1] == 0x0D { end -= 1 }
    utf8.withUnsafeBufferPointer { bytes in
      let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
      var from = start
      words.forEachSegment(of: line) { segmentEnd, status in
        TokenKinds.append(bytes, from..<(start + segmentEnd), status, &tokens)
        from = start + segmentEnd
      }
      sentences.forEachSegment(of: line) { segmentEnd, _ in sentenceEnds.append(start + segmentEnd) }
    }
    return PlainScanner.Line(contentEnd: end, next: next)
  }
}

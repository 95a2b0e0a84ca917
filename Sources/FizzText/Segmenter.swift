package import FizzModel
package import FizzUnicode

/// Cuts texts into paragraphs, sentences and tokens; reusable, one per worker.
///
/// Boundaries are ICU's for English. A line feed is a boundary for words and for sentences, so that lines are cut
/// one by one: plain lines by hand-written scanners that give ICU's boundaries, all others by ICU itself.
/// One rule of ours stands on top: a line that was only wrapped does not end a sentence (`joinsNext`).
package struct Segmenter: ~Copyable {
  private var wordBreaker: Breaker
  private var sentenceBreaker: Breaker

  /// A line at least this long may have been wrapped.
  private static let wrappedLength = 40

  /// Opens ICU's rules.
  package init() throws(UnicodeError) {
    let words = try Breaker(.word)
    let sentences = try Breaker(.sentence)
    wordBreaker = words
    sentenceBreaker = sentences
  }

  /// Cuts valid UTF-8.
  package mutating func segment(_ utf8: [UInt8]) -> SegmentedText {
    var text = SegmentedText(utf8: utf8)
    text.tokenStarts.reserveCapacity(utf8.count / 4)
    text.tokenEnds.reserveCapacity(utf8.count / 4)
    text.tokenKinds.reserveCapacity(utf8.count / 4)
    var state = LineState()
    utf8.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        let line = PlainLine.scan(bytes, start)
        if line.contentEnd == start || isBlank(bytes, start, line.contentEnd) {
          state.endParagraph(&text)
        } else {
          segmentLine(bytes, start, line, &text, &state)
        }
        start = line.next
      }
      state.endParagraph(&text)
      text.writingSystem = WritingSystems.majority(bytes)
    }
    return text
  }

  private func isBlank(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    for index in start..<end where bytes[index] > 0x20 { return false }
    return true
  }

  private mutating func segmentLine(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ line: PlainLine, _ text: inout SegmentedText,
    _ state: inout LineState
  ) {
    state.sentenceEnds.removeAll(keepingCapacity: true)
    let firstToken = text.tokenCount
    if line.isPlain {
      PlainWords.scan(bytes, start, line.contentEnd, &text)
      PlainSentences.scan(bytes, start, line.contentEnd, &state.sentenceEnds)
    } else {
      let slice = UnsafeBufferPointer(rebasing: bytes[start..<line.contentEnd])
      var from = start
      wordBreaker.forEachSegment(of: slice) { end, status in
        TokenKinds.append(bytes, from, start + end, status, &text)
        from = start + end
      }
      sentenceBreaker.forEachSegment(of: slice) { end, _ in state.sentenceEnds.append(start + end) }
    }
    state.take(
      lineStart: start, bytes, firstToken: firstToken, &text,
      joinsNext: joinsNext(bytes, start, line))
  }

  /// Whether the line was wrapped within a sentence: long, without a mark at its end, and the next line goes on
  /// in lower case.
  private func joinsNext(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ line: PlainLine) -> Bool {
    guard line.contentEnd - start >= Segmenter.wrappedLength, line.next < bytes.count else { return false }
    var end = line.contentEnd
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    switch bytes[end - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"): return false
    default: break
    }
    var next = line.next
    while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
    return next < bytes.count && (0x61...0x7A).contains(bytes[next])
  }
}

/// Sentences and paragraphs while lines come in.
private struct LineState {
  var sentenceEnds: [Int] = []
  private var openStart: Int?
  private var openToken = 0
  private var paragraphStart: Int?
  private var paragraphFirst = 0

  /// Turns the ends found in a line into sentences; the last one stays open when the line joins the next.
  mutating func take(
    lineStart: Int, _ bytes: UnsafeBufferPointer<UInt8>, firstToken: Int, _ text: inout SegmentedText,
    joinsNext: Bool
  ) {
    var start = openStart ?? lineStart
    var token = openStart == nil ? firstToken : openToken
    openStart = nil
    for (index, end) in sentenceEnds.enumerated() {
      if joinsNext, index == sentenceEnds.count - 1 {
        openStart = start
        openToken = token
        return
      }
      add(start, end, &token, &text)
      start = end
    }
  }

  private mutating func add(_ start: Int, _ end: Int, _ token: inout Int, _ text: inout SegmentedText) {
    let first = token
    while token < text.tokenCount, Int(text.tokenStarts[token]) < end { token += 1 }
    guard token > first else { return }
    let span = TextSpan(Int(text.tokenStarts[first]), Int(text.tokenEnds[token - 1]))
    if paragraphStart == nil {
      paragraphStart = span.start
      paragraphFirst = text.sentences.count
    }
    text.sentences.append(.init(span, tokens: first..<token))
  }

  mutating func endParagraph(_ text: inout SegmentedText) {
    if let start = openStart {
      openStart = nil
      var token = openToken
      add(start, text.utf8.count, &token, &text)
    }
    guard let start = paragraphStart, let last = text.sentences.last else { return }
    paragraphStart = nil
    text.paragraphs.append(
      .init(TextSpan(start, last.span.end), sentences: paragraphFirst..<text.sentences.count))
  }
}

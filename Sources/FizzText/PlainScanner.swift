internal import FizzModel

/// Words and sentences of plain lines in one pass: ICU's boundaries, by hand.
///
/// The fuzz in PlainScannerTests holds it to ICU; whoever changes a rule here runs that first.
struct PlainScanner {
  private let table = PlainClass.table()

  /// Where a line ends.
  struct Line {
    /// After the last byte before the line end.
    let contentEnd: Int
    /// Start of the next line.
    let next: Int
  }

  /// Appends the tokens and sentence ends of the line at `start` and says where it ends; nothing when it is not
  /// plain, and then nothing is appended. A sentence end lies after the white space that follows the sentence.
  func scan(
    _ bytes: Span<UInt8>, _ start: Int, _ tokens: inout TokenColumns, _ sentenceEnds: inout [Int]
  ) -> Line? {
    let classes = table.span
    let firstToken = tokens.count
    let firstSentence = sentenceEnds.count
    var index = start
    while true {
      // Room is made for many tokens at once, so that the loop over bytes need not ask for it.
      tokens.makeRoom(for: 1024)
      let stop = PlainScanner.scan(
        bytes, start, &index, classes, &tokens.starts, &tokens.ends, &tokens.kinds, &tokens.count,
        &sentenceEnds)
      switch stop {
      case .outOfRoom: continue
      case .lineEnd(let length): return Line(contentEnd: index, next: index + length)
      case .unknown:
        tokens.count = firstToken
        sentenceEnds.removeLast(sentenceEnds.count - firstSentence)
        return nil
      }
    }
  }

  /// Why the loop over bytes stopped.
  private enum Stop {
    case lineEnd(length: Int)
    case outOfRoom
    case unknown
  }

  private static func scan(
    _ bytes: Span<UInt8>, _ lineStart: Int, _ position: inout Int, _ classes: Span<UInt8>,
    _ startColumn: inout [UInt32], _ endColumn: inout [UInt32], _ kindColumn: inout [SegmentedText.TokenKind],
    _ tokenCount: inout Int, _ sentenceEnds: inout [Int]
  ) -> Stop {
    var starts = startColumn.mutableSpan
    var ends = endColumn.mutableSpan
    var kinds = kindColumn.mutableSpan
    let room = starts.count
    var count = tokenCount
    var index = position
    var stop = Stop.outOfRoom
    scanning: while count < room {
      guard index < bytes.count else {
        sentenceEnds.append(index)
        stop = .lineEnd(length: 0)
        break
      }
      let tokenStart = index
      var kind = SegmentedText.TokenKind.word
      let byteClass = PlainClass.word(bytes[index], classes)
      if byteClass == PlainClass.Word.letter {
        index = lettersEnd(bytes, index + 1, classes)
        if index < bytes.count, mayGoOn(bytes[index], classes) {
          kind = finish(bytes, lineStart, &index, PlainClass.Word.letter, .word, classes, &sentenceEnds)
        }
      } else {
        switch byteClass {
        case PlainClass.Word.space:
          index += 1
          continue scanning
        case PlainClass.Word.lineFeed:
          sentenceEnds.append(index)
          stop = .lineEnd(length: 1)
          break scanning
        case PlainClass.Word.carriageReturn where index + 1 < bytes.count && bytes[index + 1] == 0x0A:
          sentenceEnds.append(index)
          stop = .lineEnd(length: 2)
          break scanning
        default:
          let (first, length) = PlainClass.word(bytes, index, classes)
          index += length
          switch first {
          case PlainClass.Word.unknown, PlainClass.Word.carriageReturn:
            stop = .unknown
            break scanning
          case PlainClass.Word.letter:
            kind = finish(bytes, lineStart, &index, first, .word, classes, &sentenceEnds)
          case PlainClass.Word.digit:
            kind = finish(bytes, lineStart, &index, first, .number, classes, &sentenceEnds)
          case PlainClass.Word.underscore, PlainClass.Word.at:
            kind = finish(bytes, lineStart, &index, first, .punctuation, classes, &sentenceEnds)
          case PlainClass.Word.fullStop, PlainClass.Word.terminator:
            kind = .punctuation
            if let end = sentenceEnd(bytes, lineStart, tokenStart, classes) { sentenceEnds.append(end) }
          case PlainClass.Word.pictureLead:
            kind = .emoji
          default:
            kind = .punctuation
          }
        }
      }
      starts[count] = UInt32(truncatingIfNeeded: tokenStart)
      ends[count] = UInt32(truncatingIfNeeded: index)
      kinds[count] = kind
      count += 1
      // Most tokens are followed by a space; taking it here spares the way through the switch.
      if index < bytes.count, bytes[index] == 0x20 { index += 1 }
    }
    tokenCount = count
    position = index
    return stop
  }

  /// Where the ASCII letters from `start` on end. Eight bytes at a time, since a loop over bytes ends where no branch
  /// predictor expects it.
  @inline(__always) private static func lettersEnd(
    _ bytes: Span<UInt8>, _ start: Int, _ classes: Span<UInt8>
  ) -> Int {
    var index = start
    while index + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
      let lower = word | 0x2020_2020_2020_2020
      let low = lower & 0x7F7F_7F7F_7F7F_7F7F
      // The high bit of each byte: at least `a`, not above `z`, and ASCII.
      let fromA = low &+ 0x1F1F_1F1F_1F1F_1F1F
      let beyondZ = low &+ 0x0505_0505_0505_0505
      let others = ~(fromA & ~beyondZ & ~lower) & 0x8080_8080_8080_8080
      if others != 0 { return index + (others.trailingZeroBitCount >> 3) }
      index += 8
    }
    while index < bytes.count, PlainClass.word(bytes[index], classes) == PlainClass.Word.letter { index += 1 }
    return index
  }

  /// Whether a token of letters may have more than letters.
  @inline(__always) private static func mayGoOn(_ byte: UInt8, _ classes: Span<UInt8>) -> Bool {
    let kind = PlainClass.word(byte, classes)
    return kind >= PlainClass.Word.digit && kind <= PlainClass.Word.fullStop
      || kind == PlainClass.Word.latinLead || kind == PlainClass.Word.markLead
  }

  /// Moves `index` to the end of a token that has begun with `first` and returns its kind.
  private static func finish(
    _ bytes: Span<UInt8>, _ lineStart: Int, _ index: inout Int, _ first: UInt8,
    _ kindSoFar: SegmentedText.TokenKind, _ classes: Span<UInt8>, _ sentenceEnds: inout [Int]
  ) -> SegmentedText.TokenKind {
    var kind = kindSoFar
    var last = first == PlainClass.Word.at ? PlainClass.Word.letter : first
    while index < bytes.count {
      let (next, length) = PlainClass.word(bytes, index, classes)
      switch next {
      case PlainClass.Word.letter:
        last = next
        kind = .word
        index += length
      case PlainClass.Word.at:
        last = PlainClass.Word.letter
        index += length
      case PlainClass.Word.digit:
        last = next
        if kind != .word { kind = .number }
        index += length
      case PlainClass.Word.underscore:
        last = next
        index += length
      case PlainClass.Word.apostrophe, PlainClass.Word.fullStop, PlainClass.Word.midNumber:
        // A mark inside a word or number has the same on both sides.
        let after = index + length
        guard after < bytes.count else { return kind }
        let following = PlainClass.word(bytes, after, classes).kind
        let isLetter = following == PlainClass.Word.letter || following == PlainClass.Word.at
        guard
          last == PlainClass.Word.digit && following == PlainClass.Word.digit
            || last == PlainClass.Word.letter && isLetter && next != PlainClass.Word.midNumber
        else { return kind }
        // Between letters or digits a full stop ends no sentence, but @ is no letter to sentences.
        if next == PlainClass.Word.fullStop, bytes[index - 1] == 0x40 || bytes[after] == 0x40,
          let end = sentenceEnd(bytes, lineStart, index, classes)
        {
          sentenceEnds.append(end)
        }
        index = after
      default:
        return kind
      }
    }
    return kind
  }

  /// Where the sentence ends that `.`, `!` or `?` at `index` may end (UAX #29, rules SB6 to SB11); nothing when it
  /// goes on, or only the end of the line ends it.
  private static func sentenceEnd(
    _ bytes: Span<UInt8>, _ lineStart: Int, _ index: Int, _ classes: Span<UInt8>
  ) -> Int? {
    let isFullStop = bytes[index] == 0x2E
    var next = index + 1
    guard next < bytes.count else { return nil }
    var following = PlainClass.sentence(bytes, next, classes)
    if isFullStop {
      if following.kind == PlainClass.Sentence.numeric { return nil }  // SB6
      if following.kind == PlainClass.Sentence.upper, endsInLetter(bytes, lineStart, index, classes) {
        return nil
      }  // SB7
    }
    while following.kind == PlainClass.Sentence.close {
      next += following.length
      guard next < bytes.count else { return nil }
      following = PlainClass.sentence(bytes, next, classes)
    }
    while following.kind == PlainClass.Sentence.space {
      next += 1
      guard next < bytes.count else { return nil }
      following = PlainClass.sentence(bytes, next, classes)
    }
    switch following.kind {
    case PlainClass.Sentence.stop, PlainClass.Sentence.continues, PlainClass.Sentence.fullStop,
      PlainClass.Sentence.terminator:
      return nil  // SB8a
    default: return isFullStop && goesOnInLowerCase(bytes, next, classes) ? nil : next  // SB8
    }
  }

  /// Whether the character before `index` is a letter.
  private static func endsInLetter(
    _ bytes: Span<UInt8>, _ lineStart: Int, _ index: Int, _ classes: Span<UInt8>
  ) -> Bool {
    guard index > lineStart else { return false }
    let byte = bytes[index - 1]
    if byte < 0x80 {
      let kind = PlainClass.sentence(byte, classes)
      return kind == PlainClass.Sentence.lower || kind == PlainClass.Sentence.upper
    }
    return index - 2 >= lineStart && bytes[index - 2] == 0xC3 && byte != 0x97 && byte != 0xB7
  }

  /// SB8: whether the next letter is a small one, with no end mark before it. Stops at the next end mark, so that
  /// all looks ahead together read the line once.
  private static func goesOnInLowerCase(
    _ bytes: Span<UInt8>, _ start: Int, _ classes: Span<UInt8>
  ) -> Bool {
    var index = start
    while index < bytes.count {
      let (kind, length) = PlainClass.sentence(bytes, index, classes)
      switch kind {
      case PlainClass.Sentence.lower: return true
      case PlainClass.Sentence.upper, PlainClass.Sentence.fullStop, PlainClass.Sentence.terminator,
        PlainClass.Sentence.stop:
        return false
      default: index += length
      }
    }
    return false
  }
}

@_spi(Stages) internal import FizzModel

/// From tokens to words: punctuation becomes breaks and quotation ranges, emoticons become words, capitals
/// become names.
struct WordReader: ~Copyable {
  /// Longest emoticon, in bytes.
  private static let longestEmoticon = 5
  /// Words after which a sentence is cut at the next comma, and after which it is cut anywhere.
  private static let goodStretch = 120
  private static let longestStretch = 160

  var types: WordTypes

  init(_ lexicon: Lexicon, fold: @escaping @Sendable (ArraySlice<UInt8>) -> [UInt8]) {
    types = WordTypes(lexicon, fold: fold)
  }

  /// Forgets the words met so far if there are very many; called between texts.
  mutating func makeRoom() { types.makeRoom() }

  /// Reads the words of a text.
  mutating func read(_ text: SegmentedText, into words: inout WordColumns) {
    words.reset(room: text.tokenCount)
    var quotes = QuoteFinder()
    text.utf8.withUnsafeBufferPointer { bytes in
      text.tokenStarts.withUnsafeBufferPointer { starts in
        text.tokenEnds.withUnsafeBufferPointer { ends in
          text.tokenKinds.withUnsafeBufferPointer { kinds in
            let tokens = Tokens(bytes: bytes, starts: starts, ends: ends, kinds: kinds)
            for paragraph in text.paragraphs {
              let first = words.sentences.count
              for sentence in paragraph.sentences {
                readSentence(text.sentences[sentence].tokens, tokens, &words, &quotes)
              }
              quotes.endParagraph()
              words.paragraphStretches.append(first..<words.sentences.count)
            }
          }
        }
      }
    }
    if !quotes.found.isEmpty { markQuotes(quotes.found, &words) }
  }

  /// The columns of the tokens, each read once.
  private struct Tokens {
    let bytes: UnsafeBufferPointer<UInt8>
    let starts: UnsafeBufferPointer<UInt32>
    let ends: UnsafeBufferPointer<UInt32>
    let kinds: UnsafeBufferPointer<SegmentedText.TokenKind>
  }

  private mutating func markQuotes(_ found: [Range<Int>], _ words: inout WordColumns) {
    words.quotes = found.sorted { $0.lowerBound < $1.lowerBound }
    for quote in words.quotes {
      for word in quote {
        words.cues[word].insert(.quote)
        words.staticCues[word] |= Cue.quote.rawValue
      }
    }
  }

  private mutating func readSentence(
    _ range: Range<Int>, _ tokens: Tokens, _ words: inout WordColumns, _ quotes: inout QuoteFinder
  ) {
    let first = words.count
    var before = WordBreak.sentence
    var isQuestion = false
    var hasCapitals = false
    var token = range.lowerBound
    while token < range.upperBound {
      let start = Int(tokens.starts[token])
      var end = Int(tokens.ends[token])
      if tokens.kinds[token] == .punctuation {
        if let last = emoticonEnd(token, range, tokens) {
          end = Int(tokens.ends[last])
          append(tokens.bytes, start, end, before, &words)
          before = .none
          token = last + 1
          continue
        }
        let mark = Punctuation.read(tokens.bytes, start, end)
        if mark == .question { isQuestion = true }
        quotes.take(mark, word: words.count, tokens.bytes, start, end)
        before = max(before, mark.strength)
      } else {
        if tokens.bytes[start] &- 0x41 < 26 { hasCapitals = true }
        append(tokens.bytes, start, end, before, &words)
        before = .none
      }
      token += 1
    }
    if hasCapitals { markNames(first..<words.count, tokens.bytes, &words) }
    addStretches(first..<words.count, isQuestion: isQuestion, &words)
  }

  @inline(__always) private mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ before: WordBreak,
    _ words: inout WordColumns
  ) {
    let type = types.type(bytes, start, end)
    words.append(type, types.infos[Int(type)], start, end, before)
  }

  /// A sentence is matched in stretches of bounded length, cut at a comma where there is one: text without full
  /// stops must not make every rule walk from end to end.
  private mutating func addStretches(_ range: Range<Int>, isQuestion: Bool, _ words: inout WordColumns) {
    var start = range.lowerBound
    if range.count >= WordReader.goodStretch {
      for word in range {
        let length = word - start
        guard
          length >= WordReader.longestStretch
            || length >= WordReader.goodStretch && words.breaks[word] >= .comma
        else { continue }
        words.sentences.append(start..<word)
        words.questions.append(isQuestion)
        words.breaks[word] = .sentence
        start = word
      }
    }
    guard start < range.upperBound else { return }
    words.sentences.append(start..<range.upperBound)
    words.questions.append(isQuestion)
  }

  /// The last token of an emoticon that begins at `token` and fills the whole stretch up to the next space.
  private mutating func emoticonEnd(_ token: Int, _ range: Range<Int>, _ tokens: Tokens) -> Int? {
    let start = Int(tokens.starts[token])
    guard start == 0 || tokens.bytes[start - 1] <= 0x20 else { return nil }
    var last = token
    while last + 1 < range.upperBound, tokens.starts[last + 1] == tokens.ends[last] { last += 1 }
    let end = Int(tokens.ends[last])
    guard end - start >= 2, end - start <= WordReader.longestEmoticon else { return nil }
    return types.isForm(tokens.bytes, start, end) ? last : nil
  }

  /// A capitalised word that is no common word is a name; at the start of a sentence only when it is a known
  /// first name, or unknown and followed by what follows a subject.
  private mutating func markNames(
    _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ words: inout WordColumns
  ) {
    for word in range {
      let start = Int(words.starts[word])
      guard bytes[start] &- 0x41 < 26, Int(words.ends[word]) - start > 1 else { continue }
      let cues = words.cues[word]
      guard
        cues.isDisjoint(with: [
          .selfSubject, .selfObject, .selfPossessive, .other, .otherObject, .notAName, .it, .kin, .role,
        ])
      else { continue }
      let second = bytes[start + 1]
      let isShouted = second &- 0x41 < 26
      let isName: Bool
      if cues.contains(.givenName) {
        isName = true
      } else if word == range.lowerBound || words.breaks[word] >= .clause {
        let next = word + 1
        let follows: Cue = [.auxiliary, .linking, .reporting, .perceptionOfOther]
        isName =
          !cues.contains(.known) && !isShouted && next < range.upperBound && words.breaks[next] == .none
          && !words.cues[next].isDisjoint(with: follows)
      } else {
        isName = !isShouted && cues.isDisjoint(with: [.englishFunction, .veryCommon])
      }
      if isName {
        words.cues[word].insert(.name)
        words.staticCues[word] |= Cue.name.rawValue
      }
    }
  }
}

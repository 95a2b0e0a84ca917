internal import FizzModel

/// From tokens to words: punctuation becomes breaks and quotation ranges, emoticons become words, capitals
/// become names.
extension Matcher {
  /// Longest emoticon, in bytes.
  private static let longestEmoticon = 5
  /// Words after which a sentence is cut at the next comma, and after which it is cut anywhere.
  private static let goodStretch = 120
  private static let longestStretch = 160

  mutating func readWords(_ text: SegmentedText, _ fold: (ArraySlice<UInt8>) -> [UInt8]) {
    words.removeAll(keepingCapacity: true)
    staticCues.removeAll(keepingCapacity: true)
    records.removeAll(keepingCapacity: true)
    paragraphStretches.removeAll(keepingCapacity: true)
    out.starts.reserveCapacity(text.tokenCount)
    out.ends.reserveCapacity(text.tokenCount)
    out.cues.reserveCapacity(text.tokenCount)
    out.breaks.reserveCapacity(text.tokenCount)
    text.utf8.withUnsafeBufferPointer { bytes in
      var quotes = QuoteFinder()
      for paragraph in text.paragraphs {
        let first = out.sentences.count
        for sentence in paragraph.sentences {
          readSentence(text.sentences[sentence].tokens, text, bytes, fold, &quotes)
        }
        quotes.endParagraph()
        paragraphStretches.append(first..<out.sentences.count)
      }
      out.quotes = quotes.found.sorted { $0.lowerBound < $1.lowerBound }
    }
    for quote in out.quotes {
      for word in quote {
        out.cues[word].insert(.quote)
        staticCues[word] |= Cue.quote.rawValue
      }
    }
  }

  private mutating func readSentence(
    _ tokens: Range<Int>, _ text: SegmentedText, _ bytes: UnsafeBufferPointer<UInt8>,
    _ fold: (ArraySlice<UInt8>) -> [UInt8], _ quotes: inout QuoteFinder
  ) {
    let first = out.starts.count
    var before = MatchedText.Break.sentence
    var isQuestion = false
    var token = tokens.lowerBound
    while token < tokens.upperBound {
      let start = Int(text.tokenStarts[token])
      var end = Int(text.tokenEnds[token])
      if text.tokenKinds[token] == .punctuation {
        if let last = emoticonEnd(token, tokens, text, bytes) {
          end = Int(text.tokenEnds[last])
          append(bytes, start, end, before, fold, isFirst: out.starts.count == first)
          before = .none
          token = last + 1
          continue
        }
        let mark = Punctuation.read(bytes, start, end)
        if mark == .question { isQuestion = true }
        quotes.take(mark, word: out.starts.count, bytes, start, end)
        before = max(before, Punctuation.strength(mark, bytes, start, end))
      } else {
        append(bytes, start, end, before, fold, isFirst: out.starts.count == first)
        before = .none
      }
      token += 1
    }
    markNames(first..<out.starts.count, bytes)
    addStretches(first..<out.starts.count, isQuestion: isQuestion)
  }

  /// A sentence is matched in stretches of bounded length, cut at a comma where there is one: text without full
  /// stops must not make every rule walk from end to end.
  private mutating func addStretches(_ words: Range<Int>, isQuestion: Bool) {
    var start = words.lowerBound
    for word in words {
      let length = word - start
      guard length >= Matcher.longestStretch || length >= Matcher.goodStretch && out.breaks[word] >= .comma
      else {
        continue
      }
      out.sentences.append(start..<word)
      out.questions.append(isQuestion)
      out.breaks[word] = .sentence
      start = word
    }
    guard start < words.upperBound else { return }
    out.sentences.append(start..<words.upperBound)
    out.questions.append(isQuestion)
  }

  private mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ before: MatchedText.Break,
    _ fold: (ArraySlice<UInt8>) -> [UInt8], isFirst: Bool
  ) {
    let type = types.type(bytes, start, end, lexicon, fold)
    let info = types.infos[Int(type)]
    let cues = info.cues
    words.append(type)
    records.append(info.record)
    staticCues.append(cues)
    out.starts.append(UInt32(start))
    out.ends.append(UInt32(end))
    out.cues.append(Cue(rawValue: cues & ~Matcher.marks))
    out.breaks.append(isFirst ? .sentence : before)
    if cues & Cue.known.rawValue != 0 { out.knownWords += 1 }
    var style = info.style
    while style != 0 {
      out.functionWords[style.trailingZeroBitCount] += 1
      style &= style - 1
    }
  }

  /// The last token of an emoticon that begins at `token` and fills the whole stretch up to the next space.
  private func emoticonEnd(
    _ token: Int, _ tokens: Range<Int>, _ text: SegmentedText, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    let start = Int(text.tokenStarts[token])
    guard start == 0 || bytes[start - 1] <= 0x20 else { return nil }
    var last = token
    while last + 1 < tokens.upperBound, text.tokenStarts[last + 1] == text.tokenEnds[last] { last += 1 }
    let end = Int(text.tokenEnds[last])
    guard end - start >= 2, end - start <= Matcher.longestEmoticon else { return nil }
    var key: [UInt8] = []
    for index in start..<end {
      let byte = bytes[index]
      key.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
    return lexicon.compiled.form(key) >= 0 ? last : nil
  }

  /// A capitalised word that is no common word is a name; at the start of a sentence only when it is a known
  /// first name, or unknown and followed by what follows a subject.
  private mutating func markNames(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) {
    for word in range {
      let start = Int(out.starts[word])
      guard bytes[start] &- 0x41 < 26, Int(out.ends[word]) - start > 1 else { continue }
      let cues = out.cues[word]
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
      } else if word == range.lowerBound || out.breaks[word] >= .clause {
        let next = word + 1
        let follows: Cue = [.auxiliary, .linking, .reporting, .perceptionOfOther]
        isName =
          !cues.contains(.known) && !isShouted && next < range.upperBound && out.breaks[next] == .none
          && !out.cues[next].isDisjoint(with: follows)
      } else {
        isName = !isShouted && cues.isDisjoint(with: [.englishFunction, .veryCommon])
      }
      if isName {
        out.cues[word].insert(.name)
        staticCues[word] |= Cue.name.rawValue
      }
    }
  }
}

/// What a punctuation token is to the matcher.
enum Punctuation: UInt8 {
  case none, comma, clause, question, openQuote, closeQuote, plainQuote, openSingle, closeSingle, plainSingle

  static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Punctuation {
    switch bytes[start] {
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: "*"),
      UInt8(ascii: "="):
      return .clause
    case UInt8(ascii: "?"): return .question
    case UInt8(ascii: "\""): return .plainQuote
    case UInt8(ascii: "'"): return .plainSingle
    case UInt8(ascii: "-"):
      let isSpaced =
        (start == 0 || bytes[start - 1] <= 0x20) || (end < bytes.count && bytes[end] == 0x2D)
        || (start > 0 && bytes[start - 1] == 0x2D)
      return isSpaced ? .clause : .none
    case 0xE2 where end - start >= 3 && bytes[start + 1] == 0x80:
      switch bytes[start + 2] {
      case 0x9C: return .openQuote
      case 0x9D: return .closeQuote
      case 0x98: return .openSingle
      case 0x99: return .closeSingle
      case 0x93, 0x94, 0x95, 0xA6: return .clause
      default: return .none
      }
    case 0xC2 where end - start >= 2 && bytes[start + 1] == 0xAB: return .openQuote
    case 0xC2 where end - start >= 2 && bytes[start + 1] == 0xBB: return .closeQuote
    default: return .none
    }
  }

  static func strength(
    _ mark: Punctuation, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> MatchedText.Break {
    switch mark {
    case .comma: .comma
    case .clause, .question: .clause
    default: .none
    }
  }
}

/// Pairs quotation marks within a paragraph; an unpaired one quotes nothing.
struct QuoteFinder {
  private(set) var found: [Range<Int>] = []
  private var openDouble: Int?
  private var openSingle: Int?
  private static let longest = 400

  mutating func take(
    _ mark: Punctuation, word: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) {
    switch mark {
    case .openQuote: openDouble = word
    case .closeQuote: openDouble = closed(openDouble, word)
    case .plainQuote: openDouble = openDouble == nil ? word : closed(openDouble, word)
    case .openSingle: openSingle = word
    case .closeSingle: openSingle = closed(openSingle, word)
    case .plainSingle:
      let spaceBefore = start == 0 || bytes[start - 1] <= 0x20 || bytes[start - 1] == 0x28
      if openSingle == nil, spaceBefore {
        openSingle = word
      } else if openSingle != nil, !spaceBefore {
        openSingle = closed(openSingle, word)
      }
    default: break
    }
  }

  /// Notes the words since the opening mark; no mark is open afterwards.
  private mutating func closed(_ open: Int?, _ word: Int) -> Int? {
    if let start = open, word > start, word - start <= QuoteFinder.longest { found.append(start..<word) }
    return nil
  }

  mutating func endParagraph() {
    openDouble = nil
    openSingle = nil
  }
}

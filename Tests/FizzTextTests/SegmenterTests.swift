import FizzModel
import FizzText
import FizzUnicode
import TestSupport
import Testing

@Suite struct SegmenterTests {
  private func tokens(_ text: String) throws -> [String] {
    var segmenter = try Segmenter()
    let cut = segmenter.segment(Array(text.utf8))
    return (0..<cut.tokenCount).map { cut.string(cut.span(ofToken: $0)) }
  }

  private func sentences(_ text: String) throws -> [String] {
    var segmenter = try Segmenter()
    let cut = segmenter.segment(Array(text.utf8))
    return cut.sentences.map { cut.string($0.span) }
  }

  @Test(
    "Tokens, separated by a middle dot",
    arguments: [
      ("I can't stop.", "I·can't·stop·."),
      ("don’t", "don’t"),
      ("self-worth", "self·-·worth"),
      ("3.5 and 1,200", "3.5·and·1,200"),
      ("U.S. e.g. this", "U.S·.·e.g·.·this"),
      ("snake_case", "snake_case"),
      ("café Zoë", "café·Zoë"),
      ("so… tired — really", "so·…·tired·—·really"),
      ("ok 👩‍👩‍👧!", "ok·👩‍👩‍👧·!"),
      ("a,b", "a·,·b"),
      ("2nd 9am", "2nd·9am"),
      ("user@example.com or @ana", "user@example.com·or·@ana"),
      ("12:30, 5:me", "12·:·30·,·5·:·me"),
      ("’tis rock’n’roll", "’·tis·rock’n’roll"),
      ("naïve½", "naïve·½"),
      ("ready 1️⃣ 🇩🇪🇫🇷 👍🏽", "ready·1️⃣·🇩🇪·🇫🇷·👍🏽"),
      ("co\u{AD}op", "co\u{AD}op"),
      ("e\u{301}te", "e\u{301}te"),
      ("a\u{A0}b\u{200B}c", "a·b·c"),
      ("one\u{85}two\u{2028}three\rfour", "one·two·three·four"),
      ("", ""),
      (" \n\t\r\n", ""),
    ])
  func tokens(text: String, expected: String) throws {
    #expect(try tokens(text).joined(separator: "·") == expected)
  }

  @Test(
    "Sentences, separated by a bar",
    arguments: [
      ("I slept. Then I woke! Why? No idea.", "I slept.|Then I woke!|Why?|No idea."),
      ("He said \"Go.\" She went.", "He said \"Go.\"|She went."),
      ("It cost 3.50 in the U.S. but fine.", "It cost 3.50 in the U.S. but fine."),
      ("Wait... what. ok", "Wait... what. ok"),
      ("First line\nSecond line", "First line|Second line"),
      (
        "This line is long enough to have been wrapped by an editor\nand goes on here. Then ends.",
        "This line is long enough to have been wrapped by an editor\nand goes on here.|Then ends."
      ),
      (
        "This line is long enough to have been wrapped by an editor.\nand a new one.",
        "This line is long enough to have been wrapped by an editor.|and a new one."
      ),
    ])
  func sentences(text: String, expected: String) throws {
    #expect(try sentences(text).joined(separator: "|") == expected)
  }

  @Test(
    "The kind of a token is the same whoever cut it",
    arguments: [
      ("word", .word), ("don’t", .word), ("3rd", .word), ("covid19", .word), ("a_", .word), ("@ana", .word),
      ("é1", .word), ("1é", .word), ("7", .number), ("3.5", .number), ("1_000", .number), ("@5", .number),
      ("_", .punctuation), ("__", .punctuation), ("@", .punctuation), ("—", .punctuation),
      ("×", .punctuation),
    ] as [(String, SegmentedText.TokenKind)])
  func kinds(token: String, expected: SegmentedText.TokenKind) throws {
    var segmenter = try Segmenter()
    #expect(segmenter.segment(Array(token.utf8)).tokenKinds == [expected])
    #expect(segmenter.linesLeftToICU == 0)
    // U+200E is unknown to the scanner and invisible.
    #expect(segmenter.segment(Array("\u{200E} \(token)".utf8)).tokenKinds == [expected])
    #expect(segmenter.linesLeftToICU == 1)
  }

  @Test(
    "Kinds that only ICU's path knows",
    arguments: [
      ("か", .kana), ("カ", .kana), ("日", .ideograph), ("食べる", .ideograph), ("한국", .word), ("слово", .word),
      ("٣", .number),
      ("😀", .emoji), ("👩‍👩‍👧", .emoji), ("🇩🇪", .emoji), ("1️⃣", .emoji), ("❤", .emoji), ("™", .punctuation),
      ("→", .punctuation), ("а1", .word), ("«", .punctuation),
    ] as [(String, SegmentedText.TokenKind)])
  func kindsByICU(token: String, expected: SegmentedText.TokenKind) throws {
    var segmenter = try Segmenter()
    #expect(segmenter.segment(Array(token.utf8)).tokenKinds == [expected])
  }

  @Test("Paragraphs are blocks of lines between blank ones")
  func paragraphs() throws {
    var segmenter = try Segmenter()
    let cut = segmenter.segment(Array("\n\nOne. Two.\nThree.\n \t\nFour.\r\n\r\nFive.".utf8))
    #expect(cut.paragraphs.map { cut.string($0.span) } == ["One. Two.\nThree.", "Four.", "Five."])
    #expect(cut.paragraphs.map(\.sentences) == [0..<3, 3..<4, 4..<5])
  }

  @Test(
    "The writing system is that of most letters",
    arguments: [
      ("plain text", "Latn"), ("Привет, мир", "Cyrl"), ("今日は晴れ", "Hani"), ("123 …", "Zyyy"), ("😀", "Zyyy"),
    ])
  func writingSystem(text: String, expected: String) throws {
    var segmenter = try Segmenter()
    #expect(segmenter.segment(Array(text.utf8)).writingSystem == expected)
  }

  @Test("A segmenter keeps nothing from the text before")
  func reuse() throws {
    var segmenter = try Segmenter()
    let texts = [
      "One. Two.", "", "This line is long enough to have been wrapped somewhere\nand", "日本。\n\nok 😀", "1",
    ]
    for text in texts + texts.reversed() {
      var fresh = try Segmenter()
      let expected = fresh.segment(Array(text.utf8))
      let cut = segmenter.segment(Array(text.utf8))
      #expect(cut.tokenStarts == expected.tokenStarts && cut.tokenEnds == expected.tokenEnds)
      #expect(cut.tokenKinds == expected.tokenKinds && cut.writingSystem == expected.writingSystem)
      #expect(cut.sentences == expected.sentences && cut.paragraphs == expected.paragraphs)
    }
  }

  @Test("More tokens than there was room for come out whole", arguments: [1023, 1024, 1025, 3000])
  func room(count: Int) throws {
    var segmenter = try Segmenter()
    let cut = segmenter.segment(Array(String(repeating: "a ", count: count).utf8) + Array("é😀".utf8))
    #expect(cut.tokenCount == count + 2)
    #expect(cut.sentences.map(\.tokens) == [0..<(count + 2)])
  }

  @Test("Tokens are in order, apart, inside the text, and whole characters")
  func properties() throws {
    var random = SplitMix64(seed: 7)
    var segmenter = try Segmenter()
    let pool =
      PlainScannerTests.alphabet + ["\n", "\n", "😀", "日本", "한국", "́", "👍🏽", "\u{200E}", "\u{85}", "ก"]
    for _ in 0..<5_000 {
      let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        pool.randomElement(using: &random) ?? ""
      }.joined()
      let cut = segmenter.segment(Array(text.utf8))
      var last = 0
      for index in 0..<cut.tokenCount {
        let span = cut.span(ofToken: index)
        #expect(span.start >= last && span.end > span.start && span.end <= cut.utf8.count)
        #expect(Array(cut.string(span).utf8) == Array(cut.utf8[span.start..<span.end]))
        #expect(!text.utf8.isEmpty && cut.utf8[span.start] > 0x20)
        last = span.end
      }
      for sentence in cut.sentences {
        #expect(sentence.span.start == cut.span(ofToken: sentence.tokens.lowerBound).start)
        #expect(sentence.span.end == cut.span(ofToken: sentence.tokens.upperBound - 1).end)
      }
      #expect(
        cut.sentences.map(\.tokens).reduce(0) { $1.lowerBound == $0 ? $1.upperBound : -1 } == cut.tokenCount)
      #expect(
        cut.paragraphs.map(\.sentences).reduce(0) { $1.lowerBound == $0 ? $1.upperBound : -1 }
          == cut.sentences.count)
    }
  }
}

/// One text cut into paragraphs, sentences and tokens, all pointing into its UTF-8.
///
/// Tokens are columns, not objects: no string per token exists.
public struct SegmentedText: Sendable {
  /// What a token is.
  public enum TokenKind: UInt8, Sendable {
    /// Letters, perhaps with digits and apostrophes.
    case word
    /// Digits.
    case number
    /// Kana.
    case kana
    /// Han and other ideographs.
    case ideograph
    /// An emoji with its modifiers.
    case emoji
    /// Anything else that is not white space.
    case punctuation
  }

  /// What a writing system is called: ISO 15924, or `Zyyy` when no letter was found.
  public typealias WritingSystem = String

  /// A paragraph: its bytes and its sentences.
  public struct Paragraph: Sendable, Equatable {
    /// Bytes, without the line ends around it.
    public let span: TextSpan
    /// Indexes of its sentences.
    public let sentences: Range<Int>
  }

  /// A sentence: its bytes and its tokens.
  public struct Sentence: Sendable, Equatable {
    /// Bytes, trailing white space excluded.
    public let span: TextSpan
    /// Indexes of its tokens; white space is no token.
    public let tokens: Range<Int>
  }

  /// The text.
  public var utf8: [UInt8]
  /// First byte of each token.
  public var tokenStarts: [UInt32]
  /// Byte after each token.
  public var tokenEnds: [UInt32]
  /// Kind of each token.
  public var tokenKinds: [TokenKind]
  /// Sentences in order.
  public var sentences: [Sentence]
  /// Paragraphs in order.
  public var paragraphs: [Paragraph]
  /// The writing system most letters belong to.
  public var writingSystem: WritingSystem

  /// Creates a segmented text from its columns.
  package init(
    utf8: [UInt8], tokenStarts: [UInt32] = [], tokenEnds: [UInt32] = [], tokenKinds: [TokenKind] = [],
    sentences: [Sentence] = [], paragraphs: [Paragraph] = [], writingSystem: WritingSystem = "Zyyy"
  ) {
    self.utf8 = utf8
    self.tokenStarts = tokenStarts
    self.tokenEnds = tokenEnds
    self.tokenKinds = tokenKinds
    self.sentences = sentences
    self.paragraphs = paragraphs
    self.writingSystem = writingSystem
  }

  /// Number of tokens.
  public var tokenCount: Int { tokenStarts.count }

  /// Bytes of a token.
  public func span(ofToken index: Int) -> TextSpan {
    TextSpan(Int(tokenStarts[index]), Int(tokenEnds[index]))
  }

  /// The words of a span.
  public func string(_ span: TextSpan) -> String {
    String(decoding: utf8[span.start..<span.end], as: UTF8.self)
  }

  /// Words, numbers, kana and ideographs: what word counts count.
  public var wordCount: Int {
    var count = 0
    for kind in tokenKinds where kind.rawValue <= TokenKind.ideograph.rawValue { count += 1 }
    return count
  }
}

extension SegmentedText.Paragraph {
  /// Creates a paragraph.
  package init(_ span: TextSpan, sentences: Range<Int>) {
    self.span = span
    self.sentences = sentences
  }
}

extension SegmentedText.Sentence {
  /// Creates a sentence.
  package init(_ span: TextSpan, tokens: Range<Int>) {
    self.span = span
    self.tokens = tokens
  }
}

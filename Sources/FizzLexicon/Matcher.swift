package import FizzModel

/// Finds lexicon terms and patterns in segmented texts; reusable, one per worker.
///
/// A class around `MatchEngine`: the engine's bare memory then never shows outside this module.
package final class Matcher {
  private var engine: MatchEngine

  /// Creates a matcher for a lexicon.
  ///
  /// - Parameters:
  ///   - lexicon: what to find.
  ///   - fold: full case folding, for words that are not ASCII.
  package init(_ lexicon: Lexicon, fold: @escaping @Sendable (ArraySlice<UInt8>) -> [UInt8]) {
    engine = MatchEngine(lexicon, fold: fold)
  }

  /// Matches a text.
  ///
  /// - Parameters:
  ///   - text: the segmented text.
  ///   - isChat: whether it is a message; markers of the other setting are not looked for.
  ///   - context: the turns before it in the conversation, for guards that look there.
  package func match(
    _ text: SegmentedText, isChat: Bool = false, after context: PrecedingText? = nil
  ) -> MatchedText {
    engine.match(text, isChat: isChat, after: context)
  }
}

/// The turns before a message, as one text.
package struct PrecedingText {
  /// All turns, oldest first, a paragraph or more each.
  package let text: SegmentedText
  /// Bytes of what the other side said last.
  package let previousTurn: Range<Int>

  package init(text: SegmentedText, previousTurn: Range<Int>) {
    self.text = text
    self.previousTurn = previousTurn
  }
}

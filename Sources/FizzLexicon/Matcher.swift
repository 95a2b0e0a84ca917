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
  ///   - previous: the turn before it in the conversation, for guards that look there.
  package func match(_ text: SegmentedText, previous: SegmentedText? = nil) -> MatchedText {
    engine.match(text, previous: previous)
  }
}

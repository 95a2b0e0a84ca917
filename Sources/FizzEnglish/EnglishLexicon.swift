/// The English lexicon that the build compiled from `Lexicons/en` and embedded here.
package enum EnglishLexicon {
  /// The compiled image.
  package static var image: StaticString { englishImage }

  /// Where its patterns and guards stand in the files.
  package static var lines: StaticString { englishLines }

  /// The weights of words, as lines.
  package static var weights: StaticString { englishWeights }

  /// The commonest words, divided by spaces.
  package static var commonWords: StaticString { englishCommonWords }

  /// The files it was made from, by name, in order.
  package static var sources: [(name: String, text: StaticString)] { englishSources }
}

internal import CICU

/// What a scalar is to a sentence (Unicode's Sentence_Break), as far as the ends of lines need it.
package enum SentenceClass: Int32, Sendable {
  case other, lowerCase, end, close, space

  package init(of scalar: UInt32) { self = SentenceClass(rawValue: cicu_sentence_class(scalar)) ?? .other }
}

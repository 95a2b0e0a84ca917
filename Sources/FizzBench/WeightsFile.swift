import FizzLexicon
import FizzModel
import Glibc

/// The weights lexicon as a file: what was judged by hand stays, what is learnt is put in its place.
enum WeightsFile {
  /// Share of what was learnt of words that goes into the lexicon. Ours: on a corpus that was not learnt from, a half
  /// does as well as the whole and leaves more to what was judged by hand.
  static let share: Float = 0.5

  static func learn(from folder: String, into path: String) throws {
    guard let bytes = TextFile.bytes(path) else { throw Fault("\(path): cannot be read; check the path") }
    guard let emotions = PublicCorpus.goEmotions(folder, "train"), let xed = PublicCorpus.xed(folder) else {
      throw Fault("\(folder): needs goemotions/train.tsv and xed/en-annotated.tsv")
    }
    var text = String(decoding: bytes, as: UTF8.self)
    let hand = try strengths(path)
    let learnt = try WeightLearning([emotions, xed], hand: hand)
    text = replaced(text, "base", line(learnt.row { learnt.columns[$0].base }))
    text = replaced(text, "finding", line(learnt.row { learnt.columns[$0].finding }))
    let factors = "<hand factors=\"\(line(learnt.row { learnt.columns[$0].hand }))\">"
    text = between(text, "<hand ", ">", factors)
    var lines = "\n"
    for (index, word) in learnt.vocabulary.enumerated() {
      let row = learnt.learnt(index, share: share)
      if row != .zero { lines += "\(escaped(word)) \(line(row))\n" }
    }
    text = replaced(text, "learnt", lines + "  ")
    guard let file = fopen(path, "wb") else { throw Fault("\(path): cannot be written") }
    defer { fclose(file) }
    fwrite(Array(text.utf8), 1, text.utf8.count, file)
  }

  /// Strengths by hand with factors of one hundredth, nothing learnt.
  static func strengths(_ path: String) throws -> EmotionWeights {
    guard let bytes = TextFile.bytes(path) else { throw Fault("\(path): cannot be read; check the path") }
    var text = String(decoding: bytes, as: UTF8.self)
    text = between(text, "<hand ", ">", "<hand factors=\"1 1 1 1 1 1 2\">")
    text = replaced(text, "learnt", "")
    return try WeightsReader.read(Array(text.utf8), path: path)
  }

  /// Emoticons hold signs that XML keeps for itself.
  private static func escaped(_ word: String) -> String {
    word.reduce(into: "") { $0 += $1 == "&" ? "&amp;" : $1 == "<" ? "&lt;" : String($1) }
  }

  private static func line(_ row: WeightSum.Row) -> String {
    (0..<7).map { String(row[$0]) }.joined(separator: " ")
  }

  private static func replaced(_ text: String, _ element: String, _ content: String) -> String {
    between(text, "<\(element)>", "</\(element)>", "<\(element)>\(content)</\(element)>")
  }

  /// The text with everything from `start` to the next `end` replaced.
  private static func between(_ text: String, _ start: String, _ end: String, _ new: String) -> String {
    guard let first = place(of: start, in: text, from: text.startIndex),
      let last = place(of: end, in: text, from: first)
    else { return text }
    return text[..<first] + new + text[text.index(last, offsetBy: end.count)...]
  }

  private static func place(of needle: String, in text: String, from: String.Index) -> String.Index? {
    var index = from
    while index < text.endIndex {
      if text[index...].hasPrefix(needle) { return index }
      index = text.index(after: index)
    }
    return nil
  }
}

/// Why a figure could not be made.
struct Fault: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

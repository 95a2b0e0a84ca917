import FizzLexicon
@_spi(Stages) import FizzModel
import Testing

@Suite struct WeightsReaderTests {
  private func file(hand: String, learnt: String = "", base: String = "-10 0 0 0 0 0 0") -> [UInt8] {
    Array(
      """
      <weights xmlns="urn:fizz:lexicon:1" id="t.weights" language="en" version="1.0.0" license="CC0-1.0">
      <about>test</about>
      <base>\(base)</base><finding>0 0 0 0 90 0 50</finding>
      <hand factors="10 20 30 40 50 60 10">
      \(hand)
      </hand>
      <learnt>\(learnt)</learnt></weights>
      """.utf8)
  }

  private func row(_ weights: EmotionWeights, _ word: String) -> [Int32]? {
    weights.row(Array(word.utf8)[...]).map { row in (0..<7).map { row[$0] } }
  }

  @Test("Strengths by hand are multiplied by their factors; what was learnt is added")
  func reads() throws {
    let weights = try WeightsReader.read(
      file(hand: "funeral s3f1 -2.5\ntelevision - 0.5", learnt: "funeral 0 0 5 0 -20 0 1\ntf 7 0 0 0 0 0 0"),
      path: "w.xml")
    #expect(row(weights, "funeral") == [0, 0, 35, 0, 130, 0, -24])
    #expect(row(weights, "television") == [0, 0, 0, 0, 0, 0, 5])
    #expect(row(weights, "tf") == [7, 0, 0, 0, 0, 0, 0])
    #expect(row(weights, "nothing") == nil)
    #expect(weights.base[0] == -10 && weights.finding[4] == 90)
  }

  @Test("The image gives back what was written")
  func image() throws {
    let weights = try WeightsReader.read(
      file(hand: "funeral s3f1 -2.5\nsunny j2 2", learnt: "&lt;3 0 0 0 12 0 0 9"), path: "w.xml", sha256: "a1"
    )
    let again = try #require(WeightsImage.write(weights).withUnsafeBufferPointer { WeightsImage.read($0) })
    #expect(again.count == 3)
    for word in ["funeral", "sunny", "<3"] { #expect(row(again, word) == row(weights, word)) }
    #expect(again.base == weights.base && again.finding == weights.finding)
  }

  @Test(
    "Faults name file and line",
    arguments: [
      ("sad x3 -2", "", "0 0 0 0 0 0 0", "w.xml:5: strengths are letters of adfjsu"),
      ("sad s3", "", "0 0 0 0 0 0 0", "w.xml:5: a line of <hand> is"),
      ("sad s3 -9", "", "0 0 0 0 0 0 0", "w.xml:5: a line of <hand> is"),
      ("sad s3 -2", "sad 1 2 3", "0 0 0 0 0 0 0", "a line of <learnt> is a word and seven whole numbers"),
      ("sad s3 -2", "", "0 0 x", "w.xml:3: seven whole numbers belong here"),
    ])
  func faults(hand: String, learnt: String, base: String, expected: String) {
    let error = #expect(throws: LexiconError.self) {
      _ = try WeightsReader.read(file(hand: hand, learnt: learnt, base: base), path: "w.xml")
    }
    #expect(error?.description.contains(expected) == true, "\(error?.description ?? "")")
  }

  @Test("A negated word says a quarter of the opposite; a clause ends the negation")
  func negation() throws {
    let weights = try WeightsReader.read(file(hand: "sad s2 -2"), path: "w.xml")
    // "not so sad", "not, sad"
    var text = MatchedText()
    text.starts = [0, 4, 7]
    text.ends = [3, 6, 10]
    text.cues = [.negator, [], []]
    text.breaks = [.sentence, .none, .none]
    #expect(weights.sum(of: text, in: Array("not so sad".utf8)).row[4] == -25)
    text.breaks = [.sentence, .none, .comma]
    #expect(weights.sum(of: text, in: Array("not so,sad".utf8)).row[4] == 100)
  }
}

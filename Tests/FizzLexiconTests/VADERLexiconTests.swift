import FizzLexicon
import Testing

@Suite struct VADERLexiconTests {
  @Test(
    "Tokens with their mean; emoticons keep their signs",
    arguments: [
      (
        "$:\t-1.5\t0.80623\t[-1, -1]\n:)\t2.0\t1.18322\t[2, 2]\n:*\t1.9\t0.5\t[1]\n%)\t-0.4\t1\t[-1]\ngreat\t3.1\t0.7\t[2]\n",
        ["negative: $:=-1.5, %)=-0.4", "positive: :)=2.0, :*=1.9, great=3.1"], []
      ),
      ("great\t3.1\n\nbroken\nmeh\t0\t0.1\t[0]\n", ["positive: great=3.1", "neutral: meh=0.0"], [3]),
      ("great\t3.1\t0.7\t[2]\ngreat\t2\t0.7\t[2]\nhuge\t9\t0.7\t[2]\n", ["positive: great=3.1"], [2, 3]),
    ] as [(String, [String], [Int])])
  func reads(text: String, expected: [String], warned: [Int]) throws {
    let lexicon = try ForeignReading.read(text, "vader_lexicon.txt")
    #expect(lexicon.format == .vader)
    #expect(ForeignReading.shown(lexicon) == expected)
    #expect(ForeignReading.lines(lexicon) == warned, "\(lexicon.warnings)")
  }
}

import FizzLexicon
import Testing

@Suite struct NRCLexiconTests {
  @Test(
    "EmoLex, intensities and the older order of columns",
    arguments: [
      ("abandon\tfear\t1\nabandon\tjoy\t0\nglee\tjoy\t1\n", ["fear: abandon", "joy: glee"], []),
      ("dread\tfear\t0.8\nfear\tfear\t1\n", ["fear: dread=0.8, fear=1.0"], []),
      ("term\tscore\tAffectDimension\ndread\t0.8\tfear\n", ["fear: dread=0.8"], []),
      ("word\temotion\tassociation\r\n\r\nglee\tjoy\t1\r\n", ["joy: glee"], []),
      ("glee\tjoy\t1\nbroken line\nwan\tsadness\t\t1\n", ["joy: glee", "sadness: wan"], [2]),
      ("a*b\tjoy\t1\n", ["joy: a*b"], []),
    ] as [(String, [String], [Int])])
  func emotions(text: String, expected: [String], warned: [Int]) throws {
    let lexicon = try ForeignReading.read(text, "n.txt")
    #expect(lexicon.format == .nrc)
    #expect(ForeignReading.shown(lexicon) == expected)
    #expect(ForeignReading.lines(lexicon) == warned, "\(lexicon.warnings)")
  }

  @Test(
    "VAD of version 1 goes from 0 to 1, of version 2.1 from −1 to 1; both come out signed",
    arguments: [
      ("glee\t1.0\t0.75\t0.5\nwan\t0.0\t0.25\t0.5\n", ["valence: glee=1.0, wan=-1.0"], []),
      (
        "term\tvalence\tarousal\tdominance\nglee\t0.9\t0.5\t0.2\nbad blood\t-0.8\t0.2\t-0.1\n",
        ["valence: glee=0.9, bad blood=-0.8"], []
      ),
      (
        "glee\t0.9\t-0.5\t0.2\nwan\t3\t0\t0\nlow\t0\t0\nmirth\t1\t0\t0\njoy\t1\t0\t0\n",
        ["valence: glee=0.9, mirth=1.0, joy=1.0"], [2, 3]
      ),
    ] as [(String, [String], [Int])])
  func dimensions(text: String, expected: [String], warned: [Int]) throws {
    let lexicon = try ForeignReading.read(text, "vad")
    #expect(lexicon.format == .nrcVAD)
    #expect(lexicon.categories.map(\.name) == ["valence", "arousal", "dominance"])
    #expect(Array(ForeignReading.shown(lexicon).prefix(1)) == expected)
    #expect(ForeignReading.lines(lexicon) == warned, "\(lexicon.warnings)")
  }

  @Test("A long line and a file of rubbish end soon", .timeLimit(.minutes(1)))
  func hostile() throws {
    let long = "glee\tjoy\t1\n" + String(repeating: "a\t", count: 2_500_000)
    #expect(try ForeignReading.read(long, "n.tsv").termCount == 1)
    #expect(
      ForeignReading.fault(Array("{\"text\":\"x\"}\n".utf8), "n.ndjson")?.hasPrefix("n.ndjson:1: ") == true)
    #expect(ForeignReading.fault((0...255).map { UInt8($0) }, "n.tsv")?.contains("not a text file") == true)
  }
}

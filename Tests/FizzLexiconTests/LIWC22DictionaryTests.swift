import FizzLexicon
import Testing

@Suite struct LIWC22DictionaryTests {
  @Test(
    "A term a row, a category a column, marks and weights",
    arguments: [
      ("DicTerm,sad,joy\nglum,X,\nglad*,,X\n", ["sad: glum", "joy: glad*"], []),
      ("\u{FEFF}DicTerm, sad \r\n\r\nglum , x\r\n", ["sad: glum"], []),
      ("DicTerm,sad,joy\nglum,0.5,0\nmeh,1,\n", ["sad: glum=0.5, meh=1.0", "joy: "], []),
      // Quotes as in RFC 4180.
      (
        "DicTerm,\"sad, or so\"\n\"well, well\",X\n\"say \"\"no\"\"\",X\n",
        ["sad, or so: well, well, say \"no\""],
        []
      ),
      // Vocabulate: variants of one concept in the first cell.
      ("Concepts,Neg,Anger\nanger|angr*,X,X\n:|,X,\n", ["Neg: anger, angr*, :|", "Anger: anger, angr*"], []),
      // Irregular rows.
      ("DicTerm,sad\nglum,X,X\nlone\n,X\nwan,X\n", ["sad: glum, wan"], [2, 3, 4]),
      ("DicTerm,sad,\nglum,X,X\n", ["sad: glum"], []),
      ("DicTerm,sad\n\"glum,X\nwan,X\n", ["sad: \"glum, wan"], [2]),
      ("DicTerm,sad\nglum,1\nglum,2\n", ["sad: glum=1.0"], [3]),
    ] as [(String, [String], [Int])])
  func reads(text: String, expected: [String], warned: [Int]) throws {
    let lexicon = try ForeignReading.read(text, "d.dicx")
    #expect(ForeignReading.shown(lexicon) == expected)
    #expect(ForeignReading.lines(lexicon) == warned, "\(lexicon.warnings)")
  }

  @Test("Hostile files end soon", .timeLimit(.minutes(1)))
  func hostile() throws {
    let commas = "DicTerm,sad\nglum,X\n" + String(repeating: ",", count: 500_000)
    #expect(try ForeignReading.read(commas, "d.dicx").termCount == 1)
    let quotes = "DicTerm,sad\nglum,X\n" + String(repeating: "\"\na,", count: 20_000)
    #expect(try ForeignReading.read(quotes, "d.dicx").categories.count == 1)
    let header = "DicTerm" + String(repeating: ",c", count: 50_000) + "\nglum,X\n"
    #expect(try ForeignReading.read(header, "d.dicx").categories.count == 1)
    #expect(
      ForeignReading.fault(Array("DicTerm,sad\n".utf8), "d.dicx")?.hasPrefix("d.dicx:1: nothing") == true)
  }
}

import FizzLexicon
import Testing

@Suite struct EmpathLexiconTests {
  @Test(
    "A category a line; underscores join phrases",
    arguments: [
      ("hate\tloathe\tbad_blood\nwork\tdesk\n", ["hate: loathe, bad blood", "work: desk"], []),
      ("hate\t\tloathe\t\r\nalone\r\n", ["hate: loathe"], [2]),
      ("hate\tloathe\nhate\tabhor\tloathe\n", ["hate: loathe, abhor"], []),
    ] as [(String, [String], [Int])])
  func reads(text: String, expected: [String], warned: [Int]) throws {
    let lexicon = try ForeignReading.read(text, "categories.tsv")
    #expect(lexicon.format == .empath)
    #expect(ForeignReading.shown(lexicon) == expected)
    #expect(ForeignReading.lines(lexicon) == warned, "\(lexicon.warnings)")
  }
}

import FizzLexicon
import Testing

@Suite struct ForeignWriterTests {
  static let files: [(text: String, path: String)] = [
    ("DicTerm,\"sad, so\",joy\n\"well, \"\"well\"\"\",X,\nglad*,,0.5\n:(,X,\nno,X,2\n", "d.dicx"),
    (
      "a:\n  - glum\n  - b: [wan, \"no\", \"22:30\", \"say \\\"x\\\"\", \"back\\\\slash\"]\nc: ['- dash', '#hash', 'a: b']\n",
      "d.yaml"
    ),
    ("%\n1\tsad\n2\tjoy\n%\nover the moon\t2\nwoe*\t1\n", "d.dic"),
    ("glee\tjoy\t0.5\nwan\tsadness\t0.125\n", "n.txt"),
    ("term\tcategory\tweight\nglum\tneg/sad\t-1.5\nwan\tneg\t\n", "t.tsv"),
  ]

  @Test("What is written reads back as the same terms", arguments: files, ForeignWriter.Target.allCases)
  func roundTrip(file: (text: String, path: String), target: ForeignWriter.Target) throws {
    let lexicon = try ForeignReading.read(file.text, file.path)
    let (bytes, lostWeights) = ForeignWriter.write(lexicon, as: target)
    let again = try ForeignReading.read(bytes, "again." + target.rawValue)
    #expect(again.warnings.isEmpty, "\(again.warnings)")
    func terms(_ lexicon: ForeignLexicon) -> Set<String> {
      Set(
        lexicon.categories.flatMap { category in
          category.terms.map { term in
            let weight = target == .yaml ? "" : term.weight.map { "\($0)" } ?? ""
            return [category.name, term.text, weight].joined(separator: "|")
          }
        })
    }
    #expect(terms(again) == terms(lexicon))
    #expect(
      (lostWeights > 0)
        == (target == .yaml && lexicon.categories.contains { $0.terms.contains { $0.weight != nil } }))
    // And once more: the same bytes.
    #expect(ForeignWriter.write(again, as: target).bytes == bytes || target == .tsv)
  }

  @Test("Of ours, words and plain phrases are said; what is more is counted")
  func own() throws {
    let body = """
      <class id="self"><forms>i</forms></class>
      <concept id="gutted" kind="feeling" of="sadness" specificity="specific" valence="-0.9" arousal="0.6" intensity="0.9">
        <forms>gutted :(</forms><phrase>over the moon</phrase><phrase>chip on {self} shoulder</phrase>
        <pattern>{self} ~2 gutted</pattern><unless scope="after:1">fish</unless></concept>
      """
    let document = try LexiconReader.read(Array(MatcherTests.wrapped(body).utf8), path: "x.xml")
    let terms = LexiconTerms([document], name: "x", depth: .concepts)
    #expect(ForeignReading.shown(terms.lexicon) == ["sadness/gutted: gutted=0.9, :(=0.9, over the moon=0.9"])
    #expect([terms.lostPatterns, terms.lostGuards, terms.lostClasses] == [2, 1, 1])
    #expect(
      String(decoding: ForeignWriter.write(terms.lexicon, as: .tsv).bytes, as: UTF8.self).split(
        separator: "\n"
      ).prefix(2)
        == ["term\tcategory\tkind\tweight", "gutted\tsadness/gutted\tfeeling\t0.9"])
  }
}

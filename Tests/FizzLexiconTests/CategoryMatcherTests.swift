import FizzJSON
import FizzLexicon
import FizzModel
import FizzText
import FizzUnicode
import TestSupport
import Testing

@Suite struct CategoryMatcherTests {
  static func matcher(_ lexicons: [ForeignLexicon]) throws -> CategoryMatcher {
    var tokenizer = try TermTokenizer()
    return CategoryMatcher(
      CategoryLexicon(lexicons) { tokenizer.words($0) }, fold: { CaseFolding.folded($0) })
  }

  static func counts(_ text: String, _ lexicons: [ForeignLexicon]) throws -> [CategoryCount] {
    var segmenter = try Segmenter()
    var matcher = try matcher(lexicons)
    return matcher.counts(in: segmenter.segment(Array(text.utf8)))
  }

  static let dictionary = """
    %
    1\tgood
    2\tkin
    3\tleave
    %
    good\t1
    goo*\t1
    good bye\t3
    bye\t3
    mother*\t2
    mother-in-law\t2
    self-blam*\t1
    can't\t1
    café\t3
    :)\t1
    <3\t2
    down in the d*\t3
    i'*\t2

    """

  @Test(
    "The longest match counts, once in each category",
    arguments: [
      ("good", [1, 0, 0]), ("Good bye, good BYE.", [0, 0, 2]), ("good, bye", [1, 0, 1]), ("goo", [1, 0, 0]),
      ("My mother-in-law and mothers", [0, 2, 0]), ("self-blaming self blame", [2, 0, 0]),
      ("can’t CAN'T cant", [2, 0, 0]), ("CAFÉ cafe", [0, 0, 1]), ("so :) well :).", [2, 0, 0]),
      ("so:) a<3", [0, 0, 0]), ("i <3 you", [0, 1, 0]), ("sooo goooood", [1, 0, 0]),
      ("Down in the dumps. Down in the d", [0, 0, 2]), ("I'm it is", [0, 1, 0]), ("", [0, 0, 0]),
    ] as [(String, [Int])])
  func table(text: String, expected: [Int]) throws {
    let lexicon = try ForeignReading.read(CategoryMatcherTests.dictionary, "d.dic")
    #expect(try CategoryMatcherTests.counts(text, [lexicon]).map(\.count) == expected)
  }

  @Test("Shares are of all words, means of what has weights; without words neither is there")
  func shares() throws {
    let lexicon = try ForeignReading.read("glee\tjoy\t0.5\nmirth\tjoy\t0.25\nwan\tsadness\t0.3\n", "n.txt")
    let counts = try CategoryMatcherTests.counts("Such glee and mirth", [lexicon])
    #expect(
      counts == [
        CategoryCount(name: "joy", count: 2, share: 0.5, mean: 0.375),
        CategoryCount(name: "sadness", count: 0, share: 0, mean: nil),
      ])
    #expect(try CategoryMatcherTests.counts("...", [lexicon]).map(\.share) == [nil, nil])
  }

  @Test("A category of a tree holds the words of those inside it, each once; two files' names are told apart")
  func trees() throws {
    let tree = try ForeignReading.read("a:\n  b: [glum, wan]\n  c: [glum]\n", "t.yaml")
    let flat = try ForeignReading.read("DicTerm,a\nwan,X\n", "f.dicx")
    let counts = try CategoryMatcherTests.counts("glum and wan", [tree, flat])
    #expect(counts.map { "\($0.name) \($0.count)" } == ["t:a 2", "a/b 2", "a/c 1", "f:a 1"])
  }

  @Test("What is counted is what a plain search counts")
  func oracle() throws {
    var random = SplitMix64(seed: 5)
    let pool = ["a", "ab", "abc", "b", "ba", "c", "cab"]
    for round in 0..<60 {
      var terms: [[String]] = []
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let words = (0..<Int.random(in: 1...3, using: &random)).map { _ in
          pool[Int.random(in: 0..<pool.count, using: &random)]
            + (Int.random(in: 0..<3, using: &random) == 0 ? "*" : "")
        }
        if !terms.contains(words) { terms.append(words) }
      }
      let rows = terms.map { "\($0.joined(separator: " ")),X\n" }.joined()
      let lexicon = try ForeignReading.read("DicTerm,all\n" + rows, "r\(round).dicx")
      let text = (0..<40).map { _ in pool[Int.random(in: 0..<pool.count, using: &random)] }
      var expected = 0
      var word = 0
      while word < text.count {
        let longest = terms.filter { term in
          term.count <= text.count - word
            && zip(term, text[word...]).allSatisfy {
              $0.hasSuffix("*") ? $1.hasPrefix($0.dropLast()) : $0 == $1
            }
        }.map(\.count).max()
        if longest != nil { expected += 1 }
        word += longest ?? 1
      }
      let found = try CategoryMatcherTests.counts(text.joined(separator: " "), [lexicon])
      #expect(found.first?.count == expected, "\(terms) \(text)")
    }
  }

  @Test("Words and phrases made to take long do not", .timeLimit(.minutes(1)))
  func hostile() throws {
    let stems = (1...60).map { String(repeating: "a", count: $0) + "*" }
    let rows =
      stems.map { "\($0),X\n" }.joined() + stems.map { "\($0) \($0) \($0) \($0) \($0) z,X\n" }.joined()
    let lexicon = try ForeignReading.read("DicTerm,all\n" + rows, "d.dicx")
    let word = String(repeating: "a", count: 60)
    let text = Array(repeating: word, count: 500).joined(separator: " ")
    #expect(try CategoryMatcherTests.counts(text, [lexicon]).first?.count == 500)
  }

  @Test(
    "The AEV dictionary counts as Vocabulate does",
    .enabled(if: MeasurementData.folder != nil, "optional measurement data is absent"))
  func vocabulate() throws {
    let folder = try #require(MeasurementData.folder) + "/vocabulate/"
    let file = try #require(MeasurementData.bytes(folder + "AEV_Dict.csv"))
    let lexicon = try ForeignReading.read(file, "AEV_Dict.csv")
    #expect(lexicon.categories.map(\.name) == ["Neg", "Pos", "AnxFear", "Anger", "Sadness", "NegUndiff"])
    #expect(lexicon.warnings.isEmpty)
    #expect(Set(lexicon.categories.flatMap(\.terms).map(\.text)).count == 230)
    var segmenter = try Segmenter()
    var matcher = try CategoryMatcherTests.matcher([lexicon])
    let texts =
      try JSONParser.parse(try #require(MeasurementData.bytes(folder + "reference.json"))).array ?? []
    var same = 0
    var all = 0
    for text in texts {
      let words = try #require(text["text"]?.string)
      for count in matcher.counts(in: segmenter.segment(Array(words.utf8))) {
        all += 1
        if text["out"]?[count.name + "_Count"]?.text == String(count.count) { same += 1 }
      }
    }
    // Texts are cut by other rules there; one count of 600 differs for it.
    #expect(all == 600 && same >= 598, "\(same) of \(all)")
  }
}

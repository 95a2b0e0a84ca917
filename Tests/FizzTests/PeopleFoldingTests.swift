import Fizz
import FizzModel
import Testing

@Suite struct PeopleFoldingTests {
  private func entry(
    _ day: Int, _ findings: [(FindingKind, String, String?)], kin: [KinName] = []
  ) -> EntryAnalysis {
    let findings = findings.enumerated().map { index, item in
      var finding = Finding(
        kind: item.0, id: item.1, concept: item.1, span: TextSpan(index, index + 1), because: ["x#x"])
      finding.person = item.2
      return finding
    }
    return EntryAnalysis(
      entry: Entry(
        id: "\(day)", time: CalendarDay(year: 2025, month: 3, day: day).map { EntryTime(day: $0) }, text: "x"),
      language: "en", words: 1, sentences: [], notices: [], findings: findings, bytes: [], kinNames: kin,
      coverage: .init(lexicon: nil, unknownFeelingPosition: []), scores: nil, fold: FoldStatistics(),
      measures: [])
  }

  private func people(_ entries: [EntryAnalysis], _ aliases: [PersonAlias] = []) -> [Person] {
    CorpusFolding.report(of: entries, notices: [], lexicons: .english(), options: [], aliases: aliases).people
  }

  @Test("A repair answers the latest open rupture with the same person; days lie between")
  func repairs() {
    let found = people([
      entry(1, [(.rupture, "criticism", "Dan")]), entry(2, [(.rupture, "withdrawal", "Ana")]),
      entry(4, [(.repair, "humour", "Dan")]), entry(5, [(.repair, "restart", "Dan")]),
    ])
    #expect(found.map(\.name) == ["Dan", "Ana"])
    #expect(found.map(\.repairedRuptures) == [1, 0])
    #expect(found[0].repairDays == [3])
    #expect(found[0].count(.repair) == 2)
  }

  @Test("A kin word joins the one name the texts give it; with two names it stays alone")
  func kin() {
    let maren = KinName(kin: "sister", name: "Maren")
    let one = people([
      entry(1, [(.safety, "ease", "sister")], kin: [maren]), entry(2, [(.safety, "ease", "Maren")]),
    ])
    #expect(one.map(\.name) == ["Maren"])
    #expect(one.first?.otherNames == ["sister"])
    let two = people([
      entry(1, [(.safety, "ease", "sister")], kin: [maren, KinName(kin: "sister", name: "Ute")]),
      entry(2, [(.safety, "ease", "Maren")]),
    ])
    #expect(two.map(\.name) == ["Maren", "sister"])
  }

  @Test("Aliases join what the writer says is one person")
  func aliases() throws {
    let alias = try #require(PersonAlias("Mum = Mam, mother"))
    #expect(alias == PersonAlias(name: "Mum", others: ["Mam", "mother"]))
    #expect(PersonAlias("Mum") == nil && PersonAlias("=x") == nil && PersonAlias("Mum=") == nil)
    let found = people(
      [
        entry(1, [(.safety, "ease", "Mam")]),
        entry(2, [(.safety, "bracing", "mother"), (.safety, "ease", "Mum")]),
      ], [alias])
    #expect(found.map(\.name) == ["Mum"])
    #expect(found.first?.findings == ["safety/ease": 2, "safety/bracing": 1])
  }
}

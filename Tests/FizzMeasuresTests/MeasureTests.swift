import FizzModel
import TestSupport
import Testing

@testable import FizzMeasures

@Suite struct MeasureTests {
  private func fold(mentions: [Int], words: Int = 100, concepts: [String: Int] = [:]) -> FoldStatistics {
    var fold = FoldStatistics()
    fold.words = words
    fold.mentions = mentions
    fold.concepts = concepts
    return fold
  }

  private func measure(_ id: String, _ fold: FoldStatistics) -> Measure? {
    MeasureRegistry.measures(of: fold).first { $0.id == id }
  }

  @Test("Fizz share of 1 global, 2 basic, 3 specific is 5/6 with Wilson's interval")
  func fizzShare() {
    let m = measure("fizz-share", fold(mentions: [1, 2, 3]))
    #expect(m?.n == 6)
    guard case .measured(let value, let low?, let high?)? = m?.value else {
      Issue.record("undefined")
      return
    }
    #expect(abs(value - 5.0 / 6) < 1e-12)
    // By hand: centre (5/6 + z²/12)/(1 + z²/6), half-width z/(1 + z²/6)·√(5/216 + z²/144).
    #expect(abs(low - 0.4365) < 5e-4 && abs(high - 0.9699) < 5e-4)
  }

  @Test("Too little text is undefined with the reason, never zero")
  func undefined() {
    #expect(
      measure("fizz-share", fold(mentions: [0, 2, 0]))?.value == .undefined("needs 5 feeling mentions, has 2")
    )
    #expect(
      measure("feeling-rate", fold(mentions: [0, 2, 0], words: 49))?.value
        == .undefined("needs 50 words, has 49"))
    #expect(MeasureRegistry.measures(of: FoldStatistics()).allSatisfy { $0.number == nil })
  }

  @Test(
    "Garwood's limits of Poisson counts, from published tables",
    arguments: [
      (0, 0.0, 3.6889), (1, 0.0253, 5.5716), (5, 1.6235, 11.6683), (10, 4.7954, 18.3904),
      (100, 81.3639, 121.6271),
    ])
  func poisson(count: Int, low: Double, high: Double) {
    let limits = Interval.poisson(count)
    #expect(abs(limits.low - low) < 1e-3 && abs(limits.high - high) < 1e-3)
  }

  @Test("Rarefied richness of the published spider counts: D(84) = 18.912")
  func spider() {
    let girdled = [46, 22, 17, 15, 15, 9, 8, 6, 6, 4, 2, 2, 2, 2] + [Int](repeating: 1, count: 12)
    #expect(abs(RarefiedRichness.expected(girdled, 84) - 18.912) < 5e-4)
  }

  @Test("Rarefied richness by exact counting of draws: 2 of {a, a, b} name 5/3 concepts")
  func exact() {
    #expect(abs(RarefiedRichness.expected([2, 1], 2) - 5.0 / 3) < 1e-12)
    #expect(RarefiedRichness.expected([8], 8) == 1)
  }

  @Test("Language style matching: equal use is 1, absent categories are left out, short sides are undefined")
  func lsm() {
    var a = FoldStatistics()
    a.words = 100
    a.functionWords[0] = 10
    var b = a
    #expect(LanguageStyleMatching.measure(a, b).number == 1)
    b.functionWords[0] = 5
    #expect(abs((LanguageStyleMatching.measure(a, b).number ?? 0) - (1 - 5 / 15.0001)) < 1e-12)
    b.words = 49
    #expect(LanguageStyleMatching.measure(a, b).value == .undefined("needs 50 words a side, has 49"))
  }

  @Test(
    "Fizz share, bootstrap and style matching are the same under 1, 2 and 64 splits", arguments: [1, 2, 64])
  func splits(parts: Int) {
    var random = SplitMix64(seed: 9)
    let entries: [(id: String, fold: FoldStatistics)] = (0..<200).map { index in
      var fold = FoldStatistics()
      fold.entries = 1
      fold.words = Int.random(in: 20...200, using: &random)
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        fold.mentions[Int.random(in: 0...2, using: &random)] += 1
        fold.concepts["c\(Int.random(in: 0...30, using: &random))", default: 0] += 1
      }
      for category in fold.functionWords.indices {
        fold.functionWords[category] = Int.random(in: 0...9, using: &random)
      }
      return ("entry \(index)", fold)
    }
    func whole(_ parts: Int) -> (FoldStatistics, RarefactionBootstrap) {
      var folds = Array(repeating: FoldStatistics(), count: parts)
      var boots = Array(repeating: RarefactionBootstrap(replicates: 50), count: parts)
      for (index, entry) in entries.enumerated() {
        folds[index % parts].merge(entry.fold)
        boots[index % parts].add(id: entry.id, concepts: entry.fold.concepts)
      }
      // Merged from the back, so that order shows if it matters.
      var fold = FoldStatistics()
      var boot = RarefactionBootstrap(replicates: 50)
      for part in folds.indices.reversed() {
        fold.merge(folds[part])
        boot.merge(boots[part])
      }
      return (fold, boot)
    }
    let (fold, boot) = whole(parts)
    let (one, oneBoot) = whole(1)
    #expect(MeasureRegistry.measures(of: fold) == MeasureRegistry.measures(of: one))
    #expect(boot == oneBoot)
    #expect(
      boot.interval().map { [$0.low.bitPattern, $0.high.bitPattern] }
        == oneBoot.interval().map { [$0.low.bitPattern, $0.high.bitPattern] })
    #expect(
      LanguageStyleMatching.measure(fold, entries[0].fold)
        == LanguageStyleMatching.measure(one, entries[0].fold))
  }

  @Test("Documentation/Measures.md holds a row for every registered measure")
  func documentation() throws {
    let path = MeasurementData.packageFolder + "/Documentation/Measures.md"
    let text = String(decoding: try #require(MeasurementData.bytes(path)), as: UTF8.self)
    for definition in MeasureRegistry.all {
      let row =
        "| \(definition.id) | \(definition.unit) | \(definition.minimum) \(definition.counted) | \(definition.interval) | \(definition.formula) | \(definition.source) | \(definition.note) |"
      #expect(text.contains(row), "Documentation/Measures.md lacks: \(row)")
    }
  }
}

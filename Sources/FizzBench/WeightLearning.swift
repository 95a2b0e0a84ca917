import Fizz
import FizzLexicon
import FizzModel
import Glibc

/// Learns what words speak for each of Ekman's six and for pleasantness, on top of the strengths judged by hand.
///
/// One logistic regression each: base of the corpus + factor × strength by hand + finding + weight of every word that
/// stands in five texts or more, weights held near zero (ridge). Texts with the emotion weigh as much as all others
/// together. Pleasantness is learnt from texts that are joyful or else angry, disgusted, afraid or sad. Full-batch
/// Adam from zero: the same texts give the same weights.
struct WeightLearning {
  /// A text as features.
  private struct Row {
    var words: [(index: Int32, value: Float)] = []
    var hand = [Float](repeating: 0, count: 7)
    var finding = [Float](repeating: 0, count: 7)
    var emotions: Set<EkmanEmotion> = []
    var corpus = 0
  }

  /// What was learnt for one emotion.
  struct Column {
    var base: Float = 0
    var hand: Float = 0
    var finding: Float = 0
    var words: [Float] = []
  }

  private static let leastTexts = 5
  private static let ridge: Float = 16
  private static let rounds = 250

  private(set) var vocabulary: [String] = []
  private(set) var columns: [Column] = []

  /// Learns from corpora, given the strengths by hand of a weights lexicon whose factors are 1.
  init(_ corpora: [PublicCorpus], hand: EmotionWeights) throws {
    var analyzer = try Analyzer(.english())
    var read: [(words: [String: Float], row: Row)] = []
    var texts: [String: Int] = [:]
    for (number, corpus) in corpora.enumerated() {
      for text in corpus.texts {
        var row = Row()
        row.emotions = text.emotions
        row.corpus = number
        let (words, findings) = analyzer.wordsAndFindings(text.text)
        let values = WeightLearning.values(words)
        for (word, value) in values {
          texts[word, default: 0] += 1
          guard let strengths = hand.row(Array(word.utf8)[...]) else { continue }
          for place in 0..<7 { row.hand[place] += value * Float(strengths[place]) }
        }
        row.finding = WeightLearning.presence(findings)
        read.append((values, row))
      }
    }
    vocabulary = texts.filter { $0.value >= WeightLearning.leastTexts && $0.key.utf8.count > 1 }.keys.sorted()
    let index = Dictionary(uniqueKeysWithValues: vocabulary.enumerated().map { ($1, Int32($0)) })
    let rows = read.map { text in
      var row = text.row
      row.words = text.words.compactMap { word, value in index[word].map { ($0, value) } }
        .sorted { $0.0 < $1.0 }
      return row
    }
    for place in 0..<7 { columns.append(learn(place, rows, corpora.count)) }
  }

  /// Each word once, the reading that is not negated before the negated one.
  private static func values(_ words: [(word: String, isNegated: Bool)]) -> [String: Float] {
    var values: [String: Float] = [:]
    for word in words {
      let value: Float = word.isNegated ? 1 / Float(EmotionWeights.negated) : 1
      values[word.word] = max(values[word.word] ?? value, value)
    }
    return values
  }

  private static func presence(_ findings: [Finding]) -> [Float] {
    let present = EkmanPresence(findings)
    return present.emotions.map { Float($0) } + [Float(present.valence)]
  }

  private func learn(_ place: Int, _ all: [Row], _ corpora: Int) -> Column {
    var rows = all
    let emotion = place < 6 ? EkmanEmotion.allCases[place] : .joy
    if place == WeightSum.valence {
      rows = rows.filter {
        $0.emotions.contains(.joy) != !$0.emotions.isDisjoint(with: [.anger, .disgust, .fear, .sadness])
      }
    }
    let positives = rows.count { $0.emotions.contains(emotion) }
    guard positives > 0 else { return Column(words: [Float](repeating: 0, count: vocabulary.count)) }
    let weight = Float(rows.count - positives) / Float(positives)
    // Parameters: factor by hand, finding, a base for each corpus, words.
    let head = 2 + corpora
    var parameters = [Float](repeating: 0, count: head + vocabulary.count)
    var first = parameters
    var second = parameters
    for round in 1...WeightLearning.rounds {
      var gradient = [Float](repeating: 0, count: parameters.count)
      for row in rows {
        var logit =
          parameters[0] * row.hand[place] + parameters[1] * row.finding[place] + parameters[2 + row.corpus]
        for word in row.words { logit += parameters[head + Int(word.index)] * word.value }
        let isPositive = row.emotions.contains(emotion)
        let error = (1 / (1 + expf(-logit)) - (isPositive ? 1 : 0)) * (isPositive ? weight : 1)
        gradient[0] += error * row.hand[place]
        gradient[1] += error * row.finding[place]
        // Pleasantness has no base: a text that says nothing is neither.
        if place != WeightSum.valence { gradient[2 + row.corpus] += error }
        for word in row.words { gradient[head + Int(word.index)] += error * word.value }
      }
      for index in head..<parameters.count { gradient[index] += WeightLearning.ridge * parameters[index] }
      let step = 0.08 * min(1, 3 * (1 - Float(round - 1) / Float(WeightLearning.rounds)))
      for index in parameters.indices {
        first[index] = 0.9 * first[index] + 0.1 * gradient[index]
        second[index] = 0.99 * second[index] + 0.01 * gradient[index] * gradient[index]
        let mean = first[index] / (1 - powf(0.9, Float(round)))
        let spread = second[index] / (1 - powf(0.99, Float(round)))
        parameters[index] -= step * mean / (spread.squareRoot() + 1e-6)
      }
    }
    return Column(
      base: parameters[2..<head].reduce(0, +) / Float(corpora), hand: parameters[0],
      finding: parameters[1], words: Array(parameters[head...]))
  }

  /// The weights as a lexicon; `share` scales what was learnt of words.
  func weights(hand: EmotionWeights, share: Float) -> EmotionWeights {
    var weights = EmotionWeights(
      version: hand.version, base: row { columns[$0].base }, finding: row { columns[$0].finding })
    for (word, strengths) in hand.all {
      weights.add(Array(word), row { columns[$0].hand * Float(strengths[$0]) })
    }
    for (index, word) in vocabulary.enumerated() {
      weights.add(Array(word.utf8), learnt(index, share: share))
    }
    return weights
  }

  /// What was learnt of a word, in hundredths; nothing under a tenth, and nothing of pleasantness: readers' ratings of
  /// prose follow the words judged by hand better than those with what comments and film lines taught.
  func learnt(_ index: Int, share: Float) -> WeightSum.Row {
    var row = row { share * columns[$0].words[index] }
    row[WeightSum.valence] = 0
    for place in 0..<7 where abs(row[place]) < 10 { row[place] = 0 }
    return row
  }

  /// Hundredths of each column.
  func row(_ value: (Int) -> Float) -> WeightSum.Row {
    var row = WeightSum.Row.zero
    for place in 0..<7 { row[place] = Int32((100 * value(place)).rounded()) }
    return row
  }
}

import Fizz
import FizzModel

/// Emotions of public corpora by findings alone and by scores: macro-F1 over Ekman's six.
///
/// These corpora also label what readers feel in comments and film lines; Fizz looks for what writers say of
/// themselves.
enum PublicAccuracy {
  static func print(folder: String) throws {
    for corpus in [PublicCorpus.goEmotions(folder, "dev"), PublicCorpus.xed(folder)] {
      guard let corpus else {
        Swift.print("a public corpus is not in \(folder); skipped")
        continue
      }
      Swift.print("\(corpus.title): \(corpus.texts.count) texts")
      try findings(corpus)
      try scores(corpus, "scores with weights", .english())
      try scores(corpus, "scores of findings only", LexiconSet.english().withoutWeights)
    }
    try leftOut(folder)
  }

  /// Sets of emotions found against sets of labels.
  private static func findings(_ corpus: PublicCorpus) throws {
    var analyzer = try Analyzer(.english())
    var byEmotion: [EkmanEmotion: Agreement] = [:]
    for text in corpus.texts {
      let analysis = analyzer.analyze(Entry(id: "", text: text.text))
      let found = Set(
        analysis.findings.filter { $0.kind == .feeling && $0.counts }
          .compactMap { EkmanEmotion(family: $0.id) })
      for emotion in EkmanEmotion.allCases {
        byEmotion[emotion, default: Agreement()].add(
          found: found.intersection([emotion]), gold: text.emotions.intersection([emotion]))
      }
    }
    for emotion in EkmanEmotion.allCases {
      Swift.print("  \(padded(emotion.rawValue, 10))  \((byEmotion[emotion] ?? Agreement()).line)")
    }
    Swift.print("  findings that count: macro-F1 \(macro(byEmotion))")
  }

  /// The highest score against the label, of texts with one label.
  private static func scores(_ corpus: PublicCorpus, _ title: String, _ lexicons: LexiconSet) throws {
    var analyzer = try Analyzer(lexicons)
    var byEmotion: [EkmanEmotion: Agreement] = [:]
    for text in corpus.texts where text.emotions.count == 1 {
      let scores = analyzer.analyze(Entry(id: "", text: text.text)).scores
      let best = scores.flatMap { scores in
        scores.emotions.indices.max { scores.emotions[$0] < scores.emotions[$1] }
      }
      let found = Set(best.map { [EkmanEmotion.allCases[$0]] } ?? [])
      for emotion in EkmanEmotion.allCases {
        byEmotion[emotion, default: Agreement()].add(
          found: found.intersection([emotion]), gold: text.emotions.intersection([emotion]))
      }
    }
    Swift.print("  \(title), highest of six, texts with one label: macro-F1 \(macro(byEmotion))")
  }

  /// Whether learning helps on a corpus that was not learnt from: by hand alone, and with what the other taught.
  private static func leftOut(_ folder: String) throws {
    guard let train = PublicCorpus.goEmotions(folder, "train"),
      let dev = PublicCorpus.goEmotions(folder, "dev"),
      let xed = PublicCorpus.xed(folder)
    else { return }
    let hand = try WeightsFile.strengths("Lexicons/en/weights.xml")
    for (teacher, test) in [(train, xed), (xed, dev)] {
      let learnt = try WeightLearning([teacher], hand: hand)
      for (name, share) in [
        ("strengths by hand", Float(0)), ("and half of what was learnt", 0.5), ("and all", 1),
      ] {
        try scores(
          test, "taught by \(teacher.title), tested on \(test.title), \(name)",
          .english(weights: learnt.weights(hand: hand, share: share)))
      }
    }
  }

  private static func macro(_ byEmotion: [EkmanEmotion: Agreement]) -> Double {
    let scores = byEmotion.values.compactMap(\.f1)
    return scores.isEmpty ? 0 : (scores.reduce(0, +) / Double(scores.count) * 1000).rounded() / 1000
  }
}

import Fizz
import FizzModel

/// Feelings found in public corpora, mapped to Ekman's six: macro-F1 over the six, sets of labels against sets of
/// labels. These corpora also label what readers feel in comments and film lines; Fizz looks for what writers say of
/// themselves.
enum PublicAccuracy {
  static func print(folder: String) throws {
    var analyzer = try Analyzer(.english())
    try corpus("GoEmotions dev", folder + "/goemotions/dev.tsv", goEmotions, &analyzer)
    try corpus("XED English", folder + "/xed/en-annotated.tsv", xed, &analyzer)
  }

  private static func corpus(
    _ title: String, _ path: String, _ labels: [Int: EkmanEmotion], _ analyzer: inout Analyzer
  ) throws {
    guard let bytes = TextFile.bytes(path) else {
      Swift.print("\(title): \(path) is not there; skipped")
      return
    }
    var byEmotion: [EkmanEmotion: Agreement] = [:]
    var texts = 0
    for line in bytes.split(separator: 0x0A) {
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
      guard fields.count >= 2 else { continue }
      let numbers = String(decoding: fields[1], as: UTF8.self).split { $0 == "," || $0 == " " || $0 == "\r" }
        .compactMap { Int($0) }
      let gold = Set(numbers.compactMap { labels[$0] })
      let analysis = analyzer.analyze(Entry(id: "", text: String(decoding: fields[0], as: UTF8.self)))
      let found = Set(
        analysis.findings.filter { $0.kind == .feeling && $0.counts }
          .compactMap { EkmanEmotion(family: $0.id) })
      texts += 1
      for emotion in EkmanEmotion.allCases {
        byEmotion[emotion, default: Agreement()].add(
          found: found.intersection([emotion]), gold: gold.intersection([emotion]))
      }
    }
    Swift.print("\(title): \(texts) texts")
    for emotion in EkmanEmotion.allCases {
      Swift.print("  \(padded(emotion.rawValue, 10))  \((byEmotion[emotion] ?? Agreement()).line)")
    }
    let scores = byEmotion.values.compactMap(\.f1)
    let macro = scores.isEmpty ? 0 : scores.reduce(0, +) / Double(scores.count)
    Swift.print("  macro-F1 \((macro * 1000).rounded() / 1000)")
  }

  /// GoEmotions' own grouping of its 27 labels (labels.txt, from 0).
  private static let goEmotions: [Int: EkmanEmotion] = [
    0: .joy, 1: .joy, 2: .anger, 3: .anger, 4: .joy, 5: .joy, 6: .surprise, 7: .surprise, 8: .joy,
    9: .sadness,
    10: .anger, 11: .disgust, 12: .sadness, 13: .joy, 14: .fear, 15: .joy, 16: .sadness, 17: .joy, 18: .joy,
    19: .fear, 20: .joy, 21: .joy, 22: .surprise, 23: .joy, 24: .sadness, 25: .sadness, 26: .surprise,
  ]

  /// XED's eight after Plutchik; anticipation (2) and trust (8) have no place among the six.
  private static let xed: [Int: EkmanEmotion] = [
    1: .anger, 3: .disgust, 4: .fear, 5: .joy, 6: .sadness, 7: .surprise,
  ]
}

import FizzModel

/// A public corpus of short texts labelled with emotions, mapped to Ekman's six.
struct PublicCorpus {
  let title: String
  let texts: [(text: String, emotions: Set<EkmanEmotion>)]

  /// GoEmotions dev or train (Demszky et al. 2020), absent when the file is.
  static func goEmotions(_ folder: String, _ part: String) -> PublicCorpus? {
    read("GoEmotions \(part)", folder + "/goemotions/\(part).tsv", goEmotionsLabels)
  }

  /// XED English (Öhman et al. 2020), absent when the file is.
  static func xed(_ folder: String) -> PublicCorpus? {
    read("XED English", folder + "/xed/en-annotated.tsv", xedLabels)
  }

  private static func read(_ title: String, _ path: String, _ labels: [Int: EkmanEmotion]) -> PublicCorpus? {
    guard let bytes = TextFile.bytes(path) else { return nil }
    var texts: [(text: String, emotions: Set<EkmanEmotion>)] = []
    for line in bytes.split(separator: 0x0A) {
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
      guard fields.count >= 2 else { continue }
      let numbers = String(decoding: fields[1], as: UTF8.self).split { $0 == "," || $0 == " " || $0 == "\r" }
        .compactMap { Int($0) }
      texts.append((String(decoding: fields[0], as: UTF8.self), Set(numbers.compactMap { labels[$0] })))
    }
    return PublicCorpus(title: title, texts: texts)
  }

  /// GoEmotions' own grouping of its 27 labels (labels.txt, from 0).
  private static let goEmotionsLabels: [Int: EkmanEmotion] = [
    0: .joy, 1: .joy, 2: .anger, 3: .anger, 4: .joy, 5: .joy, 6: .surprise, 7: .surprise, 8: .joy,
    9: .sadness,
    10: .anger, 11: .disgust, 12: .sadness, 13: .joy, 14: .fear, 15: .joy, 16: .sadness, 17: .joy, 18: .joy,
    19: .fear, 20: .joy, 21: .joy, 22: .surprise, 23: .joy, 24: .sadness, 25: .sadness, 26: .surprise,
  ]

  /// XED's eight after Plutchik; anticipation (2) and trust (8) have no place among the six.
  private static let xedLabels: [Int: EkmanEmotion] = [
    1: .anger, 3: .disgust, 4: .fear, 5: .joy, 6: .sadness, 7: .surprise,
  ]
}

internal import FizzModel

/// Integer statistics of one entry.
enum EntryFold {
  static func statistics(
    words: Int, sentences: Int, text: MatchedText, findings: [Finding], bytes: [EmotionalByte]
  ) -> FoldStatistics {
    var fold = FoldStatistics()
    fold.entries = 1
    fold.words = words
    fold.sentences = sentences
    fold.knownWords = text.knownWords
    fold.functionWords = text.functionWords
    // By index: a finding bound to a name is copied, with all its strings.
    for index in findings.indices {
      if let reason = findings[index].excluded {
        fold.excluded[reason.rawValue, default: 0] += 1
        continue
      }
      fold.findings[key(findings[index]), default: 0] += 1
      if findings[index].kind == .feeling {
        fold.mentions[findings[index].specificity?.level ?? 1] += 1
        fold.concepts[findings[index].concept, default: 0] += 1
      }
    }
    fold.bytes = bytes.count
    for byte in bytes {
      for (index, part) in EmotionalByte.Parts.ordered.enumerated() where byte.parts.contains(part.part) {
        fold.byteParts[index] += 1
      }
    }
    return fold
  }

  private static func key(_ finding: Finding) -> String {
    let id = finding.kind.rawValue + "/" + finding.id
    if let mode = finding.mode { return id + "/" + mode.rawValue }
    if let status = finding.status { return id + "/" + status.rawValue }
    return id
  }
}

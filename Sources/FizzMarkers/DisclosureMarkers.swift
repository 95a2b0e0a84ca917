@_spi(Stages) internal import FizzModel

/// In a message, an own feeling is told to the one who reads it: disclosure of feeling, level 1 for an everyday
/// word, 2 for a finer one or one that lays the sender open. On a page only telling somebody discloses, which
/// patterns find.
///
/// Source: information, thought and feeling by degree after Barak and Gluck-Ofri 2007; the levels of feelings are
/// ours.
enum DisclosureMarkers {
  private static let own: Cue = [.selfSubject, .selfObject, .selfPossessive, .iAm, .iFeel]
  private static let layOpen: Set<String> = [
    "fear", "sadness", "grief", "despair", "loneliness", "hurt", "shame", "guilt", "regret", "envy",
    "jealousy",
    "vulnerability", "numbness",
  ]

  static func grade(
    _ all: inout [Finding], in text: MatchedText, _ setting: Setting, _ utf8: [UInt8]
  ) {
    guard setting.isChat else { return }
    var added: [Finding] = []
    for finding in all
    where finding.kind == .feeling && finding.counts && finding.assertion.source == .own {
      guard Taxonomy.pole(ofFamily: finding.id) != .pleasant, finding.id != "wellbeing" else { continue }
      // "Sad!" is a remark; who tells a feeling speaks of oneself.
      let sentence = text.sentences[finding.sentence]
      guard sentence.contains(where: { !text.cues[$0].isDisjoint(with: own) }) else { continue }
      // An emoji alone tells the tone of a message, not yet a feeling to anybody.
      guard finding.span.start >= utf8.count || isLetter(utf8[finding.span.start]) else { continue }
      let isThere: (Finding) -> Bool = {
        $0.kind == .disclosure && $0.id == "feeling" && $0.counts && $0.sentence == finding.sentence
      }
      if added.contains(where: isThere) || all.contains(where: isThere) { continue }
      var told = Finding(
        kind: .disclosure, id: "feeling", concept: finding.concept, span: finding.span,
        assertion: finding.assertion, because: finding.because + ["rule:told"], sentence: finding.sentence)
      told.level = finding.specificity == .specific || layOpen.contains(finding.id) ? 2 : 1
      added.append(told)
    }
    all += added
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0xC3 < 3 }
}

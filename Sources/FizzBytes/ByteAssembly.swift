package import FizzModel

/// Joins counting findings of feeling, sensation, meaning and need that belong together.
///
/// Ours: findings of one sentence with the same experiencer and the same past-or-present make one byte; a
/// neighbouring sentence joins when the link begins it. A byte needs a feeling, or a sensation with a meaning or
/// a need.
package enum ByteAssembly {
  /// Bytes of an entry, in order of the text.
  ///
  /// - Parameters:
  ///   - findings: all findings, in order of the text.
  ///   - joins: whether sentence i continues sentence i − 1 ("because", "and", "so").
  package static func bytes(from findings: [Finding], joins: (Int) -> Bool) -> [EmotionalByte] {
    var bytes: [EmotionalByte] = []
    var group: [Int] = []
    var lastSentence = -1
    func close() {
      if let byte = byte(group, findings) { bytes.append(byte) }
      group.removeAll(keepingCapacity: true)
    }
    let parts = findings.indices.filter { findings[$0].counts && findings[$0].kind.isBytePart }
      .sorted { (findings[$0].sentence, findings[$0].span) < (findings[$1].sentence, findings[$1].span) }
    for index in parts {
      let sentence = findings[index].sentence
      if sentence != lastSentence, !(sentence == lastSentence + 1 && joins(sentence)) { close() }
      group.append(index)
      lastSentence = sentence
    }
    close()
    return bytes
  }

  private static func byte(_ group: [Int], _ findings: [Finding]) -> EmotionalByte? {
    var parts: EmotionalByte.Parts = []
    for index in group {
      switch findings[index].kind {
      case .feeling: parts.insert(.feeling)
      case .sensation: parts.insert(.sensation)
      case .meaning: parts.insert(.meaning)
      case .need: parts.insert(.need)
      default: break
      }
    }
    let isByte =
      parts.contains(.feeling) || parts.contains(.sensation) && !parts.isDisjoint(with: [.meaning, .need])
    guard isByte, let first = group.first else { return nil }
    let span = group.reduce(findings[first].span) { $0.union(findings[$1].span) }
    let charges = group.compactMap { findings[$0].charge }
    let charge =
      charges.isEmpty ? nil : charges.reduce(0) { $0 + $1.valence * $1.intensity } / Double(charges.count)
    return EmotionalByte(
      span: span, findings: group, parts: parts, consistency: consistency(group, findings),
      charge: charge.map { ($0 * 1000).rounded() / 1000 })
  }

  /// 1 − conflicts ÷ pairs over the signs of feelings, sensations and needs.
  private static func consistency(_ group: [Int], _ findings: [Finding]) -> Double? {
    let signs = group.compactMap { sign(findings[$0]) }
    guard signs.count >= 2 else { return nil }
    let plus = signs.count { $0 > 0 }
    let minus = signs.count - plus
    let pairs = signs.count * (signs.count - 1) / 2
    return ((1 - Double(plus * minus) / Double(pairs)) * 1000).rounded() / 1000
  }

  private static func sign(_ finding: Finding) -> Int? {
    switch finding.kind {
    case .feeling:
      guard let valence = finding.charge?.valence, valence != 0 else { return nil }
      return valence > 0 ? 1 : -1
    case .sensation:
      return ["ease", "warmth", "lightness", "breath"].contains(finding.id) ? 1 : -1
    case .need:
      switch finding.status {
      case .met: return 1
      case .unmet: return -1
      default: return nil
      }
    default: return nil
    }
  }
}

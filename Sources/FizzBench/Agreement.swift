/// Hits, false alarms and misses against labels, and what follows from them.
struct Agreement {
  var hits = 0
  var falseAlarms = 0
  var misses = 0

  /// Share of what was found that is right; nothing found is no share.
  var precision: Double? { hits + falseAlarms == 0 ? nil : Double(hits) / Double(hits + falseAlarms) }
  /// Share of what is there that was found.
  var recall: Double? { hits + misses == 0 ? nil : Double(hits) / Double(hits + misses) }
  /// Their harmonic mean; 0 when something is there or found and nothing is right.
  var f1: Double? {
    let all = 2 * hits + falseAlarms + misses
    return all == 0 ? nil : Double(2 * hits) / Double(all)
  }

  /// Counts the labels of one text, each once.
  mutating func add<Label: Hashable>(found: Set<Label>, gold: Set<Label>) {
    hits += found.intersection(gold).count
    falseAlarms += found.subtracting(gold).count
    misses += gold.subtracting(found).count
  }

  mutating func add(_ other: Agreement) {
    hits += other.hits
    falseAlarms += other.falseAlarms
    misses += other.misses
  }

  /// `P .89 R .80 F1 .84 (137 right, 17 wrong, 34 missed)`.
  var line: String {
    func text(_ value: Double?) -> String {
      guard let value else { return "–" }
      let hundredths = Int((value * 100).rounded())
      return hundredths == 100 ? "1.00" : "." + (hundredths < 10 ? "0" : "") + String(hundredths)
    }
    return "P \(text(precision))  R \(text(recall))  F1 \(text(f1))"
      + "  (\(hits) right, \(falseAlarms) wrong, \(misses) missed)"
  }
}

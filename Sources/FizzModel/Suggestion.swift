/// The nearest right word, for messages.
package enum Suggestion {
  /// `; did you mean "anger"?`, or a list when it is short, or nothing.
  package static func text(for word: String, among candidates: [String]) -> String {
    if let nearest = nearest(to: word, among: candidates) { return "; did you mean \"\(nearest)\"?" }
    if candidates.count <= 12 { return "; it can be \(candidates.joined(separator: ", "))" }
    return ""
  }

  /// The candidate at the least edit distance, when that is at most a third of the word (and 3); the first
  /// such in the given order.
  package static func nearest(to word: String, among candidates: [String]) -> String? {
    let limit = min(3, max(1, word.utf8.count / 3))
    var best: (distance: Int, word: String)?
    for candidate in candidates {
      let distance = editDistance(Array(word.utf8.prefix(64)), Array(candidate.utf8.prefix(64)))
      if distance <= limit, distance < best?.distance ?? .max { best = (distance, candidate) }
    }
    return best?.word
  }

  /// Levenshtein's distance in bytes.
  static func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for i in a.indices {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let substituted = diagonal + (a[i] == b[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[b.count]
  }
}

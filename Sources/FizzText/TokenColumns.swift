internal import FizzModel

/// Tokens while they are found: columns that are reused from text to text.
struct TokenColumns: ~Copyable {
  /// First byte of each token; only the first `count` elements mean something.
  var starts: [UInt32] = []
  /// Byte after each token.
  var ends: [UInt32] = []
  /// Kind of each token.
  var kinds: [SegmentedText.TokenKind] = []
  var count = 0

  /// Makes room for `more` tokens.
  mutating func makeRoom(for more: Int) {
    let missing = count + more - starts.count
    guard missing > 0 else { return }
    let added = max(missing, starts.count, 1024)
    starts.append(contentsOf: repeatElement(0, count: added))
    ends.append(contentsOf: repeatElement(0, count: added))
    kinds.append(contentsOf: repeatElement(.punctuation, count: added))
  }

  mutating func append(_ start: Int, _ end: Int, _ kind: SegmentedText.TokenKind) {
    makeRoom(for: 1)
    starts[count] = UInt32(start)
    ends[count] = UInt32(end)
    kinds[count] = kind
    count += 1
  }
}

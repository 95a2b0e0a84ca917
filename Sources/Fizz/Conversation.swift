internal import FizzModel

/// A message and the turns before it: who said what, oldest first.
struct Conversation {
  /// Most turns looked back.
  static let reach = 6

  let isChat: Bool
  let turns: [Entry.Turn]
  private let sender: String?
  private let senderIsSelf: Bool?

  init(_ entry: Entry, _ context: [Entry.Turn]) {
    turns = Array(context.suffix(Conversation.reach))
    isChat = entry.kind == .message || entry.conversation != nil || !context.isEmpty
    sender = entry.speaker?.id
    senderIsSelf = entry.speaker?.isSelf
  }

  /// Whether a turn is by the speaker of another; the message at hand comes after the last turn.
  func isOwn(_ earlier: Int, of turn: Int) -> Bool {
    turn == turns.count ? isSender(turns[earlier]) : turns[earlier].speaker == turns[turn].speaker
  }

  /// Without a speaker's name the message is the writer's own.
  private func isSender(_ turn: Entry.Turn) -> Bool {
    if let sender { return turn.speaker == sender }
    return turn.isSelf ?? senderIsSelf == true
  }

  /// The turns before a turn as one text, a paragraph each, with the bytes of what the other side said last; absent
  /// when there are none.
  func preceding(_ turn: Int) -> (utf8: [UInt8], previousTurn: Range<Int>)? {
    guard turn > 0 else { return nil }
    var utf8: [UInt8] = []
    var spans: [Range<Int>] = []
    for earlier in turns[..<turn] {
      if !utf8.isEmpty { utf8 += [0x0A, 0x0A] }
      let start = utf8.count
      utf8 += Array(earlier.text.utf8)
      spans.append(start..<utf8.count)
    }
    guard let last = (0..<turn).last(where: { !isOwn($0, of: turn) }) else { return (utf8, 0..<0) }
    var first = last
    while first > 0, !isOwn(first - 1, of: turn) { first -= 1 }
    return (utf8, spans[first].lowerBound..<spans[last].upperBound)
  }
}

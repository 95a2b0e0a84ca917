package import FizzModel

/// Where a text stands: alone, or as a message among others.
package struct Setting: Sendable {
  /// A message before the one at hand.
  package struct Turn: Sendable {
    /// Whether the sender of the message at hand wrote it.
    package let isOwn: Bool
    /// What was found in it.
    package let findings: [Finding]

    package init(isOwn: Bool, findings: [Finding]) {
      self.isOwn = isOwn
      self.findings = findings
    }
  }

  /// A page that answers nobody.
  package static let journal = Setting(isChat: false, turns: [])

  /// Whether it is a message.
  package let isChat: Bool
  /// Up to six messages before it, oldest first.
  package let turns: [Turn]

  /// Whether somebody else wrote one of them.
  var hasOther: Bool { turns.contains { !$0.isOwn } }

  package init(isChat: Bool, turns: [Turn]) {
    self.isChat = isChat
    self.turns = turns
  }
}

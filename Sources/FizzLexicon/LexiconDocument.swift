package import FizzModel

/// One lexicon file, read and checked for form: what stands in it, each thing with its line.
package struct LexiconDocument: Sendable, Equatable {
  /// A text in the file and where it stands.
  package struct Located: Sendable, Equatable {
    package let text: String
    package let line: Int

    package init(_ text: String, line: Int) {
      self.text = text
      self.line = line
    }
  }

  /// Words of one part of speech.
  package struct Forms: Sendable, Equatable {
    package let words: [Located]
    package let partOfSpeech: PartOfSpeech
  }

  /// A phrase and how it says who feels.
  package struct Phrase: Sendable, Equatable {
    package let pattern: Located
    package let partOfSpeech: PartOfSpeech
  }

  /// Where a guard looks.
  package enum Scope: Sendable, Equatable {
    case match, before(Int), after(Int), clause, sentence, previousTurn, context

    package init?(name: String) {
      switch name {
      case "match": self = .match
      case "clause": self = .clause
      case "sentence": self = .sentence
      case "previous-turn": self = .previousTurn
      case "context": self = .context
      default:
        let parts = name.split(separator: ":")
        guard parts.count == 2, let n = Int(parts[1]), (1...40).contains(n) else { return nil }
        if parts[0] == "before" {
          self = .before(n)
        } else if parts[0] == "after" {
          self = .after(n)
        } else {
          return nil
        }
      }
    }
  }

  /// A pattern that must (`only`) or must not (`unless`) be found near a match.
  package struct Guard: Sendable, Equatable {
    package let isUnless: Bool
    package let scope: Scope
    package let pattern: Located
  }

  /// A text that must or must not give a finding.
  package struct Example: Sendable, Equatable {
    package let text: Located
    package let mustFire: Bool
    package let reason: Exclusion?
    package let previous: String?
  }

  /// A named set of words.
  package struct WordClass: Sendable, Equatable {
    package let id: String
    package let line: Int
    package var forms: [Located] = []
    package var phrases: [Located] = []
    package var includes: [Located] = []
  }

  /// A concept or marker.
  package struct Entry: Sendable, Equatable {
    package var definition: Definition
    package let line: Int
    package var forms: [Forms] = []
    package var phrases: [Phrase] = []
    package var patterns: [Located] = []
    package var guards: [Guard] = []
    package var examples: [Example] = []
  }

  /// Path as given.
  package let path: String
  package var id = ""
  package var language = ""
  package var version = ""
  package var license = ""
  package var about = ""
  /// SHA-256 of the file, lower-case hexadecimal.
  package var sha256 = ""
  package var classes: [WordClass] = []
  package var entries: [Entry] = []
  package var removals: [Located] = []

  package init(path: String) { self.path = path }

  /// Last part of the path: what `because` names.
  package var fileName: String {
    String(path.split(separator: "/").last ?? "lexicon.xml")
  }
}

/// A fault in a lexicon: place, what is wrong, what to do.
package struct LexiconIssue: Error, Sendable, Equatable, CustomStringConvertible {
  package let path: String
  package let line: Int
  package let message: String

  package init(path: String, line: Int, _ message: String) {
    self.path = path
    self.line = line
    self.message = message
  }

  package var description: String { "\(path):\(line): \(message)" }
}

/// All faults found in one reading.
package struct LexiconError: Error, Sendable, CustomStringConvertible {
  package let issues: [LexiconIssue]

  package init(_ issues: [LexiconIssue]) { self.issues = issues }

  package var description: String { issues.map(\.description).joined(separator: "\n") }
}

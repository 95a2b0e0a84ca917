import Fizz
import FizzLexicon
import FizzModel

/// Lexicon files of the user's, in any format, read in order.
struct LexiconFiles {
  /// Own files as they are, foreign ones as what they say in our terms.
  private(set) var documents: [LexiconDocument] = []
  /// Foreign files, for their categories.
  private(set) var foreign: [ForeignLexicon] = []

  /// How much is said of what was skipped.
  enum Talk {
    /// The first things of each file, for commands whose business is another.
    case brief
    /// Everything.
    case full
  }

  private static let briefWarnings = 20

  /// Reads files; what was skipped in them is said on standard error.
  ///
  /// - Parameters:
  ///   - paths: files.
  ///   - base: the lexicons below them.
  ///   - talk: how much is said of what was skipped.
  init(_ paths: [String], over base: [LexiconDocument], _ talk: Talk = .brief) throws {
    var ids: Set<String> = []
    for path in paths {
      switch try LexiconFiles.read(path) {
      case .own(let document):
        documents.append(document)
        ids.insert(document.id)
      case .foreign(let lexicon):
        LexiconFiles.say(lexicon.warnings, path, talk)
        var id = ForeignConcepts.identifier(lexicon.name)
        if !ids.insert(id).inserted {
          id += "-\(ids.count)"
          ids.insert(id)
        }
        let outcome = ForeignConcepts.document(from: lexicon, over: base + documents, id: id)
        if talk == .full { LexiconFiles.say(outcome, lexicon) }
        documents.append(outcome.document)
        foreign.append(lexicon)
      }
    }
  }

  /// Reads one file.
  static func read(_ path: String) throws -> LexiconFile {
    let bytes = try Files.bytes(path)
    do {
      return try LexiconFile.read(bytes, path: path, sha256: SHA256.hexadecimal(bytes))
    } catch {
      throw Failure(.data, error.description)
    }
  }

  /// Warnings, one a line.
  static func say(_ warnings: [LexiconIssue], _ path: String, _ talk: Talk) {
    let shown = talk == .full ? warnings[...] : warnings.prefix(briefWarnings)
    for warning in shown { Output.talk("fizz: " + warning.description) }
    if shown.count < warnings.count {
      Output.talk(
        "fizz: \(path): \(warnings.count - shown.count) more things were skipped; "
          + "\"fizz lexicon check\" with this file lists them")
    }
  }

  /// What a foreign file holds and what is made of it.
  private static func say(_ outcome: ForeignConcepts.Outcome, _ lexicon: ForeignLexicon) {
    Output.line(
      "\(lexicon.path): \(lexicon.format.rawValue), \(lexicon.categories.count) categories, "
        + "\(lexicon.termCount) terms; all are counted, categories that give findings: \(outcome.categories)")
    if outcome.known > 0 {
      Output.line("  known to the other lexicons, and found as they say: \(outcome.known) terms")
    }
    if outcome.unsayable > 0 {
      Output.line(
        "  only counted, since their stem is too short or they hold signs: \(outcome.unsayable) terms")
    }
  }
}

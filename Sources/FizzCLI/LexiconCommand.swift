import ArgumentParser
import Fizz
import FizzLexicon
import FizzModel

/// `fizz lexicon`: looks into lexicons and checks them.
struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon", abstract: "List, show, check and convert lexicons; find what they lack.",
    subcommands: [
      List.self, Show.self, Check.self, LexiconConvertCommand.self, LexiconReportCommand.self,
      LexiconGapsCommand.self,
    ])

  /// `fizz lexicon list`: the files and how much they hold.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List lexicons, or the concepts of one kind.")

    @Argument(help: "A kind: feeling, sensation, meaning, need, frame, script, voice, naming …") var kind:
      String?

    func run() throws {
      let documents = try LexiconCommand.documents()
      guard let kind else {
        for document in documents {
          Output.line(
            "\(document.id) \(document.version): \(document.classes.count) classes, "
              + "\(document.entries.count) concepts and markers (\(document.license))")
        }
        return
      }
      guard let wanted = FindingKind(rawValue: kind) else {
        throw ValidationError(
          "kind \"\(kind)\" is not known"
            + Suggestion.text(for: kind, among: FindingKind.allCases.map(\.rawValue)))
      }
      for document in documents {
        for entry in document.entries where entry.definition.kind == wanted {
          Output.line("\(entry.definition.id)\t\(entry.definition.concept)\t\(entry.definition.gloss)")
        }
      }
    }
  }

  /// `fizz lexicon show ID`: everything a concept or marker says.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show a concept, a marker or a class.")

    @Argument(help: "Its id, such as resentment or fawn.enacted.") var id: String

    func run() throws {
      let documents = try LexiconCommand.documents()
      for document in documents {
        for entry in document.entries where entry.definition.concept == id {
          LexiconCommand.show(entry, document)
          return
        }
        for wordClass in document.classes where wordClass.id == id {
          Output.line("class \(id) (\(document.fileName):\(wordClass.line))")
          Output.line("  " + (wordClass.forms + wordClass.phrases).map(\.text).joined(separator: ", "))
          if !wordClass.includes.isEmpty {
            Output.line("  includes " + wordClass.includes.map(\.text).joined(separator: ", "))
          }
          return
        }
      }
      let ids = documents.flatMap { $0.entries.map(\.definition.concept) + $0.classes.map(\.id) }
      throw ValidationError("nothing has the id \"\(id)\"" + Suggestion.text(for: id, among: ids))
    }
  }

  /// `fizz lexicon check FILE…`: form, meaning and every example.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check lexicon files and run the examples inside them.",
      discussion: """
        Without files the English lexicon of the program is checked. Of files in other formats (LIWC, quanteda, NRC,
        VADER, Empath, Yoshikoder, Vocabulate) everything that is skipped is listed.
        """)

    @Argument(help: "Lexicon files; a later one replaces concepts and markers of an earlier one.")
    var files: [String] = []

    @Flag(help: "The files are a whole lexicon of their own, not additions to the English one.")
    var alone = false

    func run() throws {
      let base = alone ? [] : try LexiconCommand.documents()
      let (set, own) = try LexiconCommand.set(of: files, over: base, .full)
      let outcome = try LexiconExamples.run(files.isEmpty ? base : own, on: set)
      for failure in outcome.failures { Output.line(failure.description) }
      Output.line("\(outcome.passed) examples pass, \(outcome.failures.count) fail")
      if !outcome.failures.isEmpty { throw ExitCode(65) }
    }
  }

  /// The English lexicon with the user's files on top.
  ///
  /// A file with the id of an English one stands in its place (an edited copy); within others a concept or marker
  /// replaces the one of the same id. Foreign files add to what is there.
  static func set(with paths: [String]) throws -> LexiconSet {
    guard !paths.isEmpty else { return .english() }
    return try set(of: paths, over: try documents(), .brief).set
  }

  /// The lexicons of a run and the user's own documents among them.
  private static func set(of paths: [String], over base: [LexiconDocument], _ talk: LexiconFiles.Talk) throws
    -> (
      set: LexiconSet, own: [LexiconDocument]
    )
  {
    let files = try LexiconFiles(paths, over: base, talk)
    do {
      return (
        try LexiconSet.compiled(from: layered(files.documents, over: base), counting: files.foreign),
        files.documents
      )
    } catch {
      throw Failure(.data, "\(error)")
    }
  }

  /// The documents of the English lexicon with the user's files on top.
  static func documents(with paths: [String]) throws -> [LexiconDocument] {
    let base = try documents()
    return layered(try LexiconFiles(paths, over: base).documents, over: base)
  }

  static func layered(_ own: [LexiconDocument], over base: [LexiconDocument]) -> [LexiconDocument] {
    let ids = Set(own.map(\.id))
    return base.filter { !ids.contains($0.id) } + own
  }

  static func documents() throws -> [LexiconDocument] {
    do {
      return try LexiconSet.englishDocuments()
    } catch {
      throw Failure(.software, error.description)
    }
  }

  private static func show(_ entry: LexiconDocument.Entry, _ document: LexiconDocument) {
    let d = entry.definition
    Output.line("\(d.concept): \(d.kind.rawValue) of \(d.id) (\(document.fileName):\(entry.line))")
    if !d.gloss.isEmpty { Output.line("  " + d.gloss) }
    if let specificity = d.specificity, let charge = d.charge {
      Output.line(
        "  \(specificity.rawValue), valence \(charge.valence), arousal \(charge.arousal), "
          + "intensity \(charge.intensity)")
    }
    for forms in entry.forms {
      Output.line("  \(forms.partOfSpeech): " + forms.words.map(\.text).joined(separator: ", "))
    }
    for phrase in entry.phrases { Output.line("  phrase: " + phrase.pattern.text) }
    for pattern in entry.patterns { Output.line("  pattern: " + pattern.text) }
    for check in entry.guards {
      Output.line("  \(check.isUnless ? "unless" : "only") (\(check.scope)): " + check.pattern.text)
    }
    for example in entry.examples {
      Output.line("  \(example.mustFire ? "yes" : "no"): " + example.text.text)
    }
  }
}

import ArgumentParser
import Fizz
import FizzLexicon
import FizzModel

/// `fizz lexicon convert`: lexicons in the formats of other programs, and theirs in ours.
struct LexiconConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Write lexicons as LIWC-22 .dicx, quanteda YAML, TSV or Fizz's own XML.",
    discussion: """
      Without files the English lexicon of the program is converted. What a format cannot say is left out and counted.

      EXAMPLES
        fizz lexicon convert -o fizz.dicx
        fizz lexicon convert mine.dic -o mine.xml
        fizz lexicon convert mine.yaml --to tsv
      """)

  enum Target: String, ExpressibleByArgument, CaseIterable { case dicx, yaml, tsv, xml }

  @Argument(help: "Lexicon files in any format Fizz reads; they are written as one.") var files: [String] = []

  @Option(name: [.short, .long], help: "Write to this file; its ending chooses the format.") var output:
    String?

  @Option(help: "dicx, yaml, tsv or xml.") var to: Target?

  func run() throws {
    Files.ignoreBrokenPipes()
    let target = try chosenTarget()
    if let output, files.contains(output) {
      throw Failure(.cannotCreate, "\(output): is one of the inputs and is kept; choose another name")
    }
    let read = try files.map { try LexiconFiles.read($0) }
    for (path, file) in zip(files, read) {
      if case .foreign(let lexicon) = file { LexiconFiles.say(lexicon.warnings, path, .full) }
    }
    let bytes = target == .xml ? try markup(read) : try table(read, target)
    if let output {
      try Files.writeAtomically(bytes, to: output)
      Output.talk("fizz: wrote \(output)")
    } else {
      try Files.write(bytes, to: 1, "<stdout>")
    }
  }

  private func chosenTarget() throws -> Target {
    if let to { return to }
    guard let output else {
      throw ValidationError("no format is named; add --to dicx|yaml|tsv|xml or -o with such an ending")
    }
    let ending = output.lastIndex(of: ".").map { output[output.index(after: $0)...].lowercased() } ?? ""
    if ending == "yml" { return .yaml }
    if let target = Target(rawValue: ending) { return target }
    throw ValidationError("the ending of \(output) names no format; add --to dicx|yaml|tsv|xml")
  }

  // MARK: - Formats of others

  private func table(_ read: [LexiconFile], _ target: Target) throws -> [UInt8] {
    var documents: [LexiconDocument] = []
    var foreign: [ForeignLexicon] = []
    for file in read {
      switch file {
      case .own(let document): documents.append(document)
      case .foreign(let lexicon): foreign.append(lexicon)
      }
    }
    if read.isEmpty { documents = try LexiconCommand.documents() }
    var lost: [(count: Int, name: String)] = []
    if !documents.isEmpty {
      let terms = LexiconTerms(
        documents, name: documents.count == 1 ? documents[0].id : "fizz",
        depth: target == .dicx ? .families : .concepts)
      foreign.append(terms.lexicon)
      lost = [(terms.lostPatterns, "pattern"), (terms.lostGuards, "guard"), (terms.lostClasses, "class")]
    }
    let format: ForeignWriter.Target = target == .dicx ? .dicx : target == .yaml ? .yaml : .tsv
    let (bytes, weights) = ForeignWriter.write(ForeignLexicon(joining: foreign), as: format)
    lost.append((weights, "weight"))
    sayLost(lost.filter { $0.count > 0 }, target)
    return bytes
  }

  private func sayLost(_ lost: [(count: Int, name: String)], _ target: Target) {
    let parts = lost.map { lost in
      let plural = lost.name == "class" ? "classes" : lost.name + "s"
      return "\(LexiconConvertCommand.grouped(lost.count)) \(lost.count == 1 ? lost.name : plural)"
    }
    guard let last = parts.last else { return }
    let list = parts.count == 1 ? last : parts.dropLast().joined(separator: ", ") + " and " + last
    let isOne = lost.count == 1 && lost[0].count == 1
    Output.talk("fizz: \(list) \(isOne ? "has" : "have") no place in .\(target.rawValue)")
  }

  /// 1203 as 1,203.
  private static func grouped(_ count: Int) -> String {
    var out = ""
    for (place, digit) in String(count).reversed().enumerated() {
      if place > 0, place.isMultiple(of: 3) { out = "," + out }
      out = String(digit) + out
    }
    return out
  }

  // MARK: - Ours

  private func markup(_ read: [LexiconFile]) throws -> [UInt8] {
    let base = try LexiconCommand.documents()
    var documents: [LexiconDocument] = read.isEmpty ? base : []
    for file in read {
      switch file {
      case .own(let document): documents.append(document)
      case .foreign(let lexicon):
        let outcome = ForeignConcepts.document(
          from: lexicon, over: base, id: ForeignConcepts.identifier(lexicon.name), isWhole: true)
        documents.append(outcome.document)
        if outcome.otherCategories > 0 {
          Output.talk(
            "fizz: categories of \(lexicon.path) that name nothing to find and became classes: \(outcome.otherCategories)"
          )
        }
        if outcome.unsayable > 0 {
          sayLost([(outcome.unsayable, "term")], .xml)
        }
      }
    }
    return LexiconWriter.write(documents)
  }
}

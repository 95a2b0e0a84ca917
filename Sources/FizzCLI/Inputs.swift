import ArgumentParser
import FizzImport
import FizzModel

/// Files, folders and standard input as entries; what every command that analyses reads.
enum Inputs {
  /// Entries of files and folders; of standard input where no path or "-" is given.
  ///
  /// - Parameters:
  ///   - paths: files and folders.
  ///   - from: name of the format; absent to tell by the file.
  /// - Throws: what ends the run: a path that is not there, an unknown format.
  static func read(_ paths: [String], from: String? = nil) throws -> Importer.Outcome {
    var wanted: Importer.Format?
    if let from {
      wanted = Importer.Format(rawValue: from)
      if wanted == nil {
        let names = Importer.Format.allCases.map(\.rawValue)
        throw ValidationError("format \"\(from)\" is not known" + Suggestion.text(for: from, among: names))
      }
    }
    if paths.isEmpty || paths == ["-"] {
      return Importer.read(try Files.bytes(0, "<stdin>"), path: nil, format: wanted)
    }
    var outcome = Importer.Outcome()
    for path in paths { try add(path, wanted, &outcome) }
    return outcome
  }

  /// A named path must be there; what is wrong below a folder is a notice.
  private static func add(_ path: String, _ wanted: Importer.Format?, _ outcome: inout Importer.Outcome)
    throws
  {
    switch Files.kind(path) {
    case .missing:
      throw Failure(.noInput, "\(path): no such file or folder; check the path")
    case .folder:
      var folders = [path]
      var files: [String] = []
      while let folder = folders.popLast() {
        for name in try Files.names(folder) {
          let inner = folder.hasSuffix("/") ? folder + name : folder + "/" + name
          switch Files.kind(inner) {
          case .folder: folders.append(inner)
          case .file: files.append(inner)
          case .other, .missing:
            outcome.notices.append(
              Notice(.skipped, path: inner, "not a plain file; skipped", isFailure: false))
          }
        }
      }
      for file in files.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
        guard wanted != nil || Importer.isReadable(file) else {
          outcome.notices.append(
            Notice(.skipped, path: file, "its ending is none that Fizz reads (.txt .md .ndjson); skipped"))
          continue
        }
        readFile(file, wanted, &outcome)
      }
    case .file, .other:
      readFile(path, wanted, &outcome)
    }
  }

  private static func readFile(_ path: String, _ wanted: Importer.Format?, _ outcome: inout Importer.Outcome)
  {
    do {
      let one = Importer.read(try Files.bytes(path), path: path, format: wanted)
      outcome.entries += one.entries
      outcome.notices += one.notices
    } catch {
      outcome.notices.append(Notice(.unreadable, "\(error)", isFailure: true))
    }
  }
}

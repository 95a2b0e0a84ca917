import FizzLexicon
import FizzModel
import FizzText
import FizzUnicode
import FizzXML
import Glibc

/// `lexc OUTPUT SCHEMA FILE…`: validates lexicon files and writes them, compiled, as Swift source.
///
/// An error is printed as `path:line: error: …`, which the build shows; the exit status is then 1.
@main struct LexiconCompilerCommand {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 3 else { fail(["usage: lexc OUTPUT SCHEMA FILE..."]) }
    let all = arguments[2...].map { (path: $0, bytes: read($0)) }
    validate(all, schemaPath: arguments[1])
    let files = all.filter { LexiconFileKind.of($0.bytes) == .lexicon }
    let weights = weightsImage(all.filter { LexiconFileKind.of($0.bytes) == .weights })
    let common = commonWords(all.filter { LexiconFileKind.of($0.bytes) == .frequencies })
    var documents: [LexiconDocument] = []
    var faults: [String] = []
    for file in files {
      do {
        documents.append(
          try LexiconReader.read(file.bytes, path: file.path, sha256: SHA256.hexadecimal(file.bytes)))
      } catch {
        faults += error.issues.map { "\($0.path):\($0.line): error: \($0.message)" }
      }
    }
    faults += repeated(documents)
    guard faults.isEmpty else { fail(faults) }
    do {
      var tokenizer = try TermTokenizer()
      let compiled = try LexiconCompiler.compile(
        documents,
        commonWords: String(decoding: common, as: UTF8.self).split(separator: " ").map(String.init)
      ) { tokenizer.words($0) }
      write(source(compiled, weights, common, files), to: arguments[0])
    } catch let error as LexiconError {
      fail(error.issues.map { "\($0.path):\($0.line): error: \($0.message)" })
    } catch {
      fail(["error: \(error)"])
    }
  }

  private static func validate(_ files: [(path: String, bytes: [UInt8])], schemaPath: String) {
    do {
      let schema = try RelaxNGSchema(read(schemaPath), path: schemaPath)
      let faults = files.flatMap { file in
        schema.issues(in: file.bytes).map { "\(file.path):\($0.line): error: \($0.message)" }
      }
      if !faults.isEmpty { fail(faults) }
    } catch {
      fail(["\(error.path):\(error.line): error: \(error.message)"])
    }
  }

  /// Ids used in two files: a user's file may replace one of ours, ours never replace each other.
  private static func repeated(_ documents: [LexiconDocument]) -> [String] {
    var seen: [String: String] = [:]
    var faults: [String] = []
    for document in documents {
      for entry in document.entries {
        let id = entry.definition.concept
        if let first = seen[id], first != document.path {
          faults.append(
            "\(document.path):\(entry.line): error: id \"\(id)\" is used in \(first) already; give it another"
          )
        }
        seen[id] = document.path
      }
    }
    return faults
  }

  /// The one weights lexicon of a language, if there is one.
  private static func weightsImage(_ files: [(path: String, bytes: [UInt8])]) -> [UInt8] {
    guard let file = files.first else { return [] }
    if files.count > 1 { fail(["\(files[1].path):1: error: there is a weights lexicon already; merge them"]) }
    do {
      return WeightsImage.write(
        try WeightsReader.read(file.bytes, path: file.path, sha256: SHA256.hexadecimal(file.bytes)))
    } catch {
      fail(error.issues.map { "\($0.path):\($0.line): error: \($0.message)" })
    }
  }

  private static func commonWords(_ files: [(path: String, bytes: [UInt8])]) -> [UInt8] {
    do {
      return try files.flatMap { file in
        Array(try WordFrequencies.read(file.bytes, path: file.path).joined(separator: " ").utf8)
      }
    } catch {
      fail(["\(error)"])
    }
  }

  private static func source(
    _ lexicon: CompiledLexicon, _ weights: [UInt8], _ common: [UInt8],
    _ files: [(path: String, bytes: [UInt8])]
  ) -> [UInt8] {
    var out = Array("// Written by lexc from Lexicons/; edit those files instead.\n".utf8)
    let parts = [
      ("englishImage", LexiconImage.write(lexicon)), ("englishLines", LexiconImage.writeLines(lexicon)),
      ("englishWeights", weights), ("englishCommonWords", common),
    ]
    for (name, bytes) in parts {
      out += Array("let \(name): StaticString = ##\"\"\"\n".utf8) + bytes + Array("\n\"\"\"##\n".utf8)
    }
    out += Array("let englishSources: [(name: String, text: StaticString)] = [\n".utf8)
    for file in files {
      let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
      out += Array("  (\n    \"\(name)\",\n##\"\"\"\n".utf8) + file.bytes + Array("\n\"\"\"##\n  ),\n".utf8)
    }
    return out + Array("]\n".utf8)
  }

  private static func read(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { fail(["\(path):0: error: cannot be read; check the path"]) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return bytes }
      bytes += chunk[0..<count]
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "wb") else { fail(["\(path):0: error: cannot be written"]) }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  private static func fail(_ messages: [String]) -> Never {
    for message in messages { print(message) }
    exit(1)
  }
}

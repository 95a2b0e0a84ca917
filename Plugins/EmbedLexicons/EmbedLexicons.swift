import Foundation
import PackagePlugin

/// Checks `Lexicons/` at build time and embeds it, compiled, in `FizzEnglish`.
@main struct EmbedLexicons: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Lexicons/en")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".xml") }.sorted()
    let inputs = names.map { folder.appending(path: $0) }
    let schema = context.package.directoryURL.appending(path: "Lexicons/lexicon.rng")
    let output = context.pluginWorkDirectoryURL.appending(path: "English.swift")
    return [
      .buildCommand(
        displayName: "Compiling the English lexicon", executable: try context.tool(named: "lexc").url,
        arguments: [output.path, schema.path] + inputs.map(\.path), inputFiles: inputs + [schema],
        outputFiles: [output])
    ]
  }
}

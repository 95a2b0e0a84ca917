internal import FizzModel

/// What of our own lexicons other formats can say: the words and plain phrases of feelings.
package struct LexiconTerms: Sendable {
  package var lexicon: ForeignLexicon
  /// Patterns, and phrases that are more than words.
  package var lostPatterns = 0
  package var lostGuards = 0
  package var lostClasses = 0

  /// How categories are cut.
  package enum Depth: Sendable {
    /// A category a family: for tables with a column for each.
    case families
    /// A category a concept, below its family.
    case concepts
  }

  /// Takes the terms out of documents.
  ///
  /// - Parameters:
  ///   - documents: in order; a later concept stands in the place of an earlier one of the same id.
  ///   - name: what the lexicon is to be called.
  package init(_ documents: [LexiconDocument], name: String, depth: Depth) {
    var builder = ForeignLexiconBuilder(path: name, format: .own, warnings: [])
    var latest: [String: Int] = [:]
    var entries: [LexiconDocument.Entry?] = []
    for document in documents {
      for removal in document.removals {
        if let place = latest.removeValue(forKey: removal.text) { entries[place] = nil }
      }
      for entry in document.entries {
        if let place = latest[entry.definition.concept] {
          entries[place] = entry
        } else {
          latest[entry.definition.concept] = entries.count
          entries.append(entry)
        }
      }
      lostClasses += document.classes.count
    }
    for entry in entries.compactMap({ $0 }) {
      lostPatterns += entry.patterns.count
      lostGuards += entry.guards.count
      let definition = entry.definition
      let path = depth == .families ? [definition.id] : [definition.id, definition.concept]
      for form in entry.forms.lazy.flatMap(\.words) {
        guard let category = builder.category(path, line: entry.line) else { continue }
        builder.add(form.text, to: category, weight: definition.charge?.intensity, line: form.line)
      }
      for phrase in entry.phrases {
        guard LexiconTerms.isPlain(phrase.pattern.text) else {
          lostPatterns += 1
          continue
        }
        guard let category = builder.category(path, line: entry.line) else { continue }
        builder.add(
          phrase.pattern.text, to: category, weight: definition.charge?.intensity, line: phrase.pattern.line)
      }
    }
    lexicon = builder.lexicon
    lexicon.warnings = []
  }

  /// Words with perhaps a star at their ends; nothing of the pattern language.
  private static func isPlain(_ phrase: String) -> Bool {
    !phrase.utf8.contains { Array("(){}|!~?:^$".utf8).contains($0) }
  }
}

public import FizzModel

/// Analyses many entries in order.
public enum Corpus {
  /// The analyses of entries, in their order. A message that brings no context is read after the messages before it
  /// in its conversation.
  ///
  /// - Throws: `AnalyzerError` when ICU cannot open its break rules.
  public static func analyses(of entries: [Entry], _ lexicons: LexiconSet) throws(AnalyzerError)
    -> [EntryAnalysis]
  {
    var analyzer = try Analyzer(lexicons)
    var latest: [String: [Entry.Turn]] = [:]
    return entries.map { entry in
      guard let conversation = entry.conversation else { return analyzer.analyze(entry) }
      var turns = latest[conversation] ?? []
      let analysis = analyzer.analyze(entry, after: entry.context.isEmpty ? turns : entry.context)
      turns.append(
        .init(speaker: entry.speaker?.id ?? "", isSelf: entry.speaker?.isSelf, text: entry.text))
      if turns.count > Conversation.reach { turns.removeFirst() }
      latest[conversation] = turns
      return analysis
    }
  }
}

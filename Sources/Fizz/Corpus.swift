public import FizzModel

/// Analyses many entries in order.
public enum Corpus {
  /// The analyses of entries, in their order.
  ///
  /// - Throws: `AnalyzerError` when ICU cannot open its break rules.
  public static func analyses(of entries: [Entry], _ lexicons: LexiconSet) throws(AnalyzerError)
    -> [EntryAnalysis]
  {
    var analyzer = try Analyzer(lexicons)
    return entries.map { analyzer.analyze($0) }
  }
}

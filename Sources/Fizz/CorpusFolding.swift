internal import FizzLexicon
internal import FizzMeasures
public import FizzModel
internal import FizzUnicode

/// Folds per-entry results into one report: sums, months, measures. Entries may come from any split of a corpus.
public enum CorpusFolding {
  /// The report of analysed entries, in import order.
  public static func report(
    of entries: [EntryAnalysis], notices: [Notice], lexicons: LexiconSet, options: [String],
    aliases: [PersonAlias] = []
  ) -> Report {
    var fold = FoldStatistics()
    for entry in entries { fold.merge(entry.fold) }
    return Report(
      provenance: provenance(lexicons, options), entries: entries, notices: notices, fold: fold,
      measures: MeasureRegistry.measures(of: fold), periods: periods(entries),
      people: PeopleFolding.people(in: entries, aliases),
      concepts: descriptions(lexicons, entries))
  }

  /// What made the report.
  public static func provenance(_ lexicons: LexiconSet, _ options: [String]) -> Provenance {
    Provenance(
      fizz: FizzVersion.current, icu: ICUVersion.icu, unicode: ICUVersion.unicode,
      lexicons: lexicons.lexicon.compiled.sources + (lexicons.weights.map { [$0.version] } ?? []),
      options: options)
  }

  /// Months in order, undated entries last.
  private static func periods(_ entries: [EntryAnalysis]) -> [Report.Period] {
    var months: [String: [EntryAnalysis]] = [:]
    for entry in entries {
      let id = entry.entry.time.map { String($0.day.description.prefix(7)) } ?? "undated"
      months[id, default: []].append(entry)
    }
    var known: Set<String> = []
    // "undated" sorts after every year.
    return months.keys.sorted().map { id in
      let all = months[id] ?? []
      var fold = FoldStatistics()
      for entry in all { fold.merge(entry.fold) }
      let days = all.compactMap { $0.entry.time?.day }
      let fresh = Set(fold.concepts.keys).subtracting(known).sorted()
      known.formUnion(fresh)
      let range = days.min().flatMap { first in days.max().map { first...$0 } }
      return Report.Period(
        id: id, days: range, fold: fold, measures: MeasureRegistry.measures(of: fold), newConcepts: fresh)
    }
  }

  /// Descriptions of the feeling concepts that were found.
  private static func descriptions(_ lexicons: LexiconSet, _ entries: [EntryAnalysis])
    -> [String: Report.ConceptDescription]
  {
    var used: Set<String> = []
    for entry in entries {
      for finding in entry.findings where finding.kind == .feeling { used.insert(finding.concept) }
    }
    var all: [String: Report.ConceptDescription] = [:]
    for definition in lexicons.lexicon.compiled.definitions where used.contains(definition.concept) {
      all[definition.concept] = .init(
        family: definition.id, specificity: definition.specificity, charge: definition.charge,
        gloss: definition.gloss)
    }
    return all
  }
}

/// All results of one run: the one value behind every format.
public struct Report: Sendable {
  /// One calendar month of entries.
  public struct Period: Sendable {
    /// `2025-03`, or `undated`.
    public let id: String
    /// First and last day with an entry; absent for undated entries.
    public let days: ClosedRange<CalendarDay>?
    /// Folded statistics.
    public let fold: FoldStatistics
    /// Measures, in registry order.
    public let measures: [Measure]
    /// Concepts that no earlier period held, sorted.
    public let newConcepts: [String]

    /// Creates a period.
    public init(
      id: String, days: ClosedRange<CalendarDay>?, fold: FoldStatistics, measures: [Measure],
      newConcepts: [String]
    ) {
      self.id = id
      self.days = days
      self.fold = fold
      self.measures = measures
      self.newConcepts = newConcepts
    }
  }

  /// What made it.
  public let provenance: Provenance
  /// Entries in import order.
  public let entries: [EntryAnalysis]
  /// Notices that belong to no single entry.
  public let notices: [Notice]
  /// Statistics over all entries.
  public let fold: FoldStatistics
  /// Measures over all entries, in registry order.
  public let measures: [Measure]
  /// Months in order; undated entries last.
  public let periods: [Period]
  /// People between whom and the writer something passed, those named most first.
  public let people: [Person]
  /// What the lexicon's feeling concepts are called and where they stand: concept id → description.
  public let concepts: [String: ConceptDescription]

  /// A concept as a report shows it.
  public struct ConceptDescription: Sendable, Equatable {
    /// Family of a feeling, or taxonomy id.
    public let family: String
    /// Specificity of a feeling.
    public let specificity: Taxonomy.Specificity?
    /// Valence and arousal of a feeling.
    public let charge: Finding.Charge?
    /// Gloss.
    public let gloss: String

    /// Creates a description.
    public init(family: String, specificity: Taxonomy.Specificity?, charge: Finding.Charge?, gloss: String) {
      self.family = family
      self.specificity = specificity
      self.charge = charge
      self.gloss = gloss
    }
  }

  /// Creates a report.
  public init(
    provenance: Provenance, entries: [EntryAnalysis], notices: [Notice], fold: FoldStatistics,
    measures: [Measure], periods: [Period], people: [Person] = [], concepts: [String: ConceptDescription]
  ) {
    self.provenance = provenance
    self.entries = entries
    self.notices = notices
    self.fold = fold
    self.measures = measures
    self.periods = periods
    self.people = people
    self.concepts = concepts
  }
}

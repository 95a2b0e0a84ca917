/// The smallest unit of felt experience in a text: feeling, sensation, meaning and need that belong together.
public struct EmotionalByte: Sendable, Equatable {
  /// Which of the four parts are in the words.
  public struct Parts: OptionSet, Sendable, Hashable {
    /// Bits.
    public let rawValue: UInt8
    /// Creates parts from bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// A body signal.
    public static let sensation = Parts(rawValue: 1)
    /// A feeling.
    public static let feeling = Parts(rawValue: 2)
    /// A personal meaning.
    public static let meaning = Parts(rawValue: 4)
    /// A need.
    public static let need = Parts(rawValue: 8)

    /// The parts with their ids, in the order of every output.
    public static let ordered: [(part: Parts, id: String)] = [
      (.sensation, "sensation"), (.feeling, "feeling"), (.meaning, "meaning"), (.need, "need"),
    ]

    /// Ids of the parts that are there.
    public var ids: [String] { Parts.ordered.filter { contains($0.part) }.map(\.id) }

    /// How many are there, 0 to 4.
    public var count: Int { rawValue.nonzeroBitCount }
  }

  /// From the first to the last word of its findings.
  public let span: TextSpan
  /// Indexes into the entry's findings, in order of the text.
  public let findings: [Int]
  /// Parts that are in the words.
  public let parts: Parts
  /// Share of pairs of signed parts that do not contradict each other, 0 to 1; absent with fewer than two
  /// signed parts. Ours, after concepts of corrupted bytes: descriptive.
  public let consistency: Double?
  /// Mean valence × intensity of its feelings, −1 to 1; absent without a feeling.
  public let charge: Double?

  /// Distinct parts divided by four, 0.25 to 1. Ours: no published composite exists, so it only describes.
  public var completeness: Double { Double(parts.count) / 4 }

  /// Creates a byte.
  public init(span: TextSpan, findings: [Int], parts: Parts, consistency: Double?, charge: Double?) {
    self.span = span
    self.findings = findings
    self.parts = parts
    self.consistency = consistency
    self.charge = charge
  }
}

/// Someone the writer is in touch with, folded over entries: what passed between them.
public struct Person: Sendable, Equatable {
  /// The name as it is mostly written, or the kin word where no name is known.
  public let name: String
  /// Other ways of writing, kin words joined to the name included; sorted.
  public let otherNames: [String]
  /// Counting findings that name the person, by `kind/id`.
  public let findings: [String: Int]
  /// Counting ruptures that a later repair with the same person answers.
  public let repairedRuptures: Int
  /// Days from each repaired rupture to its repair, in order; entries without a day are left out.
  public let repairDays: [Int]

  /// Creates a person.
  public init(
    name: String, otherNames: [String], findings: [String: Int], repairedRuptures: Int, repairDays: [Int]
  ) {
    self.name = name
    self.otherNames = otherNames
    self.findings = findings
    self.repairedRuptures = repairedRuptures
    self.repairDays = repairDays
  }

  /// Findings of a kind.
  public func count(_ kind: FindingKind) -> Int {
    findings.filter { $0.key.hasPrefix(kind.rawValue + "/") }.values.reduce(0, +)
  }
}

/// A kin word or role and the name that a text gives it: "my sister Maren".
public struct KinName: Sendable, Equatable, Hashable {
  /// As written.
  public let kin: String
  /// As written.
  public let name: String

  /// Creates a pair.
  public init(kin: String, name: String) {
    self.kin = kin
    self.name = name
  }
}

/// Names that the writer says are one person.
public struct PersonAlias: Sendable, Equatable {
  /// How the report calls the person.
  public let name: String
  /// Other names of the same.
  public let others: [String]

  /// Creates an alias.
  public init(name: String, others: [String]) {
    self.name = name
    self.others = others
  }

  /// Reads `Name=other,other`; absent for anything else.
  public init?(_ text: String) {
    guard let sign = text.firstIndex(of: "=") else { return nil }
    let trimmed = { (part: Substring) in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    let others = text[text.index(after: sign)...].split(separator: ",").map(trimmed).filter { !$0.isEmpty }
    let name = trimmed(text[..<sign])
    guard !name.isEmpty, !others.isEmpty else { return nil }
    self.init(name: name, others: others)
  }
}

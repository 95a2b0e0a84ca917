@_spi(Stages) package import FizzModel

/// A pattern as written, parsed: alternatives of sequences of items.
package indirect enum PatternSyntax: Sendable, Equatable {
  /// One of several.
  case alternatives([PatternSyntax])
  /// One after the other.
  case sequence([PatternSyntax])
  /// A word.
  case word(String)
  /// Every word that begins so.
  case prefix(String)
  /// A word of a class, or a term.
  case wordClass(String)
  /// A word that is not of a class.
  case notClass(String)
  /// Up to n words; `crossing` lets clause breaks stand between.
  case gap(Int, crossing: Bool)
  /// May be missing.
  case optional(PatternSyntax)
  /// Named.
  case capture(PatternSyntax, CaptureName)
  /// Start of the sentence.
  case start
  /// End of the sentence.
  case end
}

/// Why a pattern cannot be read.
package struct PatternFault: Error, Equatable {
  package let message: String
  package init(_ message: String) { self.message = message }
}

/// Reads the pattern language; nesting is counted, so hostile patterns cannot exhaust the stack.
package struct PatternParser {
  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0
  private static let greatestDepth = 12

  /// Parses a pattern or says what is wrong with it.
  package static func parse(_ text: String) throws(PatternFault) -> PatternSyntax {
    var parser = PatternParser(text)
    let syntax = try parser.alternatives()
    guard parser.position == parser.bytes.count else {
      throw PatternFault("unexpected ')' in the pattern; remove it or open it with '('")
    }
    return syntax
  }

  private init(_ text: String) { bytes = Array(text.utf8) }

  private mutating func skipSpace() {
    while position < bytes.count,
      bytes[position] == 0x20 || bytes[position] == 0x0A || bytes[position] == 0x09
        || bytes[position] == 0x0D
    {
      position += 1
    }
  }

  private mutating func alternatives() throws(PatternFault) -> PatternSyntax {
    depth += 1
    defer { depth -= 1 }
    guard depth <= PatternParser.greatestDepth else {
      throw PatternFault("brackets nest deeper than \(PatternParser.greatestDepth); write several patterns")
    }
    var all: [PatternSyntax] = [try sequence()]
    while position < bytes.count, bytes[position] == UInt8(ascii: "|") {
      position += 1
      all.append(try sequence())
    }
    return all.count == 1 ? all[0] : .alternatives(all)
  }

  private mutating func sequence() throws(PatternFault) -> PatternSyntax {
    var items: [PatternSyntax] = []
    skipSpace()
    while position < bytes.count, bytes[position] != UInt8(ascii: "|"), bytes[position] != UInt8(ascii: ")") {
      items.append(try item())
      skipSpace()
    }
    guard !items.isEmpty else {
      throw PatternFault("an alternative is empty; use '?' for what may be missing")
    }
    return items.count == 1 ? items[0] : .sequence(items)
  }

  private mutating func item() throws(PatternFault) -> PatternSyntax {
    var syntax = try atom()
    if position < bytes.count, bytes[position] == UInt8(ascii: "?") {
      position += 1
      syntax = .optional(syntax)
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: ":") {
      position += 1
      let name = word()
      guard let capture = CaptureName(name: name) else {
        let names = CaptureName.allCases.map { "\($0)" }
        throw PatternFault("capture \"\(name)\" is not known; captures are \(names.joined(separator: ", "))")
      }
      syntax = .capture(syntax, capture)
    }
    return syntax
  }

  private mutating func atom() throws(PatternFault) -> PatternSyntax {
    switch bytes[position] {
    case UInt8(ascii: "("):
      position += 1
      let inner = try alternatives()
      guard position < bytes.count, bytes[position] == UInt8(ascii: ")") else {
        throw PatternFault("a '(' is not closed; add ')'")
      }
      position += 1
      return inner
    case UInt8(ascii: "{"):
      return .wordClass(try className())
    case UInt8(ascii: "!"):
      position += 1
      guard position < bytes.count, bytes[position] == UInt8(ascii: "{") else {
        throw PatternFault("'!' stands before a class only; write !{class}")
      }
      return .notClass(try className())
    case UInt8(ascii: "~"):
      return try gap()
    case UInt8(ascii: "^"):
      position += 1
      return .start
    case UInt8(ascii: "$"):
      position += 1
      return .end
    default:
      let text = word()
      guard !text.isEmpty else {
        let scalar = Character(Unicode.Scalar(bytes[position]))
        throw PatternFault("'\(scalar)' cannot stand here; words, {classes}, (groups) and ~gaps can")
      }
      if position < bytes.count, bytes[position] == UInt8(ascii: "*") {
        position += 1
        return .prefix(text)
      }
      return .word(text)
    }
  }

  private mutating func className() throws(PatternFault) -> String {
    position += 1
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "}") { position += 1 }
    guard position < bytes.count, position > start else {
      throw PatternFault("a '{' is not closed or empty; write {class}")
    }
    defer { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func gap() throws(PatternFault) -> PatternSyntax {
    position += 1
    var crossing = false
    if position < bytes.count, bytes[position] == UInt8(ascii: "~") {
      crossing = true
      position += 1
    }
    var n = 0
    var digits = 0
    while position < bytes.count, (0x30...0x39).contains(bytes[position]), digits < 3 {
      n = n * 10 + Int(bytes[position] - 0x30)
      digits += 1
      position += 1
    }
    guard digits > 0, n <= 20 else { throw PatternFault("a gap is ~0 to ~20 words; write ~3") }
    return .gap(n, crossing: crossing)
  }

  /// A run of bytes that are no sign of the language.
  private mutating func word() -> String {
    let start = position
    let signs: [UInt8] = Array("()|{}!~?:*^$ \n\t\r".utf8)
    while position < bytes.count, !signs.contains(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }
}

/// Why a text is no JSON: where and what, never a quotation.
package struct JSONError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Byte offset of the fault.
  package let offset: Int
  package let message: String

  package var description: String { "byte \(offset): \(message)" }
}

/// Reads JSON (RFC 8259) with an explicit stack, so that hostile nesting costs nothing.
///
/// Strict, with one repair: a lone surrogate escape becomes U+FFFD, since real exports hold them. Ill-formed UTF-8
/// is refused; repair it before.
package struct JSONParser {
  /// Deepest nesting.
  package static let depthLimit = 512

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  /// An open array or object.
  private enum Frame {
    case array([JSONValue])
    case object([JSONValue.Member], key: String)
  }

  /// Parses one value that fills the bytes, white space apart.
  package static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    var outcome: Result<JSONValue, JSONError> = .failure(JSONError(offset: 0, message: "empty"))
    bytes.withUnsafeBufferPointer { buffer in
      var parser = JSONParser(buffer)
      do throws(JSONError) {
        outcome = .success(try parser.document())
      } catch {
        outcome = .failure(error)
      }
    }
    return try outcome.get()
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private func fault(_ message: String) -> JSONError { JSONError(offset: position, message: message) }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  private mutating func document() throws(JSONError) -> JSONValue {
    var stack: [Frame] = []
    while true {
      skipSpace()
      guard position < bytes.count else { throw fault("ends where a value should stand") }
      var value: JSONValue
      switch bytes[position] {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        let isObject = bytes[position] == UInt8(ascii: "{")
        position += 1
        guard stack.count < JSONParser.depthLimit else {
          throw fault("nests deeper than \(JSONParser.depthLimit); flatten it")
        }
        skipSpace()
        if position < bytes.count, bytes[position] == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
          position += 1
          value = isObject ? .object([]) : .array([])
        } else {
          stack.append(isObject ? .object([], key: try key()) : .array([]))
          continue
        }
      default:
        value = try scalar()
      }
      // The value may close the arrays and objects around it.
      var isOpen = true
      while isOpen {
        guard let frame = stack.popLast() else {
          skipSpace()
          guard position == bytes.count else { throw fault("more follows after the value; one value a line") }
          return value
        }
        skipSpace()
        guard position < bytes.count else { throw fault("ends inside an array or object") }
        let mark = bytes[position]
        switch frame {
        case .array(var values):
          values.append(value)
          if mark == UInt8(ascii: ",") {
            position += 1
            stack.append(.array(values))
            isOpen = false
          } else if mark == UInt8(ascii: "]") {
            position += 1
            value = .array(values)
          } else {
            throw fault("a comma or ] is missing")
          }
        case .object(var members, let name):
          members.append(.init(name, value))
          if mark == UInt8(ascii: ",") {
            position += 1
            stack.append(.object(members, key: try key()))
            isOpen = false
          } else if mark == UInt8(ascii: "}") {
            position += 1
            value = .object(members)
          } else {
            throw fault("a comma or } is missing")
          }
        }
      }
    }
  }

  private mutating func key() throws(JSONError) -> String {
    skipSpace()
    guard position < bytes.count, bytes[position] == 0x22 else {
      throw fault("a key in quotation marks is missing")
    }
    let name = try string()
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: ":") else {
      throw fault("a colon is missing")
    }
    position += 1
    return name
  }

  private mutating func scalar() throws(JSONError) -> JSONValue {
    switch bytes[position] {
    case 0x22: return .string(try string())
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    case UInt8(ascii: "-"), 0x30...0x39: return try number()
    default: throw fault("no value begins like this")
    }
  }

  private mutating func literal(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
    guard position + word.utf8CodeUnitCount <= bytes.count else { throw fault("ends inside a word") }
    for index in 0..<word.utf8CodeUnitCount where bytes[position + index] != word.utf8Start[index] {
      throw fault("only true, false and null stand without quotation marks")
    }
    position += word.utf8CodeUnitCount
    return value
  }

  private mutating func digits() -> Int {
    let start = position
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
    return position - start
  }

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = position
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    let leadsWithZero = position < bytes.count && bytes[position] == 0x30
    let whole = digits()
    guard whole > 0, !leadsWithZero || whole == 1 else { throw fault("a number is badly formed") }
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      guard digits() > 0 else { throw fault("digits are missing after the point") }
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-")
      {
        position += 1
      }
      guard digits() > 0 else { throw fault("digits are missing in the exponent") }
    }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func string() throws(JSONError) -> String {
    position += 1
    var out: [UInt8] = []
    var from = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x22 {
        out += bytes[from..<position]
        position += 1
        guard let text = String(validating: out, as: UTF8.self) else {
          throw fault("a string is not valid UTF-8; repair the file's encoding")
        }
        return text
      }
      if byte < 0x20 { throw fault("a control character stands in a string; escape it") }
      if byte == 0x5C {
        out += bytes[from..<position]
        try escape(&out)
        from = position
      } else {
        position += 1
      }
    }
    throw fault("a string is not closed")
  }

  private mutating func escape(_ out: inout [UInt8]) throws(JSONError) {
    position += 1
    guard position < bytes.count else { throw fault("ends inside an escape") }
    let byte = bytes[position]
    position += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: out.append(byte)
    case UInt8(ascii: "b"): out.append(0x08)
    case UInt8(ascii: "f"): out.append(0x0C)
    case UInt8(ascii: "n"): out.append(0x0A)
    case UInt8(ascii: "r"): out.append(0x0D)
    case UInt8(ascii: "t"): out.append(0x09)
    case UInt8(ascii: "u"):
      var scalar = try fourDigits()
      if (0xD800...0xDBFF).contains(scalar), position + 1 < bytes.count, bytes[position] == 0x5C,
        bytes[position + 1] == UInt8(ascii: "u")
      {
        let back = position
        position += 2
        let low = try fourDigits()
        if (0xDC00...0xDFFF).contains(low) {
          scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
        } else {
          position = back
        }
      }
      out += Array(String(Character(Unicode.Scalar(scalar) ?? "\u{FFFD}")).utf8)
    default: throw fault("an escape is not known; \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u are")
    }
  }

  private mutating func fourDigits() throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard position < bytes.count, let digit = hexadecimal(bytes[position]) else {
        throw fault("\\u needs four hexadecimal digits")
      }
      value = value << 4 | digit
      position += 1
    }
    return value
  }

  private func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x37)
    case 0x61...0x66: UInt32(byte - 0x57)
    default: nil
    }
  }
}

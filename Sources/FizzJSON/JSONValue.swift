/// A JSON value; numbers keep their text, objects their order.
package enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A key and its value.
  package struct Member: Sendable, Equatable {
    package let key: String
    package let value: JSONValue

    package init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The last value of a key; absent in anything but an object.
  package subscript(_ key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  /// The string, when it is one.
  package var string: String? { if case .string(let value) = self { value } else { nil } }

  /// The number, when it is one that a double can hold.
  package var double: Double? { if case .number(let text) = self { Double(text) } else { nil } }

  /// The truth value, when it is one.
  package var bool: Bool? { if case .bool(let value) = self { value } else { nil } }

  /// The elements, when it is an array.
  package var array: [JSONValue]? { if case .array(let values) = self { values } else { nil } }

  /// Compact JSON text. Depth is bounded by the parser's limit.
  package var text: String {
    var writer = JSONWriter()
    write(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.null()
    case .bool(let value): writer.bool(value)
    case .number(let text): writer.raw(text)
    case .string(let value): writer.string(value)
    case .array(let values):
      writer.beginArray()
      for value in values { value.write(to: &writer) }
      writer.endArray()
    case .object(let members):
      writer.beginObject()
      for member in members {
        writer.key(member.key)
        member.value.write(to: &writer)
      }
      writer.endObject()
    }
  }
}

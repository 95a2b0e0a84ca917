/// Writes JSON as bytes, in the order of the calls; keys and brackets are the caller's promise.
package struct JSONWriter {
  /// What was written.
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false
  private let indented: Bool
  private var depth = 0

  /// An empty writer; `indented` puts each member on a line of its own.
  package init(indented: Bool = false) { self.indented = indented }

  /// Forgets what was written and keeps the storage.
  package mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
    depth = 0
  }

  /// Opens an object.
  package mutating func beginObject() { open(UInt8(ascii: "{")) }

  /// Closes an object.
  package mutating func endObject() { close(UInt8(ascii: "}")) }

  /// Opens an array.
  package mutating func beginArray() { open(UInt8(ascii: "[")) }

  /// Closes an array.
  package mutating func endArray() { close(UInt8(ascii: "]")) }

  /// Writes a key; a value follows.
  package mutating func key(_ name: String) {
    separate()
    quoted(name)
    bytes.append(UInt8(ascii: ":"))
    if indented { bytes.append(0x20) }
    needsComma = false
    isAfterKey = true
  }

  private var isAfterKey = false

  /// A string.
  package mutating func string(_ value: String) {
    separate()
    quoted(value)
    needsComma = true
  }

  /// A whole number.
  package mutating func integer(_ value: Int) {
    separate()
    bytes += Array(String(value).utf8)
    needsComma = true
  }

  /// A number in its shortest form that reads back the same; it must be finite.
  package mutating func number(_ value: Double) {
    precondition(value.isFinite, "a measure without a value is written as null with its reason")
    separate()
    if value == value.rounded(), abs(value) < 1e15 {
      bytes += Array(String(Int(value)).utf8)
    } else {
      bytes += Array(value.description.utf8)
    }
    needsComma = true
  }

  /// true or false.
  package mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

  /// null.
  package mutating func null() { literal("null") }

  /// JSON text that is known to be well-formed.
  package mutating func raw(_ json: String) { literal(json) }

  private mutating func literal(_ text: String) {
    separate()
    bytes += Array(text.utf8)
    needsComma = true
  }

  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    if indented, depth > 0 { newLine() }
  }

  private mutating func newLine() {
    bytes.append(0x0A)
    bytes += repeatElement(0x20, count: 2 * depth)
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    depth += 1
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if indented, needsComma { newLine() }
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func quoted(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { utf8 in
      var from = 0
      for index in 0..<utf8.count {
        let byte = utf8[index]
        // U+2028 and U+2029 are legal JSON and break lines in some readers of JSON lines.
        let isSeparator =
          byte == 0xE2 && index + 2 < utf8.count && utf8[index + 1] == 0x80
          && (utf8[index + 2] == 0xA8 || utf8[index + 2] == 0xA9)
        guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || isSeparator else { continue }
        bytes.append(contentsOf: utf8[from..<index])
        if isSeparator {
          bytes += Array((utf8[index + 2] == 0xA8 ? "\\u2028" : "\\u2029").utf8)
          from = index + 3
        } else {
          escape(byte)
          from = index + 1
        }
      }
      if from < utf8.count { bytes.append(contentsOf: utf8[from...]) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x22: bytes += [0x5C, 0x22]
    case 0x5C: bytes += [0x5C, 0x5C]
    case 0x0A: bytes += [0x5C, UInt8(ascii: "n")]
    case 0x0D: bytes += [0x5C, UInt8(ascii: "r")]
    case 0x09: bytes += [0x5C, UInt8(ascii: "t")]
    default:
      let digits = Array("0123456789abcdef".utf8)
      bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
}

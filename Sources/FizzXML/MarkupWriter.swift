/// Writes XML or HTML as bytes, escaping everything that comes from outside.
///
/// Names are the caller's literals; texts and values may hold anything: what XML 1.0 cannot hold becomes U+FFFD.
package struct MarkupWriter {
  /// What was written.
  package private(set) var bytes: [UInt8] = []
  private var open: [StaticString] = []

  /// An empty writer.
  package init() {}

  /// Markup that is known to be right, such as a document type.
  package mutating func raw(_ literal: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// The text of a style element, which must hold no markup; it is hashed as it stands.
  package mutating func style(_ css: String) {
    precondition(!css.contains("<"), "a style sheet holds no markup")
    bytes += Array("<style>".utf8) + Array(css.utf8) + Array("</style>".utf8)
  }

  /// Opens an element; absent values leave their attribute out.
  package mutating func begin(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:])
  {
    start(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    open.append(name)
  }

  /// Closes the element opened last.
  package mutating func end() {
    guard let name = open.popLast() else { preconditionFailure("nothing is open") }
    bytes += [UInt8(ascii: "<"), UInt8(ascii: "/")]
    raw(name)
    bytes.append(UInt8(ascii: ">"))
  }

  /// An element without content, closed as XML wants it.
  package mutating func empty(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:])
  {
    start(name, attributes)
    bytes += [UInt8(ascii: "/"), UInt8(ascii: ">")]
  }

  /// An element of HTML that has no end tag.
  package mutating func void(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]) {
    start(name, attributes)
    bytes.append(UInt8(ascii: ">"))
  }

  /// An element that holds only text.
  package mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], _ content: String
  ) {
    begin(name, attributes)
    text(content)
    end()
  }

  /// Text.
  package mutating func text(_ value: String) { escape(value) }

  /// A line end, for people who open the file in an editor.
  package mutating func newLine() { bytes.append(0x0A) }

  private mutating func start(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>) {
    bytes.append(UInt8(ascii: "<"))
    raw(name)
    for (key, value) in attributes {
      guard let value else { continue }
      bytes.append(0x20)
      raw(key)
      bytes += [UInt8(ascii: "="), 0x22]
      escape(value)
      bytes.append(0x22)
    }
  }

  private mutating func escape(_ value: String) {
    for scalar in value.unicodeScalars {
      switch scalar.value {
      case 0x26: bytes += Array("&amp;".utf8)
      case 0x3C: bytes += Array("&lt;".utf8)
      case 0x3E: bytes += Array("&gt;".utf8)
      case 0x22: bytes += Array("&quot;".utf8)
      case 0x27: bytes += Array("&#39;".utf8)
      // A bare carriage return would come back as a line feed.
      case 0x0D: bytes += Array("&#13;".utf8)
      case 0x09, 0x0A: bytes.append(UInt8(scalar.value))
      case 0...0x1F, 0x7F...0x84, 0x86...0x9F, 0xFFFE, 0xFFFF: bytes += [0xEF, 0xBF, 0xBD]
      default: UTF8.encode(scalar).map { bytes.append(contentsOf: $0) }
      }
    }
  }
}

internal import CLibXML2

/// What an XML document is made of, in its order.
package enum XMLEvent: Sendable, Equatable {
  /// An element opens.
  case start(name: String, namespace: String, attributes: [XMLAttribute], line: Int)
  /// Characters; one text may come in several pieces.
  case text(String, line: Int)
  /// An element closes.
  case end(name: String, line: Int)
}

/// An attribute and its value.
package struct XMLAttribute: Sendable, Equatable {
  package let name: String
  package let value: String
}

/// Why a document was not read: place and reason, never a quotation.
package struct XMLError: Error, Sendable, Equatable, CustomStringConvertible {
  package let path: String
  /// 1-based; 0 when unknown.
  package let line: Int
  package let message: String

  package var description: String { "\(path):\(line): \(message)" }
}

/// Counted limits of the reader.
package struct XMLLimits: Sendable {
  /// Deepest nesting of elements.
  package var depth = 512
  /// Most attributes of one element.
  package var attributes = 1024

  package init() {}
}

/// Reads XML through libxml2 under a hardened recipe: memory only, no network, no entities, no DTD, counted
/// depth and attributes.
package enum XMLReader {
  static let initialised: Void = clibxml2_initialise()

  /// All events of a document, or why it cannot be read.
  package static func events(in bytes: [UInt8], path: String, limits: XMLLimits = XMLLimits())
    throws(XMLError) -> [XMLEvent]
  {
    _ = initialised
    guard !bytes.isEmpty else {
      throw XMLError(path: path, line: 1, message: "the document is empty; give an XML file")
    }
    let collector = EventCollector()
    var handler = clibxml2_handler(
      start: { context, name, space, attributes, count, line in
        EventCollector.from(context).start(name, space, attributes, count, line)
      },
      text: { context, bytes, count, line in EventCollector.from(context).text(bytes, count, line) },
      end: { context, name, line in
        EventCollector.from(context).events.append(.end(name: String(cString: name), line: Int(line)))
      })
    var issue = clibxml2_issue()
    let context = Unmanaged.passUnretained(collector).toOpaque()
    let status = withExtendedLifetime(collector) {
      bytes.withUnsafeBufferPointer { buffer -> Int32 in
        guard let base = buffer.baseAddress else { return 4 }
        return clibxml2_parse(
          base, buffer.count, &handler, context, Int32(limits.depth), Int32(limits.attributes), &issue)
      }
    }
    guard status == 0 else {
      throw XMLError(path: path, line: Int(issue.line), message: advice(issue, limits))
    }
    return collector.events
  }

  /// The fault with the way out. libxml2's own sentence is kept only when it cannot hold content.
  private static func advice(_ issue: clibxml2_issue, _ limits: XMLLimits) -> String {
    switch issue.code {
    case -1: "elements nest deeper than \(limits.depth); flatten the document"
    case -2: "an element has more than \(limits.attributes) attributes; split it"
    case -3: "entity declarations are refused; write the characters themselves"
    case -4: "the file is larger than 2 GB; split it"
    case 4, 0: "the document is empty; give an XML file"
    case 5: "the document ends before its last element is closed; check that the file is whole"
    case 76: "an end tag does not match its start tag; close the elements in order"
    case 26, 27: "an entity is not declared; use &amp; &lt; &gt; &quot; &apos; or the character itself"
    case 81: "the document is not valid UTF-8; save it as UTF-8"
    default: "the document is not well-formed XML (libxml2 error \(issue.code)); mend this line"
    }
  }
}

/// Gathers events during one parse.
private final class EventCollector {
  var events: [XMLEvent] = []

  static func from(_ context: UnsafeMutableRawPointer?) -> EventCollector {
    // The context is the collector that XMLReader.events keeps alive around the parse.
    Unmanaged<EventCollector>.fromOpaque(context!).takeUnretainedValue()
  }

  func start(
    _ name: UnsafePointer<CChar>, _ space: UnsafePointer<CChar>,
    _ attributes: UnsafePointer<UnsafePointer<CChar>>, _ count: Int, _ line: Int32
  ) {
    var all: [XMLAttribute] = []
    for index in 0..<count {
      all.append(
        XMLAttribute(
          name: String(cString: attributes[2 * index]),
          value: EventCollector.unescaped(String(cString: attributes[2 * index + 1]))))
    }
    events.append(
      .start(
        name: String(cString: name), namespace: String(cString: space), attributes: all, line: Int(line)))
  }

  /// Without entity substitution libxml2 leaves one reference in attribute values: that of the ampersand.
  private static func unescaped(_ value: String) -> String {
    guard value.utf8.contains(UInt8(ascii: "&")) else { return value }
    var out: [UInt8] = []
    let bytes = Array(value.utf8)
    let reference = Array("&#38;".utf8)
    var index = 0
    while index < bytes.count {
      let isReference = bytes[index...].starts(with: reference)
      out.append(bytes[index])
      index += isReference ? reference.count : 1
    }
    return String(decoding: out, as: UTF8.self)
  }

  func text(_ bytes: UnsafePointer<CChar>, _ count: Int, _ line: Int32) {
    let more = bytes.withMemoryRebound(to: UInt8.self, capacity: count) {
      String(decoding: UnsafeBufferPointer(start: $0, count: count), as: UTF8.self)
    }
    events.append(.text(more, line: Int(line)))
  }
}

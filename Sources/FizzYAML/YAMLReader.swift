internal import CLibYAML

/// What a YAML text is made of, in its order. Scalars are text, as written: `no` stays `no`, `22:30` stays `22:30`.
package enum YAMLEvent: Sendable, Equatable {
  /// A scalar, plain or quoted.
  case scalar(String, line: Int)
  /// A reference to something said before; what it refers to is not looked up.
  case alias(line: Int)
  /// A list opens.
  case sequence(line: Int)
  /// A map opens: key, value, key, value, up to its close.
  case mapping(line: Int)
  /// A list or map closes.
  case close(line: Int)
}

/// Where and why reading stopped.
package struct YAMLFault: Sendable, Equatable {
  /// 1-based.
  package let line: Int
  /// The fault and the way out.
  package let message: String
}

/// Reads YAML through libyaml, event by event: nothing is composed, no alias copied, no scalar typed.
package enum YAMLReader {
  /// Deepest nesting; no dictionary of people comes near.
  private static let depthLimit = 64
  /// Most directives. Libyaml compares every one with all before it.
  private static let directiveLimit = 16

  /// All events, and where the text stops being YAML: what came before is given all the same.
  ///
  /// - Parameter utf8: valid UTF-8 without a byte order mark.
  package static func events(in utf8: [UInt8]) -> (events: [YAMLEvent], fault: YAMLFault?) {
    if let line = lineOfManyDirectives(utf8) {
      return ([], YAMLFault(line: line, message: "more than \(directiveLimit) % directives; remove them"))
    }
    var events: [YAMLEvent] = []
    let fault = utf8.withUnsafeBufferPointer { buffer -> YAMLFault? in
      guard let base = buffer.baseAddress else { return nil }
      guard let parser = clibyaml_open(base, buffer.count) else {
        return YAMLFault(line: 1, message: "there is no memory to read it; close other programs")
      }
      defer { clibyaml_close(parser) }
      return read(parser, into: &events)
    }
    return (events, fault)
  }

  private static func read(_ parser: OpaquePointer, into events: inout [YAMLEvent]) -> YAMLFault? {
    var depth = 0
    var event = clibyaml_event()
    while true {
      let faultLine = clibyaml_next(parser, &event)
      if faultLine != 0 {
        return YAMLFault(
          line: Int(faultLine),
          message: "the text stops being YAML here; indent with spaces, quote what holds a sign")
      }
      let line = Int(event.line)
      switch Int(event.kind) {
      case CLIBYAML_DONE: return nil
      case CLIBYAML_SCALAR: events.append(.scalar(text(event), line: line))
      case CLIBYAML_ALIAS: events.append(.alias(line: line))
      case CLIBYAML_SEQUENCE, CLIBYAML_MAPPING:
        depth += 1
        if depth > depthLimit {
          return YAMLFault(line: line, message: "it nests deeper than \(depthLimit); flatten it")
        }
        events.append(Int(event.kind) == CLIBYAML_SEQUENCE ? .sequence(line: line) : .mapping(line: line))
      case CLIBYAML_CLOSE:
        depth -= 1
        events.append(.close(line: line))
      default: break
      }
    }
  }

  private static func text(_ event: clibyaml_event) -> String {
    String(decoding: UnsafeBufferPointer(start: event.bytes, count: event.count), as: UTF8.self)
  }

  private static func lineOfManyDirectives(_ utf8: [UInt8]) -> Int? {
    var line = 1
    var found = 0
    var isStart = true
    for byte in utf8 {
      if isStart, byte == UInt8(ascii: "%") {
        found += 1
        if found > directiveLimit { return line }
      }
      isStart = byte == 0x0A
      if isStart { line += 1 }
    }
    return nil
  }
}

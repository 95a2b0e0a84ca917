internal import CLibXML2

/// A compiled RELAX NG schema.
package final class RelaxNGSchema {
  /// What a document does that the schema does not allow.
  package struct Issue: Sendable, Equatable {
    /// 1-based line.
    package let line: Int
    /// libxml2's sentence, which names elements and attributes.
    package let message: String
  }

  private let handle: UnsafeMutableRawPointer
  private static let mostIssues = 50

  /// Compiles a schema, or says why it is none.
  package init(_ bytes: [UInt8], path: String) throws(XMLError) {
    _ = XMLReader.initialised
    var issue = clibxml2_issue()
    let opened = bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.flatMap { clibxml2_schema_open($0, buffer.count, &issue) }
    }
    guard let opened else {
      throw XMLError(path: path, line: Int(issue.line), message: RelaxNGSchema.message(issue))
    }
    handle = opened
  }

  deinit { clibxml2_schema_close(handle) }

  /// Everything that is not as the schema says, in order; nothing for a valid document.
  package func issues(in bytes: [UInt8]) -> [Issue] {
    var issues = [clibxml2_issue](repeating: clibxml2_issue(), count: RelaxNGSchema.mostIssues)
    let found = bytes.withUnsafeBufferPointer { buffer -> Int32 in
      guard let base = buffer.baseAddress else { return -1 }
      return clibxml2_schema_validate(handle, base, buffer.count, &issues, Int32(issues.count))
    }
    let count = found < 0 ? 1 : min(Int(found), issues.count)
    return issues[0..<count].map { Issue(line: Int($0.line), message: RelaxNGSchema.message($0)) }
  }

  private static func message(_ issue: clibxml2_issue) -> String {
    withUnsafeBytes(of: issue.message) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }
}

import Fizz
import FizzModel
import TestSupport
import Testing

/// Sentences with their findings drawn in: `[words|kind:id]`, `[words|kind:id!reason]`.
@Suite struct MarkedTextTests {
  struct Mark: Hashable, CustomStringConvertible {
    let words: String
    let label: String
    var description: String { "[\(words)|\(label)]" }
  }

  @Test(
    "Marked texts give the findings drawn in them", arguments: ["feelings.txt", "bytes.txt", "assertion.txt"])
  func marked(file: String) throws {
    let path = MeasurementData.packageFolder + "/Fixtures/marked/" + file
    let text = String(decoding: try #require(MeasurementData.bytes(path)), as: UTF8.self)
    var analyzer = try Analyzer(.english())
    for line in text.split(separator: "\n") {
      let (plain, marks) = MarkedTextTests.parse(String(line))
      let kinds: Set<FindingKind> = [.feeling, .sensation, .need]
      let analysis = analyzer.analyze(Entry(id: "x", text: plain))
      let bytes = Array(plain.utf8)
      let found = analysis.findings.filter { kinds.contains($0.kind) }.map { finding in
        Mark(
          words: String(decoding: bytes[finding.span.start..<finding.span.end], as: UTF8.self),
          label: "\(finding.kind.rawValue):\(finding.id)" + (finding.excluded.map { "!" + $0.rawValue } ?? "")
        )
      }
      for mark in marks { #expect(found.contains(mark), "\(plain): \(mark) is not among \(found)") }
      let drawn = Set(marks.map(\.label))
      for finding in found where !finding.label.contains("!") {
        #expect(drawn.contains(finding.label), "\(plain): \(finding) is not drawn")
      }
    }
  }

  static func parse(_ line: String) -> (plain: String, marks: [Mark]) {
    var plain = ""
    var marks: [Mark] = []
    var rest = Substring(line)
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      plain += rest[..<open]
      let parts = rest[rest.index(after: open)..<close].split(separator: "|")
      plain += parts[0]
      marks.append(Mark(words: String(parts[0]), label: String(parts[1])))
      rest = rest[rest.index(after: close)...]
    }
    return (plain + rest, marks)
  }
}

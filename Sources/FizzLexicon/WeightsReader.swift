internal import FizzModel
internal import FizzXML

/// Reads a weights lexicon: `<weights>` with `<base>`, `<finding>`, `<hand>` and `<learnt>`.
///
/// Lines of `<hand>` are `word strengths pleasantness`: the strengths are letters of anger, disgust, fear, joy,
/// sadness and sUrprise with 1 to 3, or a hyphen; pleasantness goes from −3 to 3. Its factors turn them into
/// hundredths. Lines of `<learnt>` are a word and seven whole numbers, hundredths already.
package struct WeightsReader {
  private static let letters: [UInt8] = Array("adfjsu".utf8)

  private let path: String
  private var issues: [LexiconIssue] = []
  private var id = ""
  private var versionText = ""
  private var base = WeightSum.Row.zero
  private var finding = WeightSum.Row.zero
  private var factors = WeightSum.Row.zero
  private var words: [(word: String, row: WeightSum.Row)] = []

  /// Reads a file.
  package static func read(_ bytes: [UInt8], path: String, sha256: String = "") throws(LexiconError)
    -> EmotionWeights
  {
    let events: [XMLEvent]
    do {
      events = try XMLReader.events(in: bytes, path: path)
    } catch {
      throw LexiconError([LexiconIssue(path: path, line: error.line, "\(error.message)")])
    }
    var reader = WeightsReader(path: path)
    reader.read(events)
    guard reader.issues.isEmpty else { throw LexiconError(reader.issues) }
    var weights = EmotionWeights(
      version: .init(id: reader.id, version: reader.versionText, sha256: sha256), base: reader.base,
      finding: reader.finding)
    for word in reader.words { weights.add(Array(word.word.utf8), word.row) }
    return weights
  }

  private init(path: String) { self.path = path }

  private mutating func fault(_ line: Int, _ message: String) {
    issues.append(LexiconIssue(path: path, line: line, message))
  }

  private mutating func read(_ events: [XMLEvent]) {
    var text = ""
    var line = 0
    for event in events {
      switch event {
      case .start(let name, _, let attributes, let at):
        text = ""
        line = at
        let value = { (wanted: String) in attributes.first { $0.name == wanted }?.value ?? "" }
        if name == "weights" {
          id = value("id")
          versionText = value("version")
        } else if name == "hand" {
          factors = row(value("factors"), at)
        }
      case .text(let more, _):
        text += more
      case .end(let name, _):
        close(name, text, line)
        text = ""
      }
    }
  }

  private mutating func close(_ name: String, _ text: String, _ line: Int) {
    switch name {
    case "base": base = row(text, line)
    case "finding": finding = row(text, line)
    case "hand": eachLine(text, line) { reader, fields, at in reader.hand(fields, at) }
    case "learnt": eachLine(text, line) { reader, fields, at in reader.learnt(fields, at) }
    default: break
    }
  }

  private mutating func eachLine(
    _ text: String, _ line: Int, _ body: (inout WeightsReader, [Substring], Int) -> Void
  ) {
    for (offset, part) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let fields = part.split { $0 == " " || $0 == "\t" || $0 == "\r" }
      if !fields.isEmpty { body(&self, fields, line + offset) }
    }
  }

  private mutating func hand(_ fields: [Substring], _ line: Int) {
    guard fields.count == 3, let pleasantness = Double(String(fields[2])), abs(pleasantness) <= 3 else {
      return fault(line, "a line of <hand> is: word strengths pleasantness, such as \"funeral s3 -2\"")
    }
    var row = WeightSum.Row.zero
    let marks = Array(fields[1].utf8)
    if marks != [0x2D] {
      for place in stride(from: 0, to: marks.count, by: 2) {
        guard let column = WeightsReader.letters.firstIndex(of: marks[place]), place + 1 < marks.count,
          (0x31...0x33).contains(marks[place + 1])
        else { return fault(line, "strengths are letters of adfjsu with 1 to 3 each, such as s3f1, or -") }
        row[column] = Int32(marks[place + 1] - 0x30) * factors[column]
      }
    }
    row[WeightSum.valence] = Int32((pleasantness * Double(factors[WeightSum.valence])).rounded())
    words.append((String(fields[0]), row))
  }

  private mutating func learnt(_ fields: [Substring], _ line: Int) {
    guard fields.count == 8, let first = fields.first else {
      return fault(line, "a line of <learnt> is a word and seven whole numbers")
    }
    words.append((String(first), row(fields.dropFirst().joined(separator: " "), line)))
  }

  private mutating func row(_ text: String, _ line: Int) -> WeightSum.Row {
    let fields = text.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" }
    let numbers = fields.compactMap { Int32($0) }
    guard fields.count == 7, numbers.count == 7, numbers.allSatisfy({ abs($0) <= 10_000 }) else {
      fault(line, "seven whole numbers belong here: anger disgust fear joy sadness surprise pleasantness")
      return .zero
    }
    var row = WeightSum.Row.zero
    for column in 0..<7 { row[column] = numbers[column] }
    return row
  }
}

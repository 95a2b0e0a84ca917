internal import FizzXML

/// A list of words by frequency, `<frequencies>`: for looking lexicons over, never for finding.
package enum WordFrequencies {
  /// The words, the commonest first.
  package static func read(_ bytes: [UInt8], path: String) throws(LexiconError) -> [String] {
    let events: [XMLEvent]
    do {
      events = try XMLReader.events(in: bytes, path: path)
    } catch {
      throw LexiconError([LexiconIssue(path: path, line: error.line, "\(error.message)")])
    }
    var isInside = false
    var text = ""
    for event in events {
      switch event {
      case .start(let name, _, _, _): isInside = name == "words"
      case .text(let more, _): if isInside { text += more }
      case .end: isInside = false
      }
    }
    return text.split { $0 == " " || $0 == "\n" || $0 == "\r" || $0 == "\t" }.map(String.init)
  }
}

internal import FizzModel
internal import FizzXML

/// Writes lexicon documents in Fizz's own XML, as one lexicon.
package enum LexiconWriter {
  /// The document; the first gives id and version.
  package static func write(_ documents: [LexiconDocument]) -> [UInt8] {
    var w = MarkupWriter()
    let first = documents.first
    w.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    w.begin(
      "lexicon",
      [
        "xmlns": LexiconReader.namespace, "id": first?.id ?? "lexicon", "language": first?.language ?? "en",
        "version": first?.version ?? "0.0.0", "license": first?.license ?? "unknown",
      ])
    w.newLine()
    w.element("about", [:], documents.map(\.about).joined(separator: " "))
    w.newLine()
    for wordClass in documents.lazy.flatMap(\.classes) { write(wordClass, &w) }
    for document in documents {
      for removal in document.removals {
        w.empty("remove", ["id": removal.text])
        w.newLine()
      }
      for entry in document.entries { write(entry, &w) }
    }
    w.end()
    w.newLine()
    return w.bytes
  }

  private static func write(_ wordClass: LexiconDocument.WordClass, _ w: inout MarkupWriter) {
    w.begin("class", ["id": wordClass.id])
    w.newLine()
    if !wordClass.forms.isEmpty { words("forms", wordClass.forms, nil, &w) }
    for phrase in wordClass.phrases { line("phrase", [:], phrase.text, &w) }
    if !wordClass.includes.isEmpty { words("includes", wordClass.includes, nil, &w) }
    w.end()
    w.newLine()
  }

  private static func write(_ entry: LexiconDocument.Entry, _ w: inout MarkupWriter) {
    let d = entry.definition
    let isMarker = d.bends.contains(.isMarker)
    let attributes: KeyValuePairs<StaticString, String?> = [
      "id": d.concept, "kind": d.kind.rawValue, "of": d.id,
      "specificity": isMarker ? nil : d.specificity?.rawValue,
      "valence": isMarker ? nil : d.charge.map { ForeignWriter.number($0.valence) },
      "arousal": isMarker ? nil : d.charge.map { ForeignWriter.number($0.arousal) },
      "intensity": isMarker ? nil : d.charge.map { ForeignWriter.number($0.intensity) },
      "also": d.bends.contains(.alsoOtherKind) ? (d.kind == .feeling ? "sensation" : "feeling") : nil,
      "negation": d.bends.contains(.ownNegation) ? "own" : nil,
      "lens": d.bends.contains(.conditionalLens) ? "conditional" : nil,
      "party": d.bends.contains(.eitherParty) ? "either" : nil,
      "setting": d.bends.contains(.chatOnly) ? "chat" : d.bends.contains(.journalOnly) ? "journal" : nil,
      "rupture": d.bends.contains(.namesRupture) ? "named" : nil,
      "implies": d.implies, "region": d.region, "status": d.status?.rawValue,
      "rigidity": d.rigidity?.rawValue,
      "mode": d.mode?.rawValue, "pause": d.pause.map { "\($0)" }, "level": d.level.map { "\($0)" },
      "value": d.value.map { "\($0)" },
    ]
    if isMarker { w.begin("marker", attributes) } else { w.begin("concept", attributes) }
    w.newLine()
    if !d.gloss.isEmpty { line("gloss", [:], d.gloss, &w) }
    for forms in entry.forms { words("forms", forms.words, "\(forms.partOfSpeech)", &w) }
    for phrase in entry.phrases { line("phrase", ["pos": "\(phrase.partOfSpeech)"], phrase.pattern.text, &w) }
    for pattern in entry.patterns { line("pattern", [:], pattern.text, &w) }
    for check in entry.guards {
      let scope: KeyValuePairs<StaticString, String?> = ["scope": check.scope.name]
      if check.isUnless {
        line("unless", scope, check.pattern.text, &w)
      } else {
        line("only", scope, check.pattern.text, &w)
      }
    }
    for example in entry.examples {
      if example.mustFire {
        line("yes", ["previous": example.previous], example.text.text, &w)
      } else {
        line("no", ["reason": example.reason?.rawValue, "previous": example.previous], example.text.text, &w)
      }
    }
    w.end()
    w.newLine()
  }

  private static func words(
    _ name: StaticString, _ words: [LexiconDocument.Located], _ partOfSpeech: String?, _ w: inout MarkupWriter
  ) {
    line(name, ["pos": partOfSpeech], words.map(\.text).joined(separator: " "), &w)
  }

  private static func line(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>, _ text: String,
    _ w: inout MarkupWriter
  ) {
    w.element(name, attributes, text)
    w.newLine()
  }
}

extension LexiconDocument.Scope {
  /// As lexicon files write it.
  var name: String {
    switch self {
    case .match: "match"
    case .before(let n): "before:\(n)"
    case .after(let n): "after:\(n)"
    case .clause: "clause"
    case .sentence: "sentence"
    case .previousTurn: "previous-turn"
    case .context: "context"
    }
  }
}

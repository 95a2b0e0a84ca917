import Fizz
import FizzLexicon
import FizzModel
import TestSupport
import Testing

@Suite struct LexiconExampleTests {
  @Test("Every example inside the English lexicon gives what it says")
  func examples() throws {
    let documents = try LexiconSet.englishDocuments()
    let outcome = try LexiconExamples.run(documents, on: .english())
    for failure in outcome.failures { Issue.record("\(failure)") }
    #expect(outcome.passed > 1000)
  }

  @Test("Every family, quality, need, frame, script, voice and naming id has a concept or marker")
  func coverage() throws {
    let entries = try LexiconSet.englishDocuments().flatMap(\.entries)
    for kind in [
      FindingKind.feeling, .sensation, .meaning, .need, .frame, .distortion, .script, .voice, .naming,
    ] {
      let there = Set(entries.filter { $0.definition.kind == kind }.map(\.definition.id))
      #expect(Set(Taxonomy.ids(of: kind)).subtracting(there) == [], "\(kind) without a concept")
    }
    #expect(entries.count { $0.definition.kind == .feeling } >= 200)
    for script in Taxonomy.scripts {
      let modes = Set(
        entries.filter { $0.definition.kind == .script && $0.definition.id == script }.map(\.definition.mode))
      #expect(modes == [.enacted, .urge, .named, .interrupted])
    }
  }

  @Test("Every marker has at least two texts that must match and two that must not")
  func enoughExamples() throws {
    for document in try LexiconSet.englishDocuments() {
      for entry in document.entries where entry.definition.bends.contains(.isMarker) {
        let yes = entry.examples.count(where: \.mustFire)
        let isDenial = entry.definition.status == .denied
        #expect(
          isDenial || yes >= 2,
          "\(document.fileName):\(entry.line): \(entry.definition.concept) has \(yes) yes")
        #expect(
          entry.examples.count - yes >= 2, "\(document.fileName):\(entry.line): \(entry.definition.concept)")
      }
    }
  }

  @Test("The embedded lexicon is the one its files compile to")
  func embedded() throws {
    let compiled = try LexiconSet.compiled(from: LexiconSet.englishDocuments())
    let embedded = LexiconSet.english()
    #expect(compiled.lexicon.compiled.definitions == embedded.lexicon.compiled.definitions)
    #expect(compiled.lexicon.compiled.items == embedded.lexicon.compiled.items)
    #expect(compiled.lexicon.compiled.recordTerms == embedded.lexicon.compiled.recordTerms)
  }
}

import FizzMarkers
@_spi(Stages) import FizzModel
import Testing

/// Rules that link what passes between people.
@Suite struct BetweenPeopleTests {
  private func finding(_ kind: FindingKind, _ id: String, _ start: Int = 0, excluded: Exclusion? = nil)
    -> Finding
  {
    Finding(
      kind: kind, id: id, concept: id, span: TextSpan(start, start + 3), excluded: excluded,
      because: ["x.xml#" + id])
  }

  /// A text of words of three letters, a sentence a line of cues.
  private func text(_ sentences: [[Cue]]) -> MatchedText {
    var text = MatchedText()
    for cues in sentences {
      let first = text.count
      for cue in cues {
        text.breaks.append(text.count == first ? .sentence : .none)
        text.starts.append(UInt32(4 * text.starts.count))
        text.ends.append(text.starts.last! + 3)  // one was appended in the line above
        text.cues.append(cue)
      }
      text.sentences.append(first..<text.count)
      text.questions.append(false)
    }
    return text
  }

  private func grade(_ all: [Finding], _ setting: Setting, _ words: String = "") -> [Finding] {
    MarkerGrading.graded(all, in: text([[.selfSubject, [], []]]), Array(words.utf8), setting: setting) { _ in
      nil
    }
  }

  private func chat(_ turns: [(own: Bool, [Finding])]) -> Setting {
    Setting(isChat: true, turns: turns.map { .init(isOwn: $0.own, findings: $0.1) })
  }

  @Test("A repair in a chat needs a rupture before it, by either side")
  func repairInChat() {
    let repair = finding(.repair, "affection", 4)
    #expect(grade([repair], chat([])).first?.excluded == .guard)
    #expect(grade([repair], chat([(false, [finding(.rupture, "criticism")])])).first?.counts == true)
    #expect(
      grade([repair], chat([(true, [finding(.rupture, "criticism", excluded: .figure)])])).first?.counts
        == false)
    #expect(grade([finding(.rupture, "contempt", 0), repair], chat([])).allSatisfy { $0.counts } == true)
    #expect(
      grade([finding(.rupture, "contempt", 8), repair], chat([])).first { $0.kind == .repair }?.counts
        == false)
  }

  @Test("On a page an apology stands for itself, other repairs need a rupture somewhere")
  func repairOnPage() {
    #expect(grade([finding(.repair, "responsibility")], .journal).first?.counts == true)
    #expect(grade([finding(.repair, "humour")], .journal).first?.excluded == .guard)
    #expect(
      grade([finding(.repair, "humour"), finding(.rupture, "criticism", 8)], .journal).allSatisfy {
        $0.counts
      } == true)
  }

  @Test("An empathic response answers something that weighs on the other side")
  func empathy() {
    let response = finding(.empathy, "exploration")
    #expect(grade([response], chat([(false, [finding(.feeling, "fear")])])).first?.counts == true)
    #expect(grade([response], chat([(true, [finding(.feeling, "fear")])])).first?.excluded == .guard)
    #expect(grade([response], chat([(false, [finding(.feeling, "joy")])])).first?.excluded == .guard)
    #expect(grade([response], .journal).first?.counts == true)
  }

  @Test("Advice is advice only when nothing else in the message receives the feeling")
  func advice() {
    let sad = chat([(false, [finding(.feeling, "sadness")])])
    #expect(grade([finding(.empathy, "advice-only")], sad).first?.counts == true)
    let both = grade([finding(.empathy, "emotional-reaction"), finding(.empathy, "advice-only", 4)], sad)
    #expect(both.first { $0.id == "advice-only" }?.counts == false)
  }

  @Test("An own unpleasant feeling in a message is told; on a page, in an emoji, or when pleasant it is not")
  func disclosure() {
    func levels(_ all: [Finding], _ setting: Setting, _ words: String = "sad sad sad") -> [Int?] {
      grade(all, setting, words).filter { $0.kind == .disclosure }.map(\.level)
    }
    #expect(levels([finding(.feeling, "shame")], chat([])) == [2])
    #expect(levels([finding(.feeling, "anger"), finding(.feeling, "fear", 4)], chat([])) == [1])
    #expect(levels([finding(.feeling, "joy")], chat([])) == [])
    #expect(levels([finding(.feeling, "shame")], .journal) == [])
    #expect(levels([finding(.feeling, "shame")], chat([]), "😔 x x x x") == [])
  }

  @Test("The person is the only one in the sentence or in the two before; with two, nobody")
  func person() {
    let words = "Noor Ana Noor's the the"
    var text = MatchedText()
    text.starts = [0, 5, 9, 16, 20]
    text.ends = [4, 8, 15, 19, 23]
    text.cues = [.name, .name, .name, [], []]
    text.breaks = [.sentence, .sentence, .sentence, .none, .sentence]
    text.questions = [false, false, false, false]
    func person(_ sentences: [Range<Int>], _ sentence: Int) -> String? {
      var all = text
      all.sentences = sentences
      var safety = finding(.safety, "ease", 16)
      safety.sentence = sentence
      return MarkerGrading.graded([safety], in: all, Array(words.utf8)) { _ in nil }.first?.person
    }
    #expect(person([0..<1, 1..<2, 2..<4, 4..<5], 2) == "Noor")
    #expect(person([0..<1, 1..<2, 2..<4, 4..<5], 3) == "Noor")
    #expect(person([0..<4, 4..<5], 0) == nil)
  }

  @Test("By whom one is settled is a person of ease")
  func settled() {
    var text = MatchedText()
    text.starts = [0]
    text.ends = [4]
    text.cues = [.name]
    text.breaks = [.sentence]
    text.sentences = [0..<1]
    text.questions = [false]
    let graded = MarkerGrading.graded([finding(.coregulation, "received")], in: text, Array("Noor".utf8)) {
      _ in nil
    }
    #expect(graded.first { $0.kind == .safety }?.person == "Noor")
    #expect(graded.first { $0.kind == .safety }?.value == 1)
  }

  @Test("Kin words get the name that follows or stands before")
  func kinNames() {
    // "my sister Maren", "Maren, my sister", "her sister Maren"
    func pairs(_ words: String, _ cues: [Cue], comma: Int? = nil) -> [String] {
      var text = MatchedText()
      var place = 0
      for (index, word) in words.split(separator: " ").enumerated() {
        text.starts.append(UInt32(place))
        text.ends.append(UInt32(place + word.utf8.count))
        place += word.utf8.count + 1
        text.breaks.append(index == 0 ? .sentence : index == comma ? .comma : .none)
      }
      text.cues = cues
      text.sentences = [0..<cues.count]
      return KinNames.pairs(in: text, Array(words.utf8)).map { "\($0.kin)=\($0.name)" }
    }
    #expect(pairs("my sister Maren", [.selfPossessive, .kin, .name]) == ["sister=Maren"])
    #expect(pairs("Maren my sister", [.name, .selfPossessive, .kin], comma: 1) == ["sister=Maren"])
    #expect(pairs("her sister Maren", [.possessiveOther, .kin, .name]) == [])
    #expect(pairs("my sister called", [.selfPossessive, .kin, []]) == [])
  }
}

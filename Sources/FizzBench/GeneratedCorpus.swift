import FizzModel
import Glibc

/// Journal-like text from a fixed seed: words as often as Zipf's law has it, frames of feeling, names, typographic
/// marks, some emoji.
enum GeneratedCorpus {
  private static let common = """
    the to and of a in that it was i for on my with he she they at this but had not be is me so we him her have as all
    out up about what there then when from just were no if like one would could been did them by back time day home
    work said went got some now really very because know think think people good little more into or over don't didn't
    can't it's i'm i've he's that's again today yesterday morning night phone house kitchen train letter garden window
    table street river bread coffee tea rain light dark door car dog cat friend mother father sister brother school
    office meeting boss money week month year summer winter music film book story question answer walk talk sleep
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)

  private static let frames = """
    i feel so tired|i was happy about|my jaw is tight|i'm not angry|she was upset with|i need to be heard|it's all my
    fault|i couldn't stop thinking|my heart was racing|i felt left out|i should have known|everyone leaves|i went quiet|
    i told myself|part of me wants|i used to|i'm worried about|i was proud of|i noticed the urge|nobody listens|
    if i let him in|i miss my|looking forward to|i'm sorry for|he said i was|maybe she was|i don't know why|at least
    """.split(separator: "|").map {
      $0.split(whereSeparator: { $0 == "\n" || $0 == " " }).joined(separator: " ")
    }

  private static let names = ["Sam", "Maria", "Tom", "Noor", "Jonah", "Anna", "Monday", "London"]

  private struct Generator {
    var state: UInt64
    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: state >> 33) % bound
    }
  }

  /// Entries of about 5 KB each, together `bytes` long; two in five use typographic marks, one in seven emoji.
  static func entries(bytes: Int) -> [Entry] {
    var random = Generator(state: 7)
    // A long tail of made-up words, so that the vocabulary is not all known.
    let syllables = [
      "ba", "den", "fri", "go", "lam", "mer", "nos", "pel", "rin", "sto", "tur", "vel", "wen", "zik",
    ]
    let vocabulary =
      common
      + (0..<30_000).map { _ in
        (0..<(2 + random.next(3))).map { _ in syllables[random.next(syllables.count)] }.joined()
      }
    var entries: [Entry] = []
    var written = 0
    while written < bytes {
      let isTypographic = random.next(5) < 2
      let hasEmoji = random.next(7) == 0
      var text = ""
      while text.utf8.count < 5000 {
        text += sentence(&random, vocabulary, isTypographic)
        if hasEmoji, random.next(8) == 0 { text += " 😢" }
        text += random.next(6) == 0 ? "\n\n" : " "
      }
      written += text.utf8.count
      entries.append(Entry(id: "\(entries.count)", text: text))
    }
    return entries
  }

  /// A word of a list by Zipf's law, as in real text: the word at rank r about 1 / r as often as the first.
  private static func often(_ words: [String], _ random: inout Generator) -> String {
    let share = Double(random.next(1 << 24)) / Double(1 << 24)
    return words[min(words.count - 1, Int(exp(share * log(Double(words.count + 1)))) - 1)]
  }

  private static func sentence(_ random: inout Generator, _ vocabulary: [String], _ isTypographic: Bool)
    -> String
  {
    var words: [String] = []
    // One sentence in four: about two findings in a hundred words, as in comments that were picked for emotion; an old
    // diary has less than one.
    if random.next(4) == 0 { words.append(frames[random.next(frames.count)]) }
    for index in 0..<(4 + random.next(16)) {
      let roll = random.next(100)
      var word = roll < 97 ? often(vocabulary, &random) : names[random.next(names.count)]
      if index % 7 == 6 { word += "," }
      words.append(word)
    }
    var text = words.joined(separator: " ")
    text = text.prefix(1).uppercased() + text.dropFirst() + [".", ".", ".", "!", "?"][random.next(5)]
    guard isTypographic else { return text }
    return String(text.map { $0 == "'" ? "’" : $0 })
  }
}

@_spi(Stages) internal import FizzModel

extension MatchEngine {
  /// Whether the first steps of a program can fit at `start`; most programs end here.
  @inline(__always) mutating func mayOpen(
    _ opening: LexiconColumns.Opening, at start: Int, in range: Range<Int>
  ) -> Bool {
    guard opening.first != 0 else { return true }
    guard mayBe(start, opening.first - 1) else { return false }
    guard opening.second != 0, words.staticCues[start] & WordMark.startsSpan == 0 else { return true }
    let next = start + 1
    return next < range.upperBound && words.breaks[next] == .none && mayBe(next, opening.second - 1)
  }

  /// End of the longest match of a program that begins at `start` and stays in `range`; the way it was found is
  /// left for `captures()`.
  ///
  /// Breadth is bounded by steps × words: each pair is visited once.
  mutating func longest(
    _ program: CompiledLexicon.Program, from start: Int, in range: Range<Int>, sentence: Range<Int>
  ) -> Int? {
    if program.atStart, start != sentence.lowerBound { return nil }
    let way = Way(
      items: UnsafeBufferPointer(
        rebasing: columns.pointee.items[Int(program.firstItem)..<Int(program.firstItem + program.itemCount)]),
      start: start, end: range.upperBound)
    let height = min(range.upperBound - start + 1, 256)
    visited.fill(0, count: (2 * (way.items.count + 1) * height + 63) / 64)
    nodes.removeAll()
    stack.removeAll()
    stack.append(Thread(item: 0, word: Int32(start), node: -1, crossing: false))
    var best = -1
    bestNode = -1
    while let thread = stack.popLast() {
      let item = Int(thread.item)
      let word = Int(thread.word)
      guard word - start < height else { continue }
      let cell = 2 * (item * height + (word - start)) + (thread.crossing ? 1 : 0)
      if visited[cell >> 6] & (1 << UInt64(cell & 63)) != 0 { continue }
      visited[cell >> 6] |= 1 << UInt64(cell & 63)
      if item == way.items.count {
        if word > best, word > start, !program.atEnd || word == sentence.upperBound {
          best = word
          bestNode = thread.node
        }
        continue
      }
      step(way.items[item], thread, way)
    }
    return best < 0 ? nil : best
  }

  /// What one run of a program goes through.
  struct Way {
    let items: UnsafeBufferPointer<CompiledLexicon.Item>
    let start: Int
    let end: Int
  }

  @inline(__always) private mutating func step(_ item: CompiledLexicon.Item, _ thread: Thread, _ way: Way) {
    let word = Int(thread.word)
    if item.flags & CompiledLexicon.Item.gap != 0 {
      let crossing = item.flags & CompiledLexicon.Item.crossing != 0
      var reach = word
      while reach < word + Int(item.gap), reach < way.end,
        crossing || reach == way.start || words.breaks[reach] == .none
      {
        reach += 1
      }
      // Shorter gaps are tried first: the stack gives back the last one pushed.
      while reach >= word {
        push(thread, item, word, reach, crossing: crossing, way)
        reach -= 1
      }
      return
    }
    if item.flags & CompiledLexicon.Item.optional != 0 {
      stack.append(
        Thread(item: thread.item + 1, word: thread.word, node: thread.node, crossing: thread.crossing))
    }
    guard mayStand(word, crossing: thread.crossing, way) else { return }
    if item.flags & CompiledLexicon.Item.negated != 0 {
      if !mayBe(word, item.wordClass) { push(thread, item, word, word + 1, crossing: false, way) }
      return
    }
    if isMember(word, item.wordClass) { push(thread, item, word, word + 1, crossing: false, way) }
    guard mayStartSpan(word, item.wordClass) else { return }
    var index = Int(words.spanHeads[word])
    while index >= 0 {
      let span = spans[index]
      index = Int(span.next)
      guard Int(span.end) <= way.end, isMember(span, item.wordClass) else { continue }
      push(thread, item, word, Int(span.end), crossing: false, way)
    }
  }

  /// Whether a step may read a word at all: it is there, and no break stands before it.
  @inline(__always) private mutating func mayStand(_ word: Int, crossing: Bool, _ way: Way) -> Bool {
    word < way.end && (word == way.start || crossing || words.breaks[word] == .none)
  }

  /// Goes on with the next step at `end`, unless it plainly cannot fit there.
  @inline(__always) private mutating func push(
    _ thread: Thread, _ item: CompiledLexicon.Item, _ word: Int, _ end: Int, crossing: Bool, _ way: Way
  ) {
    let next = Int(thread.item) + 1
    if next < way.items.count {
      let following = way.items[next]
      if following.flags == 0 {
        guard mayStand(end, crossing: crossing, way), mayBe(end, following.wordClass) else { return }
      }
    }
    var node = thread.node
    if item.captures != 0, end > word {
      nodes.append(
        CaptureNode(parent: node, captures: item.captures, start: Int32(word), end: Int32(end)))
      node = Int32(nodes.count - 1)
    }
    stack.append(Thread(item: thread.item + 1, word: Int32(end), node: node, crossing: crossing))
  }

  /// Whether a single word is of a class, by itself.
  @inline(__always) mutating func isMember(_ word: Int, _ wordClass: UInt32) -> Bool {
    let cues = words.staticCues[word]
    if cues & columns.pointee.classCues[Int(wordClass)] != 0 { return true }
    let record = Int(words.records[word])
    if record >= 0, isMember(record: record, wordClass) { return true }
    return cues & WordMark.hasExtra != 0 && reader.types.extra(words.types[word]).contains(wordClass)
  }

  @inline(__always) private mutating func isMember(record: Int, _ wordClass: UInt32) -> Bool {
    let rows = columns.pointee.records + record
    let signature = wordClass & 64 == 0 ? rows.pointee.signature.0 : rows.pointee.signature.1
    guard signature & (1 << UInt64(wordClass & 63)) != 0 else { return false }
    return LexiconColumns.contains(
      columns.pointee.recordClasses, rows.pointee.classes, rows[1].classes, wordClass)
  }

  /// Whether a word is of a class, by itself or as the start of a phrase or term.
  @inline(__always) mutating func mayBe(_ word: Int, _ wordClass: UInt32) -> Bool {
    if isMember(word, wordClass) { return true }
    guard mayStartSpan(word, wordClass) else { return false }
    var index = Int(words.spanHeads[word])
    while index >= 0 {
      if isMember(spans[index], wordClass) { return true }
      index = Int(spans[index].next)
    }
    return false
  }

  /// Whether it is worth asking for a phrase or term of the class that starts here.
  @inline(__always) private mutating func mayStartSpan(_ word: Int, _ wordClass: UInt32) -> Bool {
    words.staticCues[word] & WordMark.startsSpan != 0 && columns.pointee.classHasSpans[Int(wordClass)] != 0
  }

  private mutating func isMember(_ span: Span, _ wordClass: UInt32) -> Bool {
    (span.isTerm ? columns.pointee.definitionClasses : columns.pointee.classAncestors)
      .contains(wordClass, row: Int(span.owner))
  }

  /// Captures of the last match, each from its first to its last word.
  mutating func captures() -> [Candidate.Capture] {
    guard bestNode >= 0 else { return [] }
    var found: [Candidate.Capture] = []
    for name in CaptureName.allCases {
      var start = Int32.max
      var end: Int32 = -1
      var node = bestNode
      while node >= 0 {
        let capture = nodes[Int(node)]
        if capture.captures & (1 << UInt16(name.rawValue)) != 0 {
          start = min(start, capture.start)
          end = max(end, capture.end)
        }
        node = capture.parent
      }
      guard end >= 0 else { continue }
      let words = Int(start)..<Int(end)
      found.append(.init(name: name, words: words, detail: name == .region ? region(words) : nil))
    }
    return found
  }

  /// The region whose class one of the words belongs to.
  private mutating func region(_ range: Range<Int>) -> String? {
    let classes = lexicon.compiled.regionClasses
    for pair in stride(from: 0, to: classes.count - 1, by: 2) {
      let wordClass = classes[pair]
      var isHere = range.contains { isMember($0, wordClass) }
      for place in 0..<spans.count where !isHere && range.contains(Int(spans[place].start)) {
        isHere = isMember(spans[place], wordClass)
      }
      if isHere { return lexicon.compiled.regions[Int(classes[pair + 1])] }
    }
    return nil
  }
}

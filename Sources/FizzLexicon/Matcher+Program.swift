internal import FizzModel

extension Matcher {
  /// End of the longest match of a program that begins at `start` and stays in `range`; the way it was found is
  /// left for `captures()`.
  ///
  /// Breadth is bounded by steps × words: each pair is visited once.
  mutating func longest(
    _ program: CompiledLexicon.Program, from start: Int, in range: Range<Int>, sentence: Range<Int>
  ) -> Int? {
    if program.atStart, start != sentence.lowerBound { return nil }
    let first = Int(program.firstItem)
    let count = Int(program.itemCount)
    // The commonest outcome: the first step does not fit.
    let opening = lexicon.compiled.items[first]
    if opening.flags == 0, !mayBe(start, opening.wordClass) { return nil }

    let width = range.upperBound - start + 1
    let cells = 2 * (count + 1) * min(width, 256)
    let height = min(width, 256)
    visited.removeAll(keepingCapacity: true)
    visited.append(contentsOf: repeatElement(0, count: (cells + 63) / 64))
    nodes.removeAll(keepingCapacity: true)
    stack.removeAll(keepingCapacity: true)
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
      if item == count {
        if word > best, word > start, !program.atEnd || word == sentence.upperBound {
          best = word
          bestNode = thread.node
        }
        continue
      }
      step(lexicon.compiled.items[first + item], thread, start, range)
    }
    return best < 0 ? nil : best
  }

  private mutating func step(
    _ item: CompiledLexicon.Item, _ thread: Thread, _ start: Int, _ range: Range<Int>
  ) {
    let word = Int(thread.word)
    let crossing = item.flags & CompiledLexicon.Item.crossing != 0
    if item.flags & CompiledLexicon.Item.gap != 0 {
      var reach = word
      while reach < word + Int(item.gap), reach < range.upperBound,
        crossing || reach == start || out.breaks[reach] == .none
      {
        reach += 1
      }
      // Shorter gaps are tried first: the stack gives back the last one pushed.
      while reach >= word {
        push(thread, item, word, reach, crossing: crossing)
        reach -= 1
      }
      return
    }
    if item.flags & CompiledLexicon.Item.optional != 0 {
      stack.append(
        Thread(item: thread.item + 1, word: thread.word, node: thread.node, crossing: thread.crossing))
    }
    guard word < range.upperBound, word == start || thread.crossing || out.breaks[word] == .none else {
      return
    }
    if item.flags & CompiledLexicon.Item.negated != 0 {
      if !mayBe(word, item.wordClass) { push(thread, item, word, word + 1, crossing: false) }
      return
    }
    if isMember(word, item.wordClass) { push(thread, item, word, word + 1, crossing: false) }
    guard lexicon.compiled.classHasSpans[Int(item.wordClass)] != 0 else { return }
    for span in spans where Int(span.start) == word && Int(span.end) <= range.upperBound {
      if isMember(span, item.wordClass) { push(thread, item, word, Int(span.end), crossing: false) }
    }
  }

  private mutating func push(
    _ thread: Thread, _ item: CompiledLexicon.Item, _ word: Int, _ end: Int, crossing: Bool
  ) {
    var node = thread.node
    if item.captures != 0, end > word {
      nodes.append(
        CaptureNode(parent: node, captures: item.captures, start: Int32(word), end: Int32(end)))
      node = Int32(nodes.count - 1)
    }
    stack.append(Thread(item: thread.item + 1, word: Int32(end), node: node, crossing: crossing))
  }

  /// Whether a single word is of a class, by itself.
  @inline(__always) func isMember(_ word: Int, _ wordClass: UInt32) -> Bool {
    if staticCues[word] & lexicon.compiled.classCues[Int(wordClass)] != 0 { return true }
    let record = Int(records[word])
    if record >= 0 {
      let range = lexicon.compiled.recordClasses.range(record)
      if contains(lexicon.compiled.recordClasses.values, range, wordClass) { return true }
      if staticCues[word] & Matcher.hasExtra == 0 { return false }
    }
    return types.extra[Int(words[word])].contains(wordClass)
  }

  /// Whether a word is of a class, by itself or as the start of a phrase or term.
  @inline(__always) private func mayBe(_ word: Int, _ wordClass: UInt32) -> Bool {
    if isMember(word, wordClass) { return true }
    guard lexicon.compiled.classHasSpans[Int(wordClass)] != 0 else { return false }
    for span in spans where Int(span.start) == word && isMember(span, wordClass) { return true }
    return false
  }

  func classes(of span: Span) -> Range<Int> {
    span.isTerm
      ? lexicon.compiled.definitionClasses.range(Int(span.owner))
      : lexicon.compiled.classAncestors.range(Int(span.owner))
  }

  private func isMember(_ span: Span, _ wordClass: UInt32) -> Bool {
    let values =
      span.isTerm
      ? lexicon.compiled.definitionClasses.values : lexicon.compiled.classAncestors.values
    return contains(values, classes(of: span), wordClass)
  }

  /// Binary search in a sorted stretch.
  @inline(__always) private func contains(_ values: [UInt32], _ range: Range<Int>, _ value: UInt32) -> Bool {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if values[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low < range.upperBound && values[low] == value
  }

  /// Captures of the last match, each from its first to its last word.
  func captures() -> [Candidate.Capture] {
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
  private func region(_ range: Range<Int>) -> String? {
    var index = 0
    while index + 1 < lexicon.compiled.regionClasses.count {
      let wordClass = lexicon.compiled.regionClasses[index]
      for word in range where isMember(word, wordClass) {
        return lexicon.compiled.regions[Int(lexicon.compiled.regionClasses[index + 1])]
      }
      for span in spans where range.contains(Int(span.start)) && isMember(span, wordClass) {
        return lexicon.compiled.regions[Int(lexicon.compiled.regionClasses[index + 1])]
      }
      index += 2
    }
    return nil
  }
}

/// A growing run of plain values in bare memory, reused from sentence to sentence.
///
/// Its element is never a private type: debug builds of such a column break the compiler (Swift 6.3).
///
/// An array that lives in another value is asked at every store whether it is unique and at every look for its
/// bounds; the matcher's inner loop does little else than looking and storing. Debug builds, and so all tests,
/// check every index.
struct Column<Element: BitwiseCopyable>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count: Int

  /// A column of `count` equal values; without any, an empty one.
  init(repeating value: Element, count: Int) {
    capacity = max(count, 16)
    base = .allocate(capacity: capacity)
    base.initialize(repeating: value, count: count)
    self.count = count
  }

  /// An empty column.
  init() {
    capacity = 16
    base = .allocate(capacity: capacity)
    count = 0
  }

  deinit { base.deallocate() }

  @inline(__always) subscript(index: Int) -> Element {
    get {
      assert(index >= 0 && index < count)
      return base[index]
    }
    nonmutating set {
      assert(index >= 0 && index < count)
      base[index] = newValue
    }
  }

  @inline(__always) mutating func append(_ value: Element) {
    if count == capacity { grow(to: capacity * 2) }
    (base + count).initialize(to: value)
    count += 1
  }

  @inline(__always) mutating func popLast() -> Element? {
    guard count > 0 else { return nil }
    count -= 1
    return base[count]
  }

  @inline(__always) mutating func removeAll() { count = 0 }

  /// Makes the column `count` long, every value the same.
  @inline(__always) mutating func fill(_ value: Element, count wanted: Int) {
    if wanted > capacity { grow(to: wanted) }
    base.initialize(repeating: value, count: wanted)
    count = wanted
  }

  /// Makes the column `count` long; values beyond those it had are for the caller to set before anyone looks.
  mutating func resize(to wanted: Int) {
    if wanted > capacity { grow(to: max(wanted, capacity * 2)) }
    count = wanted
  }

  /// A copy of the first values.
  func array(_ wanted: Int) -> [Element] {
    precondition(wanted <= count)
    return Array(UnsafeBufferPointer(start: base, count: wanted))
  }

  private mutating func grow(to wanted: Int) {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: wanted)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
    capacity = wanted
  }
}

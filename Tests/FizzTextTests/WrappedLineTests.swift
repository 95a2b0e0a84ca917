import FizzModel
import FizzText
import Testing

@Suite struct WrappedLineTests {
  static let long = "This line is long enough to have been wrapped by an editor"

  @Test(
    "A long line without an end mark goes on in a line that begins in lower case",
    arguments: [
      "\(long)\nand goes on", "\(long),\nand goes on", "\(long) \n  and goes on", "\(long)\r\nand goes on",
      "\(long)\nélan", "\(long) (perhaps)\nand", "\(long) é\nand", "\(long) 😀\nand", "\(long)\nявно",
      "\(long) — “so”\nand", "\(long)\n\(long.lowercased())\nand more",
    ])
  func joins(text: String) throws { #expect(try sentences(text) == 1) }

  @Test(
    "Any other line ends its sentence",
    arguments: [
      "A short line\nand another", "\(long)\nAnd another", "\(long)\nÉlan", "\(long)\n- a list",
      "\(long)\n1 more",
      "\(long).\nand", "\(long)!\nand", "\(long)?\nand", "\(long):\nand", "\(long)…\nand", "\(long)...\nand",
      "\(long).”\nand", "\(long).)\nand", "\(long). \nand", "\(long)。\nand", "\(long)\n\nand",
      "\(long)\n“and”",
    ])
  func ends(text: String) throws { #expect(try sentences(text) == 2) }

  @Test("The shortest line that joins has 40 bytes")
  func shortest() throws {
    #expect(try sentences(String(repeating: "a", count: 40) + "\nb") == 1)
    #expect(try sentences(String(repeating: "a", count: 39) + "\nb") == 2)
    #expect(try sentences(String(repeating: "é", count: 20) + "\nb") == 1)
  }

  @Test("Without joining, sentences are ICU's alone")
  func plain() throws {
    var segmenter = try Segmenter(joinsWrappedLines: false)
    #expect(segmenter.segment(Array("\(WrappedLineTests.long)\nand goes on".utf8)).sentences.count == 2)
  }

  private func sentences(_ text: String) throws -> Int {
    var segmenter = try Segmenter()
    return segmenter.segment(Array(text.utf8)).sentences.count
  }
}

import FizzLexicon
import TestSupport
import Testing

@Suite struct LIWCDictionaryTests {
  @Test(
    "Legend and terms, with the irregularities that files have",
    arguments: [
      ("%\n1\tposemo\n2\tnegemo\n%\nglad*\t1\nbad\t2\n", ["posemo: glad*", "negemo: bad"], []),
      // Windows line ends, a byte order mark, blank lines, spaces before tabs, repeated tabs.
      (
        "\u{FEFF}%\r\n1\tposemo\r\n2 \tnegemo\r\n%\r\n\r\nglad* \t\t1\r\nbitter \t 2\t\t1\r\n",
        ["posemo: glad*, bitter", "negemo: bitter"], []
      ),
      // Zero-padded numbers are the same numbers; a term on several lines is merged.
      ("%\n01\tsad\n2\tdeath\n%\ngrave\t1\ngrave\t02\ngrave\t001\n", ["sad: grave", "death: grave"], []),
      // No tabs at all; terms may hold spaces.
      ("%\n1 work\n%\nin tray 1\ndesk 01\n", ["work: in tray, desk"], []),
      // 2015: a tree by tabs, descriptions, phrases.
      (
        "%\n1\taffect (Affective Processes)\n\t2\tposemo\tPositive\n\t\t3\tjoy\n%\nover the moon\t1\t2\t3\n",
        ["affect: over the moon", "posemo: over the moon", "joy: over the moon"], []
      ),
      // Undefined and odd numbers.
      ("%\n1\tsad\n%\ngrave\t1\t9\nwan\tx1\t1\nlost\t7\n", ["sad: grave, wan"], [4, 5, 6]),
      // Conditions on neighbours.
      (
        "%\n1\tsad\n2\tkin\n%\nkind\t<of>131/125\t1\nlike\t(02 134)125/464\t2\nso\t<in>1/2\n",
        ["sad: kind", "kin: like"], [5, 6, 7]
      ),
      // Terms without a category, wildcards elsewhere, emoticons.
      ("%\n1\tsad\n%\nalone\n*ly\t1\n:(\t1\n:*\t1\nwoe**\t1\n", ["sad: :(, :*, woe*"], [4, 5]),
      // Broken legends.
      ("%\nsad 1\n2\tjoy\n2\tglee\n%\nglad\t2\n", ["joy: glad"], [2, 4]),
      ("glad\t2\nsad\t1\n", ["2: glad", "1: sad"], [1]),
    ] as [(String, [String], [Int])])
  func reads(text: String, expected: [String], warned: [Int]) throws {
    let lexicon = try ForeignReading.read(text, "d.dic")
    #expect(lexicon.format == .liwc)
    #expect(ForeignReading.shown(lexicon) == expected)
    #expect(ForeignReading.lines(lexicon) == warned, "\(lexicon.warnings)")
  }

  @Test("Windows-1252 is read, and said once with its line")
  func windows1252() throws {
    let bytes =
      Array("%\n1\tfood\n%\ntea\t1\ncaf".utf8) + [0xE9] + Array("\t1\nm".utf8) + [0x92]
      + Array("am\t1\n".utf8)
    let lexicon = try ForeignReading.read(bytes, "d.dic")
    #expect(ForeignReading.shown(lexicon) == ["food: tea, café, m’am"])
    #expect(ForeignReading.lines(lexicon) == [5])
  }

  @Test("UTF-16 is read")
  func utf16() throws {
    let units = Array("%\n1\tfood\n%\ncafé\t1\n".utf16)
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in units { bytes += [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)] }
    #expect(ForeignReading.shown(try ForeignReading.read(bytes, "d.dic")) == ["food: café"])
  }

  @Test("A warning says place, fault and way out")
  func warning() throws {
    let lexicon = try ForeignReading.read("%\n1\tsad\n%\nkind\t<of>131/125\t1\n", "folder/d.dic")
    #expect(
      lexicon.warnings.map(\.description) == [
        "folder/d.dic:4: \"kind\" has a condition on its neighbours; its categories are skipped, write the phrase "
          + "(\"kind of\") as a term of its own"
      ])
  }

  @Test(
    "Files with nothing in them are errors that name the file",
    arguments: [
      ("", "e.dic:1: nothing in it can be read"),
      ("%\n1\tsad\n%\n", "e.dic:1: nothing in it can be read"),
      ("a\u{0}b", "e.dic:1: not a text file"),
      ("%\n1\tsad\n%\n\u{0}\u{1}\u{2}", "e.dic:4: not a text file"),
    ])
  func nothing(text: String, expected: String) {
    let fault = ForeignReading.fault(Array(text.utf8), "e.dic")
    #expect(fault?.hasPrefix(expected) == true, "\(fault ?? "")")
  }

  @Test(
    "Bytes that are no text are an error, whatever the file is called",
    arguments: ["d.dic", "d.csv", "d.yaml", "d"])
  func binary(path: String) {
    var random = SplitMix64(seed: 3)
    let bytes = (0..<20_000).map { _ in UInt8.random(in: 1...255, using: &random) }
    #expect(ForeignReading.fault(bytes, path)?.hasPrefix("\(path):1: not a text file") == true)
  }

  @Test("A diary given by mistake is not quoted")
  func diary() {
    let text = "Dear diary, secret words\nmore secret words, here\n\nsecret\n"
    for path in ["d.txt", "d.dic", "d.yaml", "d.tsv"] {
      do {
        let lexicon = try ForeignReading.read(text, path)
        #expect(lexicon.warnings.isEmpty, "\(path)")
      } catch {
        #expect(!"\(error)".contains("secret"), "\(error)")
      }
    }
  }

  @Test("Hostile files end soon: long lines, many numbers, many categories", .timeLimit(.minutes(1)))
  func hostile() throws {
    let legend = "%\n1\tsad\n%\n"
    let long = legend + "glum\t1\n" + String(repeating: "x", count: 5_000_000) + "\t1\n"
    #expect(ForeignReading.shown(try ForeignReading.read(long, "d.dic")) == ["sad: glum"])
    let many = legend + "glum\t1\nwan" + String(repeating: "\t1", count: 2_000_000) + "\n"
    #expect(ForeignReading.shown(try ForeignReading.read(many, "d.dic")) == ["sad: glum"])
    let spaces = legend + "glum\t1\n" + String(repeating: " a", count: 2_000_000)
    #expect(try ForeignReading.read(spaces, "d.dic").warnings.count == 1)
    let open = legend + "glum\t1\t" + String(repeating: "( ", count: 30_000)
    #expect(try ForeignReading.read(open, "d.dic").termCount == 1)
    let legends = "%\n" + (1...10_000).map { "\($0)\tc\($0)\n" }.joined() + "%\nglum\t1\n"
    #expect(try ForeignReading.read(legends, "d.dic").categories.count == 4096)
    let warnings = legend + "glum\t1\n" + String(repeating: "lost\t9\n", count: 5000)
    #expect(try ForeignReading.read(warnings, "d.dic").warnings.count == 1001)
  }
}

import Glibc
import TestSupport
import Testing

/// Runs the built program as a user does.
@Suite struct CommandTests {
  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The executable beside the test bundle.
  static let program: String = {
    return MeasurementData.packageFolder + "/.build/debug/fizz"
  }()

  static func run(_ arguments: String, input: String = "") throws -> Result {
    var template = Array("/tmp/fizz-test-XXXXXX".utf8CString)
    let folder = String(cString: try #require(mkdtemp(&template)))
    defer { _ = system("rm -rf \(folder)") }
    let file = try #require(fopen(folder + "/in", "wb"))
    let bytes = Array(input.utf8)
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    let status = system(
      "cd \(MeasurementData.packageFolder)/Fixtures && export OUT=\(folder) && { '\(program)' \(arguments); } <\(folder)/in >\(folder)/out 2>\(folder)/err"
    )
    return Result(
      status: status >> 8 & 255,
      output: String(decoding: MeasurementData.bytes(folder + "/out") ?? [], as: UTF8.self),
      errors: String(decoding: MeasurementData.bytes(folder + "/err") ?? [], as: UTF8.self))
  }

  @Test(
    "Exit status, and what the first lines say",
    arguments: [
      ("", "I am ashamed.", 0, "feeling   shame", ""),
      ("journal --format text", "", 0, "67 entries, 2025-01-03 to 2025-06-28", ""),
      ("nowhere", "", 66, "", "fizz: nowhere: no such file or folder; check the path"),
      ("broken", "", 1, "entries", "broken/binary.md: not a text file"),
      ("--format nope", "x", 64, "", "nope"),
      ("--lexicon entries.ndjson", "x", 65, "", "entries.ndjson:1: "),
      ("-o /nowhere/x.html journal", "", 73, "", "cannot be created"),
      ("lexicon show resentment", "", 0, "resentment: feeling of anger", ""),
      ("lexicon show resentmant", "", 64, "", "did you mean \"resentment\"?"),
      ("lexicon list", "", 0, "en.feelings", ""),
      ("lexicon report", "", 0, "en.feelings\t", ""),
      ("lexicon gaps", "I feel wobblesome. I felt so wobblesome.", 0, "1\twobblesome", ""),
      ("lexicon gaps nowhere", "", 66, "", "no such file or folder"),
      ("explain I am not angry", "", 0, "does not count: polarity", ""),
      ("schema report", "", 0, "<grammar", ""),
      (
        "--lexicon lexicons/small.dic --format ndjson -", "I am wrathful, friends.", 0,
        "\"categories\":{\"posemo\":{\"count\":0,\"share\":0},\"anger\":{\"count\":1,\"share\":0.25},"
          + "\"social\":{\"count\":1,\"share\":0.25}}}", "lexicons/small.dic:9: \"kind\" has a condition"
      ),
      (
        "--lexicon lexicons/small.dic --lexicon lexicons/small.yaml --format ndjson -", "No wrathful desk", 0,
        "\"mood\":{\"count\":2,\"share\":0.6667},\"mood/anger\":{\"count\":1,", ""
      ),
      (
        "--lexicon lexicons/intensity.txt --format json -", "glee", 0, "\"mean\": 0.8", ""
      ),
      (
        "--lexicon lexicons/small.dic --format xml -", "friend", 0,
        "<category name=\"social\" count=\"1\" share=\"1\"/>", ""
      ),
      ("explain --lexicon lexicons/small.yaml I am wrathful", "", 0, "small.yaml#mood/anger", ""),
      ("explain --lexicon lexicons/small.csv I am not wrathful", "", 0, "does not count: polarity", ""),
      ("lexicon check lexicons/small.csv", "", 0, "2 categories, 5 terms", ""),
      ("lexicon check lexicons/small.dic", "", 0, "LIWC .dic, 3 categories, 4 terms", "small.dic:9: "),
      ("lexicon check /dev/null", "", 65, "", "/dev/null:1: "),
      ("lexicon check broken/binary.md", "", 65, "", "binary.md:1: not a text file"),
      ("lexicon convert", "", 64, "", "no format is named"),
      ("lexicon convert -o $OUT/x.html", "", 64, "", "names no format"),
      ("lexicon convert --to dicx", "", 0, "DicTerm,", "guards and "),
      ("lexicon convert lexicons/small.dic --to tsv", "", 0, "wrathful\tanger\tfeeling\t\n", "small.dic:9: "),
      (
        "lexicon convert lexicons/intensity.txt --to yaml", "", 0, "\"joy\":\n  - \"glee\"",
        "2 weights have no place in .yaml"
      ),
      (
        "lexicon convert lexicons/small.dic -o lexicons/small.dic --to tsv", "", 73, "",
        "is one of the inputs"
      ),
      ("", "   ", 66, "", "nothing to analyse"),
      (
        "--from entries --format ndjson -", "{\"text\":\"I am sad.\"}\nnope\n", 1, "\"error\":{\"line\":2",
        "<stdin>:2: "
      ),
    ] as [(String, String, Int32, String, String)])
  func transcripts(arguments: String, input: String, status: Int32, output: String, errors: String) throws {
    let result = try CommandTests.run(arguments, input: input)
    #expect(result.status == status, "\(result.errors)")
    #expect(output.isEmpty || result.output.contains(output), "\(result.output.prefix(400))")
    #expect(errors.isEmpty || result.errors.contains(errors), "\(result.errors.prefix(400))")
  }

  @Test("A report is written for its owner alone, and an input is never overwritten")
  func files() throws {
    let result = try CommandTests.run("journal -o $OUT/r.html && stat -c %a $OUT/r.html && ls $OUT")
    #expect(result.output.split(separator: "\n").prefix(1) == ["600"])
    #expect(!result.output.contains(".part"))
    let same = try CommandTests.run("entries.ndjson -o entries.ndjson")
    #expect(same.status == 73)
    #expect(same.errors.contains("is one of the inputs"))
  }

  @Test("A converted lexicon is its owner's alone, and as good as the one it was made of")
  func conversion() throws {
    let own = try CommandTests.run(
      "lexicon convert -o $OUT/fizz.xml && stat -c %a $OUT/fizz.xml && '\(CommandTests.program)' lexicon check $OUT/fizz.xml --alone"
    )
    #expect(own.output.hasPrefix("600\n"))
    #expect(own.output.contains(" examples pass, 0 fail"), "\(own.output.prefix(400))")
    let foreign = try CommandTests.run(
      "lexicon convert lexicons/small.yaml -o $OUT/s.xml && echo 'I am wrathful' | '\(CommandTests.program)' explain --lexicon $OUT/s.xml"
    )
    #expect(foreign.output.contains("s.xml#small.mood.anger"), "\(foreign.output) \(foreign.errors)")
  }

  @Test("Without a foreign lexicon no report speaks of categories")
  func noCategories() throws {
    let stream = try CommandTests.run("--format ndjson -", input: "I am sad.")
    #expect(!stream.output.contains("\"categories\""))
    #expect(try !CommandTests.run("--format xml -", input: "I am sad.").output.contains("<category"))
  }

  @Test("A closed pipe is silent, and no error quotes the text")
  func pipes() throws {
    let result = try CommandTests.run("journal --format xml | head -c 10")
    #expect(result.errors.isEmpty)
    let secret = try CommandTests.run("--from entries -", input: "{\"text\":\"secretwords\"\n")
    #expect(!secret.errors.contains("secretwords"))
  }
}

import FizzJSON
import Glibc
import TestSupport
import Testing

@Suite struct JSONParserTests {
  static let suite = MeasurementData.folder.map { $0 + "/hostile/JSONTestSuite" }

  @Test(
    "The official suite: y_ accepted, n_ refused",
    .enabled(if: suite != nil, "optional measurement data is absent"))
  func official() throws {
    let folder = try #require(JSONParserTests.suite)
    var checked = 0
    for path in JSONParserTests.files(below: folder).sorted() {
      let name = String(path.split(separator: "/").last ?? "")
      guard let bytes = MeasurementData.bytes(path), name.hasSuffix(".json") else { continue }
      let isAccepted = (try? JSONParser.parse(bytes)) != nil
      if name.hasPrefix("y_") {
        #expect(isAccepted, "\(name) must be accepted")
        checked += 1
      } else if name.hasPrefix("n_") {
        #expect(!isAccepted, "\(name) must be refused")
        checked += 1
      }
    }
    #expect(checked > 20, "the suite holds its files")
  }

  static func files(below folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var all: [String] = []
    while let item = readdir(directory) {
      let name = withUnsafePointer(to: &item.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      let path = folder + "/" + name
      all += item.pointee.d_type == UInt8(DT_DIR) ? files(below: path) : [path]
    }
    return all
  }

  @Test(
    "Values, repairs and refusals",
    arguments: [
      (#"{"a":[1,2.50,-0,1e3],"b":null}"#, #"{"a":[1,2.50,-0,1e3],"b":null}"#),
      (#""\u00e9\ud83d\ude00""#, "\"é😀\""), (#""\ud83d x""#, "\"\u{FFFD} x\""),
      (#" [ true , false ] "#, "[true,false]"), (#"{"a":1,"a":2}"#, #"{"a":1,"a":2}"#),
      ("[1,]", nil), ("01", nil), ("\"\u{1}\"", nil), ("{a:1}", nil), ("[1] 2", nil), ("", nil), ("nul", nil),
    ] as [(String, String?)])
  func values(json: String, expected: String?) {
    #expect((try? JSONParser.parse(Array(json.utf8)))?.text == expected)
  }

  @Test("Nesting is counted, not suffered")
  func depth() throws {
    let deep = Array(String(repeating: "[", count: 100_000).utf8)
    let error = #expect(throws: JSONError.self) { try JSONParser.parse(deep) }
    #expect(error?.description == "byte 513: nests deeper than 512; flatten it")
  }

  @Test("What is written reads back equal")
  func roundTrip() throws {
    var random = SplitMix64(seed: 11)
    let pool = ["a", "\"", "\\", "\n", "\u{7F}", "é", "😀", "\u{2028}", "\u{0}", " "]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        pool.randomElement(using: &random) ?? ""
      }.joined()
      let number = Double.random(in: -1e6...1e6, using: &random)
      var writer = JSONWriter()
      writer.beginObject()
      writer.key(text)
      writer.beginArray()
      writer.string(text)
      writer.number(number)
      writer.endArray()
      writer.endObject()
      let value = try JSONParser.parse(writer.bytes)
      #expect(value[text]?.array?.first?.string == text)
      #expect(value[text]?.array?.last?.double == number)
      #expect(!writer.bytes.contains(0x0A))
    }
  }
}

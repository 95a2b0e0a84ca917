import FizzUnicode
import Testing

@Suite struct ICUVersionTests {
  @Test("Both versions are numbers with a point", arguments: [ICUVersion.icu, ICUVersion.unicode])
  func versions(version: String) {
    let parts = version.split(separator: ".")
    #expect(parts.count >= 2 && parts.allSatisfy { Int($0) != nil })
  }
}

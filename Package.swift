// swift-tools-version: 6.2
import PackageDescription

/// `FIZZ_STRICT=1` turns warnings into errors; continuous integration sets it.
let strict = Context.environment["FIZZ_STRICT"] == "1"

let swiftSettings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (strict ? [.treatAllWarnings(as: .error)] : [])

let cSettings: [CSetting] =
  [.enableWarning("all"), .enableWarning("extra")] + (strict ? [.treatAllWarnings(as: .error)] : [])

/// A stage of the way: knows the model and what is named, and no other stage.
func stage(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: ["FizzModel"] + dependencies, swiftSettings: swiftSettings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.target(name: name), "TestSupport"] + (name == "FizzModel" ? [] : ["FizzModel"])
      + dependencies,
    swiftSettings: swiftSettings)
}

let package = Package(
  name: "fizz",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Fizz", targets: ["Fizz", "FizzModel"]),
    .executable(name: "fizz", targets: ["FizzCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    // C: nothing but these three shims sees a foreign header.
    .systemLibrary(
      name: "ICUSystem", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"]), .brew(["icu4c"])]),
    .systemLibrary(
      name: "LibXML2System", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "LibYAMLSystem", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "CICU", dependencies: ["ICUSystem"], cSettings: cSettings),
    .target(name: "CLibXML2", dependencies: ["LibXML2System"], cSettings: cSettings),
    .target(name: "CLibYAML", dependencies: ["LibYAMLSystem"], cSettings: cSettings),

    // Nouns.
    .target(
      name: "FizzModel", swiftSettings: swiftSettings,
      // Rounding and logarithms come from the C library; without Foundation nothing else asks for it.
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),

    // Doors and tools.
    stage("FizzUnicode", ["CICU"]),
    stage("FizzXML", ["CLibXML2"]),
    stage("FizzYAML", ["CLibYAML"]),
    stage("FizzJSON"),

    // Stages, in the order an entry meets them.
    stage("FizzImport", ["FizzJSON", "FizzUnicode"]),
    stage("FizzText", ["FizzUnicode"]),
    stage("FizzLexicon", ["FizzXML", "FizzYAML"]),
    stage("FizzBytes"),
    stage("FizzMarkers"),
    stage("FizzMeasures"),
    stage("FizzReport", ["FizzXML", "FizzJSON"]),

    // The hand that wires them.
    .target(
      name: "Fizz",
      dependencies: [
        "FizzModel", "FizzUnicode", "FizzText", "FizzLexicon", "FizzBytes", "FizzMarkers",
        "FizzMeasures", "FizzEnglish",
      ],
      swiftSettings: swiftSettings),
    .target(name: "FizzEnglish", swiftSettings: swiftSettings, plugins: ["EmbedLexicons"]),
    .executableTarget(
      name: "lexc",
      dependencies: ["FizzModel", "FizzLexicon", "FizzText", "FizzUnicode", "FizzXML"],
      swiftSettings: swiftSettings),
    .plugin(name: "EmbedLexicons", capability: .buildTool(), dependencies: ["lexc"]),

    .executableTarget(
      name: "FizzCLI",
      dependencies: [
        "Fizz", "FizzModel", "FizzImport", "FizzReport", "FizzLexicon", "FizzUnicode", "FizzText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: swiftSettings),
    .executableTarget(
      name: "FizzBench",
      dependencies: [
        "Fizz", "FizzModel", "FizzImport", "FizzReport", "FizzUnicode", "FizzText", "FizzJSON",
        "FizzLexicon",
      ],
      exclude: ["peers.py"],
      swiftSettings: swiftSettings),

    .target(
      name: "TestSupport", dependencies: ["FizzModel"], path: "Tests/TestSupport",
      swiftSettings: swiftSettings),
    tests("FizzModel"),
    tests("FizzUnicode"),
    tests("FizzXML"),
    tests("FizzYAML"),
    tests("FizzJSON"),
    tests("FizzImport", ["FizzUnicode"]),
    tests("FizzText", ["FizzUnicode"]),
    tests("FizzLexicon", ["FizzText", "FizzUnicode", "FizzXML", "FizzJSON"]),
    tests("FizzBytes"),
    tests("FizzMarkers"),
    tests("FizzMeasures"),
    tests("FizzReport", ["FizzXML", "FizzJSON"]),
    tests("Fizz", ["FizzImport", "FizzReport", "FizzLexicon", "FizzJSON", "FizzXML", "FizzMeasures"]),
    tests("FizzCLI"),
  ],
  swiftLanguageModes: [.v6]
)

import Glibc

/// Optional measurement data beside the package: official suites and public samples. Never part of the project;
/// tests that use it skip when it is absent.
package enum MeasurementData {
  /// Path of the folder, or nothing.
  package static let folder: String? = {
    let candidates = [environment("FIZZ_DATA"), packageFolder + "/../shared/data"].compactMap { $0 }
    return candidates.first { access($0 + "/README.md", R_OK) == 0 }
  }()

  /// Folder of the package's own sources.
  package static let packageFolder: String = {
    let parts = #filePath.split(separator: "/")
    return "/" + parts.dropLast(3).joined(separator: "/")
  }()

  /// Bytes of a file, or nothing when it cannot be read.
  package static func bytes(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return all }
      all += chunk[0..<count]
    }
  }

  /// Text of a file below the folder, or nothing.
  package static func text(_ path: String) -> String? {
    folder.flatMap { bytes($0 + "/" + path) }.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}

import ArgumentParser
import FizzReport
#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why the program ends before its work is done: an exit status of sysexits and one sentence.
struct Failure: Error, CustomStringConvertible {
  enum Status: Int32 {
    case data = 65
    case noInput = 66
    case software = 70
    case cannotCreate = 73
    case inputOutput = 74
  }

  let status: Status
  let description: String

  init(_ status: Status, _ description: String) {
    self.status = status
    self.description = description
  }
}

/// Files and streams: the door between the program and the machine.
enum Files {
  /// Bytes of a file, or why not.
  static func bytes(_ path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Failure(
        .noInput, "\(Terminal.inert(path)): cannot be read (\(reason())); check path and permission")
    }
    defer { close(descriptor) }
    return try bytes(descriptor, path)
  }

  /// Bytes of an open descriptor.
  static func bytes(_ descriptor: Int32, _ path: String) throws -> [UInt8] {
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count == 0 { return all }
      if count < 0 {
        if errno == EINTR { continue }
        throw Failure(.inputOutput, "\(Terminal.inert(path)): reading failed (\(reason())); try again")
      }
      all += chunk[0..<count]
    }
  }

  /// Writes a file whole or not at all: a private temporary file beside it, synced, then renamed over it.
  static func writeAtomically(_ bytes: [UInt8], to path: String) throws {
    var random: UInt64 = .random(in: 0 ... .max)
    var suffix = ""
    for _ in 0..<10 {
      suffix.append(Character(Unicode.Scalar(0x61 + UInt8(random % 26))))
      random /= 26
    }
    let temporary = path + "." + suffix + ".part"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw Failure(
        .cannotCreate, "\(Terminal.inert(path)): cannot be created (\(reason())); check the folder")
    }
    var isDone = false
    defer { if !isDone { unlink(temporary) } }
    fchmod(descriptor, 0o600)
    do {
      try write(bytes, to: descriptor, path)
    } catch {
      close(descriptor)
      throw error
    }
    guard fsync(descriptor) == 0, close(descriptor) == 0, rename(temporary, path) == 0 else {
      throw Failure(
        .inputOutput, "\(Terminal.inert(path)): writing failed (\(reason())); the old file is kept")
    }
    isDone = true
    let slash = path.lastIndex(of: "/")
    let folder = open(slash.map { String(path[...$0]) } ?? ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if folder >= 0 {
      fsync(folder)
      close(folder)
    }
  }

  /// Writes all bytes; a closed pipe ends the program in silence.
  static func write(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws {
    var from = 0
    while from < bytes.count {
      let count = bytes[from...].withUnsafeBytes { writeOnce(descriptor, $0) }
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE { throw ExitCode(0) }
        throw Failure(
          .inputOutput, "\(Terminal.inert(path)): writing failed (\(reason())); is the disk full?")
      }
      from += count
    }
  }

  private static func writeOnce(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, buffer.baseAddress, buffer.count)
    #else
      Darwin.write(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }

  private static func reason() -> String { String(cString: strerror(errno)) }

  /// Whether a descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// What a path is.
  enum Kind { case file, folder, other, missing }

  static func kind(_ path: String) -> Kind {
    var info = stat()
    guard stat(path, &info) == 0 else { return .missing }
    switch info.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// Names in a folder, sorted by bytes; hidden ones left out.
  static func names(_ folder: String) throws -> [String] {
    guard let directory = opendir(folder) else {
      throw Failure(
        .noInput, "\(Terminal.inert(folder)): cannot be opened (\(reason())); check the permission")
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let item = readdir(directory) {
      let name = withUnsafePointer(to: &item.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// A closed pipe is reported by write, not by a signal.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  /// A variable of the environment.
  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}

/// Lines on standard output.
enum Output {
  static func line(_ text: String) {
    do {
      try Files.write(Array((Terminal.inert(text, keepTabs: true) + "\n").utf8), to: 1, "<stdout>")
    } catch {
      // A closed pipe: whoever read has read enough.
    }
  }

  /// A line of talk on standard error.
  static func talk(_ text: String) {
    do {
      try Files.write(Array((Terminal.inert(text) + "\n").utf8), to: 2, "<stderr>")
    } catch {
      // Nobody listens.
    }
  }
}

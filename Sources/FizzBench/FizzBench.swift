import Fizz
import FizzModel
import FizzText
import FizzUnicode
import Glibc

/// `FizzBench [MB]`: speed and memory on a generated corpus: the full analysis beside bare ICU word iteration, in one run, on one core.
///
/// Figures are CPU seconds of this process; compare ratios, never seconds of different runs.
///
/// `FizzBench accuracy [FOLDER [DATA]]`: what is found in the development set, and in public corpora where DATA has
/// them.
///
/// `FizzBench weights DATA FILE`: learns the weights lexicon FILE anew from the corpora in DATA.
@main struct FizzBench {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == "accuracy" {
      try DevelopmentAccuracy.print(folder: arguments.count > 1 ? arguments[1] : "Fixtures/development")
      if arguments.count > 2 { try PublicAccuracy.print(folder: arguments[2]) }
      return
    }
    if arguments.first == "weights", arguments.count == 3 {
      try WeightsFile.learn(from: arguments[1], into: arguments[2])
      return
    }
    try speed(megabytes: arguments.first.flatMap { Int($0) } ?? 20)
  }

  private static func speed(megabytes: Int) throws {
    let entries = GeneratedCorpus.entries(bytes: megabytes * 1_000_000)
    let total = entries.reduce(0) { $0 + $1.text.utf8.count }
    let texts = entries.map { Array($0.text.utf8) }
    print("generated corpus: \(entries.count) entries, \(total) bytes")

    var breaker = try Breaker(.word)
    var words = 0
    let icu = measured {
      for text in texts {
        text.withUnsafeBufferPointer {
          breaker.forEachSegment(of: $0) { _, status in words += status >= 100 ? 1 : 0 }
        }
      }
    }
    var segmenter = try Segmenter()
    var tokens = 0
    let segmented = measured { for text in texts { tokens += segmenter.segment(text).tokenCount } }
    var analyzer = try Analyzer(.english())
    var findings = 0
    let full = measured { for entry in entries { findings += analyzer.analyze(entry).findings.count } }

    line("ICU word iteration", icu, total, icu)
    line("segmentation", segmented, total, icu)
    line("full analysis", full, total, icu)
    print("words \(words), tokens \(tokens), findings \(findings)")
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    print(
      "peak RSS \(usage.ru_maxrss / 1024) MiB, of which the corpus in memory \(2 * total / 1_048_576) MiB")
  }

  private static func line(_ name: String, _ seconds: Double, _ bytes: Int, _ icu: Double) {
    func fixed(_ x: Double) -> String { String((x * 100).rounded() / 100) }
    print(
      "\(name): \(fixed(seconds)) s CPU, \(fixed(Double(bytes) / seconds / 1e6)) MB/s, \(fixed(icu / seconds)) times ICU"
    )
  }

  private static func measured(_ body: () -> Void) -> Double {
    let start = cpuSeconds()
    body()
    return cpuSeconds() - start
  }

  private static func cpuSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

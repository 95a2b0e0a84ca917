package import FizzModel

package enum ReportHTML {
  package static func write(_ report: Report, _ options: WriterOptions) -> [UInt8] { [] }
}

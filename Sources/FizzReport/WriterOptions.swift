/// What a report leaves out and how it looks.
package struct WriterOptions: Sendable {
  /// Whether texts are left out; spans stay.
  package var noText = false
  /// Whether the terminal page may use colour.
  package var color = false
  /// Whether the terminal page shows the evidence of every finding.
  package var verbose = false

  package init() {}
}

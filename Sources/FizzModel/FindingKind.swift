/// What sort of thing was found; the raw values are the `kind` of every output.
public enum FindingKind: String, Sendable, CaseIterable {
  case feeling, sensation, meaning, need
  case frame, distortion, script, voice
  case naming, meta, integration
  case rupture, repair, coregulation, empathy, disclosure, safety

  /// Position in `allCases`.
  package var index: Int { FindingKind.allCases.firstIndex(of: self)! }  // every case is in allCases

  /// The four parts of an emotional byte.
  public var isBytePart: Bool {
    switch self {
    case .feeling, .sensation, .meaning, .need: true
    default: false
    }
  }
}

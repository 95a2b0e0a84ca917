internal import FizzModel

/// Inner speech is the writer's own: a voice that was found inside another's quotation is no inner voice.
enum VoiceMarkers {
  static func grade(_ all: inout [Finding]) {
    for index in all.indices where all[index].kind == .voice && all[index].counts {
      if all[index].assertion.source == .own { all[index].assertion.source = .inner }
    }
  }
}

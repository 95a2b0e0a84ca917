internal import FizzModel

/// One mode per episode: of the findings of one script in one sentence the strongest mode stays, interrupted before
/// named before enacted before urge. A negated script beside a pause is interrupted.
enum ScriptMarkers {
  static func grade(_ all: inout [Finding]) {
    for index in all.indices where all[index].kind == .script && all[index].excluded == .polarity {
      let sentence = all[index].sentence
      let hasPause = all[all.block(around: index, reach: 1)].contains {
        $0.kind == .naming && $0.pause == true && $0.counts && abs($0.sentence - sentence) <= 1
      }
      if hasPause {
        all[index].mode = .interrupted
        all[index].excluded = nil
        all[index].because.append("rule:pause")
      }
    }
    var dropped: Set<Int> = []
    for index in all.indices where all[index].kind == .script && all[index].counts {
      for other in all.block(around: index)
      where other != index && all[other].kind == .script && all[other].counts {
        guard all[other].id == all[index].id, all[other].sentence == all[index].sentence,
          let mine = all[index].mode?.precedence, let theirs = all[other].mode?.precedence
        else { continue }
        if theirs < mine { dropped.insert(index) }
      }
    }
    if !dropped.isEmpty { all = all.indices.filter { !dropped.contains($0) }.map { all[$0] } }
  }
}

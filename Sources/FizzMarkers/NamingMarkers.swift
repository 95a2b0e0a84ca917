internal import FizzModel

/// A defused thought is naming, not a frame: what a naming finding covers is told, not held. A pause belongs to
/// the naming before it when an interrupted script stands in its sentence or the next.
enum NamingMarkers {
  static func grade(_ all: inout [Finding], in text: MatchedText) {
    let namings = all.indices.filter { all[$0].kind == .naming && all[$0].counts }
    for naming in namings {
      for index in all.block(around: naming) {
        if all[index].kind == .frame || all[index].kind == .distortion, all[index].counts,
          all[naming].id == "feeling" || all[naming].id == "pattern",
          all[index].span.start >= all[naming].span.start
        {
          all[index].excluded = .source
          all[index].because.append("rule:defused")
        }
      }
      // What was done instead may stand in the next sentence: "There it goes again. Put the phone down."
      let sentence = all[naming].sentence
      for index in all.block(around: naming, reach: 1)
      where all[index].sentence >= sentence && all[index].kind == .script && all[index].mode == .interrupted
        && all[index].counts
      {
        all[naming].pause = true
      }
    }
  }
}

internal import FizzModel

/// Share of bytes whose words hold a need.
enum NeedShare {
  static let definition = MeasureDefinition(
    id: "need-share", title: "Bytes with a need", unit: "share", minimum: 5, counted: "bytes",
    interval: "Wilson", formula: "bytes with a need / bytes", source: "ours",
    note: "Met and unmet needs both count.",
    compute: { fold in
      MeasureDefinition.share("need-share", fold.byteParts[3], of: fold.bytes, minimum: 5, "bytes")
    })
}

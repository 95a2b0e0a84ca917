internal import FizzModel

/// Share of feeling mentions that are not global.
enum FizzShare {
  static let definition = MeasureDefinition(
    id: "fizz-share", title: "Fizz share", unit: "share", minimum: 5, counted: "feeling mentions",
    interval: "Wilson", formula: "(basic + specific) / (global + basic + specific)",
    source:
      "ours, after concepts of emotional granularity; specificity levels after Ottenstein and Lischetzke 2020",
    note: "A larger share is more varied wording, not better health.",
    compute: { fold in
      MeasureDefinition.share(
        "fizz-share", fold.mentions[1] + fold.mentions[2], of: fold.mentionCount, minimum: 5,
        "feeling mentions")
    })
}

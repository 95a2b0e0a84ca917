/// Writes lexicons in formats that other programs read.
package enum ForeignWriter {
  /// Formats that can be written; Fizz's own XML is `LexiconWriter`'s.
  package enum Target: String, CaseIterable, Sendable { case dicx, yaml, tsv }

  /// The lexicon in a format, and how many weights have no place there.
  package static func write(_ lexicon: ForeignLexicon, as target: Target) -> (
    bytes: [UInt8], lostWeights: Int
  ) {
    switch target {
    case .dicx: (dicx(lexicon), 0)
    case .yaml: (yaml(lexicon), lexicon.categories.reduce(0) { $0 + $1.terms.count { $0.weight != nil } })
    case .tsv: (tsv(lexicon), 0)
    }
  }

  /// A weight as short as it reads back.
  static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : value.description
  }

  // MARK: - .dicx

  /// `DicTerm,Cat,…`; a row a term, X or the weight under its categories.
  private static func dicx(_ lexicon: ForeignLexicon) -> [UInt8] {
    var order: [String] = []
    var marks: [String: [(column: Int, weight: Double?)]] = [:]
    for (column, category) in lexicon.categories.enumerated() {
      for term in category.terms {
        if marks[term.text] == nil { order.append(term.text) }
        marks[term.text, default: []].append((column, term.weight))
      }
    }
    var out = Array(
      (["DicTerm"] + lexicon.categories.map(\.name)).map(DelimitedText.quoted).joined(separator: ",").utf8)
    out.append(0x0A)
    for term in order {
      out += Array(DelimitedText.quoted(term).utf8)
      var column = 0
      for mark in marks[term] ?? [] {
        out += repeatElement(UInt8(ascii: ","), count: mark.column + 1 - column)
        column = mark.column + 1
        // A weight of 0 would say that the term is not there.
        out += Array((mark.weight.map { $0 == 0 ? "X" : number($0) } ?? "X").utf8)
      }
      out += repeatElement(UInt8(ascii: ","), count: lexicon.categories.count - column)
      out.append(0x0A)
    }
    return out
  }

  // MARK: - TSV

  /// `term⇥category⇥kind⇥weight`; a row a term and category, the category with its path.
  private static func tsv(_ lexicon: ForeignLexicon) -> [UInt8] {
    let names = CategoryMeaning.Names([])
    var out = Array("term\tcategory\tkind\tweight\n".utf8)
    for category in lexicon.categories {
      let kind: String
      switch lexicon.format == .own
        ? .feeling(family: "", concept: nil) : category.path.last.flatMap(names.meaning)
      {
      case .feeling: kind = "feeling"
      case .sensation: kind = "sensation"
      case .need: kind = "need"
      case nil: kind = "category"
      }
      let cells = "\t\(oneLine(category.name))\t\(kind)\t"
      for term in category.terms {
        out += Array((oneLine(term.text) + cells + (term.weight.map(number) ?? "") + "\n").utf8)
      }
    }
    return out
  }

  private static func oneLine(_ cell: String) -> String {
    String(String.UnicodeScalarView(cell.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
  }

  // MARK: - YAML

  /// Maps of categories down to lists of terms, every scalar quoted: `no` and `22:30` stay words.
  private static func yaml(_ lexicon: ForeignLexicon) -> [UInt8] {
    var nodes = [Node(name: "")]
    for category in lexicon.categories {
      var node = 0
      for name in category.path {
        if let child = nodes[node].children[name] {
          node = child
        } else {
          nodes[node].children[name] = nodes.count
          nodes[node].order.append(nodes.count)
          node = nodes.count
          nodes.append(Node(name: name))
        }
      }
      nodes[node].terms += category.terms
    }
    var out: [UInt8] = []
    // Depth first with a stack of our own: files choose their depth.
    var waiting = nodes[0].order.reversed().map { (node: $0, depth: 0, isItem: false) }
    while let (index, depth, isItem) = waiting.popLast() {
      let node = nodes[index]
      let indent = String(repeating: " ", count: 2 * depth)
      out += Array((indent + (isItem ? "- " : "") + quoted(node.name) + ":\n").utf8)
      // A list holds its terms and, as maps of one key, the categories inside.
      let inner = depth + (isItem ? 2 : 1)
      let hasList = !node.terms.isEmpty
      let space = String(repeating: " ", count: 2 * inner)
      for term in node.terms { out += Array((space + "- " + quoted(term.text) + "\n").utf8) }
      waiting += node.order.reversed().map { (node: $0, depth: inner, isItem: hasList) }
      if node.terms.isEmpty, node.order.isEmpty { out += Array((space + "[]\n").utf8) }
    }
    return out
  }

  private struct Node {
    let name: String
    var children: [String: Int] = [:]
    var order: [Int] = []
    var terms: [ForeignLexicon.Term] = []
  }

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\t": out += "\\t"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          out += " "
        } else {
          out.unicodeScalars.append(scalar)
        }
      }
    }
    return out + "\""
  }
}

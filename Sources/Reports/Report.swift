// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a command says, as a value; `render` writes it in one of the formats.
///
/// What only some formats show is made when it is asked for.
package struct Report {
  private let makeBlocks: () -> [Block]
  private let makeJSON: () -> JSON
  private let makeRecords: () -> [JSON]?
  private let makeQuiet: () -> [String]
  private let makeWords: () -> Table?
  /// The keys of the records that are the columns in `csv`; nil: whatever is no list or object.
  let csvColumns: [String]?
  let csvLineEnd: CSV.LineEnd
  /// The keys that records may have beside these; nil: not known.
  let otherFields: [String]?
  /// Sentences beside the data, for standard error: that a list is empty, how a date was read.
  /// Not for machine formats, which say the same in their data.
  package let remarks: [String]

  init(
    _ blocks: @autoclosure @escaping () -> [Block],
    json: @autoclosure @escaping () -> JSON,
    records: @autoclosure @escaping () -> [JSON]? = nil, csvColumns: [String]? = nil,
    csvLineEnd: CSV.LineEnd = .lf,
    otherFields: [String]? = nil, words: @autoclosure @escaping () -> Table? = nil,
    quiet: @autoclosure @escaping () -> [String] = [], remarks: [String] = []
  ) {
    makeBlocks = blocks
    makeJSON = json
    makeRecords = records
    makeQuiet = quiet
    makeWords = words
    self.otherFields = otherFields
    self.csvColumns = csvColumns
    self.csvLineEnd = csvLineEnd
    self.remarks = remarks
  }

  /// For people, in their language.
  var blocks: [Block] { makeBlocks() }
  /// The whole as one document.
  package var json: JSON { makeJSON() }
  /// What stands on a line each in `jsonl`; nil: the document itself.
  package var records: [JSON]? { makeRecords() }
  /// The records in words, a row each, in columns that know their keys: what `--fields` shows.
  var words: Table? {
    if let words = makeWords() { return words }
    for case .table(let table) in blocks { return table }
    return nil
  }
  /// What `-q` prints: ids, a line each.
  package var quiet: [String] { makeQuiet() }
}

extension JSON {
  /// A document of this version's schema: `schema` and `kind`, then the members.
  static func document(_ kind: String, _ members: JSON) -> JSON {
    let head: JSON = ["schema": "oval/1", "kind": .string(kind)]
    return head.followed(by: members)
  }
}

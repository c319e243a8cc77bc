// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a command says, as a value; `render` writes it in one of the formats.
package struct Report: Sendable {
  /// For people, in their language.
  let blocks: [Block]
  /// The whole as one document.
  package let json: JSON
  /// What stands on a line each in `jsonl`; nil: the document itself.
  package let records: [JSON]?
  /// The keys of the records that are the columns in `csv`; nil: whatever is no list or object.
  let csvColumns: [String]?
  /// What `-q` prints: ids, a line each.
  package let quiet: [String]
  /// Sentences beside the data, for standard error: that a list is empty, how a date was read.
  /// Not for machine formats, which say the same in their data.
  package let remarks: [String]

  init(
    _ blocks: [Block], json: JSON, records: [JSON]? = nil, csvColumns: [String]? = nil,
    quiet: [String] = [], remarks: [String] = []
  ) {
    self.blocks = blocks
    self.json = json
    self.records = records
    self.csvColumns = csvColumns
    self.quiet = quiet
    self.remarks = remarks
  }
}

extension JSON {
  /// A document of this version's schema: `schema` and `kind`, then the members.
  static func document(_ kind: String, _ members: JSON) -> JSON {
    let head: JSON = ["schema": "oval/1", "kind": .string(kind)]
    return head.followed(by: members)
  }
}

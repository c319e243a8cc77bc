// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
import SQL

extension IdentifierKind {
  /// The table whose rows bear identifiers of this kind; nil while there is none.
  fileprivate var table: String? {
    switch self {
    case .booking: "booking"
    case .closure: "closure"
    case .club: "club"
    case .operation: "operation"
    case .refusal: "refusal"
    case .space: "space"
    case .slot: "slot"
    case .activity, .feed, .person, .waitlist: nil
    }
  }
}

extension Store {
  /// Whether the identifier was ever given to anything, also to what an undo took away.
  package func wasEverGiven(_ id: Identifier) throws -> Bool {
    if try isGiven(id) { return true }
    let inJournal = try connection.first(
      "SELECT 1 FROM change WHERE entity_id = $id LIMIT 1", ["$id": id.text]
    ) { _ in true }
    return try inJournal ?? isKeyOfRow(id)
  }

  /// Whether a row that was imported has it in its key, given by another database.
  private func isKeyOfRow(_ id: Identifier) throws -> Bool {
    // `/` is what follows an id in a key, and comes right before `0`.
    try connection.first(
      "SELECT 1 FROM imported WHERE season = '' AND key >= $id AND key < $below LIMIT 1",
      ["$id": id.text, "$below": id.text + "0"]
    ) { _ in true } ?? false
  }

  /// Whether something bears the identifier.
  package func isGiven(_ id: Identifier) throws -> Bool {
    guard let table = id.kind?.table else { return false }
    return try connection.first("SELECT 1 FROM \(table) WHERE id = $id", ["$id": id.text]) { _ in
      true
    } ?? false
  }

  /// The identifiers of a kind that begin with `prefix`, at most `limit`, ascending.
  package func identifiers(
    _ kind: IdentifierKind, from prefix: String, limit: Int
  ) throws -> [Identifier] {
    guard let table = kind.table else { return [] }
    let range = Identifier.range(ofPrefix: prefix)
    return try connection.all(
      "SELECT id FROM \(table) WHERE id >= $from AND id < $below ORDER BY id LIMIT $limit",
      ["$from": range.from, "$below": range.below, "$limit": limit]
    ) { row in try row.identifier(0) }
  }

  /// The size of the database, without its log.
  package func bytes() throws -> Int {
    func number(_ pragma: String) throws -> Int {
      try connection.first("PRAGMA \(pragma)") { row in try row[0] as Int } ?? 0
    }
    return try number("page_count") * number("page_size")
  }

  /// How the file keeps the way back, and how many bytes of changes stand in the log beside it.
  package func journal() throws -> (mode: String, logBytes: Int) {
    (mode: try connection.journalMode(), logBytes: connection.logBytes)
  }

  /// How many rows each table of things has, for `db info`.
  package func counts() throws -> [(name: String, count: Int)] {
    try ["space", "club", "slot", "closure", "booking", "occurrence", "claim", "operation"].map {
      table in
      let count = try connection.first("SELECT count(*) FROM \(table)") { row in
        try row[0] as Int
      }
      return (name: table, count: count ?? 0)
    }
  }
}

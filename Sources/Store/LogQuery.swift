// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime
import SQL

/// One entry of the journal, without its changes.
package struct JournalEntry: Sendable {
  package let number: Int
  package let id: Identifier
  package let at: Timestamp
  /// The random identifier of the person; nil where nobody was named.
  package let actor: String?
  /// The command's English name.
  package let command: String
  /// The number of the entry that it took back.
  package let undoes: Int?
  package let changeCount: Int
}

extension Store {
  /// The command under which time itself is recorded: holds that ran out. Nobody takes that back.
  package static let timeCommand = "expire"

  private static let entryColumns = """
    number, id, at, actor, command, undoes,
      (SELECT count(*) FROM change WHERE change.operation = number)
    """

  package func entry(_ id: Identifier) throws -> JournalEntry? {
    try connection.first(
      "SELECT \(Store.entryColumns) FROM operation WHERE id = $id", ["$id": id.text]
    ) { row in try row.entry() }
  }

  package func entry(_ number: Int) throws -> JournalEntry? {
    try connection.first(
      "SELECT \(Store.entryColumns) FROM operation WHERE number = $number", ["$number": number]
    ) { row in try row.entry() }
  }

  /// The latest entries, newest first, and how many there are; with `thing` those that touched it.
  package func entries(
    touching thing: String? = nil, limit: Int?
  ) throws -> (entries: [JournalEntry], total: Int) {
    guard let thing else {
      let entries = try connection.all(
        "SELECT \(Store.entryColumns) FROM operation ORDER BY number DESC LIMIT $limit",
        ["$limit": limit ?? -1]
      ) { row in try row.entry() }
      return (entries, try operationCount())
    }
    let entries = try connection.all(
      """
      SELECT \(Store.entryColumns) FROM operation
      WHERE number IN (SELECT operation FROM change WHERE entity_id = $id)
      ORDER BY number DESC LIMIT $limit
      """, ["$id": thing, "$limit": limit ?? -1]
    ) { row in try row.entry() }
    let total = try connection.first(
      "SELECT count(DISTINCT operation) FROM change WHERE entity_id = $id", ["$id": thing]
    ) { row in try row[0] as Int }
    return (entries, total ?? 0)
  }

  /// The first `limit` changes of an entry, in their order; those of one thing where it is named.
  package func changes(
    in entry: JournalEntry, of thing: String? = nil, limit: Int
  ) throws -> [(entity: String, id: String, act: String)] {
    try connection.all(
      """
      SELECT entity, entity_id, CASE WHEN before IS NULL THEN 'added'
        WHEN after IS NULL THEN 'removed' ELSE 'updated' END
      FROM change WHERE operation = $number AND ($id IS NULL OR entity_id = $id)
      ORDER BY position LIMIT $limit
      """, ["$number": entry.number, "$id": thing, "$limit": limit]
    ) { row in (entity: try row[0], id: try row[1], act: try row[2]) }
  }

  /// The spaces of which an entry changed what decides about bookings: their own properties, or slots
  /// and closures on them; nil where it did so for the whole city.
  package func spacesRuled(by entry: JournalEntry) throws -> Set<Identifier>? {
    var spaces: Set<Identifier> = []
    var isCity = false
    try connection.rows(
      """
      SELECT entity, entity_id, json_extract(before, '$.space'), json_extract(after, '$.space')
      FROM change WHERE operation = $number AND entity IN ('city', 'space', 'slot', 'closure')
      """, ["$number": entry.number]
    ) { row in
      switch try row[0] as String {
      case "city": isCity = true
      case "space": spaces.insert(try row.identifier(1))
      default:
        spaces.formUnion(
          try [row.optionalIdentifier(2), row.optionalIdentifier(3)].compactMap(\.self))
      }
    }
    return isCity ? nil : spaces
  }

  /// Whether an entry's effect was taken back, and not made again since.
  package func isUndone(_ entry: JournalEntry) throws -> Bool {
    try undoer(of: entry) != nil
  }

  /// The entry that took it back, unless that was taken back itself.
  package func undoer(of entry: JournalEntry) throws -> JournalEntry? {
    let latest = try connection.first(
      """
      SELECT \(Store.entryColumns) FROM operation WHERE undoes = $number AND number > $number
      ORDER BY number DESC LIMIT 1
      """, ["$number": entry.number]
    ) { row in try row.entry() }
    guard let latest, try !isUndone(latest) else { return nil }
    return latest
  }

  /// The entry at the end of what an undo, or the undo of one, took back; else itself.
  package func origin(of entry: JournalEntry) throws -> JournalEntry {
    guard let undoes = entry.undoes else { return entry }
    guard let undone = try self.entry(undoes), undone.number < entry.number else {
      throw StoreError.unreadable("undoes")
    }
    return try origin(of: undone)
  }

  /// The number of the entry that brought about last what `entry` did: an undo of an undo of it, or
  /// else itself.
  package func latestEffect(of entry: JournalEntry) throws -> Int {
    var number = entry.number
    while let later = try connection.first(
      "SELECT max(number) FROM operation WHERE undoes = $number AND number > $number",
      ["$number": number],
      { row in try row[0] as Int? }
    ) ?? nil {
      number = later
    }
    return number
  }

  /// Whether the effect of an entry is to take back its origin; false of one that made it again.
  package func isTakingBack(_ entry: JournalEntry) throws -> Bool {
    guard let undoes = entry.undoes else { return false }
    guard let undone = try self.entry(undoes), undone.number < entry.number else {
      throw StoreError.unreadable("undoes")
    }
    return try !isTakingBack(undone)
  }

  /// The latest entry of `actor` that was not taken back, and is no undo itself.
  package func latestToUndo(actor: String?) throws -> JournalEntry? {
    try latest(of: actor) { entry in
      if entry.undoes != nil { return .pass }
      return try isUndone(entry) ? .pass : .take
    }
  }

  /// The latest undo of `actor`, unless they have done something else since.
  package func latestToRedo(actor: String?) throws -> JournalEntry? {
    try latest(of: actor) { entry in
      if entry.undoes == nil { return .stop }
      return try isTakingBack(entry) && !isUndone(entry) ? .take : .pass
    }
  }

  private enum Choice { case take, pass, stop }

  private func latest(
    of actor: String?, _ choose: (JournalEntry) throws -> Choice
  ) throws -> JournalEntry? {
    var number = Int.max
    while true {
      let next = try connection.first(
        """
        SELECT \(Store.entryColumns) FROM operation
        WHERE number < $number AND actor IS $actor AND command <> $time
        ORDER BY number DESC LIMIT 1
        """, ["$number": number, "$actor": actor, "$time": Store.timeCommand]
      ) { row in try row.entry() }
      guard let next else { return nil }
      switch try choose(next) {
      case .take: return next
      case .stop: return nil
      case .pass: number = next.number
      }
    }
  }
}

extension Row {
  fileprivate func entry() throws -> JournalEntry {
    JournalEntry(
      number: try self[0], id: try identifier(1), at: try timestamp(2), actor: try self[3],
      command: try self[4], undoes: try self[5], changeCount: try self[6])
  }
}

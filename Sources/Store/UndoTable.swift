// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime
package import IntervalTree
import SQL

/// Something has changed since, so that an operation cannot be taken back. Nothing may be kept of the
/// write in which that was tried.
package struct UndoConflict: Error, Sendable {
  /// What is not as it was; nil where other things have come to refer to what would go.
  package let thing: Identifier?
}

/// A claim that comes or goes as an operation is taken back.
package struct TouchedClaim: Sendable {
  package let booking: Identifier
  package let original: CivilDateTime
  package let leaf: Identifier
  package let interval: Interval
  /// Whether it stands afterwards.
  package let comes: Bool
}

extension Store {
  /// Whether it is known what the operation did to the rows.
  package func canTakeBack(_ entry: JournalEntry) throws -> Bool {
    try connection.first(
      "SELECT 1 FROM undo_step WHERE operation = $operation LIMIT 1",
      ["$operation": try origin(of: entry).number]
    ) { _ in true } ?? false
  }

  /// Takes back what an operation did to the rows; of an undo, makes it again. Each claim that comes or
  /// goes is handed to `touched`.
  ///
  /// Throws `UndoConflict` where a row is not as the operation left it.
  package func takeBack(
    _ entry: JournalEntry, _ touched: (TouchedClaim) throws -> Void
  ) throws {
    let origin = try origin(of: entry)
    let direction: Direction = try isTakingBack(entry) ? .forwards : .backwards
    rowRecord.pause()
    try connection.run("INSERT INTO open_wall VALUES (1)")
    let order = direction == .forwards ? "ASC" : "DESC"
    let pieces = try connection.all(
      "SELECT piece FROM undo_step WHERE operation = $operation ORDER BY piece \(order)",
      ["$operation": origin.number]
    ) { row in try row[0] as Int }
    for piece in pieces {
      let changes = try connection.first(
        "SELECT changes FROM undo_piece WHERE number = $piece", ["$piece": piece]
      ) { row in try UndoPiece.changes(in: row[0]) }
      guard let changes else { throw StoreError.unreadable("undo_piece") }
      do {
        try connection.apply(changes, direction)
      } catch let conflict as ChangeConflict {
        throw UndoConflict(thing: conflict.row?.thing)
      }
      try connection.forEachChange(to: "claim", in: changes, direction) { change in
        try touched(TouchedClaim(change))
      }
    }
    try connection.run("DELETE FROM open_wall")
  }

  /// Writes that an operation was taken back: its changes, each the other way round, the last first.
  package func recordUndo(
    of entry: JournalEntry, as id: Identifier, command: String, at: Timestamp
  ) throws {
    let number = try begin(id, command: command, at: at, undoes: entry.number)
    let key: Parameters = ["$operation": entry.number]
    let insert = try connection.prepare(Store.insertChange)
    var position = 0
    try connection.rows(
      """
      SELECT position, entity, entity_id, before, after, texts FROM change
      WHERE operation = $operation ORDER BY position DESC
      """, key
    ) { row in
      let place: Int = try row[0]
      let isPlain = row.isNull(5)
      let texts =
        isPlain
        ? []
        : try texts(of: ["$operation": entry.number, "$position": place]).map {
          (text: Change.TextChange($0.field, before: $0.after, after: $0.before), salt: Salt())
        }
      try insert.run([
        "$operation": number, "$position": position, "$entity": try row[1] as String,
        "$entity_id": try row[2] as String, "$before": try row[4] as String?,
        "$after": try row[3] as String?, "$texts": Store.digests(of: texts),
      ])
      try write(texts, number, position)
      position += 1
    }
    try rowRecord.resume()
  }

  /// The operation, other than a later undone one, that changed a thing last after `entry`.
  package func lastChange(of thing: Identifier, after entry: JournalEntry) throws -> Identifier? {
    try connection.first(
      """
      SELECT operation.id FROM change JOIN operation ON operation.number = change.operation
      WHERE change.entity_id = $id AND change.operation > $number
      ORDER BY change.operation DESC LIMIT 1
      """, ["$id": thing.text, "$number": try origin(of: entry).number]
    ) { row in try row.identifier(0) }
  }

  /// The first operation after `entry` that names something that `entry` brought; of the first things
  /// alone.
  package func lastReference(after entry: JournalEntry) throws -> Identifier? {
    let brought = try connection.all(
      """
      SELECT entity_id FROM change WHERE operation = $number AND before IS NULL
      ORDER BY position LIMIT 100
      """, ["$number": entry.number]
    ) { row in try row[0] as String }
    for id in brought {
      let found = try connection.first(
        """
        SELECT operation.id FROM change JOIN operation ON operation.number = change.operation
        WHERE change.operation > $number AND instr(change.after, $id) > 0
        ORDER BY change.operation LIMIT 1
        """, ["$number": entry.number, "$id": id]
      ) { row in try row.identifier(0) }
      if let found { return found }
    }
    return nil
  }
}

extension ChangeConflict.RowKey {
  /// What the row belongs to: a booking before anything else.
  fileprivate var thing: Identifier? {
    let ids = key.compactMap { value -> Identifier? in
      if case .text(let text) = value { Identifier(text) } else { nil }
    }
    return ids.first { $0.kind == .booking } ?? ids.first
  }
}

extension TouchedClaim {
  /// The columns of `claim`, in their order: leaf, tier, start, end, booking, original, units.
  fileprivate init(_ change: RowChange) throws {
    guard change.values.count >= 6, case .text(let leaf)? = change.values[0],
      case .integer(let start)? = change.values[2], case .integer(let end)? = change.values[3],
      case .text(let booking)? = change.values[4],
      case .integer(let original)? = change.values[5],
      let leaf = Identifier(leaf), let booking = Identifier(booking),
      let interval = Interval(from: start, to: end)
    else { throw StoreError.unreadable("claim") }
    self.init(
      booking: booking, original: CivilDateTime(clockSeconds: original), leaf: leaf,
      interval: interval, comes: change.act != .removed)
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime
import SQL

/// What one operation did to one thing, read back from the journal.
package struct RecordedChange: Sendable {
  package let operation: Identifier
  package let at: Timestamp
  package let command: String
  /// By name, numbers as their digits; nil where there was, or then was, nothing.
  package let before: [String: String]?
  package let after: [String: String]?
  /// By field. What was erased is not among them.
  package let texts: [Change.TextChange]

  /// Whether the thing was added, changed or removed.
  package var act: String { before == nil ? "added" : after == nil ? "removed" : "updated" }
}

extension Store {
  /// All that was done to one thing, oldest first.
  package func changes(of entity: String, _ id: Identifier) throws -> [RecordedChange] {
    try connection.all(
      """
      SELECT operation.id, operation.at, operation.command, change.operation, change.position,
        change.before IS NOT NULL, change.after IS NOT NULL
      FROM change JOIN operation ON operation.number = change.operation
      WHERE change.entity_id = $id AND change.entity = $entity
      ORDER BY change.operation, change.position
      """, ["$id": id.text, "$entity": entity]
    ) { row in
      let key: Parameters = ["$operation": try row[3] as Int, "$position": try row[4] as Int]
      return RecordedChange(
        operation: try row.identifier(0), at: try row.timestamp(1), command: try row[2],
        before: try row[5] ? facts("before", of: key) : nil,
        after: try row[6] ? facts("after", of: key) : nil, texts: try texts(of: key))
    }
  }

  /// The first `limit` changes of an entry, in their order, each with the thing that it is about.
  package func recordedChanges(
    in entry: JournalEntry, limit: Int
  ) throws -> [(entity: String, id: String, recorded: RecordedChange)] {
    try connection.all(
      """
      SELECT entity, entity_id, position, before IS NOT NULL, after IS NOT NULL FROM change
      WHERE operation = $number ORDER BY position LIMIT $limit
      """, ["$number": entry.number, "$limit": limit]
    ) { row in
      let key: Parameters = ["$operation": entry.number, "$position": try row[2] as Int]
      return (
        entity: try row[0], id: try row[1],
        recorded: RecordedChange(
          operation: entry.id, at: entry.at, command: entry.command,
          before: try row[3] ? facts("before", of: key) : nil,
          after: try row[4] ? facts("after", of: key) : nil, texts: try texts(of: key))
      )
    }
  }

  /// The flat facts in a column of one change.
  private func facts(_ column: String, of change: Parameters) throws -> [String: String] {
    var facts: [String: String] = [:]
    try connection.rows(
      """
      SELECT fact.key, CAST(fact.value AS TEXT) FROM change, json_each(change.\(column)) AS fact
      WHERE change.operation = $operation AND change.position = $position
        AND fact.value IS NOT NULL
      """, change
    ) { row in facts[try row[0]] = try row[1] as String }
    return facts
  }

  func texts(of change: Parameters) throws -> [Change.TextChange] {
    try connection.all(
      """
      SELECT field, before, after FROM change_text
      WHERE operation = $operation AND position = $position ORDER BY field
      """, change
    ) { row in Change.TextChange(try row[0], before: try row[1], after: try row[2]) }
  }
}

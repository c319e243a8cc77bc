// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
import SQL

/// A slot or closure that came, went or became another.
package struct ChangedTime: Sendable {
  package let id: Identifier
  /// On which it hung before, and hangs now.
  package let spaces: Set<Identifier>
  /// Whether it is a slot that restricted before, or does now.
  package let restricts: Bool
}

extension Store {
  /// The slots, or closures, that are not now what they were right after the entry of that number.
  /// What the latest entry of the journal did to them does not count, nor what was made and taken
  /// back.
  package func changedTimes(
    _ kind: IdentifierKind, after number: Int
  ) throws -> [ChangedTime] {
    let range = Identifier.range(ofPrefix: String(kind.rawValue))
    let later = "operation > $number AND operation < $latest"
    return try connection.all(
      """
      SELECT id, json_extract(was, '$.space'), json_extract(became, '$.space'),
        coalesce(json_extract(was, '$.use') <> $open, 0)
          OR coalesce(json_extract(became, '$.use') <> $open, 0)
      FROM (
        SELECT id,
          (SELECT before FROM change WHERE entity_id = id AND \(later)
           ORDER BY operation, position LIMIT 1) AS was,
          (SELECT after FROM change WHERE entity_id = id AND \(later)
           ORDER BY operation DESC, position DESC LIMIT 1) AS became
        FROM (
          SELECT DISTINCT entity_id AS id FROM change
          WHERE entity_id >= $from AND entity_id < $below AND \(later)))
      WHERE was IS NOT became
      """,
      [
        "$number": number, "$latest": try operationCount(), "$from": range.from,
        "$below": range.below, "$open": UseMode.open.rawValue,
      ]
    ) { row in
      ChangedTime(
        id: try row.identifier(0),
        spaces: Set(
          try [row.optionalIdentifier(1), row.optionalIdentifier(2)].compactMap(\.self)),
        restricts: try row[3])
    }
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime
import SQL

extension Store {
  /// The slots that are not removed and have not ended before `start`, by space, then name; those
  /// on `spaces` when they are given.
  package func slots(
    on spaces: Set<Identifier>? = nil, endingAfter start: Timestamp? = nil
  ) throws -> [Slot] {
    var found: [Slot] = []
    try connection.rows(
      """
      SELECT id, space, name, kind, discipline, use_mode, audience, \(Schedule.columns),
        created_at
      FROM slot
      WHERE removed_at IS NULL AND (ends_at IS NULL OR ends_at > $start)
      ORDER BY space, name, id
      """, ["$start": start?.seconds ?? .min]
    ) { row in
      let space = try row.identifier(1)
      guard spaces?.contains(space) ?? true else { return }
      found.append(
        Slot(
          id: try row.identifier(0), space: space, name: try row.text(2), kind: try row.word(3),
          discipline: try row.optionalText(4), useMode: try row.word(5),
          audience: try row.optionalText(6), schedule: try row.schedule(at: 7),
          created: try row.timestamp(15)))
    }
    return found
  }

  /// `endsAt`: the end of its last date, nil when it goes on for ever.
  package func insert(_ slot: Slot, endsAt: Timestamp?) throws {
    var parameters: Parameters = [
      "$id": slot.id.text, "$space": slot.space.text, "$name": slot.name.text,
      "$kind": slot.kind.rawValue, "$discipline": slot.discipline?.text,
      "$use_mode": slot.useMode.rawValue, "$audience": slot.audience?.text,
      "$ends_at": endsAt?.seconds, "$created_at": slot.created.seconds,
    ]
    slot.schedule.add(to: &parameters)
    try connection.run(
      """
      INSERT INTO slot (id, space, name, kind, discipline, use_mode, audience,
        \(Schedule.columns), ends_at, created_at)
      VALUES ($id, $space, $name, $kind, $discipline, $use_mode, $audience,
        \(Schedule.columnParameters), $ends_at, $created_at)
      """, parameters)
  }

  /// Writes what a slot that is there now says.
  package func update(_ slot: Slot, endsAt: Timestamp?) throws {
    var parameters: Parameters = [
      "$id": slot.id.text, "$space": slot.space.text, "$name": slot.name.text,
      "$kind": slot.kind.rawValue, "$discipline": slot.discipline?.text,
      "$use_mode": slot.useMode.rawValue, "$audience": slot.audience?.text,
      "$ends_at": endsAt?.seconds,
    ]
    slot.schedule.add(to: &parameters)
    try connection.run(
      """
      UPDATE slot SET space = $space, name = $name, kind = $kind, discipline = $discipline,
        use_mode = $use_mode, audience = $audience, ends_at = $ends_at,
        (\(Schedule.columns)) = (\(Schedule.columnParameters))
      WHERE id = $id
      """, parameters)
  }

  /// The row stays, so that its identifier is never given again.
  package func removeSlot(_ id: Identifier, at: Timestamp) throws {
    try connection.run(
      "UPDATE slot SET removed_at = $at WHERE id = $id", ["$id": id.text, "$at": at.seconds])
  }
}

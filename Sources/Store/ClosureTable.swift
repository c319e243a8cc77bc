// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime
import SQL

extension Store {
  /// The closures that are not removed and have not ended before `start`, by space and start;
  /// those on `spaces` when they are given.
  package func closures(
    on spaces: Set<Identifier>? = nil, endingAfter start: Timestamp? = nil
  ) throws -> [Closure] {
    var found: [Closure] = []
    try connection.rows(
      """
      SELECT id, space, reason, \(Schedule.columns), created_at
      FROM closure
      WHERE removed_at IS NULL AND (ends_at IS NULL OR ends_at > $start)
      ORDER BY space, local_start, id
      """, ["$start": start?.seconds ?? .min]
    ) { row in
      let space = try row.identifier(1)
      guard spaces?.contains(space) ?? true else { return }
      found.append(
        Closure(
          id: try row.identifier(0), space: space, reason: try row.text(2),
          schedule: try row.schedule(at: 3), created: try row.timestamp(11)))
    }
    return found
  }

  /// `endsAt`: the end of its last date, nil when it goes on for ever.
  package func insert(_ closure: Closure, endsAt: Timestamp?) throws {
    var parameters: Parameters = [
      "$id": closure.id.text, "$space": closure.space.text, "$reason": closure.reason.text,
      "$ends_at": endsAt?.seconds, "$created_at": closure.created.seconds,
    ]
    closure.schedule.add(to: &parameters)
    try connection.run(
      """
      INSERT INTO closure (id, space, reason, \(Schedule.columns), ends_at, created_at)
      VALUES ($id, $space, $reason, \(Schedule.columnParameters), $ends_at,
        $created_at)
      """, parameters)
  }

  /// Writes what a closure that is there now says.
  package func update(_ closure: Closure, endsAt: Timestamp?) throws {
    var parameters: Parameters = [
      "$id": closure.id.text, "$space": closure.space.text, "$reason": closure.reason.text,
      "$ends_at": endsAt?.seconds,
    ]
    closure.schedule.add(to: &parameters)
    try connection.run(
      """
      UPDATE closure SET space = $space, reason = $reason, ends_at = $ends_at,
        (\(Schedule.columns)) = (\(Schedule.columnParameters))
      WHERE id = $id
      """, parameters)
  }

  /// The row stays, so that its identifier is never given again.
  package func removeClosure(_ id: Identifier, at: Timestamp) throws {
    try connection.run(
      "UPDATE closure SET removed_at = $at WHERE id = $id", ["$id": id.text, "$at": at.seconds])
  }
}

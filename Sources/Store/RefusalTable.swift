// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime
import SQL

/// A refused request as it is kept: no free text, nothing of a person.
package struct StoredRefusal: Sendable {
  package let id: Identifier
  package let at: Timestamp
  package let command: String
  package let club: Identifier?
  package let codes: [String]
  /// Paths.
  package let spaces: [String]
  /// The first date of the request, half-open.
  package let start: Timestamp
  package let end: Timestamp
  /// How many dates were asked for.
  package let dates: Int

  package init(
    id: Identifier, at: Timestamp, command: String, club: Identifier?, codes: [String],
    spaces: [String], start: Timestamp, end: Timestamp, dates: Int
  ) {
    self.id = id
    self.at = at
    self.command = command
    self.club = club
    self.codes = codes
    self.spaces = spaces
    self.start = start
    self.end = end
    self.dates = dates
  }
}

extension Store {
  package func insert(_ refusal: StoredRefusal) throws {
    try connection.run(
      """
      INSERT INTO refusal (id, at, command, club, codes, spaces, start_at, end_at, dates)
      VALUES ($id, $at, $command, $club, $codes, $spaces, $start_at, $end_at, $dates)
      """,
      [
        "$id": refusal.id.text, "$at": refusal.at.seconds, "$command": refusal.command,
        "$club": refusal.club?.text, "$codes": refusal.codes.joined(separator: " "),
        "$spaces": refusal.spaces.joined(separator: " "), "$start_at": refusal.start.seconds,
        "$end_at": refusal.end.seconds, "$dates": refusal.dates,
      ])
  }

  package func refusal(_ id: Identifier) throws -> StoredRefusal? {
    try connection.first(
      """
      SELECT at, command, club, codes, spaces, start_at, end_at, dates FROM refusal WHERE id = $id
      """, ["$id": id.text]
    ) { row in
      StoredRefusal(
        id: id, at: try row.timestamp(0), command: try row[1],
        club: try row.optionalIdentifier(2),
        codes: (try row[3] as String).split(separator: " ").map(String.init),
        spaces: (try row[4] as String).split(separator: " ").map(String.init),
        start: try row.timestamp(5), end: try row.timestamp(6), dates: try row[7])
    }
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime
import SQL

extension Store {
  /// All bookings of a club, whatever their status, ascending by identifier.
  package func bookings(of club: Identifier) throws -> [Identifier] {
    try connection.all(
      "SELECT id FROM booking WHERE club = $club ORDER BY id", ["$club": club.text]
    ) { row in try row.identifier(0) }
  }

  /// How many confirmed dates of a club start at or after `start`.
  package func futureDates(of club: Identifier, from start: Timestamp) throws -> Int {
    try connection.first(
      """
      SELECT count(*) FROM booking JOIN occurrence ON occurrence.booking = booking.id
      WHERE booking.club = $club AND booking.status IN ('held', 'confirmed')
        AND occurrence.status = 'confirmed' AND occurrence.start_at >= $start
      """, ["$club": club.text, "$start": start.seconds]
    ) { row in try row[0] as Int } ?? 0
  }

  /// Hands all bookings of a club on to another.
  package func giveBookings(of club: Identifier, to heir: Identifier, at now: Timestamp) throws {
    try connection.run(
      """
      UPDATE booking SET club = $heir, changed_at = max(changed_at, $now) WHERE club = $club
      """, ["$club": club.text, "$heir": heir.text, "$now": now.seconds])
  }
}

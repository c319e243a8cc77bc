// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime
import IntervalTree
import SQL

// Names to offer to somebody who types: few columns, few rows, and an index for each question.

/// A space that can be named.
package struct NamedSpace: Sendable {
  package let path: String
  package let name: PlainText
  package let capacity: Int?
  package let unitLabel: LocalizedText?
  package let useMode: UseMode
}

/// A booking that has a date to come.
package struct NamedBooking: Sendable {
  package let id: Identifier
  package let title: PlainText?
  package let club: Identifier?
  package let visibility: Visibility
  package let space: PlainText
  /// Its next date.
  package let start: Timestamp
  package let end: Timestamp
}

/// A slot or closure, and where it is.
package struct NamedTime: Sendable {
  package let id: Identifier
  package let name: PlainText
  package let space: PlainText
}

extension Store {
  /// Opens the database at `path` for one short look that leaves no trace and waits for nobody; nil
  /// where that is not possible, or where it is not of this version.
  package static func glance(_ path: String) -> Store? {
    guard let connection = try? DatabaseFile.glance(path, patienceMilliseconds: 5),
      let missing = try? migrations.missing(in: connection), missing == 0
    else { return nil }
    return Store(connection)
  }

  /// The spaces in use, in the city's order, at most `limit`.
  package func namedSpaces(limit: Int) throws -> [NamedSpace] {
    try connection.all(
      """
      SELECT path, name, capacity, unit_de, unit_en, use_mode FROM space WHERE retired = 0
      ORDER BY position, path LIMIT $limit
      """, ["$limit": limit]
    ) { row in
      NamedSpace(
        path: try row[0], name: try row.text(1), capacity: try row[2],
        unitLabel: try row.localized(3), useMode: try row.word(5))
    }
  }

  /// Slots that are not removed or over, at most `limit`.
  package func namedSlots(now: Timestamp, limit: Int) throws -> [NamedTime] {
    try namedTimes("slot", "name", now: now, limit: limit)
  }

  /// Closures that are not lifted or over, at most `limit`; each is called by its reason.
  package func namedClosures(now: Timestamp, limit: Int) throws -> [NamedTime] {
    try namedTimes("closure", "reason", now: now, limit: limit)
  }

  private func namedTimes(
    _ table: String, _ name: String, now: Timestamp, limit: Int
  ) throws -> [NamedTime] {
    try connection.all(
      """
      SELECT \(table).id, \(table).\(name), space.name
      FROM \(table) JOIN space ON space.id = \(table).space
      WHERE \(table).removed_at IS NULL AND (\(table).ends_at IS NULL OR \(table).ends_at > $now)
      ORDER BY space.position, \(table).id LIMIT $limit
      """, ["$now": now.seconds, "$limit": limit]
    ) { row in
      NamedTime(id: try row.identifier(0), name: try row.text(1), space: try row.text(2))
    }
  }

  /// Bookings by their next date, the soonest first, at most `limit`; those of one club if wanted.
  ///
  /// Looks at the next `dates` dates of each length and no further, however many there are. The
  /// index gives them in their order, and CROSS keeps that order, so that few are looked up.
  package func namedBookings(
    now: Timestamp, club: Identifier?, limit: Int, dates: Int = 2_000
  ) throws -> [NamedBooking] {
    var found: [NamedBooking] = []
    for tier in 0..<DurationTier.count {
      var seen: Set<Identifier> = []
      try connection.rows(
        """
        SELECT booking.id, booking.title, booking.club, booking.visibility, space.name,
          next.start_at, next.end_at
        FROM (SELECT booking, original, start_at, end_at FROM occurrence
            WHERE tier = $tier AND start_at >= $now ORDER BY start_at LIMIT $dates) AS next
          CROSS JOIN booking ON booking.id = next.booking
          CROSS JOIN occurrence
            ON occurrence.booking = next.booking AND occurrence.original = next.original
          JOIN segment_space ON segment_space.booking = booking.id
            AND segment_space.segment = occurrence.segment AND segment_space.position = 0
          JOIN space ON space.id = segment_space.space
        WHERE occurrence.status = 'confirmed' AND booking.status IN ('held', 'confirmed')
          AND (booking.held_until IS NULL OR booking.held_until > $now)
          AND ($club IS NULL OR booking.club = $club)
        LIMIT $rows
        """,
        [
          "$tier": tier, "$now": now.seconds, "$dates": dates, "$club": club?.text,
          "$rows": 4 * limit,
        ]
      ) { row in
        let booking = try row.namedBooking()
        if seen.count < limit, seen.insert(booking.id).inserted { found.append(booking) }
      }
    }
    found.sort { ($0.start, $0.id) < ($1.start, $1.id) }
    var seen: Set<Identifier> = []
    return Array(found.filter { seen.insert($0.id).inserted }.prefix(limit))
  }

  /// The bookings with a date to come whose id begins with `prefix`, by id, at most `limit`.
  package func namedBookings(
    from prefix: String, now: Timestamp, limit: Int
  ) throws -> [NamedBooking] {
    let range = Identifier.range(ofPrefix: prefix)
    return try connection.all(
      """
      SELECT booking.id, booking.title, booking.club, booking.visibility, space.name,
        next.start_at, next.end_at
      FROM (SELECT * FROM booking WHERE id >= $from AND id < $below
          AND status IN ('held', 'confirmed') AND (held_until IS NULL OR held_until > $now)
          ORDER BY id LIMIT $limit) AS booking
        JOIN occurrence AS next ON next.booking = booking.id AND next.original =
          (SELECT original FROM occurrence WHERE occurrence.booking = booking.id
            AND status = 'confirmed' AND end_at > $now ORDER BY start_at LIMIT 1)
        JOIN segment_space ON segment_space.booking = booking.id
          AND segment_space.segment = next.segment AND segment_space.position = 0
        JOIN space ON space.id = segment_space.space
      ORDER BY booking.id
      """,
      ["$from": range.from, "$below": range.below, "$now": now.seconds, "$limit": limit]
    ) { row in try row.namedBooking() }
  }
}

extension Row {
  fileprivate func namedBooking() throws -> NamedBooking {
    NamedBooking(
      id: try identifier(0), title: try optionalText(1), club: try optionalIdentifier(2),
      visibility: try word(3), space: try text(4), start: try timestamp(5), end: try timestamp(6))
  }
}

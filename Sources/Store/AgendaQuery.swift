// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime
package import IntervalTree
import SQL

/// One date of a booking on one of the spaces that it names.
package struct AgendaRow: Sendable {
  package let booking: Identifier
  package let occurrence: Occurrence
  package let title: PlainText?
  package let kind: Kind
  package let club: Identifier?
  package let visibility: Visibility
  package let status: BookingStatus
  package let space: Identifier
  /// Nil takes the whole.
  package let units: Int?
}

extension Store {
  /// The confirmed dates that overlap `window` (UTC seconds, half-open), in no certain order.
  ///
  /// A hold that has run out at `now` takes no time.
  package func agenda(in window: Interval, now: Timestamp, _ body: (AgendaRow) throws -> Void)
    throws
  {
    for tier in 0..<DurationTier.count {
      try connection.rows(
        """
        SELECT occurrence.booking, occurrence.original, occurrence.start_at, occurrence.end_at,
          booking.title, booking.kind, booking.club, booking.visibility, booking.status,
          segment_space.space, segment_space.units
        FROM occurrence JOIN booking ON booking.id = occurrence.booking
          JOIN segment_space ON segment_space.booking = occurrence.booking
            AND segment_space.segment = occurrence.segment
        WHERE occurrence.tier = $tier AND occurrence.start_at > $from
          AND occurrence.start_at < $end AND occurrence.end_at > $start
          AND occurrence.status = 'confirmed' AND booking.status IN ('held', 'confirmed')
          AND (booking.held_until IS NULL OR booking.held_until > $now)
        """,
        [
          "$now": now.seconds,
          "$tier": tier, "$from": DurationTier.bound(of: tier).map { window.start - $0 } ?? .min,
          "$start": window.start, "$end": window.end,
        ]
      ) { row in
        try body(
          AgendaRow(
            booking: try row.identifier(0), occurrence: try row.occurrence(1),
            title: try row.optionalText(4), kind: try row.word(5),
            club: try row.optionalIdentifier(6), visibility: try row.word(7),
            status: try row.word(8), space: try row.identifier(9),
            units: try row.units(10)))
      }
    }
  }

  /// The bookings with a date that overlaps `window`, cancelled ones included.
  package func bookings(in window: Interval) throws -> [Identifier] {
    var found: Set<Identifier> = []
    for tier in 0..<DurationTier.count {
      try connection.rows(
        """
        SELECT booking FROM occurrence
        WHERE tier = $tier AND start_at > $from AND start_at < $end AND end_at > $start
        """,
        [
          "$tier": tier, "$from": DurationTier.bound(of: tier).map { window.start - $0 } ?? .min,
          "$start": window.start, "$end": window.end,
        ]
      ) { row in found.insert(try row.identifier(0)) }
    }
    return found.sorted()
  }

  /// The first and last instants of all dates; nil where nothing is booked.
  package func span() throws -> Interval? {
    try connection.first("SELECT min(start_at), max(end_at) FROM occurrence") { row in
      row.isNull(0) || row.isNull(1) ? nil : try row.interval(0)
    } ?? nil
  }
}

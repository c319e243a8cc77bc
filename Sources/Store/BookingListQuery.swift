// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime
package import IntervalTree
import SQL

/// A booking as one line of a list, without its dates.
package struct ListedBooking: Sendable {
  package let id: Identifier
  package let title: PlainText?
  package let kind: Kind
  package let club: Identifier?
  package let visibility: Visibility
  package let status: BookingStatus
  /// The next date that takes place; the last one of a booking without any.
  package let start: Timestamp
  /// Exclusive.
  package let end: Timestamp
  /// The position of the segment that this date follows from.
  package let segment: Int
  /// How many dates are still to come, one that is under way included.
  package let coming: Int
}

/// Which bookings a list has; nil does not narrow.
package struct BookingSelection: Sendable {
  package var club: Identifier?
  package var kind: Kind?
  package var status: BookingStatus?
  package var spaces: Set<Identifier>?
  /// UTC seconds, half-open: bookings with a date that overlaps it.
  package var window: Interval?
  /// Also those that have no date to come.
  package var wantsPast = false
  /// Also those that neither are confirmed nor held.
  package var wantsEnded = false

  package init() {}
}

extension Store {
  /// The selected bookings, in no certain order, each with its date and how many are to come.
  ///
  /// A hold that has run out at `now` has no date to come. One pass over the dates, however many
  /// bookings there are; a second one for those without a date to come.
  package func bookings(
    _ selection: BookingSelection, now: Timestamp, _ body: (ListedBooking) throws -> Void
  ) throws {
    let inside = try selection.window.map(bookingsAndWhetherConfirmed)
    let isInside = { (booking: ListedBooking) in
      guard let isConfirmed = inside?[booking.id] else { return inside == nil }
      return isConfirmed || booking.status == .cancelled
    }
    let here = try selection.spaces.map { Set(try bookings(naming: $0, after: now)) }
    var seen: Set<Identifier> = []
    let next = """
      SELECT booking, min(start_at) AS start_at, end_at, segment, count(*) AS coming
      FROM occurrence WHERE status = 'confirmed' AND end_at > $now GROUP BY booking
      """
    let claims = """
      booking.status IN ('held', 'confirmed')
        AND (booking.held_until IS NULL OR booking.held_until > $now)
      """
    try rows(next, selection, where: claims, ["$now": now.seconds]) { booking in
      if selection.wantsPast { seen.insert(booking.id) }
      if here?.contains(booking.id) ?? true, isInside(booking) { try body(booking) }
    }
    guard selection.wantsPast else { return }
    let anywhere = try selection.spaces.map(bookings(naming:))
    let last = """
      SELECT booking, max(start_at) AS start_at, end_at, segment, 0 AS coming
      FROM occurrence GROUP BY booking
      """
    let stands = selection.wantsEnded ? "TRUE" : "booking.status IN ('held', 'confirmed')"
    try rows(last, selection, where: stands, [:]) { booking in
      if !seen.contains(booking.id), anywhere?.contains(booking.id) ?? true, isInside(booking) {
        try body(booking)
      }
    }
  }

  /// `dates` gives a row for each booking: of a group, the row with the minimum or maximum gives
  /// the columns beside it.
  private func rows(
    _ dates: String, _ selection: BookingSelection, where condition: String,
    _ more: Parameters, _ body: (ListedBooking) throws -> Void
  ) throws {
    var parameters = more
    parameters.add("$club", selection.club?.text)
    parameters.add("$kind", selection.kind?.rawValue)
    parameters.add("$status", selection.status?.rawValue)
    try connection.rows(
      """
      SELECT booking.id, booking.title, booking.kind, booking.club, booking.visibility,
        booking.status, dates.start_at, dates.end_at, dates.segment, dates.coming
      FROM (\(dates)) AS dates JOIN booking ON booking.id = dates.booking
      WHERE ($club IS NULL OR booking.club = $club) AND ($kind IS NULL OR booking.kind = $kind)
        AND ($status IS NULL OR booking.status = $status) AND \(condition)
      """, parameters
    ) { row in
      try body(
        ListedBooking(
          id: try row.identifier(0), title: try row.optionalText(1), kind: try row.word(2),
          club: try row.optionalIdentifier(3), visibility: try row.word(4),
          status: try row.word(5), start: try row.timestamp(6), end: try row.timestamp(7),
          segment: try row[8], coming: try row[9]))
    }
  }

  /// The bookings with a date that overlaps `window`, and whether one of these is confirmed.
  private func bookingsAndWhetherConfirmed(
    in window: Interval
  ) throws -> [Identifier: Bool] {
    var found: [Identifier: Bool] = [:]
    for tier in 0..<DurationTier.count {
      try connection.rows(
        """
        SELECT booking, status = 'confirmed' FROM occurrence
        WHERE tier = $tier AND start_at > $from AND start_at < $end AND end_at > $start
        """,
        [
          "$tier": tier, "$from": DurationTier.bound(of: tier).map { window.start - $0 } ?? .min,
          "$start": window.start, "$end": window.end,
        ]
      ) { row in
        let booking = try row.identifier(0)
        let isConfirmed: Bool = try row[1]
        found[booking] = isConfirmed || found[booking] ?? false
      }
    }
    return found
  }

  private func bookings(naming spaces: Set<Identifier>) throws -> Set<Identifier> {
    var found: Set<Identifier> = []
    for space in spaces {
      try connection.rows(
        "SELECT booking FROM segment_space WHERE space = $space", ["$space": space.text]
      ) { row in found.insert(try row.identifier(0)) }
    }
    return found
  }

  /// The spaces that a segment names, with units; nil takes the whole.
  package func demands(of booking: Identifier, segment: Int) throws -> [Demand] {
    try connection.all(
      """
      SELECT space, units FROM segment_space WHERE booking = $booking AND segment = $segment
      ORDER BY position
      """, ["$booking": booking.text, "$segment": segment]
    ) { row in Demand(space: try row.identifier(0), units: try row.units(1)) }
  }
}

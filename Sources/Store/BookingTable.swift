// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime
import IntervalTree
import SQL

extension Store {
  /// Writes a new booking, its dates and the claims of those that are confirmed.
  package func insert(_ booking: Booking) throws {
    let purpose = booking.purpose
    try connection.run(
      """
      INSERT INTO booking (id, club, title, kind, discipline, visibility, status, note, created_at,
        changed_at, sequence)
      VALUES ($id, $club, $title, $kind, $discipline, $visibility, $status, $note, $created_at,
        $changed_at, $sequence)
      """,
      [
        "$id": booking.id.text, "$club": booking.club?.text, "$title": purpose.title?.text,
        "$kind": purpose.kind.rawValue, "$discipline": purpose.discipline?.text,
        "$visibility": purpose.visibility.rawValue, "$status": booking.status.rawValue,
        "$note": purpose.note?.text, "$created_at": booking.created.seconds,
        "$changed_at": booking.changed.seconds, "$sequence": booking.sequence,
      ])
    for (position, demand) in booking.demands.enumerated() {
      try connection.run(
        """
        INSERT INTO booking_space (booking, position, space, units)
        VALUES ($booking, $position, $space, $units)
        """,
        [
          "$booking": booking.id.text, "$position": position, "$space": demand.space.text,
          "$units": demand.units,
        ])
    }
    for (position, demand) in booking.leaves.enumerated() {
      try connection.run(
        """
        INSERT INTO booking_leaf (booking, position, leaf, units, minutes_before, minutes_after)
        VALUES ($booking, $position, $leaf, $units, $minutes_before, $minutes_after)
        """,
        [
          "$booking": booking.id.text, "$position": position, "$leaf": demand.leaf.text,
          "$units": demand.units, "$minutes_before": demand.buffers.minutesBefore,
          "$minutes_after": demand.buffers.minutesAfter,
        ])
    }
    for (number, segment) in booking.segments.enumerated() {
      var parameters: Parameters = ["$booking": booking.id.text, "$number": number]
      segment.add(to: &parameters)
      try connection.run(
        """
        INSERT INTO segment (booking, number, \(Schedule.columns))
        VALUES ($booking, $number, \(Schedule.columnParameters))
        """, parameters)
    }
    for booked in booking.occurrences { try insert(booked, of: booking) }
  }

  private func insert(_ booked: BookedOccurrence, of booking: Booking) throws {
    let occurrence = booked.occurrence
    try connection.run(
      """
      INSERT INTO occurrence (booking, original, tier, start_at, end_at, status, reason)
      VALUES ($booking, $original, $tier, $start_at, $end_at, $status, $reason)
      """,
      [
        "$booking": booking.id.text, "$original": occurrence.original.clockSeconds,
        "$tier": DurationTier.of(length: occurrence.interval.length),
        "$start_at": occurrence.start.seconds, "$end_at": occurrence.end.seconds,
        "$status": booked.status.rawValue, "$reason": booked.reason,
      ])
    guard booked.status == .confirmed, booking.status.claims else { return }
    for demand in booking.leaves {
      try insert(Claim(demand, during: occurrence), of: booking.id, at: occurrence)
    }
  }

  /// The booking with that identifier, all its dates included.
  package func booking(_ id: Identifier) throws -> Booking? {
    let key: Parameters = ["$id": id.text]
    let demands = try connection.all(
      "SELECT space, units FROM booking_space WHERE booking = $id ORDER BY position", key
    ) { row in Demand(space: try row.identifier(0), units: try row[1]) }
    let leaves = try connection.all(
      """
      SELECT leaf, units, minutes_before, minutes_after FROM booking_leaf
      WHERE booking = $id ORDER BY position
      """, key
    ) { row in
      LeafDemand(
        leaf: try row.identifier(0), units: try row[1],
        buffers: Buffers(minutesBefore: try row[2], minutesAfter: try row[3]) ?? .none)
    }
    let segments = try connection.all(
      "SELECT \(Schedule.columns) FROM segment WHERE booking = $id ORDER BY number", key
    ) { row in try row.schedule(at: 0) }
    let occurrences = try connection.all(
      """
      SELECT original, start_at, end_at, status, reason FROM occurrence
      WHERE booking = $id ORDER BY original
      """, key
    ) { row in
      BookedOccurrence(
        occurrence: try row.occurrence(0), status: try row.word(3), reason: try row[4])
    }
    return try connection.first(
      """
      SELECT club, title, kind, discipline, visibility, note, status, created_at, changed_at,
        sequence
      FROM booking WHERE id = $id
      """, key
    ) { row in
      Booking(
        id: id, club: try row.optionalIdentifier(0),
        purpose: Purpose(
          title: try row.optionalText(1), kind: try row.word(2),
          discipline: try row.optionalText(3), visibility: try row.word(4),
          note: try row.optionalText(5)),
        status: try row.word(6), demands: demands, leaves: leaves, segments: segments,
        occurrences: occurrences, created: try row.timestamp(7), changed: try row.timestamp(8),
        sequence: try row[9])
    }
  }

  /// Writes how the booking now stands: its status, and the dates that were cancelled, whose claims
  /// end. `cancelled` must be confirmed dates of it.
  package func cancel(
    _ cancelled: [Occurrence], of booking: Booking, reason: PlainText?, now: BookingChange
  ) throws {
    for occurrence in cancelled {
      try connection.run(
        """
        UPDATE occurrence SET status = 'cancelled', reason = $reason
        WHERE booking = $booking AND original = $original
        """,
        [
          "$booking": booking.id.text, "$original": occurrence.original.clockSeconds,
          "$reason": reason?.text,
        ])
      for demand in booking.leaves {
        try delete(Claim(demand, during: occurrence), of: booking.id, at: occurrence)
      }
    }
    try connection.run(
      """
      UPDATE booking SET status = $status, changed_at = $changed_at, sequence = $sequence
      WHERE id = $id
      """,
      [
        "$id": booking.id.text, "$status": now.status.rawValue,
        "$changed_at": now.changed.seconds, "$sequence": now.sequence,
      ])
  }
}

/// What a change makes of a booking's head.
package struct BookingChange: Sendable {
  package let status: BookingStatus
  package let changed: Timestamp
  package let sequence: Int

  package init(status: BookingStatus, changed: Timestamp, sequence: Int) {
    self.status = status
    self.changed = changed
    self.sequence = sequence
  }
}

extension Row {
  /// Three columns: original, start and end.
  func occurrence(_ column: Int) throws -> Occurrence {
    Occurrence(
      original: CivilDateTime(clockSeconds: try self[column]),
      start: try timestamp(column + 1), end: try timestamp(column + 2))
  }
}

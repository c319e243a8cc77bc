// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime
import IntervalTree
import SQL

extension Store {
  /// Writes a new booking, its dates and the claims of those that are confirmed.
  package func insert(_ booking: Booking) throws {
    var parameters = booking.headParameters
    parameters.add("$created_at", booking.created.seconds)
    try connection.run(
      """
      INSERT INTO booking (id, club, title, kind, discipline, club_group, visibility, status,
        held_until, note, created_at, changed_at, sequence)
      VALUES ($id, $club, $title, $kind, $discipline, $club_group, $visibility, $status,
        $held_until, $note, $created_at, $changed_at, $sequence)
      """, parameters)
    try insertSegments(of: booking)
    for date in booking.occurrences { try put(date, of: booking) }
    for (original, claim) in booking.claims {
      try insert(claim, of: booking.id, at: original)
    }
  }

  /// Writes what has changed of a booking: its head, its segments, dates and claims.
  ///
  /// Both are the same booking; no date of `before` is missing in `after`.
  package func replace(_ before: Booking, with after: Booking) throws {
    precondition(before.id == after.id, "another booking")
    precondition(
      Set(before.occurrences.map(\.occurrence.original))
        .isSubset(of: after.occurrences.map(\.occurrence.original)), "a date is missing")
    try connection.run(
      """
      UPDATE booking SET club = $club, title = $title, kind = $kind, discipline = $discipline,
        club_group = $club_group, visibility = $visibility, status = $status,
        held_until = $held_until, note = $note, changed_at = $changed_at, sequence = $sequence
      WHERE id = $id
      """, after.headParameters)
    let (old, new) = (Set(before.keyedClaims), Set(after.keyedClaims))
    for gone in before.keyedClaims where !new.contains(gone) {
      try delete(gone.claim, of: before.id, at: gone.original)
    }
    if before.segments != after.segments {
      try deleteSegments(of: before.id)
      try insertSegments(of: after)
    }
    let known = Set(before.occurrences)
    for date in after.occurrences where !known.contains(date) { try put(date, of: after) }
    for claimed in after.keyedClaims where !old.contains(claimed) {
      try insert(claimed.claim, of: after.id, at: claimed.original)
    }
  }

  /// Writes a date, over what stood there.
  private func put(_ date: BookedOccurrence, of booking: Booking) throws {
    let occurrence = date.occurrence
    try connection.run(
      """
      INSERT INTO occurrence
        (booking, original, segment, local_start, tier, start_at, end_at, status, reason)
      VALUES ($booking, $original, $segment, $local_start, $tier, $start_at, $end_at, $status,
        $reason)
      ON CONFLICT (booking, original) DO UPDATE SET segment = excluded.segment,
        local_start = excluded.local_start, tier = excluded.tier, start_at = excluded.start_at,
        end_at = excluded.end_at, status = excluded.status, reason = excluded.reason
      """,
      [
        "$booking": booking.id.text, "$original": occurrence.original.clockSeconds,
        "$segment": date.segment, "$local_start": date.local.clockSeconds,
        "$tier": DurationTier.of(length: occurrence.interval.length),
        "$start_at": occurrence.start.seconds, "$end_at": occurrence.end.seconds,
        "$status": date.status.rawValue, "$reason": date.reason,
      ])
  }

  /// The booking with that identifier, all its dates included.
  package func booking(_ id: Identifier) throws -> Booking? {
    let key: Parameters = ["$id": id.text]
    let segments = try segments(of: id)
    let occurrences = try connection.all(
      """
      SELECT original, start_at, end_at, status, reason, segment, local_start FROM occurrence
      WHERE booking = $id ORDER BY original
      """, key
    ) { row in
      let segment: Int = try row[5]
      guard segments.indices.contains(segment) else { throw StoreError.unreadable("segment") }
      return BookedOccurrence(
        occurrence: try row.occurrence(0), status: try row.word(3), reason: try row[4],
        segment: segment, local: try row.reading(6))
    }
    return try connection.first(
      """
      SELECT club, title, kind, discipline, visibility, note, status, created_at, changed_at,
        sequence, club_group, held_until
      FROM booking WHERE id = $id
      """, key
    ) { row in
      Booking(
        id: id, club: try row.optionalIdentifier(0),
        purpose: Purpose(
          title: try row.optionalText(1), kind: try row.word(2),
          discipline: try row.optionalText(3), group: try row.optionalText(10),
          visibility: try row.word(4), note: try row.optionalText(5)),
        status: try row.word(6), heldUntil: try row.optionalTimestamp(11),
        segments: segments, occurrences: occurrences, created: try row.timestamp(7),
        changed: try row.timestamp(8), sequence: try row.number(9))
    }
  }

  /// The holds that have run out at `now`, ascending by identifier.
  package func holds(endedBy now: Timestamp) throws -> [Identifier] {
    try connection.all(
      """
      SELECT id FROM booking WHERE held_until IS NOT NULL AND held_until <= $now ORDER BY id
      """, ["$now": now.seconds]
    ) { row in try row.identifier(0) }
  }
}

extension Booking {
  /// All columns of its row but the time of its making.
  fileprivate var headParameters: Parameters {
    [
      "$id": id.text, "$club": club?.text, "$title": purpose.title?.text,
      "$kind": purpose.kind.rawValue, "$discipline": purpose.discipline?.text,
      "$club_group": purpose.group?.text, "$visibility": purpose.visibility.rawValue,
      "$status": status.rawValue, "$held_until": heldUntil?.seconds, "$note": purpose.note?.text,
      "$changed_at": changed.seconds, "$sequence": sequence,
    ]
  }

  fileprivate struct KeyedClaim: Hashable {
    let original: CivilDateTime
    let claim: Claim
  }

  fileprivate var keyedClaims: [KeyedClaim] {
    claims.map { KeyedClaim(original: $0.original, claim: $0.claim) }
  }
}

extension Row {
  /// Three columns: original, start and end.
  func occurrence(_ column: Int) throws -> Occurrence {
    let interval = try interval(column + 1)
    return Occurrence(
      original: try reading(column), start: Timestamp(seconds: interval.start),
      end: Timestamp(seconds: interval.end))
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime
package import IntervalTree
import SQL

/// A claim as it stands in the table, with who holds it.
package struct StoredClaim: Sendable {
  package let claim: Claim
  package let original: CivilDateTime
  package let holder: Holder
}

extension Store {
  /// The claims on a leaf that overlap `window` (UTC seconds, half-open).
  ///
  /// One bounded probe for each duration tier in use: a tier's longest claim tells how far before
  /// the window a claim that reaches into it can start.
  ///
  /// A hold that has run out at `now` claims nothing, also while its row still stands.
  package func claims(
    on leaf: Identifier, overlapping window: Interval, now: Timestamp,
    _ body: (StoredClaim) -> Void
  ) throws {
    for (tier, longest) in try tiers(of: leaf) {
      try connection.rows(
        """
        SELECT claim.start_at, claim.end_at, claim.units, claim.original, claim.booking,
          booking.club, club.slug, club.name, booking.visibility
        FROM claim JOIN booking ON booking.id = claim.booking
          LEFT JOIN club ON club.id = booking.club
        WHERE claim.leaf = $leaf AND claim.tier = $tier
          AND claim.start_at > $from AND claim.start_at < $end AND claim.end_at > $start
          AND (booking.held_until IS NULL OR booking.held_until > $now)
        """,
        [
          "$now": now.seconds, "$leaf": leaf.text, "$tier": tier, "$from": window.start - longest,
          "$start": window.start, "$end": window.end,
        ]
      ) { row in
        body(
          StoredClaim(
            claim: try row.claim(on: leaf), original: try row.reading(3),
            holder: try row.holder(4)))
      }
    }
  }

  private func tiers(of leaf: Identifier) throws -> [(tier: Int, longest: Int64)] {
    try connection.all(
      "SELECT tier, longest FROM claim_tier WHERE leaf = $leaf ORDER BY tier",
      ["$leaf": leaf.text]
    ) { row in (try row[0], try row.length(1)) }
  }

  func insert(_ claim: Claim, of booking: Identifier, at original: CivilDateTime) throws {
    let length = claim.interval.length
    try connection.run(
      """
      INSERT INTO claim (leaf, tier, start_at, end_at, booking, original, units)
      VALUES ($leaf, $tier, $start_at, $end_at, $booking, $original, $units)
      """, claim.parameters(booking, original, units: claim.units))
    try connection.run(
      """
      INSERT INTO claim_tier (leaf, tier, longest) VALUES ($leaf, $tier, $longest)
      ON CONFLICT (leaf, tier) DO UPDATE SET longest = excluded.longest
      WHERE claim_tier.longest < excluded.longest
      """,
      ["$leaf": claim.leaf.text, "$tier": DurationTier.of(length: length), "$longest": length])
  }

  func delete(_ claim: Claim, of booking: Identifier, at original: CivilDateTime) throws {
    try connection.run(
      """
      DELETE FROM claim WHERE leaf = $leaf AND tier = $tier AND start_at = $start_at
        AND end_at = $end_at AND booking = $booking AND original = $original
      """, claim.parameters(booking, original))
  }

  /// The bookings that claim time on a leaf after `start`.
  package func bookings(claiming leaf: Identifier, after start: Timestamp) throws -> [Identifier] {
    try connection.all(
      """
      SELECT DISTINCT booking FROM claim WHERE leaf = $leaf AND end_at > $start ORDER BY booking
      """, ["$leaf": leaf.text, "$start": start.seconds]
    ) { row in try row.identifier(0) }
  }
}

extension Claim {
  /// The key of its row, with `units` when given (twice optional: nil units are the whole).
  fileprivate func parameters(
    _ booking: Identifier, _ original: CivilDateTime, units: Int?? = nil
  ) -> Parameters {
    var parameters: Parameters = [
      "$leaf": leaf.text, "$tier": DurationTier.of(length: interval.length),
      "$start_at": interval.start, "$end_at": interval.end, "$booking": booking.text,
      "$original": original.clockSeconds,
    ]
    if let units { parameters.add("$units", units) }
    return parameters
  }
}

extension Row {
  /// Five columns: booking, club, its slug and name, visibility.
  fileprivate func holder(_ first: Int) throws -> Holder {
    let slug: String? = try self[first + 2]
    return Holder(
      booking: try identifier(first), club: try optionalIdentifier(first + 1),
      clubSlug: slug.flatMap(Slug.init(_:)), clubName: try optionalText(first + 3),
      visibility: try word(first + 4))
  }
}

/// A date that is booked on a leaf, with what a message says about it.
package struct StoredUse: Sendable {
  package let use: BookedUse
  package let title: PlainText?
  package let club: Identifier?
  package let visibility: Visibility
  /// The position of the segment that it follows from.
  package let segment: Int
}

extension Store {
  /// The dates on a leaf that start at or after `start`, ascending; those before `end` where one is
  /// given.
  ///
  /// A hold that has run out at `now` (`start` where nothing else is said) claims nothing.
  package func uses(
    of leaf: Identifier, from start: Timestamp, until end: Timestamp? = nil, now: Timestamp? = nil
  ) throws -> [StoredUse] {
    try connection.all(
      """
      SELECT claim.booking, booking.kind, claim.units, segment_leaf.minutes_before,
        segment_leaf.minutes_after, occurrence.original, occurrence.start_at, occurrence.end_at,
        booking.title, booking.club, booking.visibility, occurrence.segment
      FROM claim
        JOIN occurrence ON occurrence.booking = claim.booking
          AND occurrence.original = claim.original
        JOIN booking ON booking.id = claim.booking
        JOIN segment_leaf ON segment_leaf.booking = claim.booking
          AND segment_leaf.segment = occurrence.segment AND segment_leaf.leaf = claim.leaf
      WHERE claim.leaf = $leaf AND claim.end_at > $start AND occurrence.start_at >= $start
        AND occurrence.start_at < $end
        AND (booking.held_until IS NULL OR booking.held_until > $now)
      ORDER BY occurrence.start_at, claim.booking
      """,
      [
        "$leaf": leaf.text, "$start": start.seconds, "$end": end?.seconds ?? .max,
        "$now": (now ?? start).seconds,
      ]
    ) { row in
      let demand = LeafDemand(
        leaf: leaf, units: try row.units(2),
        buffers: try row.buffers(3))
      return StoredUse(
        use: BookedUse(
          booking: try row.identifier(0), kind: try row.word(1), demand: demand,
          occurrence: try row.occurrence(5)),
        title: try row.optionalText(8), club: try row.optionalIdentifier(9),
        visibility: try row.word(10), segment: try row[11])
    }
  }

  /// The leaves that anything was ever claimed of.
  package func claimedLeaves() throws -> [Identifier] {
    try connection.all("SELECT DISTINCT leaf FROM claim_tier ORDER BY leaf") { row in
      try row.identifier(0)
    }
  }

  /// The bookings that claim time, name one of the spaces and have a date that ends after `start`.
  package func bookings(naming spaces: Set<Identifier>, after start: Timestamp) throws
    -> [Identifier]
  {
    var found: Set<Identifier> = []
    for space in spaces {
      try connection.rows(
        """
        SELECT DISTINCT segment_space.booking FROM segment_space
          JOIN booking ON booking.id = segment_space.booking
          JOIN occurrence ON occurrence.booking = segment_space.booking
            AND occurrence.segment = segment_space.segment
        WHERE segment_space.space = $space AND booking.status IN ('held', 'confirmed')
          AND occurrence.status = 'confirmed' AND occurrence.end_at > $start
        """, ["$space": space.text, "$start": start.seconds]
      ) { row in found.insert(try row.identifier(0)) }
    }
    return found.sorted()
  }
}

extension Row {
  /// What the columns start_at, end_at and units say, the first three of the row.
  func claim(on leaf: Identifier) throws -> Claim {
    Claim(leaf: leaf, interval: try interval(0), units: try units(2))
  }
}

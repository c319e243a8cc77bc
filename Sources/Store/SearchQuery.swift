// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime
package import IntervalTree
import SQL

/// A booking that was found, by the date that is worth telling.
package struct FoundBooking: Sendable {
  package let id: Identifier
  package let title: PlainText?
  package let kind: Kind
  package let discipline: PlainText?
  package let club: Identifier?
  package let start: Timestamp
  /// Exclusive.
  package let end: Timestamp
  /// Where that date takes place; nil units take the whole.
  package let spaces: [(space: Identifier, units: Int?)]
}

extension SearchWords {
  /// The query of FTS5: each word a string of its own, so that nothing in it is syntax.
  fileprivate var match: String {
    terms.map { word, isPrefix in "\"\(word)\"\(isPrefix ? "*" : "")" }
      .joined(separator: " AND ")
  }
}

extension Store {
  /// The things other than bookings that have all these words.
  package func found(_ words: SearchWords) throws -> [Identifier] {
    try connection.all(
      """
      SELECT search_entry.id FROM search_text
        JOIN search_entry ON search_entry.number = search_text.rowid
      WHERE search_text MATCH $match AND NOT (search_entry.id >= 'b' AND search_entry.id < 'c')
      ORDER BY search_entry.id
      """, ["$match": words.match]
    ) { row in try row.identifier(0) }
  }

  /// The bookings that have all these words and that `viewer` may know of, at most `limit`, and
  /// how many there are.
  ///
  /// By the first date in `window` (UTC seconds, half-open); then, with `past`, those whose dates
  /// are all before, the latest first. `now` decides which holds still hold.
  package func foundBookings(
    _ words: SearchWords, viewer: Identifier?, in window: Interval, past: Bool, now: Timestamp,
    limit: Int?
  ) throws -> (bookings: [FoundBooking], total: Int) {
    var total = 0
    // What is past comes after every instant that there is.
    let ranked = try connection.all(
      """
      WITH found AS MATERIALIZED (
        SELECT booking.id AS id, coalesce(
          (SELECT min(start_at) FROM occurrence WHERE occurrence.booking = booking.id
            AND status = 'confirmed' AND end_at > $start AND start_at < $end),
          CASE WHEN $past THEN (SELECT $far - max(start_at) FROM occurrence
            WHERE occurrence.booking = booking.id AND status = 'confirmed') END) AS rank
        FROM search_text JOIN search_entry ON search_entry.number = search_text.rowid
          JOIN booking ON booking.id = search_entry.id
        WHERE search_text MATCH $match AND booking.status IN ('held', 'confirmed')
          AND (booking.held_until IS NULL OR booking.held_until > $now)
          AND (booking.visibility = 'public' OR booking.club = $viewer))
      SELECT id, rank, count(*) OVER () FROM found WHERE rank IS NOT NULL
      ORDER BY rank, id LIMIT $limit
      """,
      [
        "$match": words.match, "$start": window.start, "$end": window.end, "$past": past,
        "$far": Store.far, "$now": now.seconds, "$viewer": viewer?.text, "$limit": limit ?? -1,
      ]
    ) { row in
      total = try row[2]
      return (id: try row.identifier(0), rank: try row[1] as Int64)
    }
    let bookings = try ranked.compactMap { id, rank in
      try foundBooking(id, start: rank > Store.far / 2 ? Store.far - rank : rank)
    }
    return (bookings, total)
  }

  /// Later than the doubled end of the year 9999, so that no two ranks meet.
  private static let far: Int64 = 1 << 50

  private func foundBooking(_ id: Identifier, start: Int64) throws -> FoundBooking? {
    let spaces = try connection.all(
      """
      SELECT space, units FROM segment_space WHERE booking = $id AND segment = (
        SELECT segment FROM occurrence
        WHERE booking = $id AND start_at = $start AND status = 'confirmed')
      ORDER BY position
      """, ["$id": id.text, "$start": start]
    ) { row in (space: try row.identifier(0), units: try row.units(1)) }
    return try connection.first(
      """
      SELECT title, kind, discipline, club, start_at, end_at
      FROM booking JOIN occurrence ON occurrence.booking = booking.id
      WHERE booking.id = $id AND start_at = $start AND occurrence.status = 'confirmed'
      """, ["$id": id.text, "$start": start]
    ) { row in
      FoundBooking(
        id: id, title: try row.optionalText(0), kind: try row.word(1),
        discipline: try row.optionalText(2), club: try row.optionalIdentifier(3),
        start: try row.timestamp(4), end: try row.timestamp(5), spaces: spaces)
    }
  }

  /// Path and name of a space, without reading all of them.
  package func spaceName(
    _ id: Identifier
  ) throws -> (path: SpacePath, name: PlainText, isRetired: Bool)? {
    try connection.first(
      "SELECT path, name, retired FROM space WHERE id = $id", ["$id": id.text]
    ) { row in
      guard let path = SpacePath(try row[0] as String) else { throw StoreError.unreadable("path") }
      return (path, try row.text(1), try row[2])
    }
  }
}

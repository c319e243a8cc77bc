// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime
import IntervalTree
import Recurrence
import SQL

/// Something in the tables that does not follow from the rest.
package struct Finding: Hashable, Sendable {
  package enum Kind: Sendable {
    /// The file itself, as SQLite sees it.
    case file
    /// A row refers to one that is not there.
    case reference
    /// An entry of the journal is not the one that was hashed.
    case chain
    /// A free text of the journal is not the one that was digested.
    case text
    /// A date does not follow from its schedule, or cannot be read.
    case occurrence
    /// The end that is kept of a slot or closure is not that of its last date, or cannot be read.
    case ending
    /// A claim does not follow from a date, or is missing.
    case claim
    /// More is taken at one time than the leaf ever held.
    case peak
    /// A duration tier is missing, or too short for its claims.
    case tier
  }

  package let kind: Kind
  package var operation: Identifier?
  package var booking: Identifier?
  package var space: Identifier?
  package var at: Timestamp?
  /// A table, a field, a slot or closure, or what SQLite says.
  package var detail: String?

  init(
    _ kind: Kind, operation: Identifier? = nil, booking: Identifier? = nil,
    space: Identifier? = nil, at: Timestamp? = nil, detail: String? = nil
  ) {
    self.kind = kind
    self.operation = operation
    self.booking = booking
    self.space = space
    self.at = at
    self.detail = detail
  }
}

extension Store {
  /// The first thing that SQLite itself finds wrong: with the file, else with a reference.
  package func fileFinding() throws -> Finding? {
    let said = try connection.first("PRAGMA integrity_check(1)") { row in try row[0] as String }
    if let said, said != "ok" { return Finding(.file, detail: said) }
    return try connection.first("PRAGMA foreign_key_check") { row in
      Finding(.reference, detail: try row[0])
    }
  }

  /// The first entry of the journal that is not the one that was hashed, or is missing.
  package func chainFinding() throws -> Finding? {
    var previous = Store.noHash
    var count = 0
    var found: Finding?
    try connection.rows("SELECT number, id, previous, hash FROM operation ORDER BY number") { row in
      guard found == nil else { return }
      let number: Int = try row[0]
      let hash = try hash(of: number, after: previous)
      count += 1
      let (before, written): (String?, String?) = (try row[2], try row[3])
      if number != count || previous != before || hash != written {
        found = Finding(.chain, operation: try row.identifier(1))
      }
      previous = hash
    }
    return found
  }

  /// The first free text that is not the one whose digest the journal has.
  package func textFinding() throws -> Finding? {
    var found: Finding?
    try connection.rows(
      """
      SELECT operation.id, field, change_text.before, change_text.after, salt,
        json_extract(texts, '$.' || field)
      FROM change_text JOIN change USING (operation, position)
        JOIN operation ON operation.number = change.operation
      ORDER BY operation, position, field
      """
    ) { row in
      guard found == nil else { return }
      let field: String = try row[1]
      let text = Change.TextChange(field, before: try row[2], after: try row[3])
      let salt: String? = try row[4]
      if salt.map({ text.digest(Salt($0)) }) != (try row[5] as String?) || salt == nil {
        found = Finding(.text, operation: try row.identifier(0), detail: field)
      }
    }
    return found
  }

  /// The first booking with a date that does not follow from its schedule, and the first with claims
  /// that do not follow from its dates. `watch` is told how many bookings of how many are done.
  package func bookingFindings(zone: Zone, watch: (Int, Int) -> Void) throws -> [Finding] {
    let total = try connection.first("SELECT count(*) FROM booking") { row in try row[0] as Int }
    var (date, claim) = (Finding?.none, Finding?.none)
    var (done, found) = (0, Set<FoundClaim>())
    var current: Identifier?
    func finish() throws {
      guard let id = current else { return }
      done += 1
      watch(done, total ?? done)
      do {
        guard let booking = try self.booking(id) else { return }
        date = try date ?? wrongDate(of: booking, zone: zone)
        claim = claim ?? wrongClaim(of: booking, found)
      } catch is StoreError, is RecurrenceError {
        date = date ?? Finding(.occurrence, booking: id)
      }
    }
    // Sorted as the first table is, so that one booking's claims come together.
    try connection.rows(
      """
      SELECT booking.id, leaf, tier, start_at, end_at, original, units
      FROM booking LEFT JOIN claim ON claim.booking = booking.id ORDER BY booking.id
      """
    ) { row in
      let id = try row.identifier(0)
      if id != current {
        try finish()
        (current, found) = (id, [])
      }
      if !row.isNull(1) {
        found.insert(
          FoundClaim(
            leaf: try row.identifier(1), tier: try row[2], start: try row[3], end: try row[4],
            original: try row[5], units: try row[6]))
      }
    }
    try finish()
    return [date, claim].compactMap(\.self)
  }

  /// A date that its schedule does not give, or gives otherwise; or one that it gives and that is
  /// missing.
  private func wrongDate(of booking: Booking, zone: Zone) throws -> Finding? {
    let tiers = try connection.all(
      "SELECT tier FROM occurrence WHERE booking = $id ORDER BY original",
      ["$id": booking.id.text]
    ) { row in try row[0] as Int }
    for (date, tier) in zip(booking.occurrences, tiers) {
      let stored = date.occurrence
      let due = booking.segments[date.segment].schedule.occurrence(at: date.local, zone: zone)
      if (due.start, due.end) != (stored.start, stored.end)
        || tier != DurationTier.of(length: stored.interval.length)
      {
        return Finding(.occurrence, booking: booking.id, at: stored.start)
      }
    }
    for (number, segment) in booking.segments.enumerated() {
      let dates = booking.occurrences.filter { $0.segment == number }
      let given = Set(try segment.schedule.occurrences(zone: zone).map(\.original))
      let live = Set(dates.filter { $0.status != .cancelled }.map(\.local))
      let wrong = live.subtracting(given).union(given.subtracting(dates.map(\.local)))
      if let first = wrong.min() {
        return Finding(.occurrence, booking: booking.id, at: zone.instant(of: first))
      }
    }
    return nil
  }

  private func wrongClaim(of booking: Booking, _ found: Set<FoundClaim>) -> Finding? {
    let due = Set(
      booking.claims.map { original, claim in
        FoundClaim(
          leaf: claim.leaf, tier: DurationTier.of(length: claim.interval.length),
          start: claim.interval.start, end: claim.interval.end, original: original.clockSeconds,
          units: claim.units)
      })
    let wrong = due.symmetricDifference(found).min { ($0.start, $0.leaf) < ($1.start, $1.leaf) }
    return wrong.map {
      Finding(
        .claim, booking: booking.id, space: $0.leaf, at: Timestamp(seconds: $0.start))
    }
  }
}

/// A claim with all columns of its row.
private struct FoundClaim: Hashable {
  let leaf: Identifier
  let tier: Int
  let start: Int64
  let end: Int64
  let original: Int64
  let units: Int?
}

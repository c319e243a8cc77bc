// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import IntervalTree
import Testing

@testable import Bookings
@testable import Store

/// The bounded probes against looking at every claim.
struct ClaimProbeTests {
  static let leaves = [Space.at("a", 1, capacity: 9), .at("b", 2, capacity: 9)]

  /// Lengths at and around the edges of all duration tiers, and some between.
  static let lengths: [Int64] =
    (14...36).flatMap { power in [-1, 0, 1].map { (1 << Int64(power)) + $0 } } + [1, 60, 3_600]

  struct Known: Hashable {
    let booking: Identifier
    let claim: Claim
  }

  /// A store with claims of all lengths, and what was put into it.
  private func filled(_ random: inout RandomValues, bookings: Int) throws -> (Store, [Known]) {
    let store = try Store.with(ClaimProbeTests.leaves)
    var known: [Known] = []
    try store.write {
      for number in 0..<bookings {
        let leaf = random.one(of: ClaimProbeTests.leaves).id
        let start = Timestamp(seconds: Int64(random.chance.below(40_000_000)))
        let length = random.one(of: ClaimProbeTests.lengths)
        let booking = Booking.of(
          number, leaf: leaf, units: random.maybe { 1 + $0.chance.below(9) },
          buffers: Buffers(minutesBefore: random.chance.below(30), minutesAfter: 7)!,
          [Berlin.occurrence(start, start.advanced(by: length))],
          status: random.one(of: [.confirmed, .held]))
        try store.insert(booking)
        known.append(
          Known(
            booking: booking.id,
            claim: Claim(booking.segments[0].leaves[0], during: booking.occurrences[0].occurrence)))
      }
    }
    return (store, known)
  }

  private func found(
    _ store: Store, on leaf: Identifier, _ window: Interval
  ) throws -> [Known] {
    var found: [Known] = []
    try store.claims(on: leaf, overlapping: window, now: Timestamp(seconds: 0)) {
      found.append(Known(booking: $0.holder.booking, claim: $0.claim))
    }
    return found
  }

  private func expectSame(
    _ store: Store, _ known: [Known], _ random: inout RandomValues, windows: Int
  ) throws {
    var hits = 0
    for _ in 0..<windows {
      // Half of the windows begin or end where a claim does.
      let near = random.one(of: known).claim.interval
      let edge = random.one(of: [near.start, near.end])
      let start = random.once(in: 2) ? edge : Int64(random.chance.below(45_000_000)) - 1_000_000
      let length = random.one(of: ClaimProbeTests.lengths)
      let window =
        random.once(in: 2)
        ? Interval(start: start, end: start + length)
        : Interval(start: start - length, end: start)
      for leaf in ClaimProbeTests.leaves {
        let found = try found(store, on: leaf.id, window)
        let expected = known.filter {
          $0.claim.leaf == leaf.id && $0.claim.interval.start < window.end
            && window.start < $0.claim.interval.end
        }
        #expect(found.count == expected.count && Set(found) == Set(expected))
        hits += expected.count
      }
    }
    #expect(hits > windows)
  }

  @Test("a probe finds exactly the claims that overlap, of every length")
  func probes() throws {
    var random = RandomValues(seed: 8)
    let (store, known) = try filled(&random, bookings: 400)
    #expect(Set(known.map { DurationTier.of(length: $0.claim.interval.length) }).count == 8)
    try expectSame(store, known, &random, windows: 300)
  }

  @Test("also after some were cancelled")
  func afterCancelling() throws {
    var random = RandomValues(seed: 9)
    var (store, known) = try filled(&random, bookings: 200)
    try store.write {
      for _ in 0..<100 {
        let gone = known.remove(at: random.chance.below(known.count))
        let booking = try #require(try store.booking(gone.booking))
        let after = booking.cancelling(
          booking.occurrences.map(\.occurrence), status: .cancelled)
        try store.replace(booking, with: after)
      }
    }
    try expectSame(store, known, &random, windows: 150)
  }

  @Test("a claim says who holds it")
  func holders() throws {
    let store = try Store.with(ClaimProbeTests.leaves)
    let club = Club(id: .of(.club, 1), slug: Slug("sv-moewe")!, name: .of("SV Möwe"))
    let date = Berlin.occurrence("2026-06-16T18:00", "2026-06-16T20:00")
    try store.write {
      try store.insert(club)
      try store.insert(.of(1, leaf: .of(.space, 1), [date], club: club.id))
      try store.insert(.of(2, leaf: .of(.space, 1), units: 3, [date]))
    }
    var holders: [Identifier: StoredClaim] = [:]
    try store.claims(on: .of(.space, 1), overlapping: date.interval, now: date.start) {
      holders[$0.holder.booking] = $0
    }
    #expect(
      holders[.of(.booking, 1)]?.holder
        == Holder(
          booking: .of(.booking, 1), club: club.id, clubSlug: club.slug, clubName: club.name,
          visibility: .public))
    #expect(holders[.of(.booking, 1)]?.claim.units == nil)
    #expect(holders[.of(.booking, 2)]?.claim.units == 3)
    #expect(holders[.of(.booking, 2)]?.holder.club == nil)
    #expect(holders[.of(.booking, 2)]?.original == date.original)
  }

  @Test(
    "only confirmed dates of bookings that hold or have confirmed time claim any",
    arguments: BookingStatus.allCases)
  func whatClaims(status: BookingStatus) throws {
    let store = try Store.with(ClaimProbeTests.leaves)
    let dates = (16...18).map { Berlin.occurrence("2026-06-\($0)T18:00", "2026-06-\($0)T20:00") }
    var mixed = Booking.of(1, leaf: .of(.space, 1), dates, status: status)
    mixed.occurrences = zip(dates, OccurrenceStatus.allCases).map {
      BookedOccurrence(occurrence: $0, status: $1)
    }
    try store.write { try store.insert(mixed) }
    let all = Interval(start: 0, end: 4_000_000_000)
    let found = try found(store, on: .of(.space, 1), all)
    let claims = status == .held || status == .confirmed
    #expect(found.map(\.claim.interval) == (claims ? [dates[0].interval] : []))
  }
}

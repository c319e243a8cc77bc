// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import IntervalTree
import Testing

@testable import Bookings
@testable import Store

/// The agenda against looking at every date.
struct AgendaQueryTests {
  static let leaves = [Space.at("a", 1, capacity: 9), .at("b", 2, capacity: 9)]

  private struct Line: Hashable {
    let booking: Identifier
    let occurrence: Occurrence
    let space: Identifier
    let units: Int?
  }

  /// Bookings of one or both leaves, with dates of all lengths and standings.
  private func bookings(_ random: inout RandomValues, count: Int) -> [Booking] {
    (0..<count).map { number in
      let demands = AgendaQueryTests.leaves.filter { _ in !random.once(in: 3) }
        .map { Demand(space: $0.id, units: random.maybe { 1 + $0.chance.below(9) }) }
      let dates = (0..<(1 + random.chance.below(4))).map { _ in
        let start = Timestamp(seconds: Int64(random.chance.below(30_000_000)))
        let length = random.one(of: ClaimProbeTests.lengths)
        return BookedOccurrence(
          occurrence: Berlin.occurrence(start, start.advanced(by: length)),
          status: random.one(of: [.confirmed, .confirmed, .cancelled, .skipped]))
      }
      return Booking(
        id: .of(.booking, number), club: nil, purpose: Purpose(kind: .play),
        status: random.one(of: [.confirmed, .confirmed, .held, .cancelled, .requested]),
        segments: [Segment(schedule: random.schedule(), demands: demands, leaves: [])],
        occurrences: dates.sorted { $0.occurrence.original < $1.occurrence.original },
        created: Timestamp(seconds: 0), changed: Timestamp(seconds: 0), sequence: 0)
    }
  }

  @Test("it lists exactly the confirmed dates that overlap, one for each space named")
  func agenda() throws {
    var random = RandomValues(seed: 10)
    let store = try Store.with(AgendaQueryTests.leaves)
    let bookings = bookings(&random, count: 150)
    try store.write { for booking in bookings { try store.insert(booking) } }
    var hits = 0
    for _ in 0..<150 {
      let start = Int64(random.chance.below(32_000_000)) - 1_000_000
      let window = Interval(start: start, end: start + random.one(of: ClaimProbeTests.lengths))
      let overlapping = bookings.flatMap { booking in
        booking.occurrences.filter { $0.occurrence.interval.overlaps(window) }
          .map { (booking: booking, date: $0) }
      }
      let expected = overlapping.filter { $0.date.status == .confirmed && $0.booking.status.claims }
        .flatMap { booking, date in
          booking.segments[0].demands.map {
            Line(
              booking: booking.id, occurrence: date.occurrence, space: $0.space, units: $0.units)
          }
        }
      var found: [Line] = []
      try store.agenda(in: window, now: Timestamp(seconds: 0)) {
        found.append(
          Line(
            booking: $0.booking, occurrence: $0.occurrence, space: $0.space, units: $0.units))
      }
      #expect(found.count == expected.count && Set(found) == Set(expected))
      #expect(
        try store.bookings(in: window) == Set(overlapping.map(\.booking.id)).sorted())
      hits += expected.count
    }
    #expect(hits > 500)
  }

  @Test("a window that only touches a date does not show it")
  func touching() throws {
    let store = try Store.with(AgendaQueryTests.leaves)
    let date = Berlin.occurrence("2026-06-16T18:00", "2026-06-16T20:00")
    try store.write { try store.insert(.of(1, leaf: .of(.space, 1), [date])) }
    func count(_ start: Timestamp, _ end: Timestamp) throws -> Int {
      var count = 0
      let window = Interval(start: start.seconds, end: end.seconds)
      try store.agenda(in: window, now: date.start) { _ in count += 1 }
      return count
    }
    #expect(try count(date.end, date.end.advanced(by: 10)) == 0)
    #expect(try count(date.start.advanced(by: -10), date.start) == 0)
    #expect(try count(date.end.advanced(by: -1), date.end) == 1)
    #expect(try count(date.start, date.start.advanced(by: 1)) == 1)
  }

  @Test("a hold that has run out is not shown and claims nothing, though its row still stands")
  func ended() throws {
    let store = try Store.with(AgendaQueryTests.leaves)
    let date = Berlin.occurrence("2026-06-16T18:00", "2026-06-16T20:00")
    var hold = Booking.of(1, leaf: .of(.space, 1), [date], status: .held)
    hold.heldUntil = Timestamp(seconds: 1_000)
    try store.write { try store.insert(hold) }
    for (now, count) in [(Int64(999), 1), (1_000, 0), (1_001, 0)] {
      var found = 0
      try store.agenda(in: date.interval, now: Timestamp(seconds: now)) { _ in found += 1 }
      #expect(found == count)
      found = 0
      try store.claims(
        on: .of(.space, 1), overlapping: date.interval, now: Timestamp(seconds: now)
      ) { _ in found += 1 }
      #expect(found == count)
    }
  }

  @Test("the span reaches from the first start to the last end")
  func span() throws {
    let store = try Store.with(AgendaQueryTests.leaves)
    #expect(try store.span() == nil)
    let long = Berlin.occurrence("2026-06-01T00:00", "2026-09-01T00:00")
    let late = Berlin.occurrence("2026-06-16T18:00", "2026-06-16T20:00")
    try store.write { try store.insert(.of(1, leaf: .of(.space, 1), [long, late])) }
    #expect(try store.span() == long.interval)
  }
}

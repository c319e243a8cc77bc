// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import IntervalTree
import SQL
import Testing

@testable import Bookings
@testable import Store

struct BookingTableTests {
  static let leaves = [Space.at("a", 1, capacity: 9), .at("b", 2, capacity: 9)]
  static let dates = (1...9).map {
    Berlin.occurrence("2026-06-0\($0)T18:00", "2026-06-0\($0)T20:00")
  }

  /// Every row of the table of claims: leaf, start, end, booking.
  private func rows(_ store: Store) throws -> Set<String> {
    Set(
      try store.connection.all("SELECT leaf, start_at, end_at, booking FROM claim") { row in
        "\(try row[0] as String) \(try row[1] as Int64) \(try row[2] as Int64) \(try row[3] as String)"
      })
  }

  private func both(_ number: Int, buffers: Buffers = .none) -> Booking {
    var booking = Booking.of(number, leaf: .of(.space, 1), units: 2, BookingTableTests.dates)
    booking.segments[0].leaves = BookingTableTests.leaves.map {
      LeafDemand(leaf: $0.id, units: 2, buffers: buffers)
    }
    return booking
  }

  @Test("cancelling dates takes exactly their claims, on every leaf, buffers included")
  func cancels() throws {
    let store = try Store.with(BookingTableTests.leaves)
    let buffers = try #require(Buffers(minutesBefore: 15, minutesAfter: 30))
    let booking = both(1, buffers: buffers)
    // The same times, held by somebody else.
    let other = both(2, buffers: buffers)
    try store.write {
      try store.insert(booking)
      try store.insert(other)
    }
    let before = try rows(store)
    #expect(before.count == 2 * 2 * 9)
    let chosen = [BookingTableTests.dates[3], BookingTableTests.dates[7]]
    try store.write {
      try store.replace(booking, with: booking.cancelling(chosen, reason: "Hochwasser"))
    }
    let gone = Set(
      BookingTableTests.leaves.flatMap { leaf in
        chosen.map {
          "\(leaf.id) \($0.start.seconds - 900) \($0.end.seconds + 1_800) \(booking.id)"
        }
      })
    #expect(gone.count == 4)
    #expect(try rows(store) == before.subtracting(gone))

    let after = try #require(try store.booking(booking.id))
    #expect(after.status == .confirmed && after.sequence == 5 && after.changed.seconds == 77)
    for date in after.occurrences {
      let isCancelled = chosen.contains(date.occurrence)
      #expect(date.status == (isCancelled ? .cancelled : .confirmed))
      #expect(date.reason == (isCancelled ? "Hochwasser" : nil))
    }
    #expect(try store.booking(other.id) == other)
  }

  @Test("what a booking became is read as it was written, with exactly its claims")
  func replaces() throws {
    let store = try Store.with(BookingTableTests.leaves)
    let booking = both(1)
    let other = both(2)
    var after = booking
    let (first, second) = (BookingTableTests.leaves[0].id, BookingTableTests.leaves[1].id)
    after.segments.append(
      Segment(
        schedule: Schedule(
          start: CivilDateTime(iso: "2026-07-01T10:00")!, length: .clock(seconds: 3_600),
          zone: "Europe/Berlin"), demands: [Demand(space: second, units: 1)],
        leaves: [LeafDemand(leaf: second, units: 1, buffers: .none)]))
    let moved = Berlin.occurrence("2026-07-01T10:00", "2026-07-01T11:00")
    after.occurrences[2].occurrence = moved.named(after.occurrences[2].occurrence.original)
    after.occurrences[2].segment = 1
    after.occurrences[2].local = moved.original
    after.purpose.title = .of("Anders")
    after.purpose.group = .of("U14")
    after.heldUntil = Timestamp(seconds: 99)
    after.status = .held
    try store.write {
      try store.insert(booking)
      try store.insert(other)
      try store.replace(booking, with: after)
    }
    #expect(try store.booking(booking.id) == after)
    #expect(try store.booking(other.id) == other)
    let rows = try rows(store).filter { $0.hasSuffix(booking.id.text) }
    #expect(rows.count == 2 * 8 + 1)
    #expect(rows.contains("\(second) \(moved.start.seconds) \(moved.end.seconds) \(booking.id)"))
    #expect(!rows.contains { $0.hasPrefix("\(first) \(moved.start.seconds)") })
    #expect(try store.holds(endedBy: Timestamp(seconds: 98)) == [])
    #expect(try store.holds(endedBy: Timestamp(seconds: 99)) == [booking.id])
    // Back again, as if nothing had been.
    try store.write { try store.replace(after, with: booking) }
    #expect(try store.booking(booking.id) == booking)
  }

  @Test("a write that fails leaves nothing of a booking")
  func allOrNothing() throws {
    let store = try Store.with(BookingTableTests.leaves)
    let unknown = Booking.of(1, leaf: .of(.space, 99), BookingTableTests.dates)
    #expect(throws: (any Error).self) { try store.write { try store.insert(unknown) } }
    #expect(try store.counts().filter { $0.count > 0 }.map(\.name) == ["space"])
  }

  @Test("who claims a leaf or names a space in the future is found, and nobody else")
  func claimants() throws {
    let store = try Store.with(BookingTableTests.leaves)
    let dates = BookingTableTests.dates
    try store.write {
      try store.insert(.of(1, leaf: .of(.space, 1), [dates[0], dates[1]]))
      try store.insert(.of(2, leaf: .of(.space, 1), [dates[4]]))
      try store.insert(.of(3, leaf: .of(.space, 2), [dates[4]]))
      try store.insert(.of(4, leaf: .of(.space, 1), [dates[5]], status: .refused))
    }
    func claiming(_ after: Timestamp) throws -> [Identifier] {
      try store.bookings(claiming: .of(.space, 1), after: after)
    }
    let ids = [1, 2].map { Identifier.of(.booking, $0) }.sorted()
    #expect(try claiming(dates[0].start) == ids)
    #expect(try claiming(dates[1].end.advanced(by: -1)) == ids)
    #expect(try claiming(dates[1].end) == [.of(.booking, 2)])
    #expect(try claiming(dates[4].end) == [])
    #expect(
      try store.bookings(naming: [.of(.space, 2)], after: dates[4].start) == [.of(.booking, 3)])
    #expect(try store.bookings(naming: [.of(.space, 2)], after: dates[4].end) == [])
    #expect(try store.bookings(naming: [], after: dates[0].start) == [])
    #expect(
      try store.bookings(naming: [.of(.space, 1)], after: dates[5].start) == [],
      "a refused booking stands in nobody's way")
  }

  @Test("the uses of a leaf are its dates from an instant on, with units and buffers")
  func uses() throws {
    let store = try Store.with(BookingTableTests.leaves)
    let buffers = try #require(Buffers(minutesBefore: 15, minutesAfter: 30))
    let dates = BookingTableTests.dates
    try store.write { try store.insert(both(1, buffers: buffers)) }
    let uses = try store.uses(of: .of(.space, 2), from: dates[6].start)
    #expect(uses.map(\.use.occurrence) == Array(dates[6...]))
    #expect(
      Set(uses.map(\.use.demand)) == [
        LeafDemand(leaf: .of(.space, 2), units: 2, buffers: buffers)
      ])
    #expect(try store.uses(of: .of(.space, 2), from: dates[8].start.advanced(by: 1)).isEmpty)
  }
}

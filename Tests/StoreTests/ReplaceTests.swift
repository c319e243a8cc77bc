// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Recurrence
import SQL
import Testing

@testable import Bookings
@testable import Store

/// What `replace` leaves behind against what `insert` writes of the same booking afresh.
struct ReplaceTests {
  private static let leaves = [Space.at("a", 1, capacity: 9), .at("b", 2, capacity: 9)]

  /// All rows that speak of bookings, each as one text.
  private func rows(_ store: Store) throws -> [String: [String]] {
    let tables = ["booking", "segment", "segment_space", "segment_leaf", "occurrence", "claim"]
    return try tables.reduce(into: [:]) { found, table in
      let columns = try store.connection.all(
        "SELECT name FROM pragma_table_info('\(table)')"
      ) { row in "ifnull(\(try row[0] as String), '*')" }
      found[table] = try store.connection.all(
        "SELECT \(columns.joined(separator: " || '|' || ")) FROM \(table)"
      ) { row in try row[0] as String }.sorted()
    }
  }

  @Test("after any history, the rows are those of the booking made afresh", arguments: 0..<40)
  func replace(_ seed: Int) throws {
    var dice = SplitMix(seed: UInt64(seed))
    let store = try Store.with(ReplaceTests.leaves)
    let fresh = try Store.with(ReplaceTests.leaves)
    let schedule = Schedule(
      start: CivilDateTime(iso: "2026-03-22T02:30:00")!, length: .clock(seconds: 7_200),
      zone: "Europe/Berlin", rule: try RecurrenceRule("FREQ=DAILY;COUNT=12"))
    let place = { (number: Int, units: Int?) in
      Place(
        demands: [Demand(space: .of(.space, number), units: units)],
        leaves: [
          LeafDemand(
            leaf: .of(.space, number), units: units,
            buffers: Buffers(minutesBefore: 10, minutesAfter: 5)!)
        ])
    }
    var booking = Booking(
      id: .of(.booking, 1), club: nil, purpose: Purpose(kind: .sport), status: .confirmed,
      segments: [
        Segment(schedule: schedule, demands: place(1, 2).demands, leaves: place(1, 2).leaves)
      ],
      occurrences: try schedule.occurrences(zone: Berlin.zone).map {
        BookedOccurrence(occurrence: $0, status: .confirmed)
      }, created: Timestamp(seconds: 5), changed: Timestamp(seconds: 5), sequence: 0)
    try store.write { try store.insert(booking) }
    for step in 1...25 {
      let before = booking
      let chosen = Set(
        booking.occurrences.map(\.occurrence.original).filter { _ in dice.once(in: 3) })
      switch dice.below(6) {
      case 0:
        try booking.shorten(
          to: CivilDate(iso: "2026-03-31")!.adding(days: dice.below(8)), now: Timestamp(seconds: 0),
          zone: Berlin.zone)
      case 1:
        try booking.extend(
          to: CivilDate(iso: "2026-04-01")!.adding(days: dice.below(9)), now: Timestamp(seconds: 0),
          zone: Berlin.zone)
      case 2:
        for row in booking.occurrences.indices
        where chosen.contains(booking.occurrences[row].occurrence.original) {
          booking.occurrences[row].status = .cancelled
          booking.occurrences[row].reason = "Regen \(step)"
        }
      case 3: booking.status = [.held, .confirmed, .cancelled].randomElement(using: &dice)!
      default:
        try booking.move(
          chosen, by: Shift(days: dice.below(5) - 2),
          to: dice.once(in: 2) ? nil : place(1 + dice.below(2), dice.once(in: 3) ? nil : step),
          zone: Berlin.zone)
      }
      booking.heldUntil = booking.status == .held ? Timestamp(seconds: Int64(step)) : nil
      booking.sequence += 1
      try store.write { try store.replace(before, with: booking) }
      #expect(try store.booking(booking.id) == booking, "seed \(seed), step \(step)")
    }
    try fresh.write { try fresh.insert(booking) }
    #expect(try rows(store) == rows(fresh), "seed \(seed)")
  }
}

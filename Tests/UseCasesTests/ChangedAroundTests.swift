// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Recurrence
import Testing

@testable import Bookings
@testable import Store
@testable import UseCases

struct ChangedAroundTests {
  @Test("a slot that is removed lists what only it allowed")
  func slotRemovedAboveAnother() throws {
    let town = try Town.rostock()
    let own = try town.offer(
      "haedge/streetball", "2026-06-02 18:00-20:00", repetition: "weekly", useMode: .exclusive
    ).view.slot
    try town.offer("haedge", "2026-06-03 10:00-12:00", repetition: "weekly", useMode: .exclusive)
    try town.book("haedge/streetball", "2026-06-16 18:00-20:00")
    let outcome = try Slots.remove(own.id.text, in: town.database, town.circumstances())
    #expect(outcome.affected.map(\.occurrence.original.iso) == ["2026-06-16T18:00:00"])
  }

  @Test("a series tells an end that the clock shows twice, and one that it skips")
  func ends() throws {
    func adjusted(_ start: String, _ seconds: Int64) throws -> [String] {
      let schedule = Schedule(
        start: try #require(CivilDateTime(iso: start)), length: .clock(seconds: seconds),
        zone: "Europe/Berlin", rule: try RecurrenceRule("FREQ=DAILY;COUNT=3"))
      let dates = try schedule.occurrences(zone: Town.zone).map {
        BookedOccurrence(occurrence: $0, status: .confirmed)
      }
      return schedule.adjusted(dates, zone: Town.zone).map { "\($0.reading.iso) \($0.cause)" }
    }
    #expect(try adjusted("2026-10-24T01:30:00", 3600) == ["2026-10-25T02:30:00 fold"])
    #expect(try adjusted("2027-03-27T01:30:00", 2700) == ["2027-03-28T02:15:00 gap"])
    #expect(try adjusted("2026-10-24T10:00:00", 3600) == [])
  }
}

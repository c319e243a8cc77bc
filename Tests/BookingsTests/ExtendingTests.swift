// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Recurrence
import Testing

@testable import Bookings

struct ExtendingTests {
  private let now = Berlin.at("2026-06-01T00:00")

  private func series(_ rule: String = "FREQ=WEEKLY;COUNT=3", excluded: [String] = []) throws
    -> Booking
  {
    try GivenBooking.booking("2026-06-02T18:00", rule: rule, excluded: excluded)
  }

  private func extend(_ booking: inout Booking, to day: String, without: [String] = []) throws {
    try booking.extend(to: Berlin.date(day), now: now, zone: Berlin.zone) {
      without.contains($0.iso)
    }
    #expect(try booking.faults() == [])
  }

  private func shorten(_ booking: inout Booking, to day: String) throws {
    try booking.shorten(to: Berlin.date(day), now: now, zone: Berlin.zone)
    #expect(try booking.faults() == [])
  }

  private func days(_ booking: Booking) -> [String] { booking.days.map { String($0.prefix(5)) } }

  @Test("a series goes on, its last day included, but for what is left out; once more is no more")
  func longer() throws {
    for rule in ["FREQ=WEEKLY;COUNT=3", "FREQ=WEEKLY;UNTIL=20260616"] {
      var booking = try series(rule)
      try extend(&booking, to: "2026-07-07", without: ["2026-06-30"])
      #expect(days(booking) == ["06-02", "06-09", "06-16", "06-23", "07-07"])
      let before = booking
      try extend(&booking, to: "2026-07-07", without: ["2026-06-30"])
      try shorten(&booking, to: "2026-07-07")
      #expect(booking == before)
    }
  }

  @Test("it ends earlier, goes on again, and a date that was left out stays out")
  func shorterAndLonger() throws {
    var booking = try series("FREQ=WEEKLY;UNTIL=20260714", excluded: ["2026-06-30T18:00"])
    let names = booking.occurrences.map(\.occurrence.original)
    try shorten(&booking, to: "2026-06-10")
    #expect(days(booking) == ["06-02", "06-09"])
    #expect(booking.occurrences.map(\.occurrence.original) == names)
    let before = booking
    try shorten(&booking, to: "2026-06-10")
    #expect(booking == before)
    try extend(&booking, to: "2026-07-08")
    #expect(days(booking) == ["06-02", "06-09", "06-16", "06-23", "07-07"])
    #expect(booking.occurrences.map(\.occurrence.original) == names)
  }

  @Test("it ends earlier in all its parts, also in what was moved or added by itself")
  func shorterThanParts() throws {
    var booking = try series("FREQ=WEEKLY;UNTIL=20260714")
    try booking.move(booking.names(from: "2026-06-30"), by: Shift(days: 1))
    try booking.move([Berlin.reading("2026-06-09T18:00")], by: Shift(days: 10))
    #expect(days(booking) == ["06-02", "06-16", "06-19", "06-23", "07-01", "07-08", "07-15"])
    try shorten(&booking, to: "2026-06-18")
    #expect(days(booking) == ["06-02", "06-16"])
    // What goes on is the series that is left: Tuesdays. The date that was moved away stays so.
    try extend(&booking, to: "2026-07-08")
    #expect(days(booking) == ["06-02", "06-16", "06-23", "06-30", "07-07"])
    #expect(booking.occurrences.count == 7)
  }

  @Test("a series that ended before it began can go on")
  func gone() throws {
    var booking = try series()
    booking.add(
      try GivenBooking.booking("2026-06-01T09:00").segments[0].schedule, like: 0, now: now,
      zone: Berlin.zone)
    try shorten(&booking, to: "2026-06-01")
    #expect(days(booking) == ["06-01"])
    try extend(&booking, to: "2026-06-09")
    #expect(days(booking) == ["06-01", "06-02", "06-09"])
  }

  @Test("a date that was added after the end becomes one of the series when that gets there")
  func addedBefore() throws {
    var booking = try series()
    booking.add(
      try GivenBooking.booking("2026-06-23T18:00").segments[0].schedule, like: 0, now: now,
      zone: Berlin.zone)
    #expect(booking.segments.count == 2)
    try extend(&booking, to: "2026-06-30")
    #expect(days(booking) == ["06-02", "06-09", "06-16", "06-23", "06-30"])
    #expect(booking.segments.count == 1)
  }

  @Test("adding what takes place, or what was called off or left out, gives no second date")
  func add() throws {
    var booking = try series(excluded: ["2026-06-16T18:00"])
    let schedules = try ["02", "09", "16"].map {
      try GivenBooking.booking("2026-06-\($0)T18:00").segments[0].schedule
    }
    booking.cancel([Berlin.reading("2026-06-09T18:00")])
    for _ in 1...2 {
      for schedule in schedules { booking.add(schedule, like: 0, now: now, zone: Berlin.zone) }
      #expect(days(booking) == ["06-02", "06-09", "06-16"])
      #expect(booking.segments.count == 1)
      #expect(try booking.faults() == [])
    }
  }

  @Test("a longer date in the place of one that was called off bears its name")
  func addInstead() throws {
    var booking = try series()
    booking.cancel([Berlin.reading("2026-06-09T18:00")])
    let longer = try GivenBooking.booking("2026-06-09T18:00", length: .clock(seconds: 10_800))
    booking.add(longer.segments[0].schedule, like: 0, now: now, zone: Berlin.zone)
    #expect(booking.occurrences.count == 3)
    #expect(booking.occurrences[1].occurrence.end == Berlin.at("2026-06-09T21:00"))
    #expect(try booking.faults() == [])
  }

  @Test("a date that a shortening took away stands alone when it comes back, until the series does")
  func restoreBeyondEnd() throws {
    var booking = try series()
    try shorten(&booking, to: "2026-06-03")
    booking.restore(2, zone: Berlin.zone)
    #expect(days(booking) == ["06-02", "06-16"])
    #expect(booking.segments.count == 2)
    try extend(&booking, to: "2026-06-16")
    #expect(days(booking) == ["06-02", "06-09", "06-16"])
    #expect(booking.segments.count == 1)
  }

  @Test("what has begun is never taken away")
  func past() throws {
    var booking = try series()
    try booking.shorten(
      to: Berlin.date("2026-05-01"), now: Berlin.at("2026-06-09T18:30"), zone: Berlin.zone)
    #expect(days(booking) == ["06-02", "06-09"])
    #expect(try booking.faults() == [])
  }

  @Test("no series goes on for more dates than it may have")
  func tooMany() throws {
    var booking = try series("FREQ=DAILY;COUNT=3")
    #expect(throws: RecurrenceError.tooMany(limit: Schedule.limit)) {
      try booking.extend(to: Berlin.date("2046-01-01"), now: now, zone: Berlin.zone)
    }
    #expect(booking.occurrences.count == 3)
  }
}

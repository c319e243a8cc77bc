// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Recurrence
import Testing

@testable import Bookings

/// Expected days are read off a calendar of 2026: 1 June is a Monday.
struct MovingTests {
  private let eighteen = ClockTime(hour: 18, minute: 0)!
  private let nineteen = ClockTime(hour: 19, minute: 0)!

  @Test("a single date is moved and keeps its name, and is a single date again")
  func single() throws {
    var booking = try GivenBooking.booking("2026-06-16T18:00")
    let before = booking
    try booking.move(
      booking.names(), by: Shift(days: 1, time: nineteen, length: .elapsed(seconds: 3_600)))
    #expect(booking.starts == ["2026-06-17T19:00:00+02:00"])
    #expect(booking.occurrences[0].occurrence.end == Berlin.at("2026-06-17T20:00"))
    #expect(booking.occurrences[0].occurrence.original == Berlin.reading("2026-06-16T18:00"))
    #expect(booking.segments.count == 1)
    try booking.move(
      booking.names(), by: Shift(days: -1, time: eighteen, length: .clock(seconds: 7_200)))
    #expect(booking == before)
  }

  @Test("one date of a series stands alone, the series leaves it out")
  func oneOfSeries() throws {
    var booking = try GivenBooking.booking("2026-06-02T18:00", rule: "FREQ=WEEKLY;COUNT=4")
    try booking.move([Berlin.reading("2026-06-09T18:00")], by: Shift(days: 2))
    #expect(booking.days == ["06-02 18:00", "06-11 18:00", "06-16 18:00", "06-23 18:00"])
    #expect(booking.segments[0].schedule.excluded == [Berlin.reading("2026-06-09T18:00")])
    #expect(booking.rules == ["FREQ=WEEKLY;COUNT=4", nil])
    #expect(try booking.faults() == [])
  }

  @Test("the rest of a series is a series of its own, and each part ends")
  func rest() throws {
    var booking = try GivenBooking.booking(
      "2026-06-02T18:00", rule: "FREQ=WEEKLY;COUNT=6", excluded: ["2026-06-23T18:00"])
    try booking.move(booking.names(from: "2026-06-16"), by: Shift(days: 1, time: nineteen))
    #expect(
      booking.days == [
        "06-02 18:00", "06-09 18:00", "06-17 19:00", "07-01 19:00", "07-08 19:00",
      ])
    #expect(booking.rules == ["FREQ=WEEKLY;UNTIL=20260609", "FREQ=WEEKLY;UNTIL=20260708"])
    #expect(booking.segments[1].schedule.excluded == [Berlin.reading("2026-06-24T19:00")])
    #expect(
      booking.occurrences.map(\.occurrence.original.date.iso) == [
        "2026-06-02", "2026-06-09", "2026-06-16", "2026-06-30", "2026-07-07",
      ])
    #expect(try booking.faults() == [])
  }

  @Test("all of it is one series again, also with several weekdays every other week")
  func several() throws {
    var booking = try GivenBooking.booking(
      "2026-06-02T18:00", rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;UNTIL=20260705")
    #expect(
      booking.days == [
        "06-02 18:00", "06-07 18:00", "06-16 18:00", "06-21 18:00", "06-30 18:00", "07-05 18:00",
      ])
    try booking.move(booking.names(), by: Shift(days: 1))
    #expect(
      booking.days == [
        "06-03 18:00", "06-08 18:00", "06-17 18:00", "06-22 18:00", "07-01 18:00", "07-06 18:00",
      ])
    #expect(booking.segments.count == 1)
    #expect(booking.segments[0].schedule.rule?.weekStart == .tuesday)
    // From a Sunday on: the days before are fewer, the weeks stay the same.
    try booking.move(booking.names(from: "2026-06-08"), by: Shift(days: -1))
    #expect(
      booking.days == [
        "06-03 18:00", "06-07 18:00", "06-16 18:00", "06-21 18:00", "06-30 18:00", "07-05 18:00",
      ])
    #expect(booking.segments.count == 2)
    #expect(try booking.faults() == [])
  }

  @Test("a day of the month cannot be said by a rule a day later in every month: dates stand alone")
  func dayOfMonth() throws {
    var booking = try GivenBooking.booking(
      "2026-05-31T18:00", rule: "FREQ=MONTHLY;BYMONTHDAY=31;UNTIL=20261231")
    #expect(booking.days.map { $0.prefix(5) } == ["05-31", "07-31", "08-31", "10-31", "12-31"])
    try booking.move(booking.names(), by: Shift(days: 1))
    #expect(booking.days.map { $0.prefix(5) } == ["06-01", "08-01", "09-01", "11-01", "01-01"])
    #expect(booking.rules == [nil, nil, nil, nil, nil])
    // Those before stay a series, which ends with them.
    var tail = try GivenBooking.booking(
      "2026-05-31T18:00", rule: "FREQ=MONTHLY;BYMONTHDAY=31;UNTIL=20261231")
    try tail.move(tail.names(from: "2026-08-31"), by: Shift(days: 1))
    #expect(tail.rules == ["FREQ=MONTHLY;BYMONTHDAY=31;UNTIL=20260731", nil, nil, nil])
    #expect(tail.leftOut(zone: Berlin.zone).isEmpty)
    // At another time on the same days it is one series still.
    var later = try GivenBooking.booking(
      "2026-05-31T18:00", rule: "FREQ=MONTHLY;BYMONTHDAY=31;UNTIL=20261231")
    try later.move(later.names(), by: Shift(time: nineteen))
    #expect(later.segments.count == 1)
    #expect(later.days.allSatisfy { $0.hasSuffix("19:00") })
    #expect(try booking.faults() + later.faults() == [])
  }

  @Test("the first Wednesday a day later is not always the first Thursday")
  func numberedWeekday() throws {
    // In July and October 2026 the month begins on a Wednesday and Thursday.
    var booking = try GivenBooking.booking(
      "2026-06-03T18:00", rule: "FREQ=MONTHLY;BYDAY=1WE;UNTIL=20261104")
    let days = booking.days.map { String($0.prefix(5)) }
    #expect(days == ["06-03", "07-01", "08-05", "09-02", "10-07", "11-04"])
    try booking.move(booking.names(), by: Shift(days: 1))
    #expect(
      booking.days.map { $0.prefix(5) } == ["06-04", "07-02", "08-06", "09-03", "10-08", "11-05"])
    // 8 October is the second Thursday.
    #expect(booking.segments.count == 6)
    // Up to September the first Thursdays are the days after the first Wednesdays.
    var short = try GivenBooking.booking(
      "2026-06-03T18:00", rule: "FREQ=MONTHLY;BYDAY=1WE;COUNT=4")
    try short.move(short.names(), by: Shift(days: 1))
    #expect(short.rules == ["FREQ=MONTHLY;BYDAY=1TH;UNTIL=20260903"])
    #expect(try booking.faults() + short.faults() == [])
  }

  @Test("a date that was moved by itself before stays apart when the series moves, by as much")
  func movedBefore() throws {
    var booking = try GivenBooking.booking("2026-06-02T18:00", rule: "FREQ=WEEKLY;COUNT=3")
    try booking.move([Berlin.reading("2026-06-09T18:00")], by: Shift(days: 2))
    try booking.move(booking.names(), by: Shift(time: nineteen))
    #expect(booking.days == ["06-02 19:00", "06-11 19:00", "06-16 19:00"])
    #expect(booking.segments.count == 2)
    #expect(booking.leftOut(zone: Berlin.zone).isEmpty)
    #expect(try booking.faults() == [])
  }

  @Test("what is moved keeps the position of its segment when nothing of that is left")
  func position() throws {
    var booking = try GivenBooking.booking("2026-06-02T18:00")
    booking.add(
      try GivenBooking.booking("2026-06-04T18:00").segments[0].schedule, like: 0,
      now: Berlin.at("2026-06-01T00:00"), zone: Berlin.zone)
    try booking.move([Berlin.reading("2026-06-02T18:00")], by: Shift(days: 1))
    #expect(booking.segments.map(\.schedule.start.date.iso) == ["2026-06-03", "2026-06-04"])
  }

  @Test("to another place at the same time, dates take it along, and back again")
  func place() throws {
    var booking = try GivenBooking.booking("2026-06-02T18:00", rule: "FREQ=WEEKLY;COUNT=3")
    try booking.move(booking.names(from: "2026-06-09"), by: Shift(), to: GivenBooking.hall)
    #expect(
      booking.segments.map(\.demands) == [GivenBooking.court, GivenBooking.hall].map(\.demands))
    #expect(booking.claims.map(\.claim.units) == [nil, 3, 3])
    #expect(try booking.faults() == [])
    let before = booking
    try booking.move(booking.names(from: "2026-06-09"), by: Shift(), to: GivenBooking.hall)
    #expect(booking == before)
  }

  @Test("in the nights in which clocks are changed a date lies as the clock can show it")
  func nights() throws {
    let half = ClockTime(hour: 2, minute: 30)!
    var spring = try GivenBooking.booking("2026-03-22T10:00", rule: "FREQ=WEEKLY;COUNT=3")
    try spring.move(spring.names(), by: Shift(time: half))
    #expect(
      spring.starts == [
        "2026-03-22T02:30:00+01:00", "2026-03-29T03:30:00+02:00", "2026-04-05T02:30:00+02:00",
      ])
    var autumn = try GivenBooking.booking("2026-10-18T10:00", rule: "FREQ=WEEKLY;COUNT=2")
    try autumn.move(
      [Berlin.reading("2026-10-25T10:00")],
      by: Shift(time: half, length: .elapsed(seconds: 3_600), startOffset: 3_600))
    #expect(autumn.starts == ["2026-10-18T10:00:00+02:00", "2026-10-25T02:30:00+01:00"])
    let before = autumn
    try autumn.move(
      [Berlin.reading("2026-10-25T10:00")],
      by: Shift(time: half, length: .elapsed(seconds: 3_600), startOffset: 3_600))
    #expect(autumn == before)
    // To another place: it stays the second of the two readings.
    try autumn.move(autumn.names(from: "2026-10-25"), by: Shift(), to: GivenBooking.hall)
    #expect(autumn.starts.last == "2026-10-25T02:30:00+01:00")
    #expect(try spring.faults() + autumn.faults() == [])
  }

  @Test("a series whose first date has a written offset keeps it on another place")
  func firstOffset() throws {
    var booking = try GivenBooking.booking(
      "2026-10-25T02:30", rule: "FREQ=WEEKLY;COUNT=2", length: .elapsed(seconds: 3_600),
      startOffset: 3_600)
    #expect(booking.starts[0] == "2026-10-25T02:30:00+01:00")
    try booking.move(booking.names(), by: Shift(), to: GivenBooking.hall)
    #expect(booking.starts == ["2026-10-25T02:30:00+01:00", "2026-11-01T02:30:00+01:00"])
  }

  @Test("dates that do not take place move along between those that do")
  func cancelledBetween() throws {
    var booking = try GivenBooking.booking("2026-06-02T18:00", rule: "FREQ=WEEKLY;COUNT=4")
    booking.cancel([Berlin.reading("2026-06-16T18:00")])
    try booking.move(booking.names(from: "2026-06-09"), by: Shift(days: 1))
    #expect(booking.days == ["06-02 18:00", "06-10 18:00", "06-24 18:00"])
    booking.restore(2, zone: Berlin.zone)
    #expect(booking.days == ["06-02 18:00", "06-10 18:00", "06-17 18:00", "06-24 18:00"])
    #expect(booking.segments.count == 2)
    #expect(try booking.faults() == [])
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import IntervalTree
import Recurrence
import Testing

@testable import Bookings

/// Expected instants carry their offsets, which follow from the dates of the changes alone.
struct ScheduleTests {
  private func schedule(
    _ start: String, _ length: Length, rule: String? = nil, excluded: [String] = [],
    startOffset: Int? = nil, endOffset: Int? = nil
  ) throws -> Schedule {
    Schedule(
      start: Berlin.reading(start), length: length, zone: "Europe/Berlin",
      rule: try rule.map { try RecurrenceRule($0) }, excluded: Set(excluded.map(Berlin.reading)),
      startOffset: startOffset, endOffset: endOffset)
  }

  /// `start … end` of each date, as instants with offsets.
  private func dates(_ schedule: Schedule) throws -> [String] {
    try schedule.occurrences(zone: Berlin.zone).map {
      "\($0.start.rfc3339(in: Berlin.zone)) \($0.end.rfc3339(in: Berlin.zone))"
    }
  }

  @Test("a weekly 18:00 stays 18:00 across both changes of the clocks")
  func weekly() throws {
    let spring = try schedule(
      "2026-03-25T18:00", .clock(seconds: 7_200), rule: "FREQ=WEEKLY;COUNT=2")
    #expect(
      try dates(spring) == [
        "2026-03-25T18:00:00+01:00 2026-03-25T20:00:00+01:00",
        "2026-04-01T18:00:00+02:00 2026-04-01T20:00:00+02:00",
      ])
    let autumn = try schedule(
      "2026-10-21T18:00", .elapsed(seconds: 7_200), rule: "FREQ=WEEKLY;COUNT=2")
    #expect(
      try dates(autumn) == [
        "2026-10-21T18:00:00+02:00 2026-10-21T20:00:00+02:00",
        "2026-10-28T18:00:00+01:00 2026-10-28T20:00:00+01:00",
      ])
  }

  @Test("from clock to clock a night is longer or shorter, by elapsed time it ends elsewhere")
  func nights() throws {
    let hours = Int64(8 * 3_600)
    #expect(
      try dates(schedule("2026-03-28T22:00", .clock(seconds: hours))) == [
        "2026-03-28T22:00:00+01:00 2026-03-29T06:00:00+02:00"
      ])
    #expect(
      try dates(schedule("2026-03-28T22:00", .elapsed(seconds: hours))) == [
        "2026-03-28T22:00:00+01:00 2026-03-29T07:00:00+02:00"
      ])
    #expect(
      try dates(schedule("2026-10-24T22:00", .clock(seconds: hours))) == [
        "2026-10-24T22:00:00+02:00 2026-10-25T06:00:00+01:00"
      ])
    #expect(
      try dates(schedule("2026-10-24T22:00", .elapsed(seconds: hours))) == [
        "2026-10-24T22:00:00+02:00 2026-10-25T05:00:00+01:00"
      ])
  }

  @Test("a start in the March gap takes the offset before it, and keeps a length")
  func gap() throws {
    #expect(
      try dates(schedule("2026-03-29T02:30", .elapsed(seconds: 3_600))) == [
        "2026-03-29T03:30:00+02:00 2026-03-29T04:30:00+02:00"
      ])
    // Both readings are skipped: each takes the offset before the gap.
    #expect(
      try dates(schedule("2026-03-29T02:15", .clock(seconds: 1_800))) == [
        "2026-03-29T03:15:00+02:00 2026-03-29T03:45:00+02:00"
      ])
    // The end exists and would lie before the start that was moved.
    #expect(
      try dates(schedule("2026-03-29T02:45", .clock(seconds: 900))) == [
        "2026-03-29T03:45:00+02:00 2026-03-29T04:00:00+02:00"
      ])
    #expect(
      try dates(schedule("2026-03-29T01:30", .clock(seconds: 3_600))) == [
        "2026-03-29T01:30:00+01:00 2026-03-29T03:30:00+02:00"
      ])
  }

  @Test("a reading that October shows twice is the first, unless an offset was written")
  func fold() throws {
    let half = Length.clock(seconds: 1_800)
    #expect(
      try dates(schedule("2026-10-25T02:15", half)) == [
        "2026-10-25T02:15:00+02:00 2026-10-25T02:45:00+02:00"
      ])
    #expect(
      try dates(schedule("2026-10-25T02:15", half, startOffset: 3_600, endOffset: 3_600)) == [
        "2026-10-25T02:15:00+01:00 2026-10-25T02:45:00+01:00"
      ])
    #expect(
      try dates(schedule("2026-10-25T02:15", half, startOffset: 7_200, endOffset: 3_600)) == [
        "2026-10-25T02:15:00+02:00 2026-10-25T02:45:00+01:00"
      ])
    // Only the start was written: its end cannot lie before it.
    #expect(
      try dates(schedule("2026-10-25T02:15", half, startOffset: 3_600)) == [
        "2026-10-25T02:15:00+01:00 2026-10-25T02:45:00+01:00"
      ])
  }

  @Test("a written offset belongs to the first date alone")
  func foldInSeries() throws {
    let daily = try schedule(
      "2026-10-24T02:30", .elapsed(seconds: 600), rule: "FREQ=DAILY;COUNT=3", startOffset: 3_600)
    #expect(
      try dates(daily) == [
        "2026-10-24T02:30:00+02:00 2026-10-24T02:40:00+02:00",
        "2026-10-25T02:30:00+02:00 2026-10-25T02:40:00+02:00",
        "2026-10-26T02:30:00+01:00 2026-10-26T02:40:00+01:00",
      ])
  }

  @Test("no date is ever empty, whatever the clocks do")
  func neverEmpty() throws {
    for day in ["2026-03-29", "2026-10-25"] {
      for quarter in 0..<20 {
        for length in 1..<20 {
          for offsets in [nil, 3_600, 7_200] {
            let start = Berlin.reading("\(day)T00:00").addingClock(seconds: Int64(quarter) * 900)
            let schedule = Schedule(
              start: start, length: .clock(seconds: Int64(length) * 900), zone: "Europe/Berlin",
              startOffset: offsets, endOffset: offsets)
            let date = schedule.occurrence(at: start, zone: Berlin.zone)
            #expect(date.start < date.end)
            #expect(date.original == start)
          }
        }
      }
    }
  }

  @Test("excluded starts are left out, and a window narrows by local start")
  func narrows() throws {
    let daily = try schedule(
      "2026-06-01T18:00", .clock(seconds: 3_600), rule: "FREQ=DAILY;COUNT=5",
      excluded: ["2026-06-03T18:00"])
    #expect(try daily.occurrences(zone: Berlin.zone).map(\.original.date.day) == [1, 2, 4, 5])
    let window = Berlin.reading("2026-06-02T18:00")..<Berlin.reading("2026-06-05T18:00")
    #expect(
      try daily.occurrences(in: window, zone: Berlin.zone).map(\.original.date.day) == [2, 4])
    #expect(try daily.lastStart(zone: Berlin.zone) == Berlin.reading("2026-06-05T18:00"))
  }

  @Test("the last start of a series without end is none")
  func endless() throws {
    let endless = try schedule("2026-06-01T18:00", .clock(seconds: 3_600), rule: "FREQ=DAILY")
    #expect(try endless.lastStart(zone: Berlin.zone) == nil)
    #expect(
      try schedule("2026-06-01T18:00", .clock(seconds: 3_600)).lastStart(zone: Berlin.zone)
        == Berlin.reading("2026-06-01T18:00"))
  }

  @Test("more dates than a schedule may have are an error")
  func tooMany() throws {
    let all = try schedule(
      "2026-06-01T18:00", .clock(seconds: 3_600), rule: "FREQ=DAILY;COUNT=5000")
    #expect(try all.occurrences(zone: Berlin.zone).count == 5_000)
    let more = try schedule(
      "2026-06-01T18:00", .clock(seconds: 3_600), rule: "FREQ=DAILY;COUNT=5001")
    #expect(throws: RecurrenceError.tooMany(limit: 5_000)) {
      try more.occurrences(zone: Berlin.zone)
    }
  }

  @Test("the dates that reach into a window are those of all dates that overlap it")
  func reaching() throws {
    let lengths: [Length] = [
      .clock(seconds: 1_800), .clock(seconds: 90_000), .elapsed(seconds: 3 * 86_400),
    ]
    for length in lengths {
      for start in ["2026-03-27T23:30", "2026-03-26T02:30", "2026-10-23T02:30"] {
        let series = try schedule(start, length, rule: "FREQ=DAILY;COUNT=6")
        let all = try series.occurrences(zone: Berlin.zone)
        let first = all[0].start.seconds - 7_200
        for hour in 0..<200 {
          let from = first + Int64(hour) * 3_600
          for hours in [1, 26] {
            let window = Interval(start: from, end: from + Int64(hours) * 3_600)
            #expect(
              try series.occurrences(reachingInto: window, zone: Berlin.zone)
                == all.filter { $0.start.seconds < window.end && window.start < $0.end.seconds })
          }
        }
      }
    }
  }

  @Test("whole days go from midnight to midnight")
  func wholeDays() throws {
    #expect(try schedule("2026-06-01T00:00", .clock(seconds: 2 * 86_400)).isWholeDays)
    #expect(try !schedule("2026-06-01T00:00", .elapsed(seconds: 2 * 86_400)).isWholeDays)
    #expect(try !schedule("2026-06-01T00:00", .clock(seconds: 3_600)).isWholeDays)
    #expect(try !schedule("2026-06-01T01:00", .clock(seconds: 86_400)).isWholeDays)
    #expect(
      try dates(schedule("2026-03-29T00:00", .clock(seconds: 86_400))) == [
        "2026-03-29T00:00:00+01:00 2026-03-30T00:00:00+02:00"
      ])
  }
}

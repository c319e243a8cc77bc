// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Recurrence
import Testing

/// The judge itself, on rules whose dates were worked out by hand.
@Suite struct DayFilterTests {
  private func days(_ start: String, _ rule: String, _ limit: Int) throws -> String {
    let first = try local(start)
    let filter = DayFilter(start: first, rule: try RecurrenceRule(rule))
    let end = first.addingClock(seconds: 86_400 * 366 * 12)
    return filter.starts(in: first..<end, atMost: limit).map(\.date.iso).joined(separator: " ")
  }

  /// RFC 7529 §4.1 and §4.3: 31 January, and the months that lack a 31st.
  @Test func skipMovesDays() throws {
    let rule = "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP="
    #expect(
      try days("2014-01-31T09:00", "\(rule)BACKWARD", 4)
        == "2014-01-31 2014-02-28 2014-03-31 2014-04-30")
    #expect(
      try days("2014-01-31T09:00", "\(rule)FORWARD", 4)
        == "2014-01-31 2014-03-01 2014-03-31 2014-05-01")
    #expect(
      try days("2014-01-31T09:00", "\(rule)OMIT", 3) == "2014-01-31 2014-03-31 2014-05-31")
    // Reached twice, seen and counted once.
    #expect(
      try days("2014-01-30T09:00", "\(rule)FORWARD;BYMONTHDAY=1,30;COUNT=4", 9)
        == "2014-01-30 2014-02-01 2014-03-01 2014-03-30")
    #expect(
      try days("2016-02-29T09:00", "RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=BACKWARD", 2)
        == "2016-02-29 2017-02-28")
  }

  /// The week 53 of 2026 ends in 2027.
  @Test func weeksOfTheYear() throws {
    #expect(
      try days("2026-01-01T09:00", "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO,SU", 2)
        == "2026-12-28 2027-01-03")
    #expect(
      try days("2026-06-17T09:00", "FREQ=YEARLY;BYWEEKNO=-1", 2) == "2026-12-30 2027-12-29")
  }

  /// The first period counts from its beginning, before the start.
  @Test func positionsOfTheFirstPeriod() throws {
    #expect(
      try days("2026-06-17T09:00", "FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=1", 2)
        == "2026-06-22 2026-06-29")
    let times = DayFilter(
      start: try local("2026-06-17T09:30"),
      rule: try RecurrenceRule("FREQ=HOURLY;BYMINUTE=0,30,45;BYSETPOS=1,-1"))
    let end = try local("2026-06-17T11:00")
    #expect(
      times.starts(in: times.start..<end).map(\.time.iso) == ["09:45", "10:00", "10:45"])
  }
}

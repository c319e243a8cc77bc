// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Testing

/// Counts days one by one with the rules that everyone learns, as the slow and plain peer.
private struct DayCounter {
  var year = 1
  var month = 1
  var day = 1
  /// 1 January of year 1 was a Monday.
  var weekday = 1

  private static let common = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  var isLeap: Bool { year % 400 == 0 || year % 4 == 0 && year % 100 != 0 }
  var dayOfYear: Int { (1..<month).reduce(day) { $0 + length(of: $1) } }

  func length(of month: Int) -> Int { month == 2 && isLeap ? 29 : Self.common[month - 1] }

  mutating func step() {
    weekday = weekday % 7 + 1
    day += 1
    if day > length(of: month) {
      day = 1
      month += 1
    }
    if month > 12 {
      month = 1
      year += 1
    }
  }
}

@Suite struct CivilDateTests {
  /// Every day of 1900–2100, and every 97th of all other years.
  @Test func daysAreThoseOfAFullWalk() {
    var walk = DayCounter()
    var mistakes = 0
    for number in CivilDate.first.dayNumber...CivilDate.last.dayNumber {
      if (1900...2100).contains(walk.year) || number % 97 == 0 {
        let date = CivilDate(dayNumber: number)
        if date.components != (walk.year, walk.month, walk.day) { mistakes += 1 }
        let same = CivilDate(year: walk.year, month: walk.month, day: walk.day)
        if same != date { mistakes += 1 }
        if date.weekday.rawValue != walk.weekday { mistakes += 1 }
        if date.dayOfYear != walk.dayOfYear { mistakes += 1 }
        if CivilDate(iso: date.iso) != date { mistakes += 1 }
      }
      walk.step()
    }
    #expect(mistakes == 0)
    #expect(walk.year == 10_000)
    #expect(CivilDate(year: 1970, month: 1, day: 1)?.dayNumber == 0)
  }

  /// ISO 8601: a week belongs to the year that holds four of its days or more.
  @Test func weeksAreThoseOfAFullWalk() {
    var mistakes = 0
    // 1 January 1900 was a Monday.
    var monday = CivilDate(year: 1900, month: 1, day: 1)!
    var year = 1900
    var week = 1
    while year <= 2100 {
      for weekday in Weekday.allCases {
        let day = monday.adding(days: weekday.rawValue - 1)
        if day.isoWeek != (year, week) { mistakes += 1 }
        if CivilDate(isoYear: year, week: week, weekday: weekday) != day { mistakes += 1 }
      }
      monday = monday.adding(days: 7)
      week += 1
      let daysInNextYear = (0..<7).count { monday.adding(days: $0).year == year + 1 }
      if daysInNextYear >= 4 {
        if CivilDate(isoYear: year, week: week, weekday: .monday) != nil { mistakes += 1 }
        year += 1
        week = 1
      }
    }
    #expect(mistakes == 0)
  }

  @Test func weeksAtTheEndsOfTheCalendar() {
    #expect(CivilDate(isoYear: 1, week: 1, weekday: .monday) == .first)
    #expect(CivilDate(isoYear: 9999, week: 52, weekday: .friday) == .last)
    #expect(CivilDate(isoYear: 9999, week: 52, weekday: .saturday) == nil)
    #expect(CivilDate(isoYear: 2026, week: 0, weekday: .monday) == nil)
    #expect(CivilDate(isoYear: 10_000, week: 1, weekday: .monday) == nil)
  }

  @Test func impossibleDatesAreRefused() {
    for (year, month, day) in [
      (2026, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0), (0, 1, 1),
      (10_000, 1, 1), (1900, 2, 29), (2026, 1, 32), (2026, -1, 1), (.max, 1, 1), (2026, 1, .min),
    ] {
      #expect(CivilDate(year: year, month: month, day: day) == nil)
    }
    #expect(CivilDate(year: 2000, month: 2, day: 29) != nil)
  }

  @Test(arguments: [
    ("2026-01-31", 1, nil), ("2026-01-31", 2, "2026-03-31"), ("2026-01-28", 1, "2026-02-28"),
    ("2024-02-29", 12, nil), ("2024-02-29", 48, "2028-02-29"), ("2026-01-15", -1, "2025-12-15"),
    ("2026-12-15", 1, "2027-01-15"), ("0001-01-15", -1, nil), ("9999-12-15", 1, nil),
    ("2026-01-15", Int.max, nil), ("2026-01-15", Int.min, nil), ("2026-03-31", -1, nil),
  ])
  func monthsAreAddedWhereTheDayExists(_ from: String, _ months: Int, _ to: String?) throws {
    let date = try #require(CivilDate(iso: from))
    #expect(date.adding(months: months)?.iso == to)
  }

  @Test func endOfDayIsTheNextMidnight() throws {
    let date = try #require(CivilDate(iso: "2026-12-31"))
    #expect(CivilDateTime(date, .endOfDay).iso == "2027-01-01T00:00:00")
    #expect(CivilDateTime(clockSeconds: -1).iso == "1969-12-31T23:59:59")
    #expect(CivilDateTime(clockSeconds: .min).time.secondOfDay >= 0)
    #expect(CivilDateTime(clockSeconds: .max).clockSeconds == .max)
  }
}

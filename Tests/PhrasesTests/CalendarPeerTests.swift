// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Foundation
import Phrases
import Testing

/// Weeks, weekdays and assumed years against Foundation's calendar and a walk from day to day.
@Suite struct CalendarPeerTests {
  private static let peer: Calendar = {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? calendar.timeZone
    return calendar
  }()

  private func parts(_ dayNumber: Int) -> DateComponents {
    let date = Date(timeIntervalSince1970: Double(dayNumber) * 86_400)
    return CalendarPeerTests.peer.dateComponents(
      [.year, .month, .day, .weekday, .weekOfYear, .yearForWeekOfYear], from: date)
  }

  private static let names = [
    ("So", "Sunday"), ("Mo", "Monday"), ("Di", "Tuesday"), ("Mi", "Wednesday"),
    ("Do", "Thursday"), ("Fr", "Friday"), ("Sa", "Saturday"),
  ]

  /// Every day of 2024 to 2034 by its week and by its number, read and walked.
  @Test func agreesOnWeeksAndDays() throws {
    for number in 19_723..<23_741 {
      let parts = parts(number)
      let (year, month, day) = try (
        #require(parts.year), #require(parts.month), #require(parts.day)
      )
      let weekday = try #require(parts.weekday)
      let (weekYear, week) = try (
        #require(parts.yearForWeekOfYear), #require(parts.weekOfYear)
      )
      let date = CivilDate(dayNumber: number)
      let padded = week < 10 ? "0\(week)" : "\(week)"
      let iso = Phrase("\(weekYear)-W\(padded)-\(weekday == 1 ? 7 : weekday - 1)")
      #expect(try iso.date(context()).value == date)
      #expect(try Phrase("KW \(week) \(weekYear)").dates(context()).first <= date)
      #expect(try Phrase("KW \(week) \(weekYear)").dates(context()).last >= date)
      let named = Phrase("\(CalendarPeerTests.names[weekday - 1].0), \(day).\(month).\(year)")
      #expect(try named.date(context()).value == date)
    }
  }

  /// The next of each weekday from each day of two years, in all four spellings.
  @Test func agreesOnWeekdays() throws {
    for number in 20_454..<21_185 {
      let now = CivilDate(dayNumber: number).iso + "T12:00"
      let monday = (0..<7).map { number - $0 }.first { parts($0).weekday == 2 } ?? 0
      for (index, name) in CalendarPeerTests.names.enumerated() {
        func first(from start: Int) -> CivilDate {
          var walk = start
          while parts(walk).weekday != index + 1 { walk += 1 }
          return CivilDate(dayNumber: walk)
        }
        let context = context(now)
        #expect(try Phrase(name.0).date(context).value == first(from: number))
        #expect(try Phrase("nächsten \(name.1)").date(context).value == first(from: number + 1))
        #expect(try Phrase("\(name.0) next week").date(context).value == first(from: monday + 7))
        let passed = try Phrase("\(name.1) 11-13").when(context).value
        guard case .times(let start, _) = passed else { continue }
        #expect(start.local.date == first(from: number + 1))
      }
    }
  }

  /// Each day of the year from each hundredth day, for both purposes, by trying every day.
  @Test func agreesOnAssumedYears() throws {
    for now in stride(from: 20_000, to: 23_000, by: 97) {
      for number in 20_454..<20_819 {
        let parts = parts(number)
        let (month, day) = try (#require(parts.month), #require(parts.day))
        let phrase = Phrase("\(day).\(month).")
        let candidates = (now - 200...now + 366).filter {
          let (_, otherMonth, otherDay) = CivilDate(dayNumber: $0).components
          return otherMonth == month && otherDay == day
        }
        let next = candidates.first { $0 >= now }
        // The later one of two equally near.
        let nearest = candidates.reversed().min { abs($0 - now) < abs($1 - now) }
        let clock = CivilDate(dayNumber: now).iso + "T12:00"
        #expect(try phrase.date(context(clock, .writing)).value.dayNumber == next)
        #expect(try phrase.date(context(clock, .reading)).value.dayNumber == nearest)
      }
    }
  }
}

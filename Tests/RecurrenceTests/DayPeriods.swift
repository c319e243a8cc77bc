// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Recurrence

/// A day as a rule may name it: also one that its month lacks, where SKIP moves it.
struct NamedDay {
  let year: Int
  let month: Int
  /// 1...31; more than `monthLength` for a day that does not exist.
  let day: Int
  let monthLength: Int
  /// The day itself, or where SKIP moved it.
  let date: CivilDate

  var exists: Bool { day <= monthLength }
}

extension NamedDay {
  init(_ date: CivilDate) {
    (year, month, day) = date.components
    monthLength = CivilDate.length(ofMonth: month, year: year)
    self.date = date
  }
}

/// The days, weeks, months or years of a rule with all their days, numbered from the one with the
/// start; every INTERVAL-th after it has the next number.
///
/// Rules below DAILY are looked at day by day; their hours are `FittingTimes`'s.
struct DayPeriods {
  let start: CivilDate
  let rule: RecurrenceRule

  /// A number that surely ends before `date`, or 0.
  func number(before date: CivilDate) -> Int {
    let days = date.dayNumber - start.dayNumber
    let length =
      switch rule.frequency {
      case .yearly: 366 * rule.interval
      case .monthly: 31 * rule.interval
      case .weekly: 7 * rule.interval
      case .daily: rule.interval
      case .hourly, .minutely, .secondly: 1
      }
    return max(0, days / length - 2)
  }

  /// The first day of that period and all its days; nil after the year 9999.
  func days(in number: Int) -> (first: CivilDate, all: [NamedDay])? {
    switch rule.frequency {
    case .yearly:
      let year = start.year + number * rule.interval
      return joined((1...12).map { month(year, $0) })
    case .monthly:
      let months = start.year * 12 + start.month - 1 + number * rule.interval
      return joined([month(months / 12, months % 12 + 1)])
    case .weekly:
      let monday = rule.weekStart.rawValue
      let sinceWeekStart = (start.weekday.rawValue - monday + 7) % 7
      return consecutive(7, from: start.dayNumber - sinceWeekStart + number * rule.interval * 7)
    case .daily:
      return consecutive(1, from: start.dayNumber + number * rule.interval)
    case .hourly, .minutely, .secondly:
      return consecutive(1, from: start.dayNumber + number)
    }
  }

  private func consecutive(_ count: Int, from first: Int) -> (CivilDate, [NamedDay])? {
    let dates = (first..<first + count).map { CivilDate(dayNumber: $0) }.filter { $0 <= .last }
    return joined([dates.map { NamedDay($0) }])
  }

  private func joined(_ parts: [[NamedDay]]) -> (CivilDate, [NamedDay])? {
    let days = parts.flatMap { $0 }
    return days.first.map { ($0.date, days) }
  }

  /// With SKIP every month is given 31 days, and those that it lacks stand for the day they are
  /// moved to (RFC 7529 §4.1).
  private func month(_ year: Int, _ month: Int) -> [NamedDay] {
    guard let first = CivilDate(year: year, month: month, day: 1) else { return [] }
    let length = CivilDate.length(ofMonth: month, year: year)
    return (1...(rule.skip == .omit ? length : 31)).map { day in
      let moved = rule.skip == .forward ? length + 1 : length
      let date = first.adding(days: (day <= length ? day : moved) - 1)
      return NamedDay(year: year, month: month, day: day, monthLength: length, date: date)
    }
  }
}

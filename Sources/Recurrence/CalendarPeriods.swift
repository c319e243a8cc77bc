// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CivilTime

/// The weeks, months or years that a rule looks at, numbered from the one with DTSTART.
struct CalendarPeriods {
  private enum Unit {
    /// The number of the first day of the week with DTSTART, and the weekdays, bit 0 for that day.
    case week(first: Int, days: UInt32)
    /// Months since the year 0.
    case month(first: Int)
    case year(first: Int)
  }

  private let unit: Unit
  private let interval: Int
  private let choice: DayChoice
  /// The last period that begins before the year 10,000.
  private let last: Int

  /// Nil for days and shorter periods.
  init?(_ rule: RecurrenceRule, start: CivilDateTime, choice: DayChoice) {
    let date = start.date
    let end = CivilDate.last
    switch rule.frequency {
    case .secondly, .minutely, .hourly, .daily: return nil
    case .weekly:
      let begin = rule.weekStart.rawValue - 1
      let first = date.dayNumber - (date.weekday.rawValue - 1 - begin + 7) % 7
      let weekdays = choice.possibleWeekdays
      let days = (weekdays >> UInt64(begin) | weekdays << UInt64(7 - begin)) & 0x7F
      unit = .week(first: first, days: UInt32(days))
      last = (end.dayNumber - first) / 7
    case .monthly:
      unit = .month(first: date.monthNumber)
      last = end.monthNumber - date.monthNumber
    case .yearly:
      unit = .year(first: date.year)
      last = end.year - date.year
    }
    interval = rule.interval
    self.choice = choice
  }

  /// Whether every period has the same number of days.
  var areAllAlike: Bool {
    if case .week = unit { choice.isEveryMonth } else { false }
  }

  /// The last period that begins at or before that day, or 0.
  func number(atOrBefore date: CivilDate) -> Int {
    let distance =
      switch unit {
      case .week(let first, _): (date.dayNumber - first).floorDivided(by: 7)
      case .month(let first): date.monthNumber - first
      case .year(let first): date.year - first
      }
    return max(distance.floorDivided(by: interval), 0)
  }

  /// The calendar repeats after 400 years, which are whole weeks. So what does not happen in as many
  /// weeks, months or years of a rule, whatever its INTERVAL, never will.
  var periodsOfCycle: Int {
    switch unit {
    case .week: 20_871
    case .month: 4_800
    case .year: 400
    }
  }

  /// Days of one period, by their distance from the day of that number.
  struct Days {
    let first: Int
    var days: YearDays
  }

  /// The first period from that number on of which a day is chosen, with these days; nil where
  /// there is none up to the year 9999 or before `end`, in seconds on the clock. Those without a day
  /// are spent.
  func next(
    from number: Int, before end: Int, _ cache: inout YearCache, _ patience: inout Patience
  ) throws(RecurrenceError) -> (number: Int, Days)? {
    var number = number
    for _ in 0...periodsOfCycle where number <= last / interval {
      let found: Days
      switch unit {
      case .week(let first, let days): found = week(first + number * interval * 7, days)
      case .month(let first):
        let month = first + number * interval
        cache.look(at: month / 12)
        found = self.month(month % 12 + 1, cache)
      case .year(let first):
        cache.look(at: first + number * interval)
        found = year(cache)
      }
      if found.first >= end / 86_400 + 1 { return nil }
      if !found.days.isEmpty { return (number, found) }
      number += 1
      try patience.spend(1 + cache.takeEffort())
    }
    return nil
  }

  private func week(_ first: Int, _ days: UInt32) -> Days {
    var bits = days
    if first > CivilDate.last.dayNumber - 6 {
      bits &= ~0 >> UInt32(31 - (CivilDate.last.dayNumber - first))
    }
    if !choice.isEveryMonth {
      // A week lies in at most two months.
      let (year, month, day) = CivilDate(dayNumber: first).components
      let left = CivilDate.length(ofMonth: month, year: year) - day + 1
      if !choice.contains(month: month) { bits &= left < 7 ? ~0 << UInt32(left) : 0 }
      if left < 7, !choice.contains(month: month % 12 + 1) { bits &= ~(~0 << UInt32(left)) }
    }
    return Days(first: first, days: YearDays(bits: UInt64(bits)))
  }

  private func month(_ month: Int, _ cache: YearCache) -> Days {
    let begin = cache.year.days(beforeMonth: month)
    let length = cache.year.length(ofMonth: month)
    var bits = UInt64(cache.days.days.bits(from: begin, count: length))
    if cache.days.movedOn >> UInt16(month) & 1 == 1 { bits |= 1 << UInt64(length) }
    return Days(first: cache.year.firstDay + begin, days: YearDays(bits: bits))
  }

  private func year(_ cache: YearCache) -> Days {
    var days = cache.days.days
    var moved = cache.days.movedOn
    while moved != 0 {
      days.insert(cache.year.days(beforeMonth: moved.trailingZeroBitCount + 1))
      moved &= moved - 1
    }
    return Days(first: cache.year.firstDay, days: days)
  }
}

extension CivilDate {
  /// Months since the year 0.
  fileprivate var monthNumber: Int {
    let (year, month, _) = components
    return year * 12 + month - 1
  }
}

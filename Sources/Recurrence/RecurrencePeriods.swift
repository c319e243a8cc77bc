// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CivilTime

/// The days, weeks, months or years that a rule looks at, numbered from the one with the start.
///
/// Period 0 holds the start, and every INTERVAL-th after it has the next number. Any period is
/// computed from its number, so a far one costs no more than a near one.
struct RecurrencePeriods {
  let start: CivilDate
  private let frequency: RecurrenceFrequency
  private let interval: Int
  private let weekStart: Weekday
  /// The days of a week that match, bit 0 for its first; in a monthly rule those of a long month
  /// that are counted from its beginning.
  private let pattern: UInt32
  private let daysFromEnd: [Int]
  private let weekdays: [NumberedWeekday]

  init(start: CivilDate, rule: RecurrenceRule) {
    self.start = start
    frequency = rule.frequency
    interval = rule.interval
    weekStart = rule.weekStart
    daysFromEnd = rule.byMonthDay.filter { $0 < 0 }
    weekdays = rule.byDay
    switch rule.frequency {
    case .daily: pattern = 1
    case .weekly:
      let days = rule.byDay.isEmpty ? [start.weekday] : rule.byDay.map(\.weekday)
      pattern = days.reduce(0) { $0 | 1 << UInt32($1.days(after: rule.weekStart)) }
    case .monthly:
      let hasNone = rule.byMonthDay.isEmpty && rule.byDay.isEmpty
      let days = hasNone ? [start.day] : rule.byMonthDay.filter { $0 > 0 }
      pattern = days.reduce(0) { $0 | 1 << UInt32($1 - 1) }
    case .yearly: pattern = 1 << UInt32(start.day - 1)
    }
  }

  /// The last period that begins on or before `date`, or 0 when the start is later.
  func period(atOrBefore date: CivilDate) -> Int {
    guard date > start else { return 0 }
    let units =
      switch frequency {
      case .daily: date.dayNumber - start.dayNumber
      case .weekly: (date.dayNumber - firstWeek.dayNumber) / 7
      case .monthly: date.monthNumber - start.monthNumber
      case .yearly: date.year - start.year
      }
    return units / interval
  }

  /// The days of the period that match and are not before the start; nil after the year 9999.
  func days(in period: Int) -> DaySet? {
    guard var days = wholeDays(in: period) else { return nil }
    if period == 0 { days.remove(before: start) }
    return days
  }

  /// How many days match from the start up to the period, which is not counted.
  ///
  /// Computed for daily and weekly rules; months and years are walked, at most 120,000 of them.
  func matches(before period: Int) -> Int {
    guard period > 0 else { return 0 }
    switch frequency {
    case .daily, .weekly:
      return (days(in: 0)?.count ?? 0) + (period - 1) * pattern.nonzeroBitCount
    case .monthly, .yearly:
      var matches = 0
      var earlier = 0
      while earlier < period, let days = days(in: earlier) {
        matches += days.count
        earlier += 1
      }
      return matches
    }
  }

  private var firstWeek: CivilDate {
    start.adding(days: -start.weekday.days(after: weekStart))
  }

  private func wholeDays(in period: Int) -> DaySet? {
    // The calendar has fewer than 4 million days; beyond, the product could overflow.
    guard period <= 4_000_000 / interval else { return nil }
    let distance = period * interval
    switch frequency {
    case .daily: return upToLast(start.adding(days: distance), pattern)
    case .weekly: return upToLast(firstWeek.adding(days: distance * 7), pattern)
    case .monthly:
      let first = start.firstOfMonth(adding: distance)
      return upToLast(first, daysOfMonth(first))
    case .yearly:
      let first = start.firstOfMonth(adding: distance * 12)
      return upToLast(first, pattern & first.maskOfMonth)
    }
  }

  private func upToLast(_ first: CivilDate, _ bits: UInt32) -> DaySet? {
    let left = CivilDate.last.dayNumber - first.dayNumber
    guard left >= 0 else { return nil }
    return DaySet(first: first, bits: left >= 31 ? bits : bits & ~(~0 << UInt32(left + 1)))
  }

  private func daysOfMonth(_ first: CivilDate) -> UInt32 {
    let mask = first.maskOfMonth
    var bits = pattern
    for day in daysFromEnd {
      // A month of 30 days has no 31st counted from its end.
      let place = mask.nonzeroBitCount + day
      if place >= 0 { bits |= 1 << UInt32(place) }
    }
    for weekday in weekdays { bits |= weekday.days(in: mask, first: first.weekday) }
    return bits & mask
  }
}

extension NumberedWeekday {
  /// The bit of this weekday in a month whose days are `mask` and which begins on `first`.
  fileprivate func days(in mask: UInt32, first: Weekday) -> UInt32 {
    // Days 1, 8, 15, 22 and 29, moved to the weekday's first.
    let all = 0x1020_4081 << UInt32(weekday.days(after: first)) & mask
    guard let ordinal else { return all }
    let index = ordinal > 0 ? ordinal - 1 : all.nonzeroBitCount + ordinal
    guard (0..<all.nonzeroBitCount).contains(index) else { return 0 }
    return 1 << UInt32(weekday.days(after: first) + index * 7)
  }
}

extension Weekday {
  /// How many days after the last `other` this weekday is, 0...6.
  fileprivate func days(after other: Weekday) -> Int { (rawValue - other.rawValue + 7) % 7 }
}

extension CivilDate {
  /// Months since the year 0.
  fileprivate var monthNumber: Int {
    let (year, month, _) = components
    return year * 12 + month - 1
  }

  /// A bit for every day of this date's month.
  fileprivate var maskOfMonth: UInt32 {
    let (year, month, _) = components
    return ~0 >> UInt32(32 - CivilDate.length(ofMonth: month, year: year))
  }
}

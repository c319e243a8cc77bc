// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CivilTime

/// Which days of a year a rule chooses: BYMONTH, BYWEEKNO, BYYEARDAY, BYMONTHDAY and BYDAY, with
/// what DTSTART says where they leave something open (RFC 5545 §3.3.10).
///
/// All of these parts are conditions that a day meets or not, whatever FREQ is; FREQ decides only
/// whether numbers before weekdays count within the month or the year.
struct DayChoice {
  /// Bit `m` for the month `m`; all where BYMONTH says nothing.
  private let months: UInt16
  /// Bit `d − 1` for the day `d` of a month, and bit `d − 1` for the day `d` before the month's end.
  private var daysOfMonth: UInt32 = 0
  private var daysFromMonthEnd: UInt32 = 0
  private let yearDays: [Int]
  private let weeks: RecurrenceNumbers
  /// Bit 0 for Monday, those that bear no number.
  private var weekdays: UInt64 = 0
  private let numbered: [NumberedWeekday]
  private let countsWithinMonth: Bool
  private let weekStart: Int
  private let skip: RecurrenceSkip

  /// The days of one year.
  struct Days {
    var days: YearDays
    /// Bit `m` where a day of the month `m` that does not exist has become the first of the next.
    /// Of a month the day belongs to that month, so it is not among `days`.
    var movedOn: UInt16 = 0
  }

  init(_ rule: RecurrenceRule, start: CivilDate) {
    let parts = rule.parts
    yearDays = parts.byYearDay
    weeks = parts.byWeekNo
    numbered = parts.byNumberedDay
    skip = rule.skip
    weekStart = rule.weekStart.rawValue - 1
    countsWithinMonth = rule.frequency == .monthly || parts.has(.byMonth)
    daysOfMonth = UInt32(parts.byMonthDay.fromStart >> 1)
    daysFromMonthEnd = UInt32(parts.byMonthDay.fromEnd)
    weekdays = parts.byWeekday.fromStart >> 1
    var months = UInt16(parts.byMonth.fromStart)
    let (_, month, day) = start.components
    let saysNoDay = !parts.has(.byMonthDay) && !parts.has(.byDay)
    switch rule.frequency {
    case .weekly where saysNoDay: weekdays = 1 << UInt64(start.weekday.rawValue - 1)
    case .monthly where saysNoDay: daysOfMonth = 1 << UInt32(day - 1)
    case .yearly where saysNoDay && yearDays.isEmpty:
      if weeks.isEmpty {
        daysOfMonth = 1 << UInt32(day - 1)
        if months == 0 { months = 1 << UInt16(month) }
      } else {
        weekdays = 1 << UInt64(start.weekday.rawValue - 1)
      }
    default: break
    }
    self.months = months == 0 ? 0b1_1111_1111_1110 : months
  }

  /// Whether every day of every year is chosen.
  var isEveryDay: Bool {
    isEveryMonth && daysOfMonth | daysFromMonthEnd == 0 && yearDays.isEmpty && weeks.isEmpty
      && choosesEveryWeekday
  }

  /// Whether BYMONTH says nothing.
  var isEveryMonth: Bool { months == 0b1_1111_1111_1110 }

  private var choosesEveryWeekday: Bool { numbered.isEmpty && weekdays == 0 }

  /// The weekdays that may be chosen, bit 0 for Monday.
  var possibleWeekdays: UInt64 {
    if choosesEveryWeekday { return 0x7F }
    return numbered.reduce(weekdays) { $0 | 1 << UInt64($1.weekday.rawValue - 1) }
  }

  /// How many periods could be looked at in the time that the days of a year take.
  var effort: Int {
    16 + numbered.count * (countsWithinMonth ? 12 : 1) + yearDays.count / 4
      + (weeks.isEmpty ? 0 : 64)
  }

  func contains(month: Int) -> Bool { months >> UInt16(month) & 1 == 1 }

  func days(of year: CalendarYear) -> Days {
    var allowed = YearDays(first: year.length)
    if !yearDays.isEmpty { allowed.formIntersection(daysByYearDay(of: year)) }
    if !weeks.isEmpty { allowed.formIntersection(daysByWeek(of: year)) }
    if !choosesEveryWeekday { allowed.formIntersection(daysByWeekday(of: year)) }
    var days = YearDays()
    var movedOn: UInt16 = 0
    for month in 1...12 where contains(month: month) {
      let first = year.days(beforeMonth: month)
      let length = year.length(ofMonth: month)
      days.insert(bits: bits(ofMonthWith: length), at: first)
      if skip == .forward, daysOfMonth >> UInt32(length) != 0, allowed.contains(first + length) {
        movedOn |= 1 << UInt16(month)
      }
    }
    days.formIntersection(allowed)
    return Days(days: days, movedOn: movedOn)
  }

  /// The days of a month of that length, bit 0 for the first.
  private func bits(ofMonthWith length: Int) -> UInt32 {
    let whole: UInt32 = ~0 >> UInt32(32 - length)
    if daysOfMonth | daysFromMonthEnd == 0 { return whole }
    var bits = daysOfMonth & whole
    if skip == .backward, daysOfMonth & ~whole != 0 { bits |= 1 << UInt32(length - 1) }
    var left = daysFromMonthEnd & whole
    while left != 0 {
      bits |= 1 << UInt32(length - 1 - left.trailingZeroBitCount)
      left &= left - 1
    }
    return bits
  }

  private func daysByYearDay(of year: CalendarYear) -> YearDays {
    var days = YearDays()
    for day in yearDays { days.insert(day > 0 ? day - 1 : year.length + day) }
    return days
  }

  /// A day belongs to the week in which it lies, also where that counts for the year before or after.
  private func daysByWeek(of year: CalendarYear) -> YearDays {
    var days = YearDays()
    let previous = CalendarYear(year.number - 1)
    let first = firstWeek(of: year)
    let next = year.length + firstWeek(of: CalendarYear(year.number + 1))
    let last = firstWeek(of: previous) - previous.length
    // Of the next year's weeks only the first can reach into this one.
    for (begin, count, shown) in [
      (last, (first - last) / 7, 52...54), (first, (next - first) / 7, 1...54),
      (next, weekCount(of: year.number + 1), 1...1),
    ] {
      for bit in Bits(weeks.fromStart) where shown.contains(bit) && bit <= count {
        insertWeek(begin + (bit - 1) * 7, &days)
      }
      for bit in Bits(weeks.fromEnd) where shown.contains(count - bit) {
        insertWeek(begin + (count - bit - 1) * 7, &days)
      }
    }
    return days
  }

  private func insertWeek(_ first: Int, _ days: inout YearDays) { days.insert(first..<first + 7) }

  /// The first day of the year's first week, from 1 January on: of those that start weeks the one
  /// in −3...3, so that four days at least lie in the year.
  private func firstWeek(of year: CalendarYear) -> Int {
    year.first(weekStart, from: 0) > 3
      ? year.first(weekStart, from: 0) - 7 : year.first(weekStart, from: 0)
  }

  private func weekCount(of number: Int) -> Int {
    let year = CalendarYear(number)
    return (year.length + firstWeek(of: CalendarYear(number + 1)) - firstWeek(of: year)) / 7
  }

  private func daysByWeekday(of year: CalendarYear) -> YearDays {
    var days = YearDays(weekdays: weekdays, firstWeekday: year.firstWeekday)
    for weekday in numbered {
      if countsWithinMonth {
        for month in 1...12 {
          let first = year.days(beforeMonth: month)
          insert(weekday, within: first..<first + year.length(ofMonth: month), of: year, &days)
        }
      } else {
        insert(weekday, within: 0..<year.length, of: year, &days)
      }
    }
    return days
  }

  private func insert(
    _ weekday: NumberedWeekday, within range: Range<Int>, of year: CalendarYear,
    _ days: inout YearDays
  ) {
    guard let ordinal = weekday.ordinal else { return }
    let first = year.first(weekday.weekday.rawValue - 1, from: range.lowerBound)
    let count = (range.upperBound - first + 6) / 7
    let index = ordinal > 0 ? ordinal - 1 : count + ordinal
    if (0..<count).contains(index) { days.insert(first + index * 7) }
  }
}

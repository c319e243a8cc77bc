// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Recurrence

/// Which days a rule allows, each BY part and each part implied by DTSTART read as a filter.
struct FittingDays {
  private let frequency: RecurrenceFrequency
  /// Empty lists allow every day.
  private let months: [Int]
  private let monthDays: [Int]
  private let yearDays: [Int]
  private let weeks: [Int]
  private let weekdays: [NumberedWeekday]
  private let weekStart: Weekday
  private let countsWithinMonth: Bool

  init(start: CivilDate, rule: RecurrenceRule) {
    frequency = rule.frequency
    yearDays = rule.byYearDay
    weeks = rule.byWeekNo
    weekStart = rule.weekStart
    let isYearly = frequency == .yearly
    countsWithinMonth = frequency == .monthly || isYearly && !rule.byMonth.isEmpty
    let namesDay = !rule.byMonthDay.isEmpty || !rule.byYearDay.isEmpty || !rule.byDay.isEmpty
    let takesWeekday =
      frequency == .weekly && rule.byDay.isEmpty || isYearly && !weeks.isEmpty && !namesDay
    let takesDate = isYearly && weeks.isEmpty && !namesDay
    weekdays = takesWeekday ? [NumberedWeekday(start.weekday)] : rule.byDay
    months = takesDate && rule.byMonth.isEmpty ? [start.month] : rule.byMonth
    monthDays =
      takesDate || frequency == .monthly && !namesDay ? [start.day] : rule.byMonthDay
  }

  /// The dates of those days that fit, ascending, each once.
  func among(_ days: [NamedDay]) -> [CivilDate] {
    Set(days.filter(fits).map(\.date)).sorted()
  }

  private func fits(_ day: NamedDay) -> Bool {
    fitsMonth(day) && fitsMonthDay(day) && fitsYearDay(day) && fitsWeek(day) && fitsWeekday(day)
  }

  private func fitsMonth(_ day: NamedDay) -> Bool { months.isEmpty || months.contains(day.month) }

  private func fitsMonthDay(_ day: NamedDay) -> Bool {
    // A day that does not exist must be asked for by its number.
    if monthDays.isEmpty { return day.exists }
    if monthDays.contains(day.day) { return true }
    return day.exists && monthDays.contains(day.day - day.monthLength - 1)
  }

  private func fitsYearDay(_ day: NamedDay) -> Bool {
    if yearDays.isEmpty { return true }
    let number = day.date.dayOfYear
    let length = CivilDate.isLeap(year: day.year) ? 366 : 365
    return yearDays.contains(number) || yearDays.contains(number - length - 1)
  }

  /// "Week number one … is the first week that contains at least four days in that calendar year."
  private func fitsWeek(_ day: NamedDay) -> Bool {
    if weeks.isEmpty { return true }
    let week = firstDayOfWeek(day.date)
    // The year that has most of the week, thus its fourth day.
    let year = week.adding(days: 3).year
    let first = firstDayOfWeekOne(year)
    let number = (week.dayNumber - first.dayNumber) / 7 + 1
    let weeksInYear = (firstDayOfWeekOne(year + 1).dayNumber - first.dayNumber) / 7
    return weeks.contains(number) || weeks.contains(number - weeksInYear - 1)
  }

  private func firstDayOfWeek(_ date: CivilDate) -> CivilDate {
    var date = date
    while date.weekday != weekStart { date = date.adding(days: -1) }
    return date
  }

  /// 4 January is always in it.
  private func firstDayOfWeekOne(_ year: Int) -> CivilDate {
    guard let fourth = CivilDate(year: year, month: 1, day: 4) else { return .last }
    return firstDayOfWeek(fourth)
  }

  private func fitsWeekday(_ day: NamedDay) -> Bool {
    if weekdays.isEmpty { return true }
    let weekday = day.date.weekday
    return weekdays.contains { wanted in
      guard wanted.weekday == weekday else { return false }
      guard let ordinal = wanted.ordinal else { return true }
      let (number, length) = place(of: day.date)
      return ordinal == (number - 1) / 7 + 1 || ordinal == -((length - number) / 7 + 1)
    }
  }

  /// The number of the day in what ordinals are counted in, and how many days that has.
  private func place(of date: CivilDate) -> (number: Int, length: Int) {
    let (year, month, day) = date.components
    if countsWithinMonth { return (day, CivilDate.length(ofMonth: month, year: year)) }
    return (date.dayOfYear, CivilDate.isLeap(year: year) ? 366 : 365)
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A day of the proleptic Gregorian calendar, without a zone.
///
/// Years run from 1 to 9999, as in ISO 8601 with four digits.
package struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, which is day 0.
  package let dayNumber: Int

  /// 0001-01-01.
  package static let first = CivilDate(dayNumber: dayNumber(year: 1, month: 1, day: 1))
  /// 9999-12-31.
  package static let last = CivilDate(dayNumber: dayNumber(year: 9999, month: 12, day: 31))

  /// The day of that number, not checked: whoever counts on from input compares the result with
  /// `first` and `last`.
  package init(dayNumber: Int) { self.dayNumber = dayNumber }

  /// The day of that name, or nil where the calendar has none (30 February) or the year is
  /// outside 1...9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.length(ofMonth: month, year: year)
    else { return nil }
    dayNumber = CivilDate.dayNumber(year: year, month: month, day: day)
  }

  /// For years that the caller has bounded; month and day must exist.
  init(uncheckedYear year: Int, month: Int, day: Int) {
    dayNumber = CivilDate.dayNumber(year: year, month: month, day: day)
  }

  /// The day of an ISO 8601 week, `2026-W25-3`, or nil where that year has no such week.
  package init?(isoYear: Int, week: Int, weekday: Weekday) {
    // 4 January is always in week 1.
    guard let fourth = CivilDate(year: isoYear, month: 1, day: 4), (1...53).contains(week) else {
      return nil
    }
    let monday = fourth.adding(days: 1 - fourth.weekday.rawValue + (week - 1) * 7)
    let day = monday.adding(days: weekday.rawValue - 1)
    guard monday.isoWeek == (isoYear, week), (CivilDate.first...CivilDate.last).contains(day)
    else { return nil }
    self = day
  }

  package static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.dayNumber < right.dayNumber
  }

  package var year: Int { components.year }
  package var month: Int { components.month }
  package var day: Int { components.day }

  /// Year, month (1...12) and day (1...31) in one calculation.
  ///
  /// The eras of 400 years start on 1 March, so that the leap day comes last.
  package var components: (year: Int, month: Int, day: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The day's place in its year, 1...366.
  package var dayOfYear: Int {
    dayNumber - CivilDate.dayNumber(year: year, month: 1, day: 1) + 1
  }

  package var weekday: Weekday {
    let index = (dayNumber + 3) % 7
    return Weekday(rawValue: (index < 0 ? index + 7 : index) + 1) ?? .monday
  }

  /// The ISO 8601 week, which belongs to the year of its Thursday.
  package var isoWeek: (year: Int, week: Int) {
    let thursday = adding(days: 4 - weekday.rawValue)
    let year = thursday.year
    let newYear = CivilDate.dayNumber(year: year, month: 1, day: 1)
    return (year, (thursday.dayNumber - newYear) / 7 + 1)
  }

  package func adding(days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + days) }

  /// The same day of the month `months` later, or nil where that month is too short or lies
  /// outside the years 1...9999.
  package func adding(months: Int) -> CivilDate? {
    // Further than the calendar reaches; also keeps the sum below from overflowing.
    guard (-120_000...120_000).contains(months) else { return nil }
    let (year, month, day) = components
    let index = year * 12 + month - 1 + months
    guard index > 0 else { return nil }
    return CivilDate(year: index / 12, month: index % 12 + 1, day: day)
  }

  /// The first of the month that lies `months` after this date's month.
  package func firstOfMonth(adding months: Int = 0) -> CivilDate {
    let (year, month, _) = components
    let index = year * 12 + month - 1 + months
    return CivilDate(
      dayNumber: CivilDate.dayNumber(year: index / 12, month: index % 12 + 1, day: 1))
  }

  package static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days of the month, 28...31; `month` is 1...12.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

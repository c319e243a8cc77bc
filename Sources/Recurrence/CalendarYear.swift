// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CivilTime

/// One year of the calendar, with what is needed to find its days by month and weekday.
struct CalendarYear {
  let number: Int
  /// The day number of 1 January.
  let firstDay: Int
  let isLeap: Bool
  /// The weekday of 1 January, 0 for Monday to 6.
  let firstWeekday: Int

  /// A year of the calendar, or the one before or after all of them, which weeks may reach into.
  init(_ number: Int) {
    self.number = number
    // The calendar repeats after 400 years.
    let shift = number < 1 ? 1 : number > 9999 ? -1 : 0
    let same = CivilDate(year: number + shift * 400, month: 1, day: 1)
    firstDay = (same?.dayNumber ?? 0) - shift * 146_097
    isLeap = CivilDate.isLeap(year: number)
    let index = (firstDay + 3) % 7
    firstWeekday = index < 0 ? index + 7 : index
  }

  var length: Int { isLeap ? 366 : 365 }

  /// How many days of the year lie before the month, 1...13.
  func days(beforeMonth month: Int) -> Int {
    // Since 1 March, months have 153 days in five.
    month <= 2 ? (month - 1) * 31 : (153 * (month - 3) + 2) / 5 + (isLeap ? 60 : 59)
  }

  /// The number of days of the month, 1...12.
  func length(ofMonth month: Int) -> Int { days(beforeMonth: month + 1) - days(beforeMonth: month) }

  /// The first day, counted from 1 January on, that is such a weekday (0 for Monday) and not before
  /// `day`.
  func first(_ weekday: Int, from day: Int) -> Int {
    day + (weekday - (firstWeekday + day) % 7 + 7) % 7
  }
}

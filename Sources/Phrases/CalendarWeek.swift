// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime

extension CivilDate {
  /// The Monday of an ISO 8601 week; nil where the year has no such week.
  init?(mondayOfWeek week: Int, year: Int) {
    guard (1...53).contains(week), let fourth = CivilDate(year: year, month: 1, day: 4) else {
      return nil
    }
    // 4 January is always in week 1.
    let monday = fourth.mondayOfWeek.adding(days: 7 * (week - 1))
    guard monday.isoWeek == (year, week) else { return nil }
    self = monday
  }

  var mondayOfWeek: CivilDate { adding(days: 1 - weekday.rawValue) }

  /// The first such weekday from this day on, this day included.
  func first(_ day: Weekday) -> CivilDate {
    adding(days: (day.rawValue - weekday.rawValue + 7) % 7)
  }

  /// Whether the day is in the years 1 to 9999, the only ones that can be written.
  var isWritable: Bool { (-719_162...2_932_896).contains(dayNumber) }
}

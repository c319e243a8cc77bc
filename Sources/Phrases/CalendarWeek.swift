// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime

extension CivilDate {
  var mondayOfWeek: CivilDate { adding(days: 1 - weekday.rawValue) }

  /// The first such weekday from this day on, this day included.
  func next(_ day: Weekday) -> CivilDate {
    adding(days: (day.rawValue - weekday.rawValue + 7) % 7)
  }

  /// Whether the day is in the years that can be written.
  var isWritable: Bool { (CivilDate.first...CivilDate.last).contains(self) }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A time on the clock: 00:00:00 to 24:00:00, both included.
///
/// 24:00 is the end of a day and never a start; `CivilDateTime` turns it into the next day's 00:00.
package struct ClockTime: Hashable, Comparable, Sendable {
  /// Seconds since midnight by the clock on the wall, 0...86_400.
  package let secondOfDay: Int

  package static let midnight = ClockTime(unchecked: 0)
  package static let endOfDay = ClockTime(unchecked: 86_400)

  /// Nil outside 0...86_400.
  package init?(secondOfDay: Int) {
    guard (0...86_400).contains(secondOfDay) else { return nil }
    self.secondOfDay = secondOfDay
  }

  /// Nil where the clock has no such time; 24:00:00 is one.
  package init?(hour: Int, minute: Int = 0, second: Int = 0) {
    guard (0...24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second) else {
      return nil
    }
    self.init(secondOfDay: hour * 3600 + minute * 60 + second)
  }

  private init(unchecked secondOfDay: Int) { self.secondOfDay = secondOfDay }

  package var hour: Int { secondOfDay / 3600 }
  package var minute: Int { secondOfDay / 60 % 60 }
  package var second: Int { secondOfDay % 60 }

  package static func < (left: ClockTime, right: ClockTime) -> Bool {
    left.secondOfDay < right.secondOfDay
  }
}

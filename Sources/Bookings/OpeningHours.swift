// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime

/// A stretch of one day by the clock, half-open: 07:00 to 22:00, or to 24:00.
package struct ClockRange: Hashable, Comparable, Sendable {
  package let start: ClockTime
  package let end: ClockTime

  /// Nil when empty.
  package init?(_ start: ClockTime, _ end: ClockTime) {
    guard start < end else { return nil }
    self.start = start
    self.end = end
  }

  package static let wholeDay = ClockRange(unchecked: .midnight, .endOfDay)

  private init(unchecked start: ClockTime, _ end: ClockTime) {
    self.start = start
    self.end = end
  }

  package static func < (left: ClockRange, right: ClockRange) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

/// Weekly opening hours with exceptions (Öffnungszeiten).
///
/// Each list is ascending and free of overlaps; an empty one means closed.
package struct OpeningHours: Hashable, Sendable {
  /// What holds on certain dates, whatever the weekday; the last day is included.
  package struct Exception: Hashable, Sendable {
    package let first: CivilDate
    package let last: CivilDate
    package let ranges: [ClockRange]

    package init(first: CivilDate, last: CivilDate, ranges: [ClockRange]) {
      self.first = first
      self.last = last
      self.ranges = ranges
    }
  }

  /// A missing weekday is closed.
  package let weekdays: [Weekday: [ClockRange]]
  /// What holds on public holidays; nil means as on the weekday.
  package let holidays: [ClockRange]?
  package let exceptions: [Exception]

  package init(
    weekdays: [Weekday: [ClockRange]], holidays: [ClockRange]? = nil, exceptions: [Exception] = []
  ) {
    // An empty list and a missing day mean the same, and equal hours must compare as equal.
    self.weekdays = weekdays.filter { !$0.value.isEmpty }
    self.holidays = holidays
    self.exceptions = exceptions
  }

  /// The open stretches of that day: dated exceptions go before holiday hours before weekday hours.
  package func ranges(on date: CivilDate, isHoliday: Bool) -> [ClockRange] {
    if let exception = exceptions.first(where: { ($0.first...$0.last).contains(date) }) {
      return exception.ranges
    }
    if isHoliday, let holidays { return holidays }
    return weekdays[date.weekday] ?? []
  }
}

/// Hours in which it must be quiet, by the clock; they may run past midnight.
package struct QuietHours: Hashable, Sendable {
  package let start: ClockTime
  package let end: ClockTime
  package let reason: PlainText?

  package init(start: ClockTime, end: ClockTime, reason: PlainText?) {
    self.start = start
    self.end = end
    self.reason = reason
  }
}

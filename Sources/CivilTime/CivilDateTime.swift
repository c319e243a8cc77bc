// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A date and a time on the clock, without a zone: what a person means by "17 June, 18:00".
package struct CivilDateTime: Hashable, Comparable, Sendable {
  package let date: CivilDate
  /// Never 24:00.
  package let time: ClockTime

  /// 24:00 becomes 00:00 of the next day.
  package init(_ date: CivilDate, _ time: ClockTime) {
    if time == .endOfDay {
      self.date = date.adding(days: 1)
      self.time = .midnight
    } else {
      self.date = date
      self.time = time
    }
  }

  /// The date and time that lie `clockSeconds` after 1970-01-01T00:00:00 on the clock.
  package init(clockSeconds: Int64) {
    let (quotient, remainder) = clockSeconds.quotientAndRemainder(dividingBy: 86_400)
    let isBefore = remainder < 0
    self.init(
      CivilDate(dayNumber: Int(isBefore ? quotient - 1 : quotient)),
      ClockTime(secondOfDay: Int(isBefore ? remainder + 86_400 : remainder)) ?? .midnight)
  }

  /// Seconds on the clock since 1970-01-01T00:00:00, as if every day had 24 hours.
  ///
  /// The first day of an `Int64` of seconds begins before `Int64.min`: the product wraps and the sum
  /// wraps back.
  package var clockSeconds: Int64 { Int64(date.dayNumber) &* 86_400 &+ Int64(time.secondOfDay) }

  package static func < (left: CivilDateTime, right: CivilDateTime) -> Bool {
    left.clockSeconds < right.clockSeconds
  }

  /// The reading of the clock `seconds` further on, as if every day had 24 hours.
  package func addingClock(seconds: Int64) -> CivilDateTime {
    CivilDateTime(clockSeconds: clockSeconds + seconds)
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The yearly rule of a zone that holds after its last recorded transition.
///
/// It is the footer of a TZif file, a POSIX TZ string with the extensions of RFC 8536 §3.3.1.
package struct ZoneRule: Hashable, Sendable {
  /// A name and an offset that the clocks follow for part of the year.
  package struct Observance: Hashable, Sendable {
    /// `CET`, `+0545`.
    package let name: String
    /// Seconds east of UTC.
    package let offset: Int
  }

  /// The day of a change in any year.
  package enum Day: Hashable, Sendable {
    /// `M3.5.0`: the weekday's occurrence 1...5 in the month, 5 for the last.
    case weekday(Weekday, occurrence: Int, month: Int)
    /// `J60`: 1...365, 29 February is never counted.
    case julian(Int)
    /// `59`: 0...365, 29 February is counted.
    case zeroBased(Int)
  }

  /// When the clocks change, by the clock that they showed until then.
  package struct Change: Hashable, Sendable {
    package let day: Day
    /// Seconds after the day's midnight, −167 h...167 h.
    package let time: Int
  }

  /// Daylight saving time and its two changes. Its offset may be below the standard one (Dublin).
  package struct Daylight: Hashable, Sendable {
    package let observance: Observance
    package let start: Change
    package let end: Change
  }

  package let standard: Observance
  package let daylight: Daylight?
}

extension ZoneRule {
  /// The instants of the changes in those years, in order, and the offsets that they bring.
  ///
  /// Where one change meets the other at the same instant (daylight saving all year long), the
  /// start comes last.
  func changes(inYears years: ClosedRange<Int>) -> [(instant: Int64, offset: Int)] {
    guard let daylight else { return [] }
    var changes: [(instant: Int64, offset: Int, isStart: Bool)] = []
    changes.reserveCapacity(2 * years.count)
    for year in years {
      let start = daylight.start.clockSeconds(inYear: year) - Int64(standard.offset)
      let end = daylight.end.clockSeconds(inYear: year) - Int64(daylight.observance.offset)
      changes.append((start, daylight.observance.offset, true))
      changes.append((end, standard.offset, false))
    }
    changes.sort { ($0.instant, $0.isStart ? 1 : 0) < ($1.instant, $1.isStart ? 1 : 0) }
    return changes.map { ($0.instant, $0.offset) }
  }
}

extension ZoneRule.Change {
  /// The reading of the clock at the change, as seconds since 1970-01-01T00:00:00.
  func clockSeconds(inYear year: Int) -> Int64 {
    Int64(day.date(inYear: year).dayNumber) * 86_400 + Int64(time)
  }
}

extension ZoneRule.Day {
  func date(inYear year: Int) -> CivilDate {
    switch self {
    case .weekday(let weekday, let occurrence, let month):
      let first = CivilDate(uncheckedYear: year, month: month, day: 1)
      let toWeekday = (weekday.rawValue - first.weekday.rawValue + 7) % 7
      let day = 1 + toWeekday + (occurrence - 1) * 7
      // The fifth is the last, and so is the fourth where the month has no fifth.
      let isThere = day <= CivilDate.length(ofMonth: month, year: year)
      return first.adding(days: (isThere ? day : day - 7) - 1)
    case .julian(let number):
      let isAfterLeapDay = number >= 60 && CivilDate.isLeap(year: year)
      return CivilDate(uncheckedYear: year, month: 1, day: 1)
        .adding(days: isAfterLeapDay ? number : number - 1)
    case .zeroBased(let number):
      return CivilDate(uncheckedYear: year, month: 1, day: 1).adding(days: number)
    }
  }
}

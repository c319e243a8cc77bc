// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
import CivilTime

extension Wording {
  /// Opening hours on one line, days with the same hours together:
  /// `Mo–Fr 07:00–22:00, Sa 08:00–20:00, So geschlossen`.
  ///
  /// Then the hours on public holidays and dated exceptions, where there are some.
  package func hours(_ hours: OpeningHours) -> String {
    var parts: [String] = []
    for (first, last, ranges) in runs(of: hours) {
      let days: String
      if first == .monday, last == .sunday {
        days = self(de: "täglich", en: "daily")
      } else if first == last {
        days = weekday(first)
      } else {
        days = "\(weekday(first))–\(weekday(last))"
      }
      parts.append("\(days) \(self.ranges(ranges))")
    }
    if let holidays = hours.holidays {
      parts.append("\(self(de: "Feiertage", en: "public holidays")) \(ranges(holidays))")
    }
    for exception in hours.exceptions {
      let days =
        exception.first == exception.last
        ? plainDate(exception.first)
        : "\(plainDate(exception.first))–\(plainDate(exception.last))"
      parts.append("\(days) \(ranges(exception.ranges))")
    }
    return parts.joined(separator: ", ")
  }

  /// `07:00–12:00 und 14:00–22:00`, `rund um die Uhr`, `geschlossen`.
  package func ranges(_ ranges: [ClockRange]) -> String {
    if ranges.isEmpty { return self(de: "geschlossen", en: "closed") }
    if ranges == [.wholeDay] { return self(de: "rund um die Uhr", en: "all day") }
    return list(ranges.map { "\(clock($0.start))–\(clock($0.end))" })
  }

  /// `22:00–06:00`, with the reason.
  package func quietHours(_ quiet: QuietHours) -> String {
    let hours = "\(clock(quiet.start))–\(clock(quiet.end))"
    return quiet.reason.map { "\(hours) (\($0.text))" } ?? hours
  }

  /// Neighbouring weekdays with the same hours.
  private func runs(of hours: OpeningHours) -> [(Weekday, Weekday, [ClockRange])] {
    var runs: [(Weekday, Weekday, [ClockRange])] = []
    for day in Weekday.allCases {
      let ranges = hours.weekdays[day] ?? []
      if let last = runs.last, last.2 == ranges {
        runs[runs.count - 1].1 = day
      } else {
        runs.append((day, day, ranges))
      }
    }
    return runs
  }
}

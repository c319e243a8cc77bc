// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Recurrence
import Testing

/// A rule that starts in New York, compared with the dates that RFC 5545 lists for it.
///
/// Days are written as in the RFC: a year with its months and their days.
struct RFCExample {
  typealias Days = [(year: Int, month: Int, days: [Int])]

  var start = "1997-09-02T09:00"
  /// Whether the RFC's list ends in dots: it is compared as far as it goes.
  var endless = false
  var except: [String] = []

  /// Both kinds of series must give those days at the start's time, the instants being those of
  /// the zone.
  func check(_ rule: String, _ list: Days) throws {
    let first = try local(start)
    let days = try list.flatMap { year, month, days in
      try days.map { try #require(CivilDate(year: year, month: month, day: $0)) }
    }
    try check(rule, days.map { CivilDateTime($0, first.time) })
  }

  /// The same where the times are not the start's.
  func check(_ rule: String, _ expected: [CivilDateTime]) throws {
    let newYork = try zone("America/New_York")
    let first = try local(start)
    let excluded = try except.map { try local($0) }
    let read = try RecurrenceRule(rule)
    // A second after the last one listed; without a window, the rule must end by itself.
    let end = try #require(expected.last).addingClock(seconds: 1)
    let set = RecurrenceSet(start: first, rule: read, excluded: Set(excluded))
    let window = endless ? first..<end : nil
    #expect(try set.starts(in: window, zone: newYork) == expected, "\(rule)")

    let instants = expected.map { newYork.instant(of: $0) }
    let series = try RecurringSeries(
      start: .local(first), zone: newYork, rule: read,
      excluded: excluded.map { RecurrenceMoment.local($0) })
    let seen = endless ? newYork.instant(of: first)..<newYork.instant(of: end) : nil
    #expect(try series.starts(in: seen) == instants, "\(rule)")
  }
}

/// `09:00,09:15` of a day of September 1997.
func september(_ day: Int, _ times: String) throws -> [CivilDateTime] {
  try times.split(separator: ",").map { try local("1997-09-\(day < 10 ? "0" : "")\(day)T\($0)") }
}

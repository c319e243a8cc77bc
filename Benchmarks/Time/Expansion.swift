// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CivilTime
internal import Measuring
internal import Recurrence

/// Series by the clock of a zone, as peers are asked for them too.
struct Expansion {
  let zone: Zone
  /// Tuesday, 2 January 1996: the first year in which Europe changes its clocks as it does now.
  private let firstDay = CivilDate(dayNumber: 9_497)
  private let time = ClockTime(hour: 18) ?? .midnight

  /// The days from `firstDay` on when the starts of whole rules begin, one after the other.
  private let firstDays = 5_000
  /// 2 January 2036, forty years after `firstDay`.
  private let farDay = CivilDate(dayNumber: 24_107)

  private func series(_ rule: String, from day: CivilDate) throws -> RecurringSeries {
    try RecurringSeries(
      start: .local(CivilDateTime(day, time)), zone: zone, rule: RecurrenceRule(rule))
  }

  /// All starts of a rule from 1996 up to an instant.
  func starts(of rule: String, before end: Int64) throws -> () throws -> Pass {
    let series = try series(rule, from: firstDay)
    let window = zone.instant(of: CivilDateTime(firstDay, .midnight))..<Timestamp(seconds: end)
    return {
      var pass = Pass()
      for start in try series.starts(in: window, limit: .max) { pass.take(start.seconds) }
      return pass
    }
  }

  /// So many rules, each read from its text and expanded to its end.
  func rules(_ rule: String, count: Int) -> () throws -> Pass {
    return {
      var pass = Pass()
      for number in 0..<count {
        let series = try series(rule, from: firstDay.adding(days: number % firstDays))
        var sum: Int64 = 0
        for start in try series.starts() { sum &+= start.seconds }
        pass.take(sum)
      }
      return pass
    }
  }

  /// The starts on each of so many days, forty years after the first start.
  func days(of rule: String, count: Int) throws -> () throws -> Pass {
    let series = try series(rule, from: firstDay)
    let midnights = (0...count).map {
      zone.instant(of: CivilDateTime(farDay.adding(days: $0), .midnight))
    }
    return {
      var pass = Pass()
      for number in 0..<count {
        var sum: Int64 = 0
        for start in try series.starts(in: midnights[number]..<midnights[number + 1]) {
          sum &+= start.seconds
        }
        pass.take(sum)
      }
      return pass
    }
  }
}

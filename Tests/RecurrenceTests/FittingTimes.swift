// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Recurrence

/// Which times of fitting days a rule allows, and which of them BYSETPOS takes.
struct FittingTimes {
  private let rule: RecurrenceRule
  private let start: CivilDateTime
  /// What BYHOUR, BYMINUTE, BYSECOND and DTSTART leave, ascending.
  private let hours: [Int]
  private let minutes: [Int]
  private let seconds: [Int]

  init(start: CivilDateTime, rule: RecurrenceRule, isDate: Bool) {
    self.rule = rule
    self.start = start
    let frequency = isDate ? .daily : rule.frequency
    let isSecondly = frequency == .secondly
    let isMinutely = isSecondly || frequency == .minutely
    let isHourly = isMinutely || frequency == .hourly
    func allowed(_ part: [Int], _ all: Range<Int>, _ own: Int, isFree: Bool) -> [Int] {
      part.isEmpty || isDate ? isFree ? Array(all) : [own] : part
    }
    hours = allowed(rule.byHour, 0..<24, start.time.hour, isFree: isHourly)
    minutes = allowed(rule.byMinute, 0..<60, start.time.minute, isFree: isMinutely)
    seconds = allowed(rule.bySecond, 0..<60, start.time.second, isFree: isSecondly)
  }

  /// All moments on those days; the days of a period of DAILY and above are given together.
  ///
  /// Below DAILY only whole periods that reach into the window, of each day until `most` are found.
  func moments(
    on days: [CivilDate], in window: Range<CivilDateTime>, atMost most: Int
  ) -> [CivilDateTime] {
    if let unit { return days.flatMap { moments(on: $0, in: window, atMost: most, unit: unit) } }
    return positions(
      in: days.flatMap { day in
        hours.flatMap { hour in
          minutes.flatMap { minute in seconds.map { moment(day, hour, minute, $0) } }
        }
      })
  }

  /// The seconds of a period of a rule below DAILY.
  private var unit: Int64? {
    switch rule.frequency {
    case .secondly: 1
    case .minutely: 60
    case .hourly: 3_600
    case .daily, .weekly, .monthly, .yearly: nil
    }
  }

  private func moment(_ day: CivilDate, _ hour: Int, _ minute: Int, _ second: Int) -> CivilDateTime
  {
    let midnight = Int64(day.dayNumber) * 86_400
    return CivilDateTime(clockSeconds: midnight + Int64(hour * 3_600 + minute * 60 + second))
  }

  /// The hours, minutes or seconds of that day which INTERVAL meets, one after the other.
  private func moments(
    on day: CivilDate, in window: Range<CivilDateTime>, atMost most: Int, unit: Int64
  ) -> [CivilDateTime] {
    let origin = period(of: start, unit)
    let first = max(origin, period(of: window.lowerBound, unit))
    let last = period(of: window.upperBound, unit)
    var found: [CivilDateTime] = []
    var group: [CivilDateTime] = []
    var current: Int64?
    for hour in hours where moment(day, hour, 59, 59) >= window.lowerBound {
      for minute in minutes {
        for second in seconds {
          let moment = moment(day, hour, minute, second)
          let number = period(of: moment, unit)
          if number < first || number > last { continue }
          if (number - origin) % Int64(rule.interval) != 0 { continue }
          if number != current {
            found += positions(in: group).filter { $0 >= window.lowerBound }
            if found.count >= most { return found }
            group = []
            current = number
          }
          group.append(moment)
        }
      }
    }
    return found + positions(in: group)
  }

  private func period(of moment: CivilDateTime, _ unit: Int64) -> Int64 {
    let rest = moment.clockSeconds % unit
    return (moment.clockSeconds - (rest < 0 ? rest + unit : rest)) / unit
  }

  /// What BYSETPOS takes of a period's moments.
  private func positions(in moments: [CivilDateTime]) -> [CivilDateTime] {
    if rule.bySetPos.isEmpty { return moments }
    let wanted = rule.bySetPos.map { $0 > 0 ? $0 - 1 : moments.count + $0 }
    return moments.indices.filter { wanted.contains($0) }.map { moments[$0] }
  }
}

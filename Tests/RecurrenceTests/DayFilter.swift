// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Recurrence

/// Expands a rule the slow way: looks at every single day and asks whether it fits.
struct DayFilter {
  let set: RecurrenceSet
  let rule: RecurrenceRule
  let zone: Zone

  /// The starts up to `last`, that day included.
  func starts(through last: CivilDate) -> [CivilDateTime] {
    var starts: [CivilDateTime] = []
    var counted = 0
    var day = set.start.date
    while day <= last {
      let local = CivilDateTime(day, set.start.time)
      if fits(day) {
        counted += 1
        if let count = rule.count, counted > count { break }
        if isPast(local) { break }
        if !set.excluded.contains(local) { starts.append(local) }
      }
      day = day.adding(days: 1)
    }
    return starts
  }

  private func isPast(_ local: CivilDateTime) -> Bool {
    switch rule.until {
    case .date(let date): local.date > date
    case .local(let until): local > until
    case .utc(let until): zone.instant(of: local) > until
    case nil: false
    }
  }

  private func fits(_ day: CivilDate) -> Bool {
    let start = set.start.date
    switch rule.frequency {
    case .secondly, .minutely, .hourly: return false
    case .daily: return (day.dayNumber - start.dayNumber) % rule.interval == 0
    case .weekly:
      let weeks = (beginOfWeek(day).dayNumber - beginOfWeek(start).dayNumber) / 7
      let weekdays = rule.byDay.isEmpty ? [start.weekday] : rule.byDay.map(\.weekday)
      return weeks % rule.interval == 0 && weekdays.contains(day.weekday)
    case .monthly:
      let months = (day.year - start.year) * 12 + day.month - start.month
      return months % rule.interval == 0 && fitsMonth(day)
    case .yearly:
      return (day.year - start.year) % rule.interval == 0 && day.month == start.month
        && day.day == start.day
    }
  }

  private func beginOfWeek(_ day: CivilDate) -> CivilDate {
    var day = day
    while day.weekday != rule.weekStart { day = day.adding(days: -1) }
    return day
  }

  private func fitsMonth(_ day: CivilDate) -> Bool {
    let left = CivilDate.length(ofMonth: day.month, year: day.year) - day.day
    if !rule.byDay.isEmpty {
      return rule.byDay.contains { wanted in
        guard wanted.weekday == day.weekday, let ordinal = wanted.ordinal else { return false }
        return ordinal == (day.day - 1) / 7 + 1 || ordinal == -(left / 7 + 1)
      }
    }
    if rule.byMonthDay.isEmpty { return day.day == set.start.date.day }
    return rule.byMonthDay.contains(day.day) || rule.byMonthDay.contains(-left - 1)
  }
}

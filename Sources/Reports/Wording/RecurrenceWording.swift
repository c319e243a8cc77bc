// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
package import CivilTime
package import Recurrence

extension Wording {
  /// When a schedule takes place: `wöchentlich am Di, 18:00–20:00 Uhr, bis Mi 30.09.2026`, or its
  /// one date.
  ///
  /// A rule is said by the clocks of its own zone, whatever zone is shown: weekly at 18:00 stays
  /// that. The zone is named where it is not the one shown.
  func schedule(_ schedule: Schedule, only: Occurrence?) -> String {
    guard let rule = schedule.rule else {
      return only.map { span($0) } ?? localSpan(schedule)
    }
    let clocks = localHours(schedule) + (schedule.zone == zone.name ? "" : " (\(schedule.zone))")
    return self.rule(rule, from: schedule.start, hours: clocks)
  }

  /// `18:00–20:00 Uhr` by the clocks of the schedule's own zone.
  private func localHours(_ schedule: Schedule) -> String {
    if schedule.isWholeDays, schedule.clockSeconds == 86_400 { return allDay }
    let end = schedule.start.addingClock(seconds: schedule.clockSeconds)
    let days = end.date.dayNumber - schedule.start.date.dayNumber
    let isMidnight = end.time == .midnight && days == 1
    let clocks = "\(clock(schedule.start.time))–\(isMidnight ? "24:00" : clock(end.time))"
    let over = days == 0 || isMidnight ? "" : " (\(later(by: days)))"
    return self(de: "\(clocks) Uhr\(over)", en: "\(clocks)\(over)")
  }

  private func localSpan(_ schedule: Schedule) -> String {
    "\(date(schedule.start.date)), \(localHours(schedule))"
  }

  /// How a rule repeats: `wöchentlich am Di und Do, bis Mi 30.09.2026`.
  ///
  /// `start` is the first reading of the schedule: a rule without weekdays repeats on its day.
  /// `hours` stand before the end: `wöchentlich am Di, 18:00–20:00 Uhr, bis Mi 30.09.2026`.
  package func rule(
    _ rule: RecurrenceRule, from start: CivilDateTime, hours: String? = nil
  ) -> String {
    let days =
      switch rule.frequency {
      case .daily: ""
      case .weekly: " " + weekdays(of: rule, start.date)
      case .monthly: " " + monthDays(of: rule, start.date)
      case .yearly: " " + yearDay(start.date)
      }
    return pace(of: rule) + days + (hours.map { ", \($0)" } ?? "") + end(of: rule)
  }

  /// `wöchentlich`, `alle 2 Wochen`.
  private func pace(of rule: RecurrenceRule) -> String {
    let each = rule.interval
    return switch (rule.frequency, each) {
    case (.daily, 1): self(de: "täglich", en: "daily")
    case (.daily, _): self(de: "alle \(each) Tage", en: "every \(each) days")
    case (.weekly, 1): self(de: "wöchentlich", en: "weekly")
    case (.weekly, _): self(de: "alle \(each) Wochen", en: "every \(each) weeks")
    case (.monthly, 1): self(de: "monatlich", en: "monthly")
    case (.monthly, _): self(de: "alle \(each) Monate", en: "every \(each) months")
    case (.yearly, 1): self(de: "jährlich", en: "yearly")
    case (.yearly, _): self(de: "alle \(each) Jahre", en: "every \(each) years")
    }
  }

  private func weekdays(of rule: RecurrenceRule, _ start: CivilDate) -> String {
    let days = rule.byDay.isEmpty ? [start.weekday] : rule.byDay.map(\.weekday)
    let names = list(days.map(weekday))
    return self(de: "am \(names)", en: "on \(names)")
  }

  private func monthDays(of rule: RecurrenceRule, _ start: CivilDate) -> String {
    let days: [String]
    if !rule.byDay.isEmpty {
      days = rule.byDay.map { day in
        (day.ordinal.map { "\(ordinal($0)) " } ?? "") + weekday(day.weekday)
      }
    } else {
      let numbers = rule.byMonthDay.isEmpty ? [start.day] : rule.byMonthDay
      days = numbers.map { number in
        number > 0 ? ordinal(number) : "\(ordinal(number)) \(self(de: "Tag", en: "day"))"
      }
    }
    return self(de: "am \(list(days))", en: "on the \(list(days))")
  }

  private func yearDay(_ date: CivilDate) -> String {
    let day = String(shortDate(date).dropFirst(weekday(date.weekday).count + 1))
    return self(de: "am \(day)", en: "on \(day)")
  }

  private func end(of rule: RecurrenceRule) -> String {
    if let count = rule.count { return ", \(self.count(count, .date))" }
    guard let until = rule.until else { return "" }
    let last =
      switch until {
      case .date(let date): date
      case .local(let local): local.date
      case .utc(let instant): zone.civil(at: instant).date
      }
    return self(de: ", bis \(date(last))", en: ", until \(date(last))")
  }

  /// `1.`, `1st`; counted from the end `letzten`, `vorletzten`, `drittletzten`.
  private func ordinal(_ number: Int) -> String {
    switch number {
    case -1: self(de: "letzten", en: "last")
    case -2: self(de: "vorletzten", en: "second last")
    case ..<0: self(de: "\(-number).-letzten", en: "\(englishOrdinal(-number)) last")
    default: self(de: "\(number).", en: englishOrdinal(number))
    }
  }

  private func englishOrdinal(_ number: Int) -> String {
    let ending =
      switch (number % 10, number % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return "\(number)\(ending)"
  }
}

extension Schedule {
  /// From start to end on a clock that is never changed.
  var clockSeconds: Int64 {
    switch length {
    case .elapsed(let seconds), .clock(let seconds): seconds
    }
  }
}

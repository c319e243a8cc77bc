// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CivilTime
internal import Recurrence

extension RecurrenceRule {
  /// The same rule in words that every client understands alike, without an end; nil where there
  /// are none.
  ///
  /// Days that a month or year may lack (the 29th to 31st, 29 February, the fifth Friday, counting
  /// from the end but for the last) are taken differently by Outlook, so they are left out. `start`
  /// is a start of the rule.
  func portable(from start: CivilDateTime) -> RecurrenceRule? {
    let (_, month, day) = start.date.components
    switch frequency {
    case .daily:
      return try? RecurrenceRule(frequency: .daily, interval: interval)
    case .weekly:
      let days = byDay.isEmpty ? [NumberedWeekday(start.date.weekday)] : byDay
      return try? RecurrenceRule(
        frequency: .weekly, interval: interval, byDay: days, weekStart: weekStart)
    case .monthly:
      if byDay.count == 1, byMonthDay.isEmpty, let ordinal = byDay[0].ordinal,
        ordinal == -1 || (1...4).contains(ordinal)
      {
        return try? RecurrenceRule(frequency: .monthly, interval: interval, byDay: byDay)
      }
      let days = byMonthDay.isEmpty ? [day] : byMonthDay
      guard byDay.isEmpty, days.count == 1, (1...28).contains(days[0]) else { return nil }
      return try? RecurrenceRule(frequency: .monthly, interval: interval, byMonthDay: days)
    case .yearly:
      guard byDay.isEmpty, byMonthDay.isEmpty, (month, day) != (2, 29) else { return nil }
      return try? RecurrenceRule(frequency: .yearly, interval: interval)
    }
  }

  /// The same rule up to `until`.
  func ending(_ until: RecurrenceUntil) -> RecurrenceRule? {
    try? RecurrenceRule(
      frequency: frequency, interval: interval, byDay: byDay, byMonthDay: byMonthDay,
      weekStart: weekStart, until: until)
  }
}

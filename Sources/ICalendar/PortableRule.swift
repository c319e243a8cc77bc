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
    let portable: Set<RecurrenceParts.Name> = [.byDay, .byMonthDay]
    guard RecurrenceParts.Name.allCases.allSatisfy({ !parts.has($0) || portable.contains($0) })
    else { return nil }
    let (_, month, day) = start.date.components
    switch frequency {
    case .secondly, .minutely, .hourly: return nil
    case .daily: return byDay.isEmpty && byMonthDay.isEmpty ? plain() : nil
    case .weekly: return plain(byDay: byDay.isEmpty ? [NumberedWeekday(start.date.weekday)] : byDay)
    case .monthly:
      if byDay.count == 1, byMonthDay.isEmpty, let ordinal = byDay[0].ordinal,
        ordinal == -1 || (1...4).contains(ordinal)
      {
        return plain(byDay: byDay)
      }
      let days = byMonthDay.isEmpty ? [day] : byMonthDay
      guard byDay.isEmpty, days.count == 1, (1...28).contains(days[0]) else { return nil }
      return plain(byMonthDay: days)
    case .yearly:
      return byDay.isEmpty && byMonthDay.isEmpty && (month, day) != (2, 29) ? plain() : nil
    }
  }

  private func plain(
    byDay: [NumberedWeekday] = [], byMonthDay: [Int] = []
  ) -> RecurrenceRule? {
    guard let parts = try? RecurrenceParts(byDay: byDay, byMonthDay: byMonthDay) else { return nil }
    return try? RecurrenceRule(
      frequency: frequency, interval: interval, parts, weekStart: weekStart)
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime

/// How often a rule repeats: the unit that INTERVAL counts.
package enum RecurrenceFrequency: String, Hashable, Sendable {
  case daily = "DAILY"
  case weekly = "WEEKLY"
  case monthly = "MONTHLY"
  case yearly = "YEARLY"
}

/// A recurrence rule, the value of RRULE (RFC 5545 §3.3.10).
///
/// Supported are DAILY; WEEKLY, also with weekdays; MONTHLY, also with days of the month or
/// numbered weekdays; YEARLY; each with INTERVAL and with COUNT or UNTIL. Equal rules have equal
/// parts and equal `text`: lists are sorted, and what changes nothing is left out.
package struct RecurrenceRule: Hashable, Sendable {
  package let frequency: RecurrenceFrequency
  /// Every how many days, weeks, months or years; 1 or more.
  package let interval: Int
  /// How many starts there are, those that are excluded counted too. Never beside `until`.
  package let count: Int?
  package let until: RecurrenceUntil?
  /// Weekdays of a weekly rule, or numbered ones of a monthly rule; sorted, each once.
  package let byDay: [NumberedWeekday]
  /// Days of a monthly rule, 1...31, or −31...−1 from the month's end; in the order of the month,
  /// each once. Never beside `byDay`.
  package let byMonthDay: [Int]
  /// The first day of the week, where that matters: weekly, with weekdays, and not every week.
  /// Otherwise Monday.
  package let weekStart: Weekday

  /// Throws `malformed` for numbers out of range, `unsupported` for parts that do not go together
  /// (or not yet).
  package init(
    frequency: RecurrenceFrequency, interval: Int = 1, byDay: [NumberedWeekday] = [],
    byMonthDay: [Int] = [], weekStart: Weekday = .monday, count: Int? = nil,
    until: RecurrenceUntil? = nil
  ) throws(RecurrenceError) {
    self.frequency = frequency
    self.interval = interval
    self.count = count
    self.until = until
    self.byDay = Set(byDay).sorted()
    self.byMonthDay = Set(byMonthDay).sorted { rankFromStart($0) < rankFromStart($1) }
    let weekStartMatters = frequency == .weekly && interval > 1 && !byDay.isEmpty
    self.weekStart = weekStartMatters ? weekStart : .monday
    try checkRanges()
    try checkTogether()
  }

  /// Whether COUNT or UNTIL ends it.
  package var isBounded: Bool { count != nil || until != nil }

  /// The same rule up to that day, which is included; nil when COUNT ends it already.
  ///
  /// An UNTIL that stood there is replaced.
  package func until(_ date: CivilDate) -> RecurrenceRule? {
    guard count == nil else { return nil }
    return try? RecurrenceRule(
      frequency: frequency, interval: interval, byDay: byDay, byMonthDay: byMonthDay,
      weekStart: weekStart, until: .date(date))
  }
}

extension RecurrenceRule {
  /// RFC 5545 sets no upper bound to INTERVAL and COUNT; nobody needs more than nine digits.
  private static let numbers = 1...999_999_999

  private func checkRanges() throws(RecurrenceError) {
    guard Self.numbers.contains(interval) else { throw .malformed(part: "INTERVAL=\(interval)") }
    if let count, !Self.numbers.contains(count) { throw .malformed(part: "COUNT=\(count)") }
    for weekday in byDay {
      if let ordinal = weekday.ordinal, ordinal == 0 || !(-53...53).contains(ordinal) {
        throw .malformed(part: "BYDAY=\(weekday.text)")
      }
    }
    for day in byMonthDay where day == 0 || !(-31...31).contains(day) {
      throw .malformed(part: "BYMONTHDAY=\(day)")
    }
  }

  /// The table of RFC 5545 §3.3.10, as far as it is supported.
  private func checkTogether() throws(RecurrenceError) {
    if count != nil, let until { throw .unsupported(part: "UNTIL=\(until.text)") }
    for weekday in byDay {
      let isSupported =
        switch frequency {
        case .weekly: weekday.ordinal == nil
        // No month has a sixth of any weekday.
        case .monthly: weekday.ordinal.map { (-5...5).contains($0) } ?? false
        case .daily, .yearly: false
        }
      guard isSupported else { throw .unsupported(part: "BYDAY=\(weekday.text)") }
    }
    if let day = byMonthDay.first, frequency != .monthly || !byDay.isEmpty {
      throw .unsupported(part: "BYMONTHDAY=\(day)")
    }
  }
}

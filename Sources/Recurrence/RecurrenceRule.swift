// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime

/// How often a rule repeats: the unit that INTERVAL counts.
package enum RecurrenceFrequency: String, CaseIterable, Hashable, Comparable, Sendable {
  case secondly = "SECONDLY"
  case minutely = "MINUTELY"
  case hourly = "HOURLY"
  case daily = "DAILY"
  case weekly = "WEEKLY"
  case monthly = "MONTHLY"
  case yearly = "YEARLY"

  /// The shorter unit first.
  package static func < (left: RecurrenceFrequency, right: RecurrenceFrequency) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .secondly: 0
    case .minutely: 1
    case .hourly: 2
    case .daily: 3
    case .weekly: 4
    case .monthly: 5
    case .yearly: 6
    }
  }
}

/// What becomes of the 29th, 30th or 31st of a month that has no such day (SKIP, RFC 7529 §4.1).
package enum RecurrenceSkip: String, CaseIterable, Hashable, Sendable {
  /// There is no date.
  case omit = "OMIT"
  /// The last day of that month.
  case backward = "BACKWARD"
  /// The first day of the month after it.
  case forward = "FORWARD"
}

/// A recurrence rule, the value of RRULE (RFC 5545 §3.3.10, RFC 7529 for the Gregorian calendar).
///
/// Equal rules have equal parts and equal `text`: lists are sorted, and what changes nothing is left
/// out. Every rule here is one of the table of RFC 5545 §3.3.10, so a numbered weekday or a week
/// stands only where it means something.
package struct RecurrenceRule: Hashable, Sendable {
  package let frequency: RecurrenceFrequency
  /// Every how many seconds … years; 1 or more.
  package let interval: Int
  /// How many starts there are, those that are excluded counted too. Never beside `until`.
  package private(set) var count: Int?
  package private(set) var until: RecurrenceMoment?
  /// What further parts choose.
  package private(set) var parts: RecurrenceParts
  /// The first day of the week, where that matters; otherwise Monday.
  package let weekStart: Weekday
  /// What becomes of days that a month lacks.
  package let skip: RecurrenceSkip

  package var bySecond: [Int] { parts[.bySecond] }
  package var byMinute: [Int] { parts[.byMinute] }
  package var byHour: [Int] { parts[.byHour] }
  package var byDay: [NumberedWeekday] { parts.byDay }
  package var byMonthDay: [Int] { parts[.byMonthDay] }
  package var byYearDay: [Int] { parts[.byYearDay] }
  package var byWeekNo: [Int] { parts[.byWeekNo] }
  package var byMonth: [Int] { parts[.byMonth] }
  package var bySetPos: [Int] { parts[.bySetPos] }

  /// Throws `malformed` for numbers out of range, `unsupported` for parts that do not go together.
  package init(
    frequency: RecurrenceFrequency, interval: Int = 1, _ parts: RecurrenceParts = .init(),
    weekStart: Weekday = .monday, skip: RecurrenceSkip = .omit, count: Int? = nil,
    until: RecurrenceMoment? = nil
  ) throws(RecurrenceError) {
    self.frequency = frequency
    self.interval = interval
    self.parts = parts.sorted
    // Only months and years name days that may be missing.
    self.skip = frequency >= .monthly ? skip : .omit
    self.count = count
    self.until = until
    let weekStartMatters =
      frequency == .weekly && parts.has(.byDay) && (interval > 1 || parts.has(.bySetPos))
      || parts.has(.byWeekNo)
    self.weekStart = weekStartMatters ? weekStart : .monday
    try checkRanges()
    try checkTogether()
  }

  /// Whether the rule itself says at which times of a day it starts, perhaps at several.
  package var saysTimes: Bool { frequency < .daily || parts.choosesTimes }

  /// Whether COUNT or UNTIL ends it.
  package var isBounded: Bool { count != nil || until != nil }

  /// The same rule without COUNT and UNTIL.
  package var unbounded: RecurrenceRule {
    var rule = self
    rule.count = nil
    rule.until = nil
    return rule
  }

  /// The same rule up to `until`, whatever ended it before.
  package func ending(_ until: RecurrenceMoment) -> RecurrenceRule {
    var rule = unbounded
    rule.until = until
    return rule
  }

  /// The same rule for a series of dates, which has no times to choose (RFC 5545 §3.3.10).
  var withoutTimes: RecurrenceRule {
    var rule = self
    rule.parts = parts.withoutTimes
    return rule
  }

  /// The same rule with the end of another.
  package func ending(like other: RecurrenceRule?) -> RecurrenceRule {
    var rule = self
    rule.count = other?.count
    rule.until = other?.until
    return rule
  }
}

extension RecurrenceRule {
  /// RFC 5545 sets no upper bound to INTERVAL and COUNT; nobody needs more than nine digits.
  private static let numbers = 1...999_999_999

  private func checkRanges() throws(RecurrenceError) {
    guard Self.numbers.contains(interval) else { throw .malformed(part: "INTERVAL=\(interval)") }
    if let count, !Self.numbers.contains(count) { throw .malformed(part: "COUNT=\(count)") }
  }

  /// The table of RFC 5545 §3.3.10 and what stands below it.
  private func checkTogether() throws(RecurrenceError) {
    if count != nil, let until { throw .unsupported(part: "UNTIL=\(until.text)") }
    if parts.has(.byWeekNo), frequency != .yearly { throw unsupported(.byWeekNo) }
    if parts.has(.byYearDay), [.daily, .weekly, .monthly].contains(frequency) {
      throw unsupported(.byYearDay)
    }
    if parts.has(.byMonthDay), frequency == .weekly { throw unsupported(.byMonthDay) }
    for weekday in parts.byNumberedDay {
      let isInYear = frequency == .yearly && !parts.has(.byMonth)
      let isInMonth = frequency == .monthly || frequency == .yearly && parts.has(.byMonth)
      // No month has a sixth of any weekday.
      let isSmall = weekday.ordinal.map { abs($0) <= 5 } ?? true
      guard !parts.has(.byWeekNo), isInYear || isInMonth && isSmall else {
        throw .unsupported(part: "BYDAY=\(weekday.text)")
      }
    }
    if parts.has(.bySetPos), !parts.choosesAny { throw unsupported(.bySetPos) }
  }

  private func unsupported(_ name: RecurrenceParts.Name) -> RecurrenceError {
    .unsupported(part: "\(name.rawValue)=\(parts.text(of: name))")
  }
}

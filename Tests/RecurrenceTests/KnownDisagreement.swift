// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Recurrence

/// Rules of which a library is known to say something else than RFC 5545.
///
/// `KnownDisagreement.all` is the list; whatever is not on it fails. An entry should excuse as few
/// rules as can be said in a line or two of code.
struct KnownDisagreement: Sendable {
  enum Form: String, Sendable { case starts, error, crash }

  let library: Library
  /// Unique; names the entry in reports.
  let reason: String
  var form = Form.starts
  /// A rule for which the library is wrong.
  let example: (start: String, rule: String)
  /// Whether the library may be wrong about this rule; the dates are what is right.
  let applies: @Sendable (RuleCase, [CivilDateTime]) -> Bool

  func excuses(_ rule: RuleCase, expected: [CivilDateTime]) -> Bool {
    form == rule.answers[library]?.form && applies(rule, expected)
  }

  static let all = ofDateutil + ofLibical
}

extension LibraryAnswer {
  var form: KnownDisagreement.Form? {
    switch self {
    case .starts: .starts
    case .error: .error
    case .crash: .crash
    case .timeout, .unasked: nil
    }
  }
}

extension RecurrenceRule {
  var isBelowDaily: Bool { [.secondly, .minutely, .hourly].contains(frequency) }

  var isMonthlyOrYearly: Bool { frequency == .monthly || frequency == .yearly }

  var hasNumberedWeekdays: Bool { byDay.contains { $0.ordinal != nil } }

  var hasPlainWeekdays: Bool { byDay.contains { $0.ordinal == nil } }

  /// Whether a list of times of the day gives a day several starts.
  var hasSeveralTimes: Bool { [byHour, byMinute, bySecond].contains { $0.count > 1 } }

  /// Whether a list of times filters the periods themselves: BYHOUR with HOURLY, BYHOUR or BYMINUTE
  /// with MINUTELY, any with SECONDLY.
  var filtersItsPeriods: Bool {
    switch frequency {
    case .secondly: !bySecond.isEmpty || !byMinute.isEmpty || !byHour.isEmpty
    case .minutely: !byMinute.isEmpty || !byHour.isEmpty
    case .hourly: !byHour.isEmpty
    case .daily, .weekly, .monthly, .yearly: false
    }
  }
}

extension [Int] {
  var hasBothSigns: Bool { contains { $0 < 0 } && contains { $0 > 0 } }
}

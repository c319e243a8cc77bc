// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Recurrence

extension KnownDisagreement {
  /// python-dateutil 2.9.0.
  static let ofDateutil = [
    KnownDisagreement(
      library: .dateutil, reason: "knows no SKIP (RFC 7529 is younger than the library)",
      form: .error, example: ("20260131T090000", "FREQ=MONTHLY;RSCALE=GREGORIAN;SKIP=BACKWARD")
    ) { rule, _ in
      // As written: beside FREQ=WEEKLY and below it changes nothing, and is no part of the rule.
      rule.line.contains("SKIP=BACKWARD") || rule.line.contains("SKIP=FORWARD")
    },
    KnownDisagreement(
      library: .dateutil, reason: "refuses a rule below DAILY when it sees that nothing can match",
      form: .error, example: ("20260101T000000", "FREQ=HOURLY;INTERVAL=2;BYHOUR=9")
    ) { rule, expected in rule.rule.filtersItsPeriods && expected.isEmpty },
    KnownDisagreement(
      library: .dateutil,
      reason: "takes all seven days of BYWEEKNO where no other part names a day",
      example: ("20260617T090000", "FREQ=YEARLY;BYWEEKNO=20")
    ) { rule, _ in
      !rule.rule.byWeekNo.isEmpty && rule.rule.byDay.isEmpty && rule.rule.byMonthDay.isEmpty
        && rule.rule.byYearDay.isEmpty
    },
    KnownDisagreement(
      library: .dateutil,
      reason: "takes days of a week across the turn of the year from one of the two years only",
      example: ("20281021T000000", "FREQ=YEARLY;INTERVAL=2;BYWEEKNO=53;BYDAY=SA")
    ) { rule, _ in rule.rule.byWeekNo.contains { abs($0) >= 52 || abs($0) == 1 } },
    KnownDisagreement(
      library: .dateutil, reason: "wants a day to be both a numbered and a plain one of BYDAY",
      example: ("20260601T090000", "FREQ=MONTHLY;BYDAY=-1MO,SU")
    ) { rule, _ in rule.rule.hasNumberedWeekdays && rule.rule.hasPlainWeekdays },
    KnownDisagreement(
      library: .dateutil, reason: "counts BYSETPOS of the first week from DTSTART on",
      example: ("20260617T090000", "FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=1")
    ) { rule, _ in rule.rule.frequency == .weekly && !rule.rule.bySetPos.isEmpty },
  ]
}

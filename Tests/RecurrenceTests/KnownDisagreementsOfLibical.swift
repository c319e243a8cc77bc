// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Recurrence

extension KnownDisagreement {
  /// libical 3.0.16.
  static let ofLibical = [
    KnownDisagreement(
      library: .libical, reason: "ignores days from the month's end where BYMONTHDAY is a filter",
      example: ("20260101T090000", "FREQ=DAILY;BYMONTHDAY=1,-1")
    ) { rule, _ in
      (rule.rule.isBelowDaily || rule.rule.frequency == .daily)
        && rule.rule.byMonthDay.contains { $0 < 0 }
    },
    KnownDisagreement(
      library: .libical, reason: "ignores days from the year's end where BYYEARDAY is a filter",
      example: ("19951027T235959", "FREQ=HOURLY;INTERVAL=2;BYYEARDAY=300,-309;COUNT=11")
    ) { rule, _ in rule.rule.isBelowDaily && rule.rule.byYearDay.contains { $0 < 0 } },
    KnownDisagreement(
      library: .libical, reason: "loses days of BYYEARDAY beside BYMONTH",
      example: ("20290708T235959", "FREQ=YEARLY;BYMONTH=9,10;BYYEARDAY=300")
    ) { rule, _ in
      rule.rule.frequency == .yearly && !rule.rule.byYearDay.isEmpty && !rule.rule.byMonth.isEmpty
    },
    KnownDisagreement(
      library: .libical, reason: "keeps DTSTART's month for BYMONTHDAY without BYMONTH in a year",
      example: ("20260101T090000", "FREQ=YEARLY;BYMONTHDAY=13")
    ) { rule, _ in
      rule.rule.frequency == .yearly && !rule.rule.byMonthDay.isEmpty && rule.rule.byMonth.isEmpty
    },
    KnownDisagreement(
      library: .libical, reason: "ignores BYSETPOS in weeks, days and below",
      example: ("20260617T090000", "FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=-1")
    ) { rule, _ in !rule.rule.isMonthlyOrYearly && !rule.rule.bySetPos.isEmpty },
    KnownDisagreement(
      library: .libical, reason: "counts days and not times by BYSETPOS in months and years",
      example: ("20260601T090000", "FREQ=MONTHLY;BYDAY=MO;BYHOUR=9,10;BYSETPOS=2")
    ) { rule, _ in
      rule.rule.isMonthlyOrYearly && !rule.rule.bySetPos.isEmpty && rule.rule.hasSeveralTimes
    },
    KnownDisagreement(
      library: .libical,
      reason: "counts days from the beginning before those from the end by BYSETPOS",
      example: ("20240225T180000", "FREQ=MONTHLY;BYSETPOS=-2,1;BYMONTHDAY=15,27,-29,-16,-3")
    ) { rule, _ in
      rule.rule.isMonthlyOrYearly && !rule.rule.bySetPos.isEmpty
        && (rule.rule.byMonthDay.hasBothSigns || rule.rule.byYearDay.hasBothSigns)
    },
    KnownDisagreement(
      library: .libical, reason: "loses days of BYWEEKNO without BYDAY",
      example: ("20201228T000000", "FREQ=YEARLY;INTERVAL=3;BYWEEKNO=5")
    ) { rule, _ in !rule.rule.byWeekNo.isEmpty && rule.rule.byDay.isEmpty },
    KnownDisagreement(
      library: .libical, reason: "crashes at some BYWEEKNO without BYDAY", form: .crash,
      example: ("20240730", "FREQ=YEARLY;INTERVAL=6;BYWEEKNO=7,31;UNTIL=20271219")
    ) { rule, _ in !rule.rule.byWeekNo.isEmpty && rule.rule.byDay.isEmpty },
    KnownDisagreement(
      library: .libical,
      reason: "counts weeks from the year's end that do not begin on Monday wrong",
      example: ("20210530T013000", "FREQ=YEARLY;WKST=TU;BYWEEKNO=-7;BYDAY=WE")
    ) { rule, _ in rule.rule.byWeekNo.contains { $0 < 0 } && rule.rule.weekStart != .monday },
    KnownDisagreement(
      library: .libical, reason: "loses weeks at the turn of the year",
      example: ("20220313T123456", "FREQ=YEARLY;BYWEEKNO=52;BYDAY=FR,SA,SU")
    ) { rule, _ in rule.rule.byWeekNo.contains { abs($0) >= 52 || abs($0) == 1 } },
    KnownDisagreement(
      library: .libical, reason: "takes a wrong first week of BYDAY with INTERVAL",
      example: ("20241230T000000", "FREQ=WEEKLY;INTERVAL=6;BYDAY=SU")
    ) { rule, _ in
      rule.rule.frequency == .weekly && rule.rule.interval > 1 && !rule.rule.byDay.isEmpty
    },
    KnownDisagreement(
      library: .libical,
      reason: "ignores INTERVAL, or misses the first, where times filter a rule below DAILY",
      example: ("20260308T000000", "FREQ=MINUTELY;INTERVAL=6;BYMINUTE=53,54")
    ) { rule, _ in rule.rule.filtersItsPeriods },
    KnownDisagreement(
      library: .libical, reason: "moves days from the month's end by SKIP as well",
      example: ("20281230T000000", "FREQ=MONTHLY;BYMONTHDAY=-30;RSCALE=GREGORIAN;SKIP=BACKWARD")
    ) { rule, _ in rule.rule.skip != .omit && rule.rule.byMonthDay.contains { $0 < 0 } },
    KnownDisagreement(
      library: .libical, reason: "moves DTSTART's day by SKIP where other parts name the days",
      example: (
        "20260331T000000", "FREQ=MONTHLY;INTERVAL=10;BYDAY=-3SA;RSCALE=GREGORIAN;SKIP=FORWARD"
      )
    ) { rule, _ in
      rule.rule.skip != .omit && !(rule.rule.byDay.isEmpty && rule.rule.byYearDay.isEmpty)
    },
    KnownDisagreement(
      library: .libical, reason: "asks for BYMONTH again after SKIP=FORWARD has moved a day",
      example: ("20240331T180000", "FREQ=MONTHLY;BYMONTH=4;RSCALE=GREGORIAN;SKIP=FORWARD")
    ) { rule, _ in
      rule.rule.skip == .forward && rule.rule.frequency == .monthly && !rule.rule.byMonth.isEmpty
    },
    KnownDisagreement(
      library: .libical,
      reason: "gives the first of a month twice where SKIP=FORWARD moves a day there",
      example: (
        "20200130T235959", "FREQ=MONTHLY;BYMONTHDAY=1,30;RSCALE=GREGORIAN;SKIP=FORWARD"
      )
    ) { rule, _ in
      rule.rule.skip == .forward && rule.rule.byMonthDay.contains(1)
        && rule.rule.byMonthDay.contains { $0 > 28 }
    },
    KnownDisagreement(
      library: .libical, reason: "counts by BYSETPOS what SKIP has moved as if it had not",
      example: (
        "21081231T090000",
        "FREQ=MONTHLY;BYMONTHDAY=31;BYSETPOS=-1;RSCALE=GREGORIAN;SKIP=FORWARD"
      )
    ) { rule, _ in
      rule.rule.skip != .omit && !rule.rule.bySetPos.isEmpty
        && rule.rule.byMonthDay.contains { $0 > 28 }
    },
    KnownDisagreement(
      library: .libical, reason: "loses days of BYWEEKNO beside BYMONTH",
      example: (
        "20241229",
        "FREQ=YEARLY;INTERVAL=60;BYMONTH=1,6,9,11;BYWEEKNO=14,42,49,-50,-35;BYDAY=MO,SU"
      )
    ) { rule, _ in !rule.rule.byWeekNo.isEmpty && !rule.rule.byMonth.isEmpty },
  ]
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Recurrence
import Testing

/// Parts that RFC 5545 §3.3.10 and RFC 7529 forbid, or give no meaning, beside others.
@Suite struct RefusalTests {
  private func error(_ text: String) -> RecurrenceError? {
    do {
      _ = try RecurrenceRule(text)
      return nil
    } catch { return error }
  }

  /// "The BYWEEKNO rule part MUST NOT be used when the FREQ rule part is set to anything other than
  /// YEARLY."
  @Test(arguments: ["SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY"])
  func weekNumbersAreForYears(_ frequency: String) {
    #expect(error("FREQ=\(frequency);BYWEEKNO=20") == .unsupported(part: "BYWEEKNO=20"))
    #expect(error("FREQ=YEARLY;BYWEEKNO=20") == nil)
  }

  /// "The BYYEARDAY rule part MUST NOT be specified when the FREQ rule part is set to DAILY, WEEKLY,
  /// or MONTHLY."
  @Test(arguments: ["DAILY", "WEEKLY", "MONTHLY"])
  func daysOfTheYear(_ frequency: String) {
    #expect(error("FREQ=\(frequency);BYYEARDAY=100") == .unsupported(part: "BYYEARDAY=100"))
  }

  @Test(arguments: ["SECONDLY", "MINUTELY", "HOURLY", "YEARLY"])
  func daysOfTheYearWhereTheyAreAllowed(_ frequency: String) {
    #expect(error("FREQ=\(frequency);BYYEARDAY=100") == nil)
  }

  /// "The BYMONTHDAY rule part MUST NOT be specified when the FREQ rule part is set to WEEKLY."
  @Test func daysOfTheMonth() {
    #expect(error("FREQ=WEEKLY;BYMONTHDAY=13") == .unsupported(part: "BYMONTHDAY=13"))
    for frequency in ["SECONDLY", "MINUTELY", "HOURLY", "DAILY", "MONTHLY", "YEARLY"] {
      #expect(error("FREQ=\(frequency);BYMONTHDAY=13") == nil)
    }
  }

  /// "The BYDAY rule part MUST NOT be specified with a numeric value when the FREQ rule part is not
  /// set to MONTHLY or YEARLY", nor with YEARLY beside BYWEEKNO.
  @Test(arguments: [
    "FREQ=SECONDLY", "FREQ=MINUTELY", "FREQ=HOURLY", "FREQ=DAILY", "FREQ=WEEKLY",
    "FREQ=YEARLY;BYWEEKNO=20",
  ])
  func numberedWeekdays(_ rule: String) {
    #expect(error("\(rule);BYDAY=1MO") == .unsupported(part: "BYDAY=1MO"))
    #expect(error("\(rule);BYDAY=MO") == nil)
  }

  /// No month has a sixth of any weekday.
  @Test(arguments: ["6MO", "-6MO", "53SU", "-53SU"])
  func numbersWithinAMonth(_ day: String) {
    let part = RecurrenceError.unsupported(part: "BYDAY=\(day)")
    #expect(error("FREQ=MONTHLY;BYDAY=\(day)") == part)
    #expect(error("FREQ=YEARLY;BYMONTH=3;BYDAY=\(day)") == part)
    #expect(error("FREQ=YEARLY;BYDAY=\(day)") == nil)
  }

  @Test(arguments: ["5MO", "-5MO"])
  func numbersThatMonthsHave(_ day: String) {
    #expect(error("FREQ=MONTHLY;BYDAY=\(day)") == nil)
    #expect(error("FREQ=YEARLY;BYMONTH=3;BYDAY=\(day)") == nil)
  }

  /// "It MUST only be used in conjunction with another BYxxx rule part."
  @Test(arguments: ["SECONDLY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"])
  func positionsNeedAnotherPart(_ frequency: String) {
    let rule = "FREQ=\(frequency);BYSETPOS=1"
    #expect(error(rule) == .unsupported(part: "BYSETPOS=1"))
    #expect(error("\(rule);BYMONTH=1") == nil)
    #expect(error("\(rule);BYSECOND=1") == nil)
  }

  /// "They MUST NOT occur in the same recur."
  @Test func oneEnd() {
    #expect(
      error("FREQ=DAILY;COUNT=2;UNTIL=20261231") == .unsupported(part: "UNTIL=20261231"))
    #expect(
      error("FREQ=DAILY;UNTIL=20261231;COUNT=2") == .unsupported(part: "UNTIL=20261231"))
  }

  /// RFC 7529 §4.1: "SKIP MUST NOT be present unless the RSCALE rule part is present."
  @Test(arguments: ["OMIT", "BACKWARD", "FORWARD"])
  func skipNeedsAScale(_ skip: String) {
    let part = "SKIP=\(skip)"
    #expect(error("FREQ=MONTHLY;\(part)") == .unsupported(part: part))
    #expect(error("RSCALE=GREGORIAN;FREQ=MONTHLY;\(part)") == nil)
  }

  @Test(arguments: ["CHINESE", "HEBREW", "ETHIOPIC", "ISLAMIC-CIVIL"])
  func otherScales(_ scale: String) {
    let part = RecurrenceError.unsupported(part: "RSCALE=\(scale)")
    #expect(error("RSCALE=\(scale);FREQ=YEARLY") == part)
    #expect(error("RSCALE=\(scale);FREQ=YEARLY;SKIP=FORWARD") == part)
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Recurrence
import Testing

/// The examples of RFC 5545 §3.8.5.3 with times of the day, and those of RDATE in §3.8.5.2.
@Suite struct RFCClockTests {
  /// The RFC means 17:00 by the clock but writes `Z`, which is 13:00 in New York; its erratum 3883
  /// has `19970902T210000Z`.
  @Test func everyThreeHours() throws {
    try RFCExample().check(
      "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z", september(2, "09:00,12:00,15:00"))
    try RFCExample().check(
      "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z", september(2, "09:00,12:00"))
    try RFCExample().check(
      "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000", september(2, "09:00,12:00,15:00"))
  }

  @Test func everyQuarterOfAnHour() throws {
    try RFCExample().check(
      "FREQ=MINUTELY;INTERVAL=15;COUNT=6",
      september(2, "09:00,09:15,09:30,09:45,10:00,10:15"))
  }

  @Test func everyHourAndAHalf() throws {
    try RFCExample().check(
      "FREQ=MINUTELY;INTERVAL=90;COUNT=4", september(2, "09:00,10:30,12:00,13:30"))
  }

  @Test(arguments: [
    "FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40",
    "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16",
  ])
  func everyTwentyMinutesOfTheWorkday(_ rule: String) throws {
    let day = (9...16).flatMap { hour in
      ["00", "20", "40"].map { "\(hour < 10 ? "0" : "")\(hour):\($0)" }
    }.joined(separator: ",")
    try RFCExample(endless: true).check(rule, september(2, day) + september(3, day))
  }

  private func series(
    _ start: RecurrenceMoment?, _ rule: String?, added: [String], excluded: [String] = []
  ) throws -> RecurringSeries {
    func moments(_ texts: [String]) throws -> [RecurrenceMoment] {
      try texts.map { try #require(RecurrenceMoment(text: $0)) }
    }
    return try RecurringSeries(
      start: try #require(start), zone: try zone("America/New_York"),
      rule: try rule.map { try RecurrenceRule($0) }, excluded: try moments(excluded),
      added: try moments(added))
  }

  /// `RDATE:19970714T123000Z` and `RDATE;TZID=America/New_York:19970714T083000` are one instant.
  @Test func extraDatesInUTCAndByTheClock() throws {
    let series = try series(
      .init(text: "19970711T083000"), nil, added: ["19970714T123000Z", "19970714T083000"])
    #expect(try series.starts().map(\.basicISO) == ["19970711T123000Z", "19970714T123000Z"])
  }

  /// The starts of `RDATE;VALUE=PERIOD:19960403T020000Z/19960403T040000Z,19960404T010000Z/PT3H`;
  /// how long a period is, is no part of a series of starts.
  @Test func extraPeriods() throws {
    let series = try series(
      .init(text: "19960402T210000"), "FREQ=WEEKLY;COUNT=2",
      added: ["19960403T020000Z", "19960404T010000Z"])
    #expect(
      try series.starts().map(\.basicISO) == [
        "19960403T020000Z", "19960404T010000Z", "19960410T010000Z",
      ])
  }

  /// `RDATE;VALUE=DATE:19970101,19970120,…` beside a start that is a date.
  @Test func extraDays() throws {
    let days = [
      "19970101", "19970120", "19970217", "19970421", "19970526", "19970704", "19970901",
      "19971014", "19971128", "19971129", "19971225",
    ]
    let series = try series(.init(text: "19970101"), nil, added: days)
    #expect(try series.dates().map(\.basicISO) == days)
  }

  /// EXDATE takes out extra dates as well as those of the rule (§3.8.5.1).
  @Test func exceptionsGoBeforeExtraDates() throws {
    let series = try series(
      .init(text: "19970902T090000"), "FREQ=DAILY;COUNT=3",
      added: ["19970910T090000", "19970911T090000"],
      excluded: ["19970903T090000", "19970910T130000Z"])
    #expect(
      try series.starts().map(\.basicISO) == [
        "19970902T130000Z", "19970904T130000Z", "19970911T130000Z",
      ])
  }
}

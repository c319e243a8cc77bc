// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// The examples of RFC 5545 §3.8.5.3 with FREQ=DAILY and WEEKLY, and of other rules that say the
/// same.
@Suite struct RFCDailyWeeklyTests {
  private let ten: RFCExample.Days = [
    (1997, 9, [2, 9, 16, 23, 30]), (1997, 10, [7, 14, 21, 28]), (1997, 11, [4]),
  ]

  @Test func dailyForTenOccurrences() throws {
    try RFCExample().check("FREQ=DAILY;COUNT=10", [(1997, 9, Array(2...11))])
  }

  @Test func dailyUntilChristmasEve() throws {
    try RFCExample().check(
      "FREQ=DAILY;UNTIL=19971224T000000Z",
      [
        (1997, 9, Array(2...30)), (1997, 10, Array(1...31)), (1997, 11, Array(1...30)),
        (1997, 12, Array(1...23)),
      ])
  }

  @Test func everyOtherDay() throws {
    try RFCExample(endless: true).check(
      "FREQ=DAILY;INTERVAL=2",
      [
        (1997, 9, Array(stride(from: 2, through: 30, by: 2))),
        (1997, 10, Array(stride(from: 2, through: 30, by: 2))),
        (1997, 11, Array(stride(from: 1, through: 29, by: 2))), (1997, 12, [1, 3]),
      ])
  }

  @Test func everyTenDays() throws {
    try RFCExample().check(
      "FREQ=DAILY;INTERVAL=10;COUNT=5", [(1997, 9, [2, 12, 22]), (1997, 10, [2, 12])])
  }

  @Test(arguments: [
    "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA",
    "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1",
  ])
  func everyDayInJanuary(_ rule: String) throws {
    let january = Array(1...31)
    try RFCExample(start: "1998-01-01T09:00").check(
      rule, [(1998, 1, january), (1999, 1, january), (2000, 1, january)])
  }

  @Test func weeklyForTenOccurrences() throws {
    try RFCExample().check("FREQ=WEEKLY;COUNT=10", ten)
  }

  @Test func weeklyUntilChristmasEve() throws {
    try RFCExample().check(
      "FREQ=WEEKLY;UNTIL=19971224T000000Z",
      ten.dropLast() + [(1997, 11, [4, 11, 18, 25]), (1997, 12, [2, 9, 16, 23])])
  }

  @Test func everyOtherWeek() throws {
    try RFCExample(endless: true).check(
      "FREQ=WEEKLY;INTERVAL=2;WKST=SU",
      [
        (1997, 9, [2, 16, 30]), (1997, 10, [14, 28]), (1997, 11, [11, 25]), (1997, 12, [9, 23]),
        (1998, 1, [6, 20]), (1998, 2, [3, 17]),
      ])
  }

  @Test(arguments: [
    "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH",
    "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH",
  ])
  func tuesdayAndThursdayForFiveWeeks(_ rule: String) throws {
    try RFCExample().check(
      rule, [(1997, 9, [2, 4, 9, 11, 16, 18, 23, 25, 30]), (1997, 10, [2])])
  }

  @Test func everyOtherWeekOnThreeDays() throws {
    try RFCExample(start: "1997-09-01T09:00").check(
      "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR",
      [
        (1997, 9, [1, 3, 5, 15, 17, 19, 29]), (1997, 10, [1, 3, 13, 15, 17, 27, 29, 31]),
        (1997, 11, [10, 12, 14, 24, 26, 28]), (1997, 12, [8, 10, 12, 22]),
      ])
  }

  @Test func everyOtherWeekForEightOccurrences() throws {
    try RFCExample().check(
      "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH",
      [(1997, 9, [2, 4, 16, 18, 30]), (1997, 10, [2, 14, 16])])
  }

  /// "Changing only WKST from MO to SU, yields different results."
  @Test func weekStartMakesADifference() throws {
    let rule = "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST="
    let example = RFCExample(start: "1997-08-05T09:00")
    try example.check("\(rule)MO", [(1997, 8, [5, 10, 19, 24])])
    try example.check("\(rule)SU", [(1997, 8, [5, 17, 19, 31])])
  }
}

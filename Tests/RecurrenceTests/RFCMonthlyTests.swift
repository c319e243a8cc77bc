// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// The examples of RFC 5545 §3.8.5.3 with FREQ=MONTHLY.
@Suite struct RFCMonthlyTests {
  @Test func firstFridayForTenOccurrences() throws {
    try RFCExample(start: "1997-09-05T09:00").check(
      "FREQ=MONTHLY;COUNT=10;BYDAY=1FR",
      [
        (1997, 9, [5]), (1997, 10, [3]), (1997, 11, [7]), (1997, 12, [5]), (1998, 1, [2]),
        (1998, 2, [6]), (1998, 3, [6]), (1998, 4, [3]), (1998, 5, [1]), (1998, 6, [5]),
      ])
  }

  @Test func firstFridayUntilChristmasEve() throws {
    try RFCExample(start: "1997-09-05T09:00").check(
      "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR",
      [(1997, 9, [5]), (1997, 10, [3]), (1997, 11, [7]), (1997, 12, [5])])
  }

  @Test func firstAndLastSundayOfEveryOtherMonth() throws {
    try RFCExample(start: "1997-09-07T09:00").check(
      "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU",
      [
        (1997, 9, [7, 28]), (1997, 11, [2, 30]), (1998, 1, [4, 25]), (1998, 3, [1, 29]),
        (1998, 5, [3, 31]),
      ])
  }

  @Test func secondToLastMonday() throws {
    try RFCExample(start: "1997-09-22T09:00").check(
      "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO",
      [
        (1997, 9, [22]), (1997, 10, [20]), (1997, 11, [17]), (1997, 12, [22]), (1998, 1, [19]),
        (1998, 2, [16]),
      ])
  }

  @Test func thirdToLastDay() throws {
    try RFCExample(start: "1997-09-28T09:00", endless: true).check(
      "FREQ=MONTHLY;BYMONTHDAY=-3",
      [
        (1997, 9, [28]), (1997, 10, [29]), (1997, 11, [28]), (1997, 12, [29]), (1998, 1, [29]),
        (1998, 2, [26]),
      ])
  }

  @Test func secondAndFifteenth() throws {
    try RFCExample().check(
      "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15",
      [
        (1997, 9, [2, 15]), (1997, 10, [2, 15]), (1997, 11, [2, 15]), (1997, 12, [2, 15]),
        (1998, 1, [2, 15]),
      ])
  }

  @Test func firstAndLastDay() throws {
    try RFCExample(start: "1997-09-30T09:00").check(
      "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1",
      [
        (1997, 9, [30]), (1997, 10, [1, 31]), (1997, 11, [1, 30]), (1997, 12, [1, 31]),
        (1998, 1, [1, 31]), (1998, 2, [1]),
      ])
  }

  @Test func everyEighteenMonths() throws {
    try RFCExample(start: "1997-09-10T09:00").check(
      "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15",
      [(1997, 9, Array(10...15)), (1999, 3, Array(10...13))])
  }

  @Test func everyTuesdayOfEveryOtherMonth() throws {
    try RFCExample(endless: true).check(
      "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU",
      [
        (1997, 9, [2, 9, 16, 23, 30]), (1997, 11, [4, 11, 18, 25]), (1998, 1, [6, 13, 20, 27]),
        (1998, 3, [3, 10, 17, 24, 31]),
      ])
  }

  /// The start is no Friday 13th, and the RFC takes it out by an EXDATE. It is no occurrence of the
  /// rule either, so the EXDATE makes no difference.
  @Test(arguments: [["1997-09-02T09:00"], []])
  func everyFridayThe13th(_ except: [String]) throws {
    try RFCExample(endless: true, except: except).check(
      "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
      [(1998, 2, [13]), (1998, 3, [13]), (1998, 11, [13]), (1999, 8, [13]), (2000, 10, [13])])
  }

  @Test func firstSaturdayAfterTheFirstSunday() throws {
    try RFCExample(start: "1997-09-13T09:00", endless: true).check(
      "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
      [
        (1997, 9, [13]), (1997, 10, [11]), (1997, 11, [8]), (1997, 12, [13]), (1998, 1, [10]),
        (1998, 2, [7]), (1998, 3, [7]), (1998, 4, [11]), (1998, 5, [9]), (1998, 6, [13]),
      ])
  }

  @Test func thirdOfThreeWeekdays() throws {
    try RFCExample(start: "1997-09-04T09:00").check(
      "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3",
      [(1997, 9, [4]), (1997, 10, [7]), (1997, 11, [6])])
  }

  @Test func secondToLastWorkday() throws {
    try RFCExample(start: "1997-09-29T09:00", endless: true).check(
      "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
      [
        (1997, 9, [29]), (1997, 10, [30]), (1997, 11, [27]), (1997, 12, [30]), (1998, 1, [29]),
        (1998, 2, [26]), (1998, 3, [30]),
      ])
  }

  /// "An example where an invalid date (i.e., February 30) is ignored."
  @Test func invalidDatesAreIgnored() throws {
    try RFCExample(start: "2007-01-15T09:00").check(
      "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5",
      [(2007, 1, [15, 30]), (2007, 2, [15]), (2007, 3, [15, 30])])
  }
}

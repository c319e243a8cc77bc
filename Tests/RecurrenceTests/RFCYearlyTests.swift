// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// The examples of RFC 5545 §3.8.5.3 with FREQ=YEARLY.
@Suite struct RFCYearlyTests {
  @Test func juneAndJuly() throws {
    try RFCExample(start: "1997-06-10T09:00").check(
      "FREQ=YEARLY;COUNT=10;BYMONTH=6,7",
      (1997...2001).flatMap { [($0, 6, [10]), ($0, 7, [10])] })
  }

  @Test func threeMonthsOfEveryOtherYear() throws {
    try RFCExample(start: "1997-03-10T09:00").check(
      "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3",
      [(1997, 3, [10])]
        + [1999, 2001, 2003].flatMap { [($0, 1, [10]), ($0, 2, [10]), ($0, 3, [10])] })
  }

  @Test func daysOfEveryThirdYear() throws {
    try RFCExample(start: "1997-01-01T09:00").check(
      "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200",
      [
        (1997, 1, [1]), (1997, 4, [10]), (1997, 7, [19]), (2000, 1, [1]), (2000, 4, [9]),
        (2000, 7, [18]), (2003, 1, [1]), (2003, 4, [10]), (2003, 7, [19]), (2006, 1, [1]),
      ])
  }

  @Test func twentiethMonday() throws {
    try RFCExample(start: "1997-05-19T09:00", endless: true).check(
      "FREQ=YEARLY;BYDAY=20MO", [(1997, 5, [19]), (1998, 5, [18]), (1999, 5, [17])])
  }

  @Test func mondayOfWeek20() throws {
    try RFCExample(start: "1997-05-12T09:00", endless: true).check(
      "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", [(1997, 5, [12]), (1998, 5, [11]), (1999, 5, [17])])
  }

  @Test func everyThursdayInMarch() throws {
    try RFCExample(start: "1997-03-13T09:00", endless: true).check(
      "FREQ=YEARLY;BYMONTH=3;BYDAY=TH",
      [(1997, 3, [13, 20, 27]), (1998, 3, [5, 12, 19, 26]), (1999, 3, [4, 11, 18, 25])])
  }

  @Test func everyThursdayInSummer() throws {
    try RFCExample(start: "1997-06-05T09:00", endless: true).check(
      "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8",
      [
        (1997, 6, [5, 12, 19, 26]), (1997, 7, [3, 10, 17, 24, 31]), (1997, 8, [7, 14, 21, 28]),
        (1998, 6, [4, 11, 18, 25]), (1998, 7, [2, 9, 16, 23, 30]), (1998, 8, [6, 13, 20, 27]),
        (1999, 6, [3, 10, 17, 24]), (1999, 7, [1, 8, 15, 22, 29]), (1999, 8, [5, 12, 19, 26]),
      ])
  }

  @Test func presidentialElectionDay() throws {
    try RFCExample(start: "1996-11-05T09:00", endless: true).check(
      "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
      [(1996, 11, [5]), (2000, 11, [7]), (2004, 11, [2])])
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Recurrence
import Testing

/// The examples of RFC 5545 §3.8.5.3 that the supported rules can say.
///
/// All start at 09:00 in New York. Days are written as in the RFC, a year with months and their
/// days; where the RFC ends in dots, the list is compared as far as it goes.
@Suite struct RFCExampleTests {
  private func days(_ list: [(Int, Int, [Int])]) throws -> [CivilDate] {
    try list.flatMap { year, month, days in
      try days.map { try #require(CivilDate(year: year, month: month, day: $0)) }
    }
  }

  private func check(
    _ rule: String, from start: String = "1997-09-02", endless: Bool = false,
    except: [String] = [], _ list: [(Int, Int, [Int])]
  ) throws {
    let set = try series("\(start)T09:00", rule, except: except.map { "\($0)T09:00" })
    let expected = try days(list)
    let last = CivilDateTime(try #require(expected.last).adding(days: 1), .midnight)
    let window = endless ? try local("1997-01-01T00:00")..<last : nil
    let starts = try set.starts(in: window, zone: zone("America/New_York"))
    #expect(starts.map(\.date) == expected, "\(rule)")
    #expect(starts.allSatisfy { $0.time == set.start.time })
  }

  @Test func daily() throws {
    try check("FREQ=DAILY;COUNT=10", [(1997, 9, Array(2...11))])
    try check(
      "FREQ=DAILY;UNTIL=19971224T000000Z",
      [
        (1997, 9, Array(2...30)), (1997, 10, Array(1...31)), (1997, 11, Array(1...30)),
        (1997, 12, Array(1...23)),
      ])
    try check(
      "FREQ=DAILY;INTERVAL=2", endless: true,
      [
        (1997, 9, Array(stride(from: 2, through: 30, by: 2))),
        (1997, 10, Array(stride(from: 2, through: 30, by: 2))),
        (1997, 11, Array(stride(from: 1, through: 29, by: 2))), (1997, 12, [1, 3]),
      ])
    try check(
      "FREQ=DAILY;INTERVAL=10;COUNT=5", [(1997, 9, [2, 12, 22]), (1997, 10, [2, 12])])
  }

  @Test func weekly() throws {
    let ten = [(1997, 9, [2, 9, 16, 23, 30]), (1997, 10, [7, 14, 21, 28]), (1997, 11, [4])]
    try check("FREQ=WEEKLY;COUNT=10", ten)
    try check(
      "FREQ=WEEKLY;UNTIL=19971224T000000Z",
      ten.dropLast() + [(1997, 11, [4, 11, 18, 25]), (1997, 12, [2, 9, 16, 23])])
    try check(
      "FREQ=WEEKLY;INTERVAL=2;WKST=SU", endless: true,
      [
        (1997, 9, [2, 16, 30]), (1997, 10, [14, 28]), (1997, 11, [11, 25]), (1997, 12, [9, 23]),
        (1998, 1, [6, 20]), (1998, 2, [3, 17]),
      ])
    let tuesdayThursday = [(1997, 9, [2, 4, 9, 11, 16, 18, 23, 25, 30]), (1997, 10, [2])]
    try check("FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH", tuesdayThursday)
    try check("FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH", tuesdayThursday)
    try check(
      "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR", from: "1997-09-01",
      [
        (1997, 9, [1, 3, 5, 15, 17, 19, 29]), (1997, 10, [1, 3, 13, 15, 17, 27, 29, 31]),
        (1997, 11, [10, 12, 14, 24, 26, 28]), (1997, 12, [8, 10, 12, 22]),
      ])
    try check(
      "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH",
      [(1997, 9, [2, 4, 16, 18, 30]), (1997, 10, [2, 14, 16])])
  }

  /// The same rule but for the week's first day.
  @Test func weekStartMakesADifference() throws {
    let rule = "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST="
    try check("\(rule)MO", from: "1997-08-05", [(1997, 8, [5, 10, 19, 24])])
    try check("\(rule)SU", from: "1997-08-05", [(1997, 8, [5, 17, 19, 31])])
  }

  @Test func monthlyByNumberedWeekday() throws {
    try check(
      "FREQ=MONTHLY;COUNT=10;BYDAY=1FR", from: "1997-09-05",
      [
        (1997, 9, [5]), (1997, 10, [3]), (1997, 11, [7]), (1997, 12, [5]), (1998, 1, [2]),
        (1998, 2, [6]), (1998, 3, [6]), (1998, 4, [3]), (1998, 5, [1]), (1998, 6, [5]),
      ])
    try check(
      "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR", from: "1997-09-05",
      [(1997, 9, [5]), (1997, 10, [3]), (1997, 11, [7]), (1997, 12, [5])])
    try check(
      "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU", from: "1997-09-07",
      [
        (1997, 9, [7, 28]), (1997, 11, [2, 30]), (1998, 1, [4, 25]), (1998, 3, [1, 29]),
        (1998, 5, [3, 31]),
      ])
    try check(
      "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", from: "1997-09-22",
      [
        (1997, 9, [22]), (1997, 10, [20]), (1997, 11, [17]), (1997, 12, [22]), (1998, 1, [19]),
        (1998, 2, [16]),
      ])
  }

  @Test func monthlyByDay() throws {
    try check(
      "FREQ=MONTHLY;BYMONTHDAY=-3", from: "1997-09-28", endless: true,
      [
        (1997, 9, [28]), (1997, 10, [29]), (1997, 11, [28]), (1997, 12, [29]), (1998, 1, [29]),
        (1998, 2, [26]),
      ])
    try check(
      "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15",
      [
        (1997, 9, [2, 15]), (1997, 10, [2, 15]), (1997, 11, [2, 15]), (1997, 12, [2, 15]),
        (1998, 1, [2, 15]),
      ])
    try check(
      "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1", from: "1997-09-30",
      [
        (1997, 9, [30]), (1997, 10, [1, 31]), (1997, 11, [1, 30]), (1997, 12, [1, 31]),
        (1998, 1, [1, 31]), (1998, 2, [1]),
      ])
    try check(
      "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15", from: "1997-09-10",
      [(1997, 9, Array(10...15)), (1999, 3, Array(10...13))])
  }

  /// "An example where an invalid date (i.e., February 30) is ignored."
  @Test func invalidDatesAreIgnored() throws {
    try check(
      "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", from: "2007-01-15",
      [(2007, 1, [15, 30]), (2007, 2, [15]), (2007, 3, [15, 30])])
  }

  /// The exception is that of the RFC's "every other day" rule put beside an EXDATE.
  @Test func exceptionsAreLeftOut() throws {
    try check(
      "FREQ=DAILY;INTERVAL=2;COUNT=4", except: ["1997-09-04"], [(1997, 9, [2, 6, 8])])
  }
}

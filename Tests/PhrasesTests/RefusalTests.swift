// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Phrases
import Testing

/// Every refusal of a WHEN, with the place of its caret; now is Wednesday, 1 April 2026, noon.
@Suite struct RefusalTests {
  private static func day(_ iso: String) -> CivilDate { CivilDate(iso: iso) ?? .first }
  private static func time(_ iso: String) -> ClockTime { ClockTime(iso: iso) ?? .midnight }

  static let rows: [(String, PhraseError.Problem, Range<Int>)] = [
    ("", .empty, 0..<0),
    (" \t\n ", .empty, 4..<4),
    ("foo", .unexpected, 0..<3),
    ("@", .unexpected, 0..<1),
    ("🏟️ Di 18-20", .unexpected, 0..<1),
    ("Di foo", .unexpected, 3..<6),
    // One character each: a line end of two, a letter of two, a sign that takes the digit behind it.
    ("\r\nDi foo", .unexpected, 4..<7),
    ("Di fo\u{301}o", .unexpected, 3..<6),
    ("Di \u{600}1 foo", .unexpected, 3..<4),
    ("nächsten Dönerstag 18-20", .unexpected, 9..<18),
    ("am kommenden Fraitag", .unexpected, 13..<20),
    ("am nächsten", .incomplete, 11..<11),
    ("Di 18-20 foo bar", .leftOver, 9..<16),
    ("diese Woche foo", .leftOver, 12..<15),
    ("Di 18-", .incomplete, 6..<6),
    ("Di 18-foo", .unexpected, 6..<9),
    ("Di 18 für", .incomplete, 9..<9),
    ("Di 18 für zwei", .unexpected, 10..<14),
    ("Di 18 foo", .unexpected, 6..<9),
    ("Di, Do 18-20", .unexpected, 4..<6),
    ("1.5. bis", .incomplete, 8..<8),
    ("vom 1.5.", .incomplete, 8..<8),
    ("from KW 25", .incomplete, 10..<10),
    ("KW", .incomplete, 2..<2),
    ("in 3 Monaten", .unexpected, 5..<12),
    ("Juni 18:00-20:00", .timesForSeveralDays, 5..<7),
    ("Mai bis Juni", .leftOver, 4..<12),
    ("17. Mai bis Juni", .unexpected, 12..<16),
    ("930-1000 Di", .noSuchTime, 0..<3),
    // Dates that are none.
    ("31.6. 18-20", .noSuchDate(year: nil, month: 6, day: 31), 0..<5),
    ("31.6.2026 18-20", .noSuchDate(year: 2026, month: 6, day: 31), 0..<9),
    ("31.6.26 18-20", .noSuchDate(year: 2026, month: 6, day: 31), 0..<7),
    ("2026-02-30", .noSuchDate(year: 2026, month: 2, day: 30), 0..<10),
    ("20260230 18-20", .noSuchDate(year: 2026, month: 2, day: 30), 0..<8),
    ("29.2.2026", .noSuchDate(year: 2026, month: 2, day: 29), 0..<9),
    ("29.2. 18-20", .noSuchDate(year: nil, month: 2, day: 29), 0..<5),
    ("0.13.", .noSuchDate(year: nil, month: 13, day: 0), 0..<5),
    ("32. Mai", .noSuchDate(year: nil, month: 5, day: 32), 0..<7),
    ("2026-W54-1", .noSuchWeek(year: 2026, week: 54), 0..<10),
    ("2027-W53", .noSuchWeek(year: 2027, week: 53), 0..<8),
    ("KW 54", .noSuchWeek(year: nil, week: 54), 0..<5),
    ("KW 53 2027", .noSuchWeek(year: 2027, week: 53), 0..<10),
    ("2026-W25-8", .unexpected, 0..<10),
    ("in 9999999 Tagen", .outOfRange, 0..<16),
    ("in 99999999999999999999 Tagen", .outOfRange, 3..<23),
    ("Mo, 16.6.2026 18-20", .weekdayMismatch(day("2026-06-16"), written: .monday), 0..<13),
    ("Mo 16.6.", .weekdayMismatch(day("2026-06-16"), written: .monday), 0..<8),
    // Times that are none.
    ("Di 25-26", .noSuchTime, 3..<5),
    ("Di 18:75-20", .noSuchTime, 3..<8),
    ("Di 24:01-25", .noSuchTime, 3..<8),
    ("Di 13pm-14", .noSuchTime, 3..<7),
    ("Di halb 0 bis 3", .noSuchTime, 3..<9),
    ("Di 24:00-02:00", .endOfDayAsStart, 3..<8),
    ("Di 24-2", .endOfDayAsStart, 3..<5),
    ("Di 18-18", .equalTimes, 3..<8),
    ("Di 0-0", .equalTimes, 3..<6),
    ("2026-06-17T18:00/2026-06-17T18:00", .equalTimes, 11..<33),
    ("2026-06-17T18:00/2026-06-17T17:00", .endBeforeStart, 11..<33),
    ("2026-06-17T18:00Z/2026-06-17T19:00+02:00", .endBeforeStart, 11..<40),
    ("30.9.2026 bis 1.5.2026", .endBeforeStart, 0..<22),
    ("Fr bis morgen", .endBeforeStart, 0..<13),
    // What is missing.
    ("Di 18", .missingEnd, 3..<5),
    ("2026-06-17T18:00", .missingEnd, 10..<16),
    ("18 Uhr Di", .missingEnd, 0..<6),
    ("18-20", .missingDate, 0..<5),
    ("ganztägig", .incomplete, 9..<9),
    ("16.6. 18:00 bis 17.6.", .missingTime, 16..<21),
    ("Mo-Fr 18-20", .timesForSeveralDays, 6..<8),
    ("18-20 Mo-Fr", .timesForSeveralDays, 6..<11),
    ("KW 25 18-20", .timesForSeveralDays, 6..<8),
    ("16.6. 1800-2000", .yearNotTime(1800), 6..<10),
    ("17. Juni 1800-2000", .yearNotTime(1800), 9..<13),
    ("Di 18 für 2 Monate", .monthsAreNoLength, 12..<18),
    ("Di 18 für 0h", .zeroLength, 10..<12),
    // What two people would read differently.
    ("04/07", .ambiguous([.date(day("2026-07-04")), .date(day("2026-04-07"))]), 0..<5),
    ("04/07 18-20", .ambiguous([.date(day("2026-07-04")), .date(day("2026-04-07"))]), 0..<5),
    ("18-20 4/7", .ambiguous([.date(day("2026-07-04")), .date(day("2026-04-07"))]), 6..<9),
    ("4/7/27", .ambiguous([.date(day("2027-07-04")), .date(day("2027-04-07"))]), 0..<6),
    ("25/12", .slashes(day("2026-12-25")), 0..<5),
    ("5/5/2026", .slashes(day("2026-05-05")), 0..<8),
    ("2026/06/17", .slashes(day("2026-06-17")), 0..<10),
    ("31/31", .slashes(nil), 0..<5),
    (
      "Di 6-8pm",
      .ambiguous([
        .times(time("18:00"), time("20:00")), .times(time("06:00"), time("20:00")),
      ]), 3..<8
    ),
    (
      "Di 9am-5",
      .ambiguous([
        .times(time("09:00"), time("17:00")), .times(time("09:00"), time("05:00")),
      ]), 3..<8
    ),
    (
      "Di 12-2am",
      .ambiguous([
        .times(time("00:00"), time("02:00")), .times(time("12:00"), time("02:00")),
      ]), 3..<9
    ),
    (
      "Di 6pm-8",
      .ambiguous([
        .times(time("18:00"), time("20:00")), .times(time("18:00"), time("08:00")),
      ]), 3..<8
    ),
    (
      "Di halb 1 bis 3", .ambiguous([.time(time("12:30")), .time(time("00:30"))]), 3..<9
    ),
    (
      "10-12 am Dienstag", .ambiguous([.time(time("12:00")), .time(time("00:00"))]), 3..<8
    ),
    (
      "Di 18:00 + 01:30",
      .ambiguous([.offset(5400), .length(.elapsed(seconds: 5400))]), 11..<16
    ),
    (
      "2026-06-17T18:00/20:00",
      .ambiguous([.time(time("20:00")), .length(.elapsed(seconds: 72_000))]), 17..<22
    ),
    (
      "Di 16 bis 18h",
      .ambiguous([.time(time("18:00")), .length(.elapsed(seconds: 64_800))]), 10..<13
    ),
    (
      "2026-06-17 18:00-10:00-05:00", .ambiguous([.offset(-36_000), .offset(-18_000)]), 16..<28
    ),
    ("2026-06-17 18:00+20:00-21:00", .offsetMisfit(valid: []), 16..<22),
    // A dot too few: not a date, and hardly a time.
    ("16.06 18-20", .missingDot(day: 16, month: 6), 0..<5),
    ("16.6 bis 18.6", .missingDot(day: 16, month: 6), 0..<4),
    ("1.5. bis 30.9", .missingDot(day: 30, month: 9), 9..<13),
    ("1.5..30.9", .missingDot(day: 30, month: 9), 5..<9),
    ("18-20 16.6", .missingDot(day: 16, month: 6), 6..<10),
    ("1.5 .. 30.9.", .missingDot(day: 1, month: 5), 0..<3),
    ("1.5..", .incomplete, 5..<5),
    ("1.5. .30.9.", .unexpected, 5..<6),
    ("1.5....30.9.", .unexpected, 6..<7),
    ("31.6..30.9.", .noSuchDate(year: nil, month: 6, day: 31), 0..<4),
    ("18.30 Di", .missingEnd, 0..<5),
    ("2026-Q5", .unexpected, 0..<7),
  ]

  @Test(arguments: RefusalTests.rows)
  func refuses(phrase: String, problem: PhraseError.Problem, range: Range<Int>) {
    let error = refusal { () throws(PhraseError) in _ = try Phrase(phrase).when(context()) }
    #expect(error?.problem == problem)
    #expect(error?.range == range)
    #expect(error?.text == phrase)
  }

  @Test(arguments: [
    ("KW 25", PhraseError.Problem.unexpected, 0..<2), ("Di 18-20", .leftOver, 3..<8),
    ("Mo-Fr", .leftOver, 2..<5),
    (
      "04/07",
      .ambiguous([
        .date(RefusalTests.day("2026-07-04")), .date(RefusalTests.day("2026-04-07")),
      ]), 0..<5
    ),
  ]) func refusesWhatIsNotOneDate(
    phrase: String, problem: PhraseError.Problem, range: Range<Int>
  ) {
    let error = refusal { () throws(PhraseError) in _ = try Phrase(phrase).date(context()) }
    #expect(error?.problem == problem)
    #expect(error?.range == range)
  }

  /// The next 29 February lies more than twelve months ahead.
  @Test func refusesADayThatDoesNotComeWithinAYear() {
    let context = context("2027-02-27T12:00")
    let error = refusal { () throws(PhraseError) in _ = try Phrase("29.2.").date(context) }
    #expect(error?.problem == .noSuchDate(year: nil, month: 2, day: 29))
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Phrases
import Testing

/// DATE and PERIOD: a row for each alternative, read on Wednesday, 1 April 2026, at noon.
@Suite struct GrammarDaysTests {
  static let dates = [
    Alternative("2026-06-17", "2026-06-17", "2026-06-17"),
    Alternative("20260617", "20260617", "2026-06-17"),
    Alternative(
      "17.6.2026", "17.6.2026 | 17.06.2026 | 17. 6. 2026 | 17.6. 2026 | 17.6.26", "2026-06-17"),
    Alternative("17.6.", "17.6. | 17. 6. | 17.06.", "2026-06-17"),
    Alternative(
      "17. Juni", "17. Juni | 17 Juni | 17. juni 2026 | 17.jun. | 17. Jun. 2026", "2026-06-17"),
    Alternative("17 June", "17 June | 17 June 2026 | 17th June | 17 jun 2026", "2026-06-17"),
    Alternative("June 17", "June 17 | June 17, 2026 | June 17th 2026 | Jun 17", "2026-06-17"),
    Alternative(
      "an umlaut", "17. März | 17. maerz | 17. MÄRZ | 17. ma\u{308}rz | 17 March", "2027-03-17"),
    Alternative("2026-W25-3", "2026-W25-3 | 2026-w25-3", "2026-06-17"),
    Alternative("a leap day", "29.2.2028 | 29 February 2028 | February 29, 2028", "2028-02-29"),
    Alternative("heute today", "heute | today | HEUTE", "2026-04-01"),
    Alternative("morgen tomorrow", "morgen | tomorrow", "2026-04-02"),
    Alternative("übermorgen", "übermorgen | uebermorgen | Übermorgen", "2026-04-03"),
    Alternative("gestern yesterday", "gestern | yesterday", "2026-03-31"),
    Alternative("WEEKDAY today", "Mi | Mi. | Mittwoch | Wed | Wednesday", "2026-04-01"),
    Alternative("Thursday", "Do | Do. | Donnerstag | Thu | Thur | Thurs | Thursday", "2026-04-02"),
    Alternative("Friday", "Fr | Freitag | Fri | Friday", "2026-04-03"),
    Alternative("Saturday", "Sa | Samstag | Sonnabend | Sat | Saturday", "2026-04-04"),
    Alternative("Sunday", "So | Sonntag | Sun | Sunday", "2026-04-05"),
    Alternative("Monday", "Mo | Montag | Mon | Monday", "2026-04-06"),
    Alternative("Tuesday", "Di | Dienstag | Tue | Tues | Tuesday", "2026-04-07"),
    Alternative(
      "WEEKDAY and its date",
      "Dienstag, 16.6. | Di 16.6.2026 | Tue June 16 | Tuesday, 16 June 2026",
      "2026-06-16"),
    Alternative(
      "nächsten|kommenden|next WEEKDAY",
      "nächsten Mittwoch | kommenden Mi | next Wed | am nächsten Mi | naechster Mittwoch",
      "2026-04-08"),
    Alternative("next WEEKDAY of this week", "nächsten Freitag | next Friday", "2026-04-03"),
    Alternative(
      "WEEKDAY nächste Woche|next week",
      "Fr nächste Woche | Freitag kommende Woche | Friday next week | nächste Woche Freitag",
      "2026-04-10"),
    Alternative(
      "in N days", "in 3 Tagen | in 3 Tage | in 3d | in 3 days | in 0003 Tagen", "2026-04-04"),
    Alternative("in 1 day", "in 1 Tag | in 1 day", "2026-04-02"),
    Alternative(
      "in N weeks", "in 2 Wochen | in 2w | in 2 weeks | in 14 Tagen", "2026-04-15"),
    Alternative("in 1 week", "in 1 Woche | in 1 week", "2026-04-08"),
    Alternative("+ N days", "+3d | + 3 Tage | +3 days", "2026-04-04"),
    Alternative("+ N weeks", "+2w | + 2 Wochen | + 2 weeks", "2026-04-15"),
  ]

  /// A whole month of each name, so that each of them is a month.
  static let months = [
    "Januar January Jan", "Februar February Feb", "März March Mär Mrz Mar", "April Apr", "Mai May",
    "Juni June Jun", "Juli July Jul", "August Aug", "September Sept Sep", "Oktober October Okt Oct",
    "November Nov", "Dezember December Dez Dec",
  ]

  static let periods = [
    Alternative("diese Woche|this week", "diese Woche | this week", "2026-03-30..2026-04-05"),
    Alternative(
      "nächste Woche|next week", "nächste Woche | kommende Woche | next week",
      "2026-04-06..2026-04-12"),
    Alternative(
      "dieser Monat|this month", "diesen Monat | dieser Monat | this month",
      "2026-04-01..2026-04-30"),
    Alternative(
      "nächster Monat|next month", "nächsten Monat | nächster Monat | next month",
      "2026-05-01..2026-05-31"),
    Alternative(
      "dieses Wochenende|this weekend", "dieses Wochenende | this weekend | kommendes Wochenende",
      "2026-04-04..2026-04-05"),
    Alternative(
      "nächstes Wochenende|next weekend", "nächstes Wochenende | next weekend",
      "2026-04-11..2026-04-12"),
    Alternative(
      "DATE '..' DATE",
      "1.5...30.9. | 1.5..30.9. | 01.05..30.09. | 1.5. .. 30.9. | 2026-05-01..2026-09-30 "
        + "| 1. Mai..30. September | May 1..September 30 | 20260501..20260930",
      "2026-05-01..2026-09-30"),
    Alternative(
      "DATE '-' DATE",
      "1.5.-30.9. | 1.5. - 30.9. | 1.5.2026-30.9.2026 | 2026-05-01-2026-09-30 | May 1 - Sept 30",
      "2026-05-01..2026-09-30"),
    Alternative(
      "DATE '–' DATE", "1.5.–30.9. | 1. Mai – 30. September | May 1 – September 30",
      "2026-05-01..2026-09-30"),
    Alternative(
      "DATE bis|to DATE",
      "1.5. bis 30.9. | vom 1.5. bis 30.9. | 1 May to 30 September "
        + "| from May 1 to September 30", "2026-05-01..2026-09-30"),
    Alternative(
      "WEEKDAY-WEEKDAY", "Mo-Fr | Mo..Fr | Mo. - Fr. | Mon to Fri", "2026-04-06..2026-04-10"),
    Alternative("from today", "heute bis Fr | today to Fri", "2026-04-01..2026-04-03"),
    Alternative("one day", "1.5. bis 1.5. | 1.5..1.5.", "2026-05-01..2026-05-01"),
    Alternative("one weekday", "Do bis Do | Thu to Thu", "2026-04-02..2026-04-02"),
    Alternative("over New Year", "15.12. bis 15.1. | 15.12..15.1.", "2026-12-15..2027-01-15"),
    Alternative("a year of both", "1.5. bis 30.9.2027 | 1.5..30.9.27", "2027-05-01..2027-09-30"),
    Alternative("a first year", "1.11. bis 31.3.2027 | 1.11..31.3.2027", "2026-11-01..2027-03-31"),
    Alternative("KW 25", "KW 25 | kw25 | KW 25 2026", "2026-06-15..2026-06-21"),
    Alternative("KW 25 of a year", "KW 25 2027 | kw25 2027", "2027-06-21..2027-06-27"),
    Alternative("the present week", "KW 14", "2026-03-30..2026-04-05"),
    Alternative("a week that is over", "KW 13", "2027-03-29..2027-04-04"),
    Alternative("the 53rd week", "KW 53 | 2026-W53", "2026-12-28..2027-01-03"),
    Alternative("2026-W25", "2026-W25 | 2026-w25", "2026-06-15..2026-06-21"),
    Alternative("2026-06", "2026-06", "2026-06-01..2026-06-30"),
    Alternative("Juni 2026", "Juni 2026 | June 2026 | jun. 2026", "2026-06-01..2026-06-30"),
    Alternative("Juni", "Juni | June | Jun.", "2026-06-01..2026-06-30"),
    Alternative("the present month", "April | Apr.", "2026-04-01..2026-04-30"),
    Alternative("a month that is over", "März | March", "2027-03-01..2027-03-31"),
    Alternative("a leap month", "Februar 2028 | February 2028", "2028-02-01..2028-02-29"),
    Alternative("2026-Q3", "2026-Q3 | 2026-q3", "2026-07-01..2026-09-30"),
    Alternative("2026-Q4", "2026-Q4", "2026-10-01..2026-12-31"),
    Alternative(
      "a name", "Sommerferien | sommerferien | SOMMERFERIEN 2026", "2026-07-13..2026-08-22"),
  ]

  @Test(arguments: dates) func readsADate(row: Alternative) throws {
    for phrase in row.spellings {
      #expect(try Phrase(phrase).date(context()).value.iso == row.meaning, "\(phrase)")
      let when = try Phrase(phrase).when(context()).value
      #expect(when.spelled == "\(row.meaning)..\(row.meaning)", "\(phrase)")
    }
  }

  @Test(arguments: periods) func readsAPeriod(row: Alternative) throws {
    let holidays = try NamedPeriod(
      name: "Sommerferien", first: #require(CivilDate(iso: "2026-07-13")),
      last: #require(CivilDate(iso: "2026-08-22")))
    let context = context(periods: [holidays])
    for phrase in row.spellings {
      #expect(try Phrase(phrase).when(context).value.spelled == row.meaning, "\(phrase)")
      let days = try Phrase(phrase).dates(context)
      #expect("\(days.first.iso)..\(days.last.iso)" == row.meaning, "\(phrase)")
      let whole = try Phrase("\(phrase) ganztägig").when(context, needsTimes: true).value
      #expect(whole.spelled == row.meaning, "\(phrase)")
    }
  }

  @Test(arguments: zip(months, 1...12)) func readsEachMonth(names: String, month: Int) throws {
    let first = try #require(CivilDate(year: 2027, month: month, day: 1))
    for name in names.split(separator: " ") {
      for phrase in ["1. \(name) 2027", "\(name) 1, 2027", "1 \(name) 2027"] {
        #expect(try Phrase(phrase).date(context()).value == first, "\(phrase)")
      }
      let days = try Phrase("\(name) 2027").dates(context())
      #expect(days.first == first && days.last.month == month, "\(name)")
      #expect(days.last.adding(days: 1).day == 1, "\(name)")
    }
  }
}

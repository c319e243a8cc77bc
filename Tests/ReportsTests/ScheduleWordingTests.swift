// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Recurrence
import Testing

@testable import Bookings
@testable import Reports

struct ScheduleWordingTests {
  @Test(
    "a rule is said in words",
    arguments: [
      ("FREQ=DAILY", "täglich", "daily"),
      ("FREQ=DAILY;INTERVAL=3;COUNT=5", "alle 3 Tage, 5 Termine", "every 3 days, 5 dates"),
      (
        "FREQ=WEEKLY;UNTIL=20260930", "wöchentlich am Di, bis Mi 30.09.2026",
        "weekly on Tue, until Wed 30 September 2026"
      ),
      (
        "FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=1", "wöchentlich am Mo, Mi und Fr, 1 Termin",
        "weekly on Mon, Wed and Fri, 1 date"
      ),
      ("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU", "alle 2 Wochen am So", "every 2 weeks on Sun"),
      (
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU", "alle 2 Wochen am Di und So, Wochen ab So",
        "every 2 weeks on Tue and Sun, weeks from Sun on"
      ),
      ("FREQ=MONTHLY", "monatlich am 16.", "monthly on the 16th"),
      (
        "FREQ=MONTHLY;BYMONTHDAY=1,22,-1", "monatlich am 1., 22. und letzten Tag",
        "monthly on the 1st, 22nd and last day"
      ),
      (
        "FREQ=MONTHLY;BYDAY=1TU,-1FR", "monatlich am 1. Di und letzten Fr",
        "monthly on the 1st Tue and last Fri"
      ),
      (
        "FREQ=MONTHLY;INTERVAL=2;BYDAY=-2SA", "alle 2 Monate am vorletzten Sa",
        "every 2 months on the second last Sat"
      ),
      ("FREQ=YEARLY", "jährlich am 16.06.", "yearly on 16 June"),
      (
        "FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU", "jährlich im März und Oktober am letzten So",
        "yearly in March and October on the last Sun"
      ),
      (
        "FREQ=YEARLY;BYMONTH=6,7", "jährlich im Juni und Juli am 16.",
        "yearly in June and July on the 16th"
      ),
      (
        "FREQ=YEARLY;BYDAY=20MO", "jährlich am 20. Mo des Jahres",
        "yearly on the 20th Mon of the year"
      ),
      ("FREQ=YEARLY;BYWEEKNO=20", "jährlich in KW 20 am Di", "yearly in week 20 on Tue"),
      (
        "FREQ=YEARLY;BYYEARDAY=1,100,-1", "jährlich am 1., 100. und letzten Tag des Jahres",
        "yearly on the 1st, 100th and last day of the year"
      ),
      (
        "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "monatlich am 13., wenn das ein Fr ist",
        "monthly on the 13th, if that is a Fri"
      ),
      (
        "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1,-1",
        "monatlich am Mo und Di, davon nur am 1. und letzten",
        "monthly on Mon and Tue, of these only the 1st and last"
      ),
      (
        "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD",
        "monatlich am 31., wo dieser Tag fehlt, am letzten des Monats",
        "monthly on the 31st, where that day is missing, on the last of the month"
      ),
      (
        "FREQ=DAILY;BYHOUR=9,14;BYMINUTE=30", "täglich in den Stunden 9 und 14 in der Minute 30",
        "daily at hours 9 and 14 at minute 30"
      ),
      ("FREQ=HOURLY;INTERVAL=3;COUNT=2", "alle 3 Stunden, 2 Termine", "every 3 hours, 2 dates"),
      ("FREQ=MINUTELY;INTERVAL=20;BYDAY=SA", "alle 20 Minuten am Sa", "every 20 minutes on Sat"),
      (
        "FREQ=WEEKLY;UNTIL=20260930T160000Z", "wöchentlich am Di, bis Mi 30.09.2026",
        "weekly on Tue, until Wed 30 September 2026"
      ),
    ])
  func rules(_ text: String, _ german: String, _ english: String) throws {
    let rule = try RecurrenceRule(text)
    let start = CivilDateTime(iso: "2026-06-16T18:00")!
    #expect(Rostock.german.rule(rule, from: start) == german)
    #expect(Rostock.english.rule(rule, from: start) == english)
  }

  @Test("a rule keeps the clocks of its own zone, and names them where another is shown")
  func ownClocks() throws {
    let schedule = Schedule(
      start: CivilDateTime(iso: "2026-06-16T22:00")!, length: .clock(seconds: 8 * 3600),
      zone: "Europe/Berlin", rule: try RecurrenceRule("FREQ=WEEKLY"))
    let home = "wöchentlich am Di, 22:00–06:00 Uhr (am Tag danach)"
    #expect(Rostock.german.schedule(schedule, only: nil) == home)
    #expect(
      Rostock.german.shown(in: Rostock.helsinki).schedule(schedule, only: nil)
        == "\(home) (Europe/Berlin)")
  }

  @Test("opening hours stand together where they are the same")
  func openingHours() {
    let day = [Rostock.range("07:00", "22:00")]
    let split = [Rostock.range("08:00", "12:00"), Rostock.range("14:00", "20:00")]
    let hours = OpeningHours(
      weekdays: [
        .monday: day, .tuesday: day, .wednesday: day, .thursday: day, .friday: day,
        .saturday: split,
      ], holidays: [],
      exceptions: [
        .init(
          first: Rostock.date("2026-12-24"), last: Rostock.date("2026-12-24"),
          ranges: [.wholeDay])
      ])
    #expect(
      Rostock.german.hours(hours)
        == "Mo–Fr 07:00–22:00, Sa 08:00–12:00 und 14:00–20:00, So geschlossen, "
        + "Feiertage geschlossen, 24.12.2026 rund um die Uhr")
    #expect(
      Rostock.english.hours(hours)
        == "Mon–Fri 07:00–22:00, Sat 08:00–12:00 and 14:00–20:00, Sun closed, "
        + "public holidays closed, 24 December 2026 all day")
    let daily = OpeningHours(
      weekdays: Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, day) }))
    #expect(Rostock.german.hours(daily) == "täglich 07:00–22:00")
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Testing

@testable import Bookings
@testable import Reports

struct SpanTests {
  @Test(
    "a span has weekday, full date and hours",
    arguments: [
      (
        "2026-06-16T18:00", "2026-06-16T20:00", "Di 16.06.2026, 18:00–20:00 Uhr",
        "Tue 16 June 2026, 18:00–20:00"
      ),
      (
        "2026-06-16T22:00", "2026-06-17T06:00", "Di 16.06.2026, 22:00–06:00 Uhr (Mi)",
        "Tue 16 June 2026, 22:00–06:00 (Wed)"
      ),
      (
        "2026-06-16T22:00", "2026-06-17T00:00", "Di 16.06.2026, 22:00–24:00 Uhr",
        "Tue 16 June 2026, 22:00–24:00"
      ),
      (
        "2026-06-16T00:00", "2026-06-17T00:00", "Di 16.06.2026, ganztägig",
        "Tue 16 June 2026, all day"
      ),
      (
        "2026-08-06T00:00", "2026-08-10T00:00", "Do 06.08.2026 – So 09.08.2026, ganztägig",
        "Thu 6 August 2026 – Sun 9 August 2026, all day"
      ),
      (
        "2026-08-06T10:00", "2026-08-09T18:00",
        "Do 06.08.2026, 10:00 Uhr – So 09.08.2026, 18:00 Uhr",
        "Thu 6 August 2026, 10:00 – Sun 9 August 2026, 18:00"
      ),
      (
        "2026-06-16T08:00", "2026-06-17T09:00",
        "Di 16.06.2026, 08:00 Uhr – Mi 17.06.2026, 09:00 Uhr",
        "Tue 16 June 2026, 08:00 – Wed 17 June 2026, 09:00"
      ),
      (
        "2026-06-16T18:00:30", "2026-06-16T20:00", "Di 16.06.2026, 18:00:30–20:00 Uhr",
        "Tue 16 June 2026, 18:00:30–20:00"
      ),
    ])
  func spans(_ start: String, _ end: String, _ german: String, _ english: String) {
    #expect(Rostock.german.span(Rostock.at(start), Rostock.at(end)) == german)
    #expect(Rostock.english.span(Rostock.at(start), Rostock.at(end)) == english)
  }

  @Test("a night in which the clocks change tells its hours")
  func nights() {
    let march = (Rostock.at("2026-03-28T22:00"), Rostock.at("2026-03-29T06:00"))
    #expect(
      Rostock.german.span(march.0, march.1) == "Sa 28.03.2026, 22:00–06:00 Uhr (So), 7 Stunden")
    let october = (Rostock.at("2026-10-24T22:00"), Rostock.at("2026-10-25T06:00"))
    #expect(
      Rostock.english.span(october.0, october.1)
        == "Sat 24 October 2026, 22:00–06:00 (Sun), 9 hours")
  }

  @Test("in an hour that the clock shows twice the offset stands beside it")
  func fold() {
    // 25 October 2026: 03:00 summer time becomes 02:00.
    let first = Timestamp(rfc3339: "2026-10-25T02:30:00+02:00")!
    let second = Timestamp(rfc3339: "2026-10-25T02:30:00+01:00")!
    #expect(
      Rostock.german.span(first, second)
        == "So 25.10.2026, 02:30 (+02:00)–02:30 (+01:00) Uhr, 1 Stunde")
    #expect(Rostock.english.moment(second) == "Sun 25 October 2026, 02:30 (+01:00)")
    // The day of 25 hours is a whole day.
    #expect(
      Rostock.german.span(Rostock.at("2026-10-25T00:00"), Rostock.at("2026-10-26T00:00"))
        == "So 25.10.2026, ganztägig")
  }

  @Test("in another zone than the city's the offset stands beside the times")
  func otherZone() {
    let (start, end) = (Rostock.at("2026-06-16T18:00"), Rostock.at("2026-06-16T20:00"))
    let away = Wording(
      language: .german, zone: Rostock.helsinki, home: Rostock.berlin, now: start)
    #expect(away.span(start, end) == "Di 16.06.2026, 19:00–21:00 Uhr (+03:00)")
    #expect(
      away.when(start, end) == "am Di 16.06.2026 von 19:00 bis 21:00 Uhr (+03:00)")
    let utc = Wording(language: .english, zone: .utc, home: Rostock.berlin, now: start)
    #expect(utc.span(start, end) == "Tue 16 June 2026, 16:00–18:00 (+00:00)")
    #expect(utc.shown(in: Rostock.berlin).span(start, end) == "Tue 16 June 2026, 18:00–20:00")
  }

  @Test("dates in a row say the year once")
  func dates() {
    let dates = ["2026-12-22", "2026-12-29", "2027-01-05"].map(Rostock.date)
    #expect(Rostock.german.dates(dates) == "Di 22.12., Di 29.12.2026, Di 05.01.2027")
    #expect(
      Rostock.english.dates(dates) == "Tue 22 December, Tue 29 December 2026, Tue 5 January 2027")
    #expect(
      Rostock.german.heading(of: Rostock.date("2026-04-01"), holiday: nil).text
        == "Mi 01.04.2026, heute")
  }

  @Test("lists end with a word, long ones with a number")
  func lists() {
    #expect(Rostock.german.list([]) == "")
    #expect(Rostock.german.list(["A"]) == "A")
    #expect(Rostock.german.list(["A", "B", "C"]) == "A, B und C")
    #expect(Rostock.english.list(["A", "B"]) == "A and B")
    #expect(Rostock.german.list(["A", "B", "C", "D"], first: 2) == "A, B und 2 weitere")
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension Topic {
  static let dates = Topic(
    name: Bilingual("zeitangaben", "dates"),
    title: Bilingual("Wie Tage und Zeiten geschrieben werden", "How days and times are written"),
    parts: [
      .paragraph(
        Bilingual(
          """
          WANN steht am Ende und braucht keine Anführungszeichen. Deutsch und Englisch gelten in \
          jeder Sprache. Was nicht eindeutig ist, wird abgelehnt; oval datum WANN zeigt, wie eine \
          Angabe gelesen wird.
          """,
          """
          WHEN stands last and needs no quotation marks. English and German work in either \
          language. What is not clear is refused; oval date WHEN shows how a time is read.
          """)),
      .heading(Bilingual("Ein Tag mit Uhrzeit", "A day with a time")), .samples(times),
      .heading(Bilingual("Tage", "Days")), .samples(days),
      .heading(Bilingual("Zeiträume, der letzte Tag zählt mit", "Periods, the last day included")),
      .samples(periods),
    ])

  static let times: [Sample] = [
    Sample(
      Bilingual("Di 18-20", "Tue 18-20"),
      Bilingual(
        "der nächste Dienstag, von 18 bis 20 Uhr", "the next Tuesday, from six to eight")),
    Sample(
      Bilingual("17.6. 18 bis 20 Uhr", "June 17 6pm to 8pm"),
      Bilingual(
        "ohne Jahr: der nächste solche Tag", "without a year: the next such day")),
    Sample(
      Bilingual("morgen 18:00 + 1h30", "tomorrow 18:00 + 1h30"),
      Bilingual("mit einer Dauer; m sind Minuten", "with a length; m is minutes")),
    Sample(
      Bilingual("Fr 22-6", "Fri 22-6"),
      Bilingual("bis zum Morgen danach", "until the morning after")),
    Sample(
      Bilingual("Sa ganztägig", "Sat all-day"),
      Bilingual("der ganze Tag", "the whole day")),
    Sample(
      "2026-06-17 18:00-20:00", Bilingual("eindeutig, für Skripte", "exact, for scripts")),
    Sample(
      "25.10.2026 02:15+01:00 bis 05:00",
      Bilingual(
        "gibt es eine Uhrzeit bei der Zeitumstellung zweimal, mit dem Abstand zu UTC",
        "where the clocks show a time twice, with its offset from UTC")),
  ]

  static let days: [Sample] = [
    Sample(
      Bilingual("heute, morgen, übermorgen, gestern", "today, tomorrow, yesterday"),
      Bilingual("", "")),
    Sample(
      Bilingual("Mi", "Wed"),
      Bilingual("der nächste, heute eingeschlossen", "the next one, today included")),
    Sample(
      Bilingual("nächsten Mi", "next Wed"),
      Bilingual("der erste nach heute", "the first after today")),
    Sample(
      Bilingual("Mi nächste Woche", "Wed next week"),
      Bilingual("in der Woche darauf", "in the week that follows")),
    Sample(Bilingual("in 3 Tagen", "in 3 days"), Bilingual("auch: +3d", "also: +3d")),
    Sample(
      Bilingual("17.6.2026, 17. Juni, 2026-06-17", "17 June, June 17, 2026-06-17"),
      Bilingual("", "")),
  ]

  static let periods: [Sample] = [
    Sample(
      Bilingual("diese Woche, nächsten Monat", "this week, next month"), Bilingual("", "")),
    Sample(
      Bilingual("KW 25, 2026-06, Juni 2026, 2026-Q3", "2026-W25, 2026-06, June 2026, 2026-Q3"),
      Bilingual("", "")),
    Sample(
      Bilingual("1.5. bis 30.9., 2026-05-01..2026-09-30", "1.5. to 30.9., 2026-05-01..2026-09-30"),
      Bilingual("", "")),
    Sample(
      Bilingual("Sommerferien", "Sommerferien"),
      Bilingual(
        "Ferien, wie sie in der Stadtdatei heißen", "school holidays by their name in the city file"
      )),
  ]
}

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
          WANN steht am Ende, ohne Anführungszeichen. Deutsch und Englisch gelten in jeder \
          Sprache; was unklar ist, wird abgelehnt. oval datum WANN zeigt die Lesart.
          """,
          """
          WHEN stands last and needs no quotation marks. English and German work in either \
          language; what is not clear is refused. oval date WHEN shows how a time is read.
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
        "der nächste Dienstag; auch 18:30, halb 8, mittag",
        "the next Tuesday; also 18:30, 1830, noon")),
    Sample(
      Bilingual("17.6. 18 bis 20 Uhr", "June 17 6pm to 8pm"),
      Bilingual("ohne Jahr: der nächste solche Tag", "without a year: the next such day")),
    Sample(
      Bilingual("morgen 18:00 + 1h30", "tomorrow 18:00 + 1h30"),
      Bilingual(
        "eine Dauer, auch 90m, 1,5h, 3d; m sind Minuten",
        "a length, also 90m, 1.5h, 3d; m is minutes")
    ),
    Sample(
      Bilingual("Fr 22-6", "Fri 22-6"),
      Bilingual("bis zum Morgen danach", "until the morning after")),
    Sample(Bilingual("Sa ganztägig", "Sat all-day"), Bilingual("der ganze Tag", "the whole day")),
    Sample(
      "2026-06-17 18:00-20:00", Bilingual("eindeutig, für Skripte", "exact, for scripts")),
    Sample(
      Bilingual("25.10. 2:15+01:00 bis 5", "25.10. 2:15+01:00 to 5"),
      Bilingual(
        "eine Uhrzeit, die zweimal kommt: Abstand zu UTC",
        "a time that comes twice: its offset from UTC")),
  ]

  static let days: [Sample] = [
    Sample(
      Bilingual(
        "heute, morgen, übermorgen, gestern, in 3 Tagen, +2w",
        "today, tomorrow, yesterday, in 3 days, +2w"), Bilingual("", "")),
    Sample(
      Bilingual(
        "17.6., 17.6.2026, 17. Juni, 2026-06-17, 2026-W25-3",
        "17.6., 17 June, June 17, 2026-06-17, 2026-W25-3"), Bilingual("", "")),
    Sample(
      Bilingual("Mi", "Wed"),
      Bilingual("der nächste, heute eingeschlossen", "the next one, today included")),
    Sample(
      Bilingual("nächsten Mi", "next Wed"),
      Bilingual("der erste nach heute", "the first after today")),
    Sample(
      Bilingual("Mi nächste Woche", "Wed next week"),
      Bilingual("in der Woche darauf", "in the week that follows")),
  ]

  static let periods: [Sample] = [
    Sample(
      Bilingual(
        "diese Woche, nächsten Monat, Mai, Juni 2026, 2026-06, KW 25, 2026-Q3",
        "this week, next month, May, June 2026, 2026-06, 2026-W25, 2026-Q3"), Bilingual("", "")),
    Sample(
      Bilingual(
        "1.5. bis 30.9., Mo-Fr, 2026-05-01..2026-09-30",
        "May 1 to Sept 30, Mon-Fri, 2026-05-01..2026-09-30"), Bilingual("", "")),
    Sample(
      Bilingual("Sommerferien", "Sommerferien"),
      Bilingual(
        "Ferien, wie sie in der Stadtdatei heißen", "school holidays by their name in the city file"
      )),
  ]
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension Topic {
  static let recurrence = Topic(
    name: Bilingual("wiederholung", "recurrence"),
    title: Bilingual("Wie Wiederholungen geschrieben werden", "How repetitions are written"),
    parts: [
      .paragraph(
        Bilingual(
          """
          WANN nennt den ersten Termin, --wiederholen, wie er wiederkommt, --bis den letzten Tag, \
          --außer, was ausfällt. Eine Serie beginnt am ersten Tag, der zur Regel passt. 18 Uhr \
          bleibt 18 Uhr, auch wenn die Uhren umgestellt werden.
          """,
          """
          WHEN names the first date, --repeat how it comes again, --until the last day, --except \
          what is left out. A series begins on the first day that matches the rule. 18:00 stays \
          18:00, also when the clocks change.
          """)),
      .samples(rules),
      .heading(Bilingual("Ausnahmen, auch mehrere", "Exceptions, also several")),
      .samples([
        Sample(
          Bilingual("--außer 21.7.", "--except 21.7."), Bilingual("ein Tag", "a day")),
        Sample(
          Bilingual("--außer \"1.8. bis 9.8.\"", "--except \"1.8. to 9.8.\""),
          Bilingual("ein Zeitraum", "a period")),
        Sample(
          Bilingual("--außer feiertage", "--except holidays"),
          Bilingual("die Feiertage im Bundesland der Stadt", "public holidays of the city's state")
        ),
        Sample(
          Bilingual("--außer ferien", "--except school-holidays"),
          Bilingual("die Schulferien aus der Stadtdatei", "school holidays of the city file")),
      ]),
      .commands([
        Sample(
          Bilingual(
            "oval buchen hafen/streetball 5.5. 18-20 --verein sv-nordlicht "
              + "--wiederholen wöchentlich --bis 30.9. --außer ferien",
            "oval book hafen/streetball 5.5. 18-20 --club sv-nordlicht --repeat weekly "
              + "--until 30.9. --except school-holidays"),
          Bilingual("jede Woche bis Ende September", "every week until the end of September"))
      ]),
    ])

  static let rules: [Sample] = [
    Sample(
      Bilingual("täglich, alle 14 Tage", "daily, every 14 days"),
      Bilingual("auch: jeden zweiten Tag", "also: every other day")),
    Sample(
      Bilingual("wöchentlich, alle 2 Wochen", "weekly, every 2 weeks"),
      Bilingual("am Wochentag des ersten Termins", "on the weekday of the first date")),
    Sample(
      Bilingual("jeden Mi, Di und Do, Mo-Fr", "Wed, Tue and Thu, Mon-Fri"),
      Bilingual("auch: dienstags, alle 2 Wochen am Mi", "also: every Wed, every 2 weeks on Wed")),
    Sample(
      Bilingual("monatlich am 1. Mi", "monthly on the 1st Wed"),
      Bilingual("auch: am 15., am letzten Tag", "also: on the 15th, on the last day")),
    Sample(
      Bilingual("letzter Fr im Monat", "last Fri of the month"),
      Bilingual("wie: monatlich am letzten Fr", "the same as: monthly on the last Fri")),
    Sample(
      Bilingual("jährlich, alle 2 Jahre", "yearly, every 2 years"),
      Bilingual("am Tag des ersten Termins", "on the day of the first date")),
    Sample(
      "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
      Bilingual(
        "alles aus RFC 5545; hier: der letzte So im März",
        "all of RFC 5545; this: the last Sunday of March")),
  ]
}

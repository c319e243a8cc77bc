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
          --außer, was ausfällt. Eine Serie beginnt am ersten Tag, der zur Regel passt.
          """,
          """
          WHEN names the first date, --repeat how it comes again, --until the last day, --except \
          what is left out. A series begins on the first day that matches the rule.
          """)),
      .samples(rules),
      .heading(Bilingual("Ausnahmen", "Exceptions")),
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
      .paragraph(
        Bilingual(
          """
          --außer kann mehrmals stehen. 18 Uhr bleibt 18 Uhr, auch wenn die Uhren umgestellt \
          werden.
          """,
          "--except may be repeated. 18:00 stays 18:00, also when the clocks change.")),
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
    Sample(Bilingual("täglich", "daily"), Bilingual("jeden Tag", "every day")),
    Sample(
      Bilingual("wöchentlich", "weekly"),
      Bilingual("am Wochentag des ersten Termins", "on the weekday of the first date")),
    Sample(
      Bilingual("alle 2 Wochen", "every 2 weeks"), Bilingual("jede zweite", "every other one")),
    Sample(Bilingual("jeden Mi", "every Wed"), Bilingual("an diesem Tag", "on this day")),
    Sample(Bilingual("Di und Do", "Tue,Thu"), Bilingual("an beiden Tagen", "on both days")),
    Sample(
      Bilingual("Mo-Fr", "Mon-Fri"), Bilingual("an den Werktagen", "on working days")),
    Sample(
      Bilingual("monatlich am 1. Mi", "monthly on the 1st Wed"),
      Bilingual("einmal im Monat", "once a month")),
    Sample(
      Bilingual("letzter Fr im Monat", "last Fri of the month"),
      Bilingual("einmal im Monat", "once a month")),
    Sample(
      "RRULE:FREQ=WEEKLY;BYDAY=TU,TH",
      Bilingual("eine Regel nach RFC 5545", "a rule of RFC 5545")),
  ]
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

extension Option {
  static let output = Option(
    Bilingual("ausgabe", "output"), short: "o", .text(Bilingual("DATEI", "FILE")),
    summary: Bilingual(
      "in diese Datei schreiben, ganz oder gar nicht; - ist die Standardausgabe",
      "write to this file, all or nothing; - is standard output"))
}

extension Command {
  static let export = Command(
    Bilingual("exportieren", "export"), group: .files,
    summary: Bilingual("Termine als Kalender oder Tabelle", "dates as a calendar or a table"),
    description: Bilingual(
      """
      Schreibt Buchungen, offene Zeitfenster und Sperrungen in einem Format für andere Programme. \
      Ohne WANN alles; als Kalender (ics) von 90 Tagen zurück bis 18 Monate voraus. Als Tabelle \
      (csv) kommen nur die Buchungen, so wie sie eingetragen sind und oval einlesen sie nimmt: jede \
      Serie in einer Zeile; eine, von der einzelne Termine verlegt sind, mit einer Zeile je Termin. \
      Aus diesen Zeilen werden in einer anderen Datenbank einzelne Buchungen, und was abgesagt \
      ist, kommt nicht mit; beides bewahrt die Saisondatei.

      Als Saisondatei (yaml) kommt alles, was noch gilt oder bevorsteht, auch Vereine, \
      Vormerkungen und alle Zeitfenster: oval anwenden ändert damit nichts, in einer leeren Stadt \
      legt es alles an. Was begonnen hat, kommt nicht mit. Ohne --format wird es ein Kalender.
      """,
      """
      Writes bookings, open slots and closures in a format for other programs. Without WHEN \
      everything; as a calendar (ics) from 90 days back to 18 months ahead. As a table (csv) you \
      get the bookings only, as they were entered and as oval import takes them: each series on one \
      line; one of which single dates were moved, with a line for each date. In another database \
      these lines become single bookings, and what is cancelled does not come along; a season file \
      keeps both.

      As a season file (yaml) you get all that holds or is to come, with clubs, holds and all slots: \
      oval apply changes nothing with it, and makes all of it in an empty city. What has begun does \
      not come along. Without --format it is a calendar.
      """),
    operands: [.period], options: .listing + [.output],
    formats: [.ics, .csv, .json, .jsonl, .yaml], database: .reads,
    examples: [
      Example(
        Bilingual(
          "exportieren --fläche hafen/streetball -o streetball.ics",
          "export --space hafen/streetball -o streetball.ics"),
        Bilingual("ein Kalender zum Abonnieren", "a calendar to subscribe to")),
      Example(
        Bilingual("exportieren 2026-06 --format csv", "export 2026-06 --format csv"),
        Bilingual("ein Monat als Tabelle", "a month as a table")),
      Example(
        Bilingual(
          "exportieren --format yaml -o saison.yaml", "export --format yaml -o season.yaml"),
        Bilingual("alles, was bevorsteht", "all that is to come")),
    ],
    run: runExport)
}

@Sendable private func runExport(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  let desk = Desk(invocation, session, console)
  let output = invocation[.output].flatMap { $0 == "-" ? nil : $0 }
  let input = Export.Input(
    when: invocation.words(of: .period), filter: invocation.agendaFilter(session))
  switch session.format {
  case .ics:
    return try desk.serve(documentTo: output) { database, circumstances, wording in
      try ExportCalendar.run(
        input, words: wording.calendarWords(in:), in: database, circumstances)
    }
  case .yaml:
    return try desk.serve(documentTo: output) { database, circumstances, _ in
      try ExportSeason.run(input, in: database, circumstances)
    }
  case .csv:
    return try desk.serve(to: output) { database, circumstances in
      let rows = try Export.rows(input, in: database, circumstances)
      return Desk.Answer { .bookings(rows, in: $0) }
    }
  default:
    return try desk.serve(to: output) { database, circumstances in
      let outcome = try Export.agenda(input, in: database, circumstances)
      return Desk.Answer { .agenda(outcome, in: $0) }
    }
  }
}

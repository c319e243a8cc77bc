// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

extension Command {
  static let week = Command(
    Bilingual("woche", "week"), group: .daily,
    summary: Bilingual("eine Woche als Bild", "a week as a picture"),
    description: Bilingual(
      "Zeigt dasselbe wie oval termine, Tag für Tag mit einem Balken der Stunden für jede Fläche; "
        + "ohne WANN die laufende Woche.",
      "Shows the same as oval agenda, day by day with a bar of hours for each space; without WHEN "
        + "the current week."),
    operands: [.period], options: .listing, formats: .listing, database: .reads,
    examples: [
      Example(
        Bilingual("woche KW 32 2026 --fläche hafen", "week 2026-W32 --space hafen"),
        Bilingual("eine bestimmte Woche", "a certain week"))
    ],
    run: runWeek)
}

@Sendable private func runWeek(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  try Desk(invocation, session, console).serve { database, circumstances in
    let outcome = try Timetable.run(
      Agenda.Input(
        when: invocation.words(of: .period), period: .week, filter: invocation.agendaFilter(session)
      ),
      isDrawn: session.format == .table && !invocation.has(.fields), in: database, circumstances)
    return Desk.Answer { .week(outcome, in: $0) }
  }
}

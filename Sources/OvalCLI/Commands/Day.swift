// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

extension Option {
  static let allBars = Option(
    Bilingual("alle", "all"),
    summary: Bilingual(
      "auch viele Flächen, auf denen den ganzen Tag dasselbe gilt, einzeln zeigen",
      "also show many spaces one by one on which nothing changes all day"))
}

extension Command {
  static let day = Command(
    Bilingual("tag", "day"), group: .daily,
    summary: Bilingual(
      "ein Tag als Bild: was ist frei, was belegt", "a day as a picture: what is free, what taken"),
    description: Bilingual(
      "Zeigt für jede Fläche einen Balken der freien und belegten Zeit und darunter dasselbe wie "
        + "oval termine; ohne WANN den heutigen Tag.",
      "Shows a bar of free and taken time for each space, and below the same as oval agenda; "
        + "without WHEN for today."),
    operands: [.period], options: .listing + [.allBars], formats: .listing, database: .reads,
    examples: [
      Example(
        Bilingual("tag morgen --fläche hafen", "day tomorrow --space hafen"),
        Bilingual("ein Standort", "one site"))
    ],
    run: runDay)
}

@Sendable private func runDay(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  try Desk(invocation, session, console).serve { database, circumstances in
    let outcome = try Timetable.run(
      Agenda.Input(
        when: invocation.words(of: .period), period: .day, filter: invocation.agendaFilter(session)
      ),
      isDrawn: session.format == .table && !invocation.has(.fields), in: database, circumstances)
    return Desk.Answer { .day(outcome, all: invocation.has(.allBars), in: $0) }
  }
}

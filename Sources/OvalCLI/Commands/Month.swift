// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

extension Command {
  static let month = Command(
    Bilingual("monat", "month"), group: .daily,
    summary: Bilingual("ein Monat als Kalenderblatt", "a month as a calendar"),
    description: Bilingual(
      "Zeigt dasselbe wie oval termine als Kalenderblatt, mit Feiertagen und Ferien; ohne WANN den "
        + "laufenden Monat.",
      "Shows the same as oval agenda as a calendar, with holidays and school holidays; without "
        + "WHEN the current month."),
    operands: [.period], options: .listing, formats: .listing, database: .reads,
    examples: [
      Example(
        Bilingual("monat August --art offen", "month August --type open"),
        Bilingual("wann alle mitmachen können", "when everyone can join in"))
    ],
    run: runMonth)
}

@Sendable private func runMonth(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  try Desk(invocation, session, console).serve { database, circumstances in
    let outcome = try Month.run(
      Agenda.Input(
        when: invocation.words(of: .period), period: .month,
        filter: invocation.agendaFilter(session)),
      in: database, circumstances)
    return Desk.Answer { .month(outcome, in: $0) }
  }
}

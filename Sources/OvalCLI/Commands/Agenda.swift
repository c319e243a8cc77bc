// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Reports
import UseCases

extension Command {
  static let agenda = Command(
    Bilingual("termine", "agenda"), group: .daily,
    summary: Bilingual("zeigen, was wann wo stattfindet", "show what takes place when and where"),
    description: Bilingual(
      """
      Zeigt Buchungen, offene Zeitfenster und Sperrungen der Reihe nach; ohne WANN die von heute.
      """,
      """
      Shows bookings, open slots and closures in their order; without WHEN those of today.
      """),
    operands: [.period], options: .listing, formats: .listing, database: .reads,
    examples: [
      Example(
        Bilingual("termine diese Woche", "agenda this week"),
        Bilingual("alles in dieser Woche", "everything this week")),
      Example(
        Bilingual(
          "termine 3.8. bis 9.8. --fläche hafen --art offen",
          "agenda 3.8. to 9.8. --space hafen --type open"),
        Bilingual("wo alle mitmachen können", "where everyone can join in")),
      Example(
        Bilingual(
          "termine 2026-08-03..2026-08-09 --json", "agenda 2026-08-03..2026-08-09 --json"),
        Bilingual("für Programme; der letzte Tag zählt mit", "for programs; the last day included")
      ),
    ],
    run: runAgenda)
}

@Sendable private func runAgenda(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  try Desk(invocation, session, console).serve { database, circumstances in
    let outcome = try Agenda.run(
      Agenda.Input(
        when: invocation.words(of: .period), period: .days, filter: invocation.agendaFilter(session)
      ),
      in: database, circumstances)
    return Desk.Answer { .agenda(outcome, in: $0) }
  }
}

extension Invocation {
  /// The options that narrow a listing of dates.
  func agendaFilter(_ session: Session) -> Agenda.Filter {
    var filter = Agenda.Filter()
    filter.viewer = session.actingFor
    filter.space = self[.onSpace]
    filter.club = self[.club]
    filter.kind = self[.kind].flatMap(Kind.init(rawValue:))
    filter.types = values(of: .entryType).compactMap(Agenda.EntryType.init(rawValue:))
    filter.access = values(of: .access).compactMap(AccessFeature.Name.init(rawValue:))
    return filter
  }
}

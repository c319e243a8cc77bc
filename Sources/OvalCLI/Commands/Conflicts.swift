// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

extension Command {
  static let conflicts = Command(
    Bilingual("konflikte", "conflicts"), group: .daily,
    summary: Bilingual("Termine, die nicht mehr passen", "dates that no longer fit"),
    description: Bilingual(
      """
      Zeigt gebuchte Termine, die noch kommen und die heute abgelehnt würden, weil sich nach dem \
      Buchen etwas geändert hat: eine Sperrung, ein Zeitfenster, die Öffnungszeiten, die Kapazität \
      oder die Fläche selbst. Ohne WANN alle. Geändert wird nichts.
      """,
      """
      Shows booked dates that are still to come and would be refused today, because something \
      changed after they were booked: a closure, a slot, opening hours, the capacity or the space \
      itself. Without WHEN all of them. Nothing is changed.
      """),
    operands: [.period], formats: .listing, database: .reads,
    examples: [
      Example(
        Bilingual("konflikte", "conflicts"),
        Bilingual("alle, die noch kommen", "all that are still to come")),
      Example(
        Bilingual("konflikte nächsten Monat --json", "conflicts next month --json"),
        Bilingual("für Programme", "for programs")),
    ],
    run: runConflicts)
}

@Sendable private func runConflicts(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  try Desk(invocation, session, console).serve { database, circumstances in
    let outcome = try UseCases.Conflicts.run(
      invocation.words(of: .period), viewer: session.actingFor, in: database, circumstances)
    return Desk.Answer { .conflicts(outcome, in: $0) }
  }
}

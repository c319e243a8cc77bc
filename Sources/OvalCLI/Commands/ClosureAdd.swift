// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

extension Command {
  static let closureAdd = Command(
    Bilingual("sperrung anlegen", "closure add"), group: .administration,
    summary: Bilingual("eine Fläche sperren", "close a space"),
    description: Bilingual(
      """
      Sperrt eine Fläche und alles darunter für einen Tag, einen Zeitraum oder immer wieder. \
      Buchungen, die davon getroffen sind, werden aufgelistet; geändert wird keine.
      """,
      """
      Closes a space and all below it for a day, a period or again and again. Bookings that it \
      hits are listed; none is changed.
      """),
    operands: [.space, .when], options: [.reason, .repetition, .until], required: [.reason],
    database: .writes,
    examples: [
      Example(
        Bilingual(
          "sperrung anlegen hafen 6.8. bis 9.8. --grund \"Hanse Sail\"",
          "closure add hafen 6.8. to 9.8. --reason \"Hanse Sail\""),
        Bilingual("vier Tage", "four days"))
    ],
    run: runClosureAdd)
}

@Sendable private func runClosureAdd(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  let input = Closures.Input(
    space: invocation[.space] ?? "", reason: invocation[.reason] ?? "",
    schedule: invocation.writtenSchedule)
  return try Desk(invocation, session, console).serve(mayWrite: true) { database, circumstances in
    let outcome = try Closures.add(input, in: database, circumstances)
    return Desk.Answer { .closureAdded(outcome, in: $0) }
  }
}

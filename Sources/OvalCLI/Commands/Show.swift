// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

extension Operand {
  static let anything = Operand(
    Bilingual("KENNUNG", "ID"),
    summary: Bilingual(
      "Kennung einer Buchung, Fläche, Sperrung, Änderung oder Ablehnung, eines Vereins oder "
        + "Zeitfensters; bei Flächen und Vereinen auch der Name",
      "id of a booking, space, club, slot, closure, operation or refusal; for spaces and clubs "
        + "also the name"))
}

extension Command {
  static let show = Command(
    Bilingual("zeigen", "show"), group: .daily,
    summary: Bilingual("alles über eine Buchung, Fläche …", "all about a booking, space …"),
    description: Bilingual(
      "Zeigt, was zu einer Kennung gehört, mit allen Terminen.",
      "Shows what belongs to an id, with all its dates."),
    operands: [.anything], formats: .listing, database: .reads,
    examples: [
      Example(
        Bilingual("zeigen b7k3f9qm", "show b7k3f9qm"),
        Bilingual("eine Buchung", "a booking")),
      Example(
        Bilingual("zeigen hafen/streetball --json", "show hafen/streetball --json"),
        Bilingual("eine Fläche, für Programme", "a space, for programs")),
    ],
    run: runShow)
}

@Sendable private func runShow(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  try Desk(invocation, session, console).serve { database, circumstances in
    let outcome = try UseCases.Show.run(
      invocation[.anything] ?? "", in: database, circumstances)
    return Desk.Answer { .shown(outcome, in: $0) }
  }
}

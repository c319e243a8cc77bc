// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

extension Command {
  static let slotRemove = Command(
    Bilingual("zeitfenster entfernen", "slot remove"), group: .administration,
    summary: Bilingual("ein Zeitfenster entfernen", "remove a slot"),
    description: Bilingual(
      "Entfernt ein Zeitfenster. Buchungen bleiben.", "Removes a slot. Bookings stay."),
    operands: [.slotIdentifier], database: .writes,
    examples: [
      Example(
        Bilingual("zeitfenster entfernen t4m2x8qa", "slot remove t4m2x8qa"),
        Bilingual("die Kennung nennt oval zeitfenster liste", "oval slot list tells the id"))
    ],
    run: runSlotRemove)
}

@Sendable private func runSlotRemove(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  try Desk(invocation, session, console).serve(mayWrite: true) { database, circumstances in
    let outcome = try Slots.remove(invocation[.slotIdentifier] ?? "", in: database, circumstances)
    return Desk.Answer { .slotRemoved(outcome, in: $0) }
  }
}

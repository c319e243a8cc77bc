// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

extension Command {
  static let slotList = Command(
    Bilingual("zeitfenster liste", "slot list"), group: .administration,
    summary: Bilingual("alle Zeitfenster", "all slots"),
    description: Bilingual(
      "Listet die Zeiten, die die Stadt anbietet.", "Lists the times that the city offers."),
    operands: [.anySpace], formats: .listing, database: .reads,
    examples: [
      Example(
        Bilingual("zeitfenster liste hafen", "slot list hafen"),
        Bilingual("nur die eines Standorts", "only those of one site"))
    ],
    run: runSlotList)
}

@Sendable private func runSlotList(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  try Desk(invocation, session, console).serve { database, circumstances in
    let slots = try Slots.list(on: invocation[.anySpace], in: database, circumstances)
    return Desk.Answer { .slots(slots, in: $0) }
  }
}

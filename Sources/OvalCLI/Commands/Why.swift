// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

extension Operand {
  static let questioned = Operand(
    Bilingual("KENNUNG", "ID"),
    summary: Bilingual(
      "Kennung einer Ablehnung, Buchung, Sperrung oder eines Zeitfensters, oder eine Fläche",
      "id of a refusal, a booking, a closure or a slot, or a space"))
}

extension Command {
  static let why = Command(
    Bilingual("warum", "why"), group: .daily,
    summary: Bilingual(
      "sagen, warum etwas nicht geht oder nicht passt",
      "say why something cannot be had or does not fit"),
    description: Bilingual(
      """
      Zu einer Ablehnung: was gewünscht war, jeden Grund und was Sie tun können. Zu einer Buchung: \
      ob sie passt und, wenn nicht, warum. Zu einer Sperrung oder einem Zeitfenster: welche \
      gebuchten Termine deswegen nicht mehr passen; zu einer Fläche: welche dort.
      """,
      """
      For a refusal: what was asked for, every reason, and what you can do. For a booking: whether it \
      fits and, if not, why. For a closure or a slot: which booked dates no longer fit because of it; \
      for a space: which of those on it.
      """),
    operands: [.questioned], database: .reads,
    examples: [
      Example(
        Bilingual("warum r7k3f9qm", "why r7k3f9qm"), Bilingual("eine Ablehnung", "a refusal")),
      Example(
        Bilingual("warum b7k3f9qm", "why b7k3f9qm"),
        Bilingual("ob eine Buchung noch passt", "whether a booking still fits")),
    ],
    run: runWhy)
}

@Sendable private func runWhy(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  try Desk(invocation, session, console).serve { database, circumstances in
    let outcome = try UseCases.Why.run(
      invocation[.questioned] ?? "", viewer: session.actingFor, in: database, circumstances)
    return Desk.Answer { .why(outcome, in: $0) }
  }
}

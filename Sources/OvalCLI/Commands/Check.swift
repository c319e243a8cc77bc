// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

extension Command {
  static let check = Command(
    Bilingual("prüfen", "check"), group: .daily,
    summary: Bilingual(
      "fragen, ob etwas gebucht werden kann", "ask whether something can be booked"),
    description: Bilingual(
      """
      Prüft dasselbe wie oval buchen und schreibt nichts. Der Rückgabewert ist 0, wenn die Buchung \
      möglich ist, sonst derselbe wie beim Buchen.
      """,
      """
      Checks the same as oval book and writes nothing. The exit status is 0 if the booking is \
      possible, else the same as when booking.
      """),
    operands: [.bookedSpaces, .when], options: .booking, exclusive: [[.units, .exclusive]],
    database: .reads,
    examples: [
      Example(
        Bilingual("prüfen hafen 17.6. 19-22", "check hafen 17.6. 19-22"),
        Bilingual("ist der ganze Hafen frei?", "is the whole harbour free?"))
    ],
    run: runCheck)
}

@Sendable private func runCheck(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  try Desk(invocation, session, console).serve { database, circumstances in
    let outcome = try BookSpace.check(
      invocation.bookingInput(session), in: database, circumstances)
    return Desk.Answer { .booked(outcome, in: $0) }
  }
}

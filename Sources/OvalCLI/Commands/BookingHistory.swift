// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

extension Command {
  static let bookingHistory = Command(
    Bilingual("buchung verlauf", "booking history"), group: .daily,
    summary: Bilingual(
      "zeigen, was mit einer Buchung geschehen ist", "show what has been done to a booking"),
    description: Bilingual(
      """
      Zeigt, was mit einer Buchung geschehen ist, das Älteste zuerst: wann, mit welchem Befehl, was \
      sich dabei geändert hat und die Kennung der Änderung. Wer es war, steht nicht dabei.

      Eine abgesagte Buchung findet nur ihre Kennung.
      """,
      """
      Shows what has been done to a booking, oldest first: when, by which command, what changed, \
      and the operation's id. Who did it is not said.

      A cancelled booking is only found by its id.
      """),
    operands: [.booking, .bookingTime], formats: .listing, database: .reads,
    examples: [
      Example(
        Bilingual("buchung verlauf b7k3f9qm", "booking history b7k3f9qm"),
        Bilingual("alles seit dem Anlegen", "everything since it was made")),
      Example(
        Bilingual(
          "buchung verlauf hafen/streetball 16.6. 18 Uhr",
          "booking history hafen/streetball 16.6. 18:00"),
        Bilingual("die Buchung, die dann dort ist", "the booking that is there then")),
    ],
    run: runBookingHistory)
}

@Sendable private func runBookingHistory(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  try Desk(invocation, session, console).serve { database, circumstances in
    let outcome = try UseCases.BookingHistory.run(
      invocation.bookingWords, in: database, circumstances)
    return Desk.Answer { .history(outcome, in: $0) }
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

extension Command {
  static let spaceRetire = Command(
    Bilingual("fläche stilllegen", "space retire"), group: .administration,
    summary: Bilingual("eine Fläche außer Betrieb nehmen", "take a space out of use"),
    description: Bilingual(
      """
      Nimmt eine Fläche und alles darunter außer Betrieb: Sie ist nicht mehr zu finden und nicht \
      mehr zu buchen. Was war, bleibt. Stehen dort noch künftige Buchungen, geschieht nichts. \
      Zurück kommt sie mit: oval fläche ändern FLÄCHE --in-betrieb
      """,
      """
      Takes a space and all below it out of use: it can no longer be found or booked, and what was \
      stays. While there are future bookings on it, nothing is done. It comes back with: oval space \
      edit SPACE --in-use
      """),
    operands: [.space], database: .writes,
    examples: [
      Example(
        Bilingual("fläche stilllegen hafen/wiese", "space retire hafen/wiese"),
        Bilingual("wird nicht mehr angeboten", "is no longer offered"))
    ],
    run: runSpaceRetire)
}

@Sendable private func runSpaceRetire(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  try Desk(invocation, session, console).serve(mayWrite: true) { database, circumstances in
    let outcome = try RetireSpace.run(invocation[.space] ?? "", in: database, circumstances)
    return Desk.Answer { .spaceRetired(outcome, in: $0) }
  }
}

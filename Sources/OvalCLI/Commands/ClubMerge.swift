// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

extension Option {
  static let into = Option(
    Bilingual("in", "into"), .text(Bilingual("VEREIN", "CLUB")),
    summary: Bilingual("der Verein, der bleibt", "the club that stays"))
}

extension Command {
  static let clubMerge = Command(
    Bilingual("verein zusammenlegen", "club merge"), group: .administration,
    summary: Bilingual(
      "einen Verein in einem anderen aufgehen lassen", "merge one club into another"),
    description: Bilingual(
      """
      Alle Buchungen des ersten Vereins gehören danach dem anderen, und die Vereine unter ihm \
      stehen unter dem anderen. Kurzname und Kennung des ersten führen weiter zu dem, der bleibt. \
      Bei mehr als 20 künftigen Terminen wird gefragt.
      """,
      """
      All bookings of the first club then belong to the other, and the clubs below it stand below \
      the other. Short name and id of the first still lead to the one that stays. With more than \
      20 dates to come you are asked.
      """),
    operands: [.namedClub], options: [.into], required: [.into], database: .writes,
    examples: [
      Example(
        Bilingual(
          "verein zusammenlegen sv-moewe --in sv-nordlicht",
          "club merge sv-moewe --into sv-nordlicht"),
        Bilingual("SV Möwe geht in SV Nordlicht auf", "SV Möwe becomes part of SV Nordlicht"))
    ],
    run: runClubMerge)
}

@Sendable private func runClubMerge(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  let desk = Desk(invocation, session, console)
  var input = MergeClubs.Input(
    club: invocation[.namedClub] ?? "", into: invocation[.into] ?? "")
  return try desk.serve(mayWrite: true) { database, circumstances in
    let outcome = try desk.askingFirst { isSure in
      input.isSure = isSure
      return try MergeClubs.run(input, in: database, circumstances)
    }
    return Desk.Answer { .clubMerged(outcome, in: $0) }
  }
}

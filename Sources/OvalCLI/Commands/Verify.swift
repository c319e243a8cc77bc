// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

extension Command {
  static let verify = Command(
    Bilingual("nachrechnen", "verify"), group: .administration,
    summary: Bilingual(
      "nachrechnen, ob alles in der Datenbank stimmt",
      "recompute whether all in the database is right"),
    description: Bilingual(
      """
      Rechnet von Grund auf nach: die Kette des Änderungsprotokolls, die Termine aus den \
      Zeitplänen, die Belegungen aus den Terminen, was zugleich vergeben ist, und ob alles, \
      worauf etwas verweist, da ist. Was zuerst nicht stimmt, steht zuerst; dann ist der Status \
      1. Geändert wird nichts.
      """,
      """
      Recomputes from nothing: the chain of the journal, dates from schedules, claims from dates, \
      what is taken at one time, and whether everything that something refers to is there. What \
      is wrong first stands first; the status is 1 then. Nothing is changed.
      """),
    database: .reads,
    examples: [
      Example(
        Bilingual("nachrechnen --json", "verify --json"),
        Bilingual("für Programme", "for programs"))
    ],
    run: runVerify)
}

@Sendable private func runVerify(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  try Desk(invocation, session, console).serve { database, circumstances in
    let outcome = try UseCases.Verify.run(in: database, circumstances)
    return Desk.Answer(outcome.findings.isEmpty ? .done : .unexpected) {
      .verified(outcome, in: $0)
    }
  }
}

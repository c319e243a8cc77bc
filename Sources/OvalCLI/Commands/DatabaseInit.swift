// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

extension Command {
  static let databaseInit = Command(
    Bilingual("datenbank anlegen", "db init"), group: .administration,
    summary: Bilingual("eine leere Datenbank anlegen", "make an empty database"),
    description: Bilingual(
      """
      Legt eine Datenbank ohne Stadt an: Zeitzone Europe/Berlin, immer geöffnet, keine \
      Feiertage, keine Ruhezeiten.
      """,
      """
      Makes a database without a city: time zone Europe/Berlin, always open, no holidays, no quiet \
      hours.
      """),
    database: .writes,
    examples: [
      Example(
        Bilingual("datenbank anlegen --datenbank probe.db", "db init --db trial.db"),
        Bilingual("zum Ausprobieren", "to try things"))
    ],
    run: runDatabaseInit)
}

@Sendable private func runDatabaseInit(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  try Desk(invocation, session, console).make(command: "db init") { try MakeCity.empty() }
}

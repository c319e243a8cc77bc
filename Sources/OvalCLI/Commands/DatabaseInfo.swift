// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

extension Command {
  static let databaseInfo = Command(
    Bilingual("datenbank info", "db info"), group: .administration,
    summary: Bilingual(
      "wo die Datenbank liegt und was sie enthält", "where it is and what it holds"),
    description: Bilingual(
      "Nennt Ort, Version und Umfang der Datenbank und die letzte Änderung.",
      "Tells the database's place, version and size, and the latest operation."),
    database: .reads,
    examples: [
      Example(
        Bilingual("datenbank info --json", "db info --json"),
        Bilingual("für Programme", "for programs"))
    ],
    run: runDatabaseInfo)
}

@Sendable private func runDatabaseInfo(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  try Desk(invocation, session, console).serve { database, _ in
    let outcome = try MakeCity.describe(database)
    return Desk.Answer { .database(outcome, in: $0) }
  }
}

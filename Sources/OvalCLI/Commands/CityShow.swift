// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

extension Command {
  static let cityShow = Command(
    Bilingual("stadt zeigen", "city show"), group: .administration,
    summary: Bilingual("die Stadt und ihre Einstellungen", "the city and its settings"),
    description: Bilingual(
      "Mit --format yaml entsteht eine Stadtdatei, an der oval plan nichts zu ändern findet.",
      "With --format yaml you get a city file in which oval plan finds nothing to change."),
    formats: [.table, .plain, .json, .yaml], database: .reads,
    examples: [
      Example(
        Bilingual("stadt zeigen --format yaml", "city show --format yaml"),
        Bilingual("als Stadtdatei", "as a city file"))
    ],
    run: runCityShow)
}

@Sendable private func runCityShow(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  let desk = Desk(invocation, session, console)
  if session.format == .yaml {
    return try desk.serve(documentTo: nil) { database, _, _ in
      MakeCity.yaml(try MakeCity.show(database).city)
    }
  }
  return try desk.serve { database, _ in
    let outcome = try MakeCity.show(database)
    return Desk.Answer { .city(outcome, in: $0) }
  }
}

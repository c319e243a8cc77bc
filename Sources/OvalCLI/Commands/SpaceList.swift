// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

extension Command {
  static let spaceList = Command(
    Bilingual("fläche liste", "space list"), group: .administration,
    summary: Bilingual("alle Flächen", "all spaces"),
    description: Bilingual(
      "Listet alle Flächen mit Kapazität und Nutzung.",
      "Lists all spaces with their capacity and use."),
    operands: [.anySpace], formats: .listing, database: .reads, run: runSpaceList)
}

@Sendable private func runSpaceList(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  try Desk(invocation, session, console).serve { database, _ in
    let spaces = try Spaces.list(below: invocation[.anySpace], in: database)
    return Desk.Answer { .spaces(spaces, in: $0) }
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

extension Command {
  static let clubList = Command(
    Bilingual("verein liste", "club list"), group: .administration,
    summary: Bilingual("alle Vereine und Einrichtungen", "all clubs"),
    description: Bilingual("Listet, wer buchen kann.", "Lists who can book."),
    formats: .listing, database: .reads,
    examples: [
      Example(
        Bilingual("verein liste --format csv", "club list --format csv"),
        Bilingual("als Tabelle", "as a table"))
    ],
    run: runClubList)
}

@Sendable private func runClubList(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  try Desk(invocation, session, console).serve { database, _ in
    let clubs = try Clubs.list(in: database)
    return Desk.Answer { .clubs(clubs, in: $0) }
  }
}

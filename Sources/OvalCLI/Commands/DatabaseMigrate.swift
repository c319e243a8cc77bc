// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

extension Command {
  static let databaseMigrate = Command(
    Bilingual("datenbank umstellen", "db migrate"), group: .administration,
    summary: Bilingual("eine ältere Datenbank erneuern", "bring an older database up to date"),
    description: Bilingual(
      """
      Bringt eine Datenbank, die ein älteres oval angelegt hat, auf den Stand von diesem. Alles \
      darin bleibt. Jeder Schritt gelingt ganz oder gar nicht; ein älteres oval kann die Datei \
      danach nicht mehr lesen, also sichern Sie sie vorher.
      """,
      """
      Brings a database that an older oval made up to date with this one. All that is in it stays. \
      Each step succeeds as a whole or not at all; an older oval cannot read the file any more \
      after that, so keep a copy of it first.
      """),
    database: .writes,
    examples: [
      Example(
        Bilingual("datenbank umstellen --probelauf", "db migrate --dry-run"),
        Bilingual("nur sagen, was zu tun ist", "only tell what there is to do"))
    ],
    run: runDatabaseMigrate)
}

@Sendable private func runDatabaseMigrate(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  try Desk(invocation, session, console).migrate()
}

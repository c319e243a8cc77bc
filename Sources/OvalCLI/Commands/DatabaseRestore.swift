// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension Operand {
  static let backup = Operand(
    Bilingual("DATEI", "FILE"), summary: Bilingual("die Sicherung", "the copy"))
}

extension Command {
  static let databaseRestore = Command(
    Bilingual("datenbank zurückspielen", "db restore"), group: .administration,
    summary: Bilingual("eine Sicherung zurückspielen", "bring back a copy of the database"),
    description: Bilingual(
      """
      Prüft eine Sicherung und setzt sie an die Stelle der Datenbank, ganz oder gar nicht. Vorher \
      wird gefragt. Der bisherige Stand bleibt daneben liegen, in einer Datei mit dem Zeitpunkt im \
      Namen. Solange jemand anders die Datenbank offen hat, geschieht nichts.

      Eine Sicherung von einem älteren oval bringt danach oval datenbank umstellen auf den neuen \
      Stand; eine von einem neueren wird abgelehnt.
      """,
      """
      Checks a copy and puts it in the place of the database, as a whole or not at all. You are \
      asked before. The former contents stay beside it, in a file with the time in its name. While \
      somebody else has the database open, nothing is done.

      A copy that an older oval made is brought up to date afterwards by oval db migrate; one of a \
      newer oval is refused.
      """),
    operands: [.backup], database: .writes,
    examples: [
      Example(
        Bilingual("datenbank zurückspielen sicherung.db --ja", "db restore copy.db --yes"),
        Bilingual("ohne Rückfrage", "without being asked"))
    ],
    run: { invocation, session, console in
      try Desk(invocation, session, console).restore(from: invocation[.backup] ?? "")
    })
}

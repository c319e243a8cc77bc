// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension Operand {
  static let newBackup = Operand(
    Bilingual("DATEI", "FILE"),
    summary: Bilingual("wohin die Sicherung kommt", "where the copy goes"))
}

extension Command {
  static let databaseBackup = Command(
    Bilingual("datenbank sichern", "db backup"), group: .administration,
    summary: Bilingual("die Datenbank sichern", "make a copy of the database"),
    description: Bilingual(
      """
      Schreibt eine vollständige Sicherung der Datenbank, während andere weiter buchen können. Was \
      beim Beginn gebucht ist, steht darin. Die Datei erscheint erst, wenn sie geschrieben und \
      geprüft ist; lesen und ändern darf sie, wer das mit der Datenbank darf. Gibt es sie schon, \
      wird gefragt.
      """,
      """
      Writes a complete copy of the database while others go on booking. All that is booked when \
      it begins is in it. The file appears only when it is written and has been checked; who may \
      read or change the database may do so with the copy. If there is such a file already, you \
      are asked.
      """),
    operands: [.newBackup], database: .reads,
    examples: [
      Example(
        Bilingual("datenbank sichern sicherung.db", "db backup copy.db"),
        Bilingual("eine Sicherung in diesem Ordner", "a copy in this folder"))
    ],
    run: { invocation, session, console in
      try Desk(invocation, session, console).backUp(to: invocation[.newBackup] ?? "")
    })
}

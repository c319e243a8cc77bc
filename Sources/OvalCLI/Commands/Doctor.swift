// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension Command {
  static let doctor = Command(
    Bilingual("diagnose", "doctor"), group: .program,
    summary: Bilingual("nachsehen, ob alles in Ordnung ist", "see whether all is well"),
    description: Bilingual(
      """
      Sieht nach Programm und Bibliotheken, Zeitzonendaten, Einstellungen und der Datenbank: Rechte, \
      Version, Schreibprotokoll, Unversehrtheit, Speicherplatz. Geändert wird nichts. Jede Zeile sagt \
      gut, Warnung oder Problem, und was zu tun ist. Bei einem Problem ist der Status der, mit dem \
      andere Befehle daran scheitern.
      """,
      """
      Looks at the program and its libraries, time zone data, settings and the database: \
      permissions, version, write-ahead log, integrity, space on disk. Nothing is changed. Each line \
      says ok, warning or problem, and what to do. With a problem the status is that with which \
      other commands fail because of it.
      """),
    database: .reads,
    examples: [
      Example(
        Bilingual("diagnose -q", "doctor -q"),
        Bilingual("nur was nicht gut ist", "only what is not well"))
    ],
    run: { invocation, session, console in try Desk(invocation, session, console).checkUp() })
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

extension Operand {
  static let touched = Operand(
    Bilingual("KENNUNG", "ID"), .optional,
    summary: Bilingual(
      "was die Änderungen betreffen: eine Kennung, auch von etwas Zurückgenommenem, eine Fläche "
        + "oder ein Verein",
      "what the operations touched: an id, also of something that was taken back, a space or a "
        + "club"))
}

extension Command {
  static let log = Command(
    Bilingual("protokoll", "log"), group: .daily,
    summary: Bilingual("zeigen, was geschehen ist", "show what has been done"),
    description: Bilingual(
      """
      Zeigt das Änderungsprotokoll, das Neueste zuerst: wann, mit welchem Befehl, was sich dabei \
      geändert hat, und ob es zurückgenommen ist. Mit KENNUNG nur, was diese Sache betrifft.

      Was eine Änderung im Einzelnen war, zeigt „zeigen“ mit ihrer Kennung.
      """,
      """
      Shows the journal, newest first: when, by which command, what changed, and whether it has \
      been taken back. With ID only what touched that thing.

      What an operation did in detail shows “show” with its id.
      """),
    operands: [.touched], options: [.all], formats: .listing, database: .reads,
    examples: [
      Example(
        Bilingual("protokoll", "log"),
        Bilingual("die letzten 20 Änderungen", "the last 20 operations")),
      Example(
        Bilingual("protokoll b7k3f9qm", "log b7k3f9qm"),
        Bilingual("was mit einer Buchung geschah", "what was done to a booking")),
    ],
    run: runLog)
}

@Sendable private func runLog(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  try Desk(invocation, session, console).serve { database, circumstances in
    let outcome = try UseCases.Log.run(
      invocation[.touched], wantsAll: invocation.has(.all), in: database, circumstances)
    return Desk.Answer { .log(outcome, in: $0) }
  }
}

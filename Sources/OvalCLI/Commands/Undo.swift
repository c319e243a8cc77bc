// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

extension Operand {
  static let undoneOperation = Operand(
    Bilingual("ÄNDERUNG", "OPERATION"), .optional,
    summary: Bilingual(
      "Kennung der Änderung, wie sie im Protokoll steht; sonst die letzte",
      "the operation's id, as the log has it; else the latest"))
}

extension Command {
  static let undo = Command(
    Bilingual("zurücknehmen", "undo"), group: .daily,
    summary: Bilingual("die letzte Änderung zurücknehmen", "take back the latest operation"),
    description: Bilingual(
      """
      Nimmt Ihre letzte Änderung zurück, dann die davor, oder mit ÄNDERUNG irgendeine. Das ist \
      selbst eine Änderung: Auch ein Zurücknehmen lässt sich zurücknehmen. Was Sie in der Shell \
      mit „übernehmen“ zusammengefasst haben, geht auf einmal zurück.

      Hat sich seither etwas geändert, was daran hängt, oder ist die Zeit inzwischen vergeben, \
      wird nichts zurückgenommen. Was vorbei ist, bleibt.
      """,
      """
      Takes back your latest operation, then the one before, or with OPERATION any one. That is \
      an operation itself: an undo can be undone, too. What you put together with “commit” in the \
      shell goes back at once.

      If something that depends on it has changed since, or the time has been taken, nothing is \
      taken back. What is past stays.
      """),
    operands: [.undoneOperation], database: .writes,
    examples: [
      Example(
        Bilingual("zurücknehmen", "undo"),
        Bilingual("die letzte Änderung", "the latest operation")),
      Example(
        Bilingual("zurücknehmen o4m2x8qa --probelauf", "undo o4m2x8qa --dry-run"),
        Bilingual("würde es gelingen?", "would it succeed?")),
    ],
    run: runUndo)

  static let redo = Command(
    Bilingual("wiederholen", "redo"), group: .daily,
    summary: Bilingual(
      "wieder herstellen, was zurückgenommen ist", "make again what was taken back"),
    description: Bilingual(
      """
      Stellt wieder her, was Sie zuletzt zurückgenommen haben, dann das davor. Sobald etwas \
      anderes geschehen ist, geht das nur noch mit „zurücknehmen“ und der Kennung des \
      Zurücknehmens.
      """,
      """
      Makes again what you took back last, then the one before. Once something else has been \
      done, only “undo” with the id of the undo does that.
      """),
    database: .writes,
    examples: [
      Example(
        Bilingual("wiederholen", "redo"),
        Bilingual("das Zurücknehmen zurücknehmen", "take back the undo"))
    ],
    run: runRedo)
}

@Sendable private func runUndo(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  try Desk(invocation, session, console).serve(mayWrite: true) { database, circumstances in
    let outcome = try UseCases.Undo.undo(
      invocation[.undoneOperation], in: database, circumstances)
    return Desk.Answer { .undone(outcome, in: $0) }
  }
}

@Sendable private func runRedo(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  try Desk(invocation, session, console).serve(mayWrite: true) { database, circumstances in
    let outcome = try UseCases.Undo.redo(in: database, circumstances)
    return Desk.Answer { .undone(outcome, in: $0) }
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

extension Option {
  static let cancelAffected = Option(
    Bilingual("betroffene-absagen", "cancel-affected"),
    summary: Bilingual(
      "betroffene künftige Termine mit dem Grund der Sperrung absagen",
      "cancel the affected future dates with the closure's reason"))
}

extension Command {
  static let closureAdd = Command(
    Bilingual("sperrung anlegen", "closure add"), group: .administration,
    summary: Bilingual("eine Fläche sperren", "close a space"),
    description: Bilingual(
      """
      Sperrt eine Fläche und alles darunter für einen Tag, einen Zeitraum oder immer wieder. \
      Künftige Termine, die davon betroffen sind, werden aufgelistet und mit --betroffene-absagen \
      abgesagt. Bei mehr als 20 Terminen wird gefragt.
      """,
      """
      Closes a space and all below it for a day, a period or again and again. Future dates that \
      it affects are listed, and cancelled with --cancel-affected. With more than 20 dates you are \
      asked.
      """),
    operands: [.space, .when], options: [.reason, .repetition, .until, .cancelAffected],
    required: [.reason],
    database: .writes,
    examples: [
      Example(
        Bilingual(
          "sperrung anlegen hafen 6.8. bis 9.8. --grund \"Hanse Sail\"",
          "closure add hafen 6.8. to 9.8. --reason \"Hanse Sail\""),
        Bilingual("vier Tage", "four days"))
    ],
    run: runClosureAdd)
}

@Sendable private func runClosureAdd(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  var input = Closures.Input(
    space: invocation[.space] ?? "", reason: invocation[.reason] ?? "",
    schedule: invocation.writtenSchedule)
  input.cancelsAffected = invocation.has(.cancelAffected)
  input.actingFor = session.actingFor
  let desk = Desk(invocation, session, console)
  return try desk.serve(mayWrite: true) { database, circumstances in
    let outcome = try desk.askingFirst { isSure in
      input.isSure = isSure
      return try Closures.add(input, in: database, circumstances)
    }
    return Desk.Answer { .closureAdded(outcome, in: $0) }
  }
}

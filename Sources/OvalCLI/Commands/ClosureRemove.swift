// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

extension Command {
  static let closureRemove = Command(
    Bilingual("sperrung entfernen", "closure remove"), group: .administration,
    summary: Bilingual("eine Sperrung aufheben", "lift a closure"),
    description: Bilingual(
      "Die Fläche kann danach wieder gebucht werden.", "The space can be booked again."),
    operands: [.closureIdentifier], database: .writes,
    examples: [
      Example(
        Bilingual("sperrung entfernen c9w1z5ke", "closure remove c9w1z5ke"),
        Bilingual("die Kennung nennt oval sperrung liste", "oval closure list tells the id"))
    ],
    run: runClosureRemove)
}

@Sendable private func runClosureRemove(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  try Desk(invocation, session, console).serve(mayWrite: true) { database, circumstances in
    let closure = try Closures.remove(
      invocation[.closureIdentifier] ?? "", in: database, circumstances)
    return Desk.Answer { .closureRemoved(closure, isWritten: !circumstances.isDryRun, in: $0) }
  }
}

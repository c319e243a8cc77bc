// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

extension Command {
  static let closureList = Command(
    Bilingual("sperrung liste", "closure list"), group: .administration,
    summary: Bilingual("alle Sperrungen", "all closures"),
    description: Bilingual(
      "Listet, was wann nicht genutzt werden kann, und warum.",
      "Lists what cannot be used when, and why."),
    operands: [.anySpace], formats: .listing, database: .reads,
    examples: [
      Example(
        Bilingual("sperrung liste hafen", "closure list hafen"),
        Bilingual("nur die eines Standorts", "only those of one site"))
    ],
    run: runClosureList)
}

@Sendable private func runClosureList(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  try Desk(invocation, session, console).serve { database, circumstances in
    let closures = try Closures.list(on: invocation[.anySpace], in: database, circumstances)
    return Desk.Answer { .closures(closures, in: $0) }
  }
}

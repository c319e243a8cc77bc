// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

extension Command {
  static let spaceTree = Command(
    Bilingual("fläche baum", "space tree"), group: .administration,
    summary: Bilingual("die Flächen als Baum", "the spaces as a tree"),
    description: Bilingual(
      "Zeigt, welche Fläche Teil welcher anderen ist.",
      "Shows which space is a part of which other."),
    operands: [.anySpace], formats: .listing, database: .reads,
    examples: [
      Example(
        Bilingual("fläche baum hafen", "space tree hafen"),
        Bilingual("nur ein Standort", "only one site"))
    ],
    run: runSpaceTree)
}

@Sendable private func runSpaceTree(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  try Desk(invocation, session, console).serve { database, _ in
    let spaces = try Spaces.list(below: invocation[.anySpace], in: database)
    return Desk.Answer { .spaceTree(spaces, in: $0) }
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Reports
import UseCases

extension Command {
  static let spaceList = Command(
    Bilingual("fläche liste", "space list"), group: .administration,
    summary: Bilingual("alle Flächen", "all spaces"),
    description: Bilingual(
      """
      Listet alle Flächen mit Kapazität und Nutzung.

      Mit --merkmal nur die, die es sicher haben; wo es nicht bekannt ist, steht getrennt davon.
      """,
      """
      Lists all spaces with their capacity and use.

      With --access only those known to have it; where that is not known is listed apart.
      """),
    operands: [.anySpace], options: [.access], formats: .listing, database: .reads,
    examples: [
      Example(
        Bilingual("fläche liste --merkmal stufenlos", "space list --access step-free"),
        Bilingual("wohin man ohne Stufen kommt", "where there are no steps on the way"))
    ],
    run: runSpaceList)
}

@Sendable private func runSpaceList(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  let features = invocation.values(of: .access).compactMap(AccessFeature.Name.init(rawValue:))
  return try Desk(invocation, session, console).serve { database, _ in
    if !features.isEmpty {
      let spaces = try Spaces.list(below: invocation[.anySpace], access: features, in: database)
      return Desk.Answer { .spaces(spaces, in: $0) }
    }
    let spaces = try Spaces.list(below: invocation[.anySpace], in: database)
    return Desk.Answer { .spaces(spaces, in: $0) }
  }
}

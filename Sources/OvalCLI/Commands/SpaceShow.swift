// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

extension Command {
  static let spaceShow = Command(
    Bilingual("fläche zeigen", "space show"), group: .administration,
    summary: Bilingual("alles über eine Fläche", "all about a space"),
    description: Bilingual(
      """
      Zeigt Lage, Kapazität, Nutzung, Öffnungszeiten und Merkmale der Barrierefreiheit, mit Datum \
      und Quelle. Was nicht bekannt ist, steht als unbekannt da.
      """,
      """
      Shows place, capacity, use, opening hours and access features, with date and source. What \
      is not known is called unknown.
      """),
    operands: [.space], formats: .listing, database: .reads,
    examples: [
      Example(
        Bilingual("fläche zeigen hafen/streetball", "space show hafen/streetball"),
        Bilingual("mit dem, was über den Zugang bekannt ist", "with what is known about access"))
    ],
    run: runSpaceShow)
}

@Sendable private func runSpaceShow(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  try Desk(invocation, session, console).serve { database, _ in
    let space = try Spaces.show(invocation[.space] ?? "", in: database)
    return Desk.Answer { .space(space, in: $0) }
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension Command {
  static let agenda = Command(
    Bilingual("termine", "agenda"), group: .daily,
    summary: Bilingual("zeigen, was wann wo stattfindet", "show what takes place when and where"),
    description: Bilingual(
      """
      Zeigt Buchungen, offene Zeitfenster und Sperrungen der Reihe nach; ohne WANN die von heute.
      """,
      """
      Shows bookings, open slots and closures in their order; without WHEN those of today.
      """),
    operands: [.period], options: .listing, database: .reads,
    examples: [
      Example(
        Bilingual("termine diese Woche", "agenda this week"),
        Bilingual("alles in dieser Woche", "everything this week")),
      Example(
        Bilingual(
          "termine 3.8. bis 9.8. --fläche hafen --art offen",
          "agenda 3.8. to 9.8. --space hafen --type open"),
        Bilingual("wo alle mitmachen können", "where everyone can join in")),
      Example(
        Bilingual(
          "termine 2026-08-03..2026-08-09 --json", "agenda 2026-08-03..2026-08-09 --json"),
        Bilingual("für Programme; der letzte Tag zählt mit", "for programs; the last day included")
      ),
    ],
    run: pending)
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension Command {
  static let databaseInit = Command(
    Bilingual("datenbank anlegen", "db init"), group: .administration,
    summary: Bilingual("eine leere Datenbank anlegen", "make an empty database"),
    description: Bilingual(
      """
      Legt eine Datenbank ohne Stadt an: Zone Europe/Berlin, immer geöffnet, keine Feiertage, \
      keine Ruhezeiten.
      """,
      """
      Makes a database without a city: zone Europe/Berlin, always open, no holidays, no quiet \
      hours.
      """),
    database: .writes,
    examples: [
      Example(
        Bilingual("datenbank anlegen --datenbank probe.db", "db init --db trial.db"),
        Bilingual("zum Ausprobieren", "to try things"))
    ],
    run: pending)
}

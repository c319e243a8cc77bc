// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension Operand {
  static let newSlug = Operand(
    Bilingual("KÜRZEL", "SLUG"),
    summary: Bilingual(
      "kurzer Name aus Kleinbuchstaben, Ziffern und -: sv-nordlicht",
      "short name of small letters, digits and -: sv-nordlicht"))
}

extension Command {
  static let clubAdd = Command(
    Bilingual("verein anlegen", "club add"), group: .administration,
    summary: Bilingual("einen Verein anlegen", "add a club"),
    description: Bilingual(
      "Legt einen Verein oder eine Einrichtung an.", "Adds a club, school or initiative."),
    operands: [.newSlug], options: [.name, .district, .size], required: [.name],
    database: .writes,
    examples: [
      Example(
        Bilingual(
          "verein anlegen sv-nordlicht --name \"SV Nordlicht\" --größe 120",
          "club add sv-nordlicht --name \"SV Nordlicht\" --size 120"),
        Bilingual("mit 120 Mitgliedern", "with 120 members"))
    ],
    run: pending)
}

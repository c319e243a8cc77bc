// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension Command {
  static let spaceList = Command(
    Bilingual("fläche liste", "space list"), group: .administration,
    summary: Bilingual("alle Flächen", "all spaces"),
    description: Bilingual(
      "Listet alle Flächen mit Kapazität und Nutzung.",
      "Lists all spaces with their capacity and use."),
    operands: [.anySpace], database: .reads, run: pending)
}

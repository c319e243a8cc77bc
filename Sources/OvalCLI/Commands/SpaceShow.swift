// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

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
    operands: [.space], database: .reads, run: pending)
}

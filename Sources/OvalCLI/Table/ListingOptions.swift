// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The options that narrow what `agenda`, `week` and `export` show.

extension Option {
  static let onSpace = Option(
    Bilingual("fläche", "space"), .text(Operand.space.name),
    summary: Bilingual("nur diese Fläche und was darunter liegt", "only this space and below"))
  static let entryType = Option(
    Bilingual("art", "type"),
    .choice(
      Bilingual("ART", "TYPE"),
      [
        Choice(Bilingual("buchung", "booking")), Choice(Bilingual("offen", "open")),
        Choice(Bilingual("sperrung", "closure")),
      ]),
    summary: Bilingual(
      "nur Buchungen, offene Zeitfenster oder Sperrungen",
      "only bookings, open slots or closures"))
  static let access = Option(
    Bilingual("merkmal", "access"),
    .choices(Bilingual("MERKMAL", "FEATURE"), .accessFeatures),
    summary: Bilingual(
      "nur Flächen, die das sicher haben", "only spaces known to have it"))
}

extension Option {
  /// Every listing takes it; see `Command`.
  static let fields = Option(
    Bilingual("felder", "fields"), .text(Bilingual("FELD[,…]", "FIELD[,…]")),
    summary: Bilingual(
      "nur diese Felder, in dieser Reihenfolge; sie heißen wie in JSON",
      "only these fields, in this order; named as in JSON"))
}

extension [Option] {
  static let listing: [Option] = [.onSpace, .club, .kind, .entryType, .access]
}

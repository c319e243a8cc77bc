// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings

// The options that describe a space, a club or a slot.

extension Option {
  static let name = Option(
    Bilingual(same: "name"), .text(Bilingual(same: "NAME")),
    summary: Bilingual("voller Name, so wie ihn alle lesen", "the full name, as everyone reads it"))
  static let capacity = Option(
    Bilingual("kapazität", "capacity"),
    .number(Bilingual("ZAHL", "NUMBER"), 1...SpaceDetails.capacityLimit),
    summary: Bilingual(
      "Einheiten, die zur selben Zeit Platz haben; ohne Angabe ist die Fläche nicht buchbar",
      "units that have room at one time; without it the space cannot be booked"))
  static let use = Option(
    Bilingual("nutzung", "use"), .choice(Bilingual("NUTZUNG", "USE"), .useModes),
    summary: Bilingual("wie sie genutzt wird", "how it is used"))
  static let district = Option(
    Bilingual("stadtteil", "district"), .text(Bilingual("STADTTEIL", "DISTRICT")),
    summary: Bilingual("Stadtteil", "part of town"))
  static let size = Option(
    Bilingual("größe", "size"), .number(Bilingual("ZAHL", "NUMBER"), 1...10_000_000),
    summary: Bilingual("Zahl der Mitglieder", "number of members"))
  static let audience = Option(
    Bilingual("zielgruppe", "audience"), .text(Bilingual("GRUPPE", "GROUP")),
    summary: Bilingual("für wen es gedacht ist", "for whom it is meant"))
  static let reason = Option(
    Bilingual("grund", "reason"), .text(Bilingual("TEXT", "TEXT")),
    summary: Bilingual("warum", "why"))
}

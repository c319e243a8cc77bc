// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings

// The options of a booking, the same for `book` and `check`; several serve other commands too.

extension Option {
  static let club = Option(
    Bilingual("verein", "club"), .text(Bilingual("VEREIN", "CLUB")),
    summary: Bilingual(
      "Verein oder Einrichtung: Kurzname, Name oder Kennung", "club: short name, name or id"))
  static let title = Option(
    Bilingual("titel", "title"), .text(Bilingual("TITEL", "TITLE")),
    summary: Bilingual("wie die Buchung heißt", "what the booking is called"))
  static let kind = Option(
    Bilingual("bereich", "kind"), .choice(Bilingual("BEREICH", "KIND"), .kinds),
    summary: Bilingual("worum es geht", "what it is about"))
  static let discipline = Option(
    Bilingual("disziplin", "discipline"), .text(Bilingual("DISZIPLIN", "DISCIPLINE")),
    summary: Bilingual("genauer: Rudern, Rollstuhlbasketball", "more exactly: rowing, dance"))
  static let group = Option(
    Bilingual("gruppe", "group"), .text(Bilingual("GRUPPE", "GROUP")),
    summary: Bilingual("Gruppe des Vereins: U14, Chor", "the club's group: U14, choir"))
  static let hold = Option(
    Bilingual("vormerken", "hold"), .text(Bilingual("DAUER", "DURATION")),
    summary: Bilingual(
      "nur so lange freihalten: 2h, 3 Tage; danach verfällt es",
      "only keep it free for so long: 2h, 3 days; then it expires"))
  static let units = Option(
    Bilingual("einheiten", "units"),
    .number(Bilingual("ZAHL", "NUMBER"), 1...SpaceDetails.capacityLimit),
    summary: Bilingual(
      "so viele Einheiten belegen; ohne Angabe alle", "take so many units; all if not given"))
  static let exclusive = Option(
    Bilingual("exklusiv", "exclusive"),
    summary: Bilingual("die ganze Fläche belegen", "take the whole space"))
  static let repetition = Option(
    Bilingual("wiederholen", "repeat"), .text(Bilingual("REGEL", "RULE")),
    summary: Bilingual(
      "wie oft: wöchentlich, alle 2 Wochen; siehe oval hilfe wiederholung",
      "how often: weekly, every 2 weeks; see oval help recurrence"))
  static let until = Option(
    Bilingual("bis", "until"), .text(Bilingual("TAG", "DAY")),
    summary: Bilingual("letzter Tag der Wiederholung", "the last day of the repetition"))
  static let except = Option(
    Bilingual("außer", "except"),
    .text(
      Bilingual("TAGE", "DAYS"),
      words: [
        Choice(Bilingual("feiertage", "holidays")), Choice(Bilingual("ferien", "school-holidays")),
      ]), repeats: true,
    summary: Bilingual(
      "diese Tage auslassen; ein Tag, ein Zeitraum oder",
      "leave these days out; a day, a period or"))
  static let visibility = Option(
    Bilingual("sichtbarkeit", "visibility"),
    .choice(Bilingual("SICHTBARKEIT", "VISIBILITY"), .visibilities),
    summary: Bilingual(
      "ob andere mehr sehen, als dass belegt ist",
      "whether others see more than that it is taken"))
  static let onConflict = Option(
    Bilingual("bei-konflikt", "on-conflict"),
    .choice(
      Bilingual("WAS", "WHAT"),
      [Choice(Bilingual("ablehnen", "refuse")), Choice(Bilingual("auslassen", "skip"))]),
    summary: Bilingual(
      "wenn einzelne Termine einer Serie vergeben sind, die ganze Serie oder nur diese",
      "if single dates of a series are taken, the whole series or only these"))
  static let note = Option(
    Bilingual("notiz", "note"), .text(Bilingual("TEXT", "TEXT")),
    summary: Bilingual(
      "ein Satz dazu", "a sentence about it"))
}

extension [Option] {
  static let booking: [Option] = [
    .club, .group, .title, .kind, .discipline, .units, .exclusive, .repetition, .until, .except,
    .visibility, .onConflict, .hold, .note,
  ]
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The operands that several commands take.

extension Operand {
  static let space = Operand(
    Bilingual("FLÄCHE", "SPACE"),
    summary: Bilingual(
      "Pfad, Name oder ein eindeutiger Teil davon: hafen/streetball",
      "path, name or a part of it that only one has: hafen/streetball"))

  /// For lists that one space may narrow.
  static let anySpace = Operand(
    space.name, .optional,
    summary: Bilingual("nur diese Fläche und was darunter liegt", "only this space and below"))

  static let bookedSpaces = Operand(
    Bilingual("FLÄCHE[:ZAHL][,…]", "SPACE[:UNITS][,…]"),
    summary: Bilingual(
      "eine Fläche oder mehrere mit Komma; hinter einem Doppelpunkt, wie viele Einheiten davon",
      "one space or several with commas; behind a colon how many units of it"))

  static let when = Operand(
    Bilingual("WANN", "WHEN"), .rest,
    summary: Bilingual(
      "Tag und Zeit, auch in mehreren Wörtern; siehe oval hilfe zeitangaben",
      "day and time, also in several words; see oval help dates"))

  static let period = Operand(
    when.name, .optionalRest, names: .period,
    summary: Bilingual(
      "Tag oder Zeitraum, auch in mehreren Wörtern; siehe oval hilfe zeitangaben",
      "day or period, also in several words; see oval help dates"))

  static let cityFile = Operand(
    Bilingual("DATEI", "FILE"),
    summary: Bilingual(
      "Stadtdatei (YAML); - ist die Standardeingabe", "city file (YAML); - is standard input"))

  static let appliedFile = Operand(
    cityFile.name, names: .file,
    summary: Bilingual(
      "Stadt- oder Saisondatei (YAML) oder Tabelle mit Buchungen (DATEI.csv); - ist die "
        + "Standardeingabe",
      "city or season file (YAML) or sheet of bookings (FILE.csv); - is standard input"))

  static let identifier = Operand(
    Bilingual("KENNUNG", "ID"),
    summary: Bilingual(
      "Kennung, etwa t4m2x8qa, oder ihr Anfang ab vier Zeichen",
      "an id such as t4m2x8qa, or its beginning from four characters on"))

  static let slotIdentifier = Operand(identifier.name, names: .slot, summary: identifier.summary)
  static let closureIdentifier = Operand(
    identifier.name, names: .closure,
    summary: Bilingual(
      "Kennung, etwa c9w1z5ke, oder ihr Anfang ab vier Zeichen",
      "an id such as c9w1z5ke, or its beginning from four characters on"))
}

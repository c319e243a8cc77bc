// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension Command {
  static let closureList = Command(
    Bilingual("sperrung liste", "closure list"), group: .administration,
    summary: Bilingual("alle Sperrungen", "all closures"),
    description: Bilingual(
      "Listet, was wann nicht genutzt werden kann, und warum.",
      "Lists what cannot be used when, and why."),
    operands: [.anySpace], database: .reads, run: pending)
}

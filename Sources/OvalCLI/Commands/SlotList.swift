// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension Command {
  static let slotList = Command(
    Bilingual("zeitfenster liste", "slot list"), group: .administration,
    summary: Bilingual("alle Zeitfenster", "all slots"),
    description: Bilingual(
      "Listet die Zeiten, die die Stadt anbietet.", "Lists the times that the city offers."),
    operands: [.anySpace], database: .reads, run: pending)
}

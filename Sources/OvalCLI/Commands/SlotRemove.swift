// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension Command {
  static let slotRemove = Command(
    Bilingual("zeitfenster entfernen", "slot remove"), group: .administration,
    summary: Bilingual("ein Zeitfenster entfernen", "remove a slot"),
    description: Bilingual(
      "Entfernt ein Zeitfenster. Buchungen bleiben.", "Removes a slot. Bookings stay."),
    operands: [.identifier], database: .writes, run: pending)
}

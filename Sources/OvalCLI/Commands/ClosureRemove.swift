// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension Command {
  static let closureRemove = Command(
    Bilingual("sperrung entfernen", "closure remove"), group: .administration,
    summary: Bilingual("eine Sperrung aufheben", "lift a closure"),
    description: Bilingual(
      "Die Fläche kann danach wieder gebucht werden.", "The space can be booked again."),
    operands: [.identifier], database: .writes, run: pending)
}

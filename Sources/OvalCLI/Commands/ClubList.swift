// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension Command {
  static let clubList = Command(
    Bilingual("verein liste", "club list"), group: .administration,
    summary: Bilingual("alle Vereine und Einrichtungen", "all clubs"),
    description: Bilingual("Listet, wer buchen kann.", "Lists who can book."),
    database: .reads, run: pending)
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension Command {
  static let spaceTree = Command(
    Bilingual("fläche baum", "space tree"), group: .administration,
    summary: Bilingual("die Flächen als Baum", "the spaces as a tree"),
    description: Bilingual(
      "Zeigt, welche Fläche Teil welcher anderen ist.",
      "Shows which space is a part of which other."),
    operands: [.anySpace], database: .reads,
    examples: [
      Example(
        Bilingual("fläche baum hafen", "space tree hafen"),
        Bilingual("nur ein Standort", "only one site"))
    ],
    run: pending)
}

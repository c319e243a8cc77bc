// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension Topic {
  static let formats = Topic(
    name: Bilingual("formate", "formats"),
    title: Bilingual("Formate der Ausgabe", "Formats of the answers"),
    parts: [
      .samples(
        OutputFormat.allCases.filter { format in
          CommandTable.oval.commands.contains { $0.formats.contains(format) }
        }.map { Sample($0.rawValue, $0.meaning) }),
      .paragraph(
        Bilingual(
          """
          Ohne --format kommt table auf einem Bildschirm und plain in einer Pipe. --json ist kurz \
          für --format json; auch Fehler sind dann JSON. Formate für Programme werden nie \
          übersetzt, gefärbt oder umbrochen. Daten gehen auf die Standardausgabe, alles andere \
          auf die Fehlerausgabe.
          """,
          """
          Without --format you get table on a terminal and plain in a pipe. --json is short for \
          --format json; errors are JSON then, too. Formats for programs are never translated, \
          coloured or wrapped. Data go to standard output, everything else to standard error.
          """)),
      .paragraph(
        Bilingual(
          """
          Listen zeigen mit --felder nur, was Sie nennen, in dieser Reihenfolge: --felder \
          start,title,clubName. Felder heißen in jedem Format und in jeder Sprache wie in JSON; \
          eine Tabelle sagt sie in Worten.
          """,
          """
          With --fields lists show only what you name, in that order: --fields \
          start,title,clubName. Fields are named as in JSON in every format and language; a table \
          tells them in words.
          """)),
    ])
}

extension OutputFormat {
  fileprivate var meaning: Bilingual {
    switch self {
    case .table: Bilingual("für Menschen, ausgerichtet", "for people, aligned")
    case .plain:
      Bilingual(
        "derselbe Inhalt zwischen Tabulatoren, nichts gekürzt",
        "the same content between tabs, nothing cut")
    case .csv: Bilingual("Tabelle mit Kommas (RFC 4180)", "a table with commas (RFC 4180)")
    case .json:
      Bilingual(
        "ein Objekt; Zeiten nach RFC 3339, Felder kommen höchstens dazu",
        "one object; times by RFC 3339, fields are only ever added")
    case .jsonl: Bilingual("ein Objekt je Zeile", "one object a line")
    case .ics: Bilingual("Kalender (RFC 5545)", "a calendar (RFC 5545)")
    case .yaml: Bilingual("Stadt- oder Saisondatei", "a city or season file")
    }
  }
}

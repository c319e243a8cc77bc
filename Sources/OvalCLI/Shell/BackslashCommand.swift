// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What the shell itself is asked, as in psql: a backslash and a letter or word.
struct BackslashCommand: Sendable {
  enum Act: Sendable {
    case use, format, output, script, edit, timing, history, help, leave
  }

  let act: Act
  /// The short name, behind the backslash.
  let name: String
  /// A longer one, for those who do not know the short one.
  let longName: Bilingual
  let operand: Bilingual?
  let names: Naming
  let summary: Bilingual

  static let all: [BackslashCommand] = [
    BackslashCommand(
      act: .use, name: "use", longName: Bilingual("fläche", "space"),
      operand: Bilingual("[FLÄCHE]", "[SPACE]"), names: .space,
      summary: Bilingual(
        "diese Fläche annehmen, wo keine genannt ist; ohne Angabe wieder keine",
        "take this space where none is named; without one, none again")),
    BackslashCommand(
      act: .format, name: "format", longName: Bilingual("ausgabeformat", "output-format"),
      operand: Bilingual(same: "[FORMAT]"), names: .format,
      summary: Bilingual(
        "so antworten, wo der Befehl es kann; ohne Angabe wieder wie üblich",
        "answer like this where the command can; without one, as usual again")),
    BackslashCommand(
      act: .output, name: "o", longName: Bilingual("ausgabe", "output"),
      operand: Bilingual("[DATEI]", "[FILE]"), names: .file,
      summary: Bilingual(
        "Antworten in diese Datei schreiben; ohne Angabe wieder auf den Bildschirm",
        "write answers to this file; without one, to the screen again")),
    BackslashCommand(
      act: .script, name: "i", longName: Bilingual("skript", "include"),
      operand: Bilingual("DATEI", "FILE"), names: .file,
      summary: Bilingual("die Zeilen dieser Datei ausführen", "run the lines of this file")),
    BackslashCommand(
      act: .edit, name: "e", longName: Bilingual("bearbeiten", "edit"),
      operand: Bilingual("[DATEI]", "[FILE]"), names: .file,
      summary: Bilingual(
        "die letzte Zeile oder eine Datei im Editor ändern und dann ausführen",
        "change the last line or a file in the editor, then run it")),
    BackslashCommand(
      act: .timing, name: "timing", longName: Bilingual("zeit", "time"), operand: nil, names: .text,
      summary: Bilingual(
        "sagen, wie lange jeder Befehl braucht, oder nicht mehr",
        "tell how long each command takes, or stop it")),
    BackslashCommand(
      act: .history, name: "s", longName: Bilingual("verlauf", "history"),
      operand: Bilingual("[DATEI]", "[FILE]"), names: .file,
      summary: Bilingual(
        "die eingegebenen Zeilen zeigen oder in eine Datei schreiben",
        "show the lines that were typed, or write them to a file")),
    BackslashCommand(
      act: .help, name: "?", longName: Bilingual("hilfe", "help"), operand: nil, names: .text,
      summary: Bilingual("diese Liste", "this list")),
    BackslashCommand(
      act: .leave, name: "q", longName: Bilingual("ende", "quit"), operand: nil, names: .text,
      summary: Bilingual("die Shell verlassen", "leave the shell")),
  ]

  static func named(_ name: String) -> BackslashCommand? {
    all.first { $0.name == name.lowercased() || $0.longName.isNamed(name) }
  }

  /// `\o [DATEI]`.
  var usage: Bilingual {
    let operand = operand.map { Bilingual(" " + $0.german, " " + $0.english) }
    return Bilingual(
      "\\" + name + (operand?.german ?? ""), "\\" + name + (operand?.english ?? ""))
  }
}

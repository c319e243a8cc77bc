// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The words of the manual that belong to no command.
///
/// Formatters know the sections NAME and SYNOPSIS by these words, which are German, too.
enum ManualWords {
  static let name = Bilingual(same: "NAME")
  static let synopsis = Bilingual(same: "SYNOPSIS")
  static let description = Bilingual("Beschreibung", "Description")
  static let commands = Bilingual("Befehle", "Commands")
  static let environment = Bilingual("Umgebung", "Environment")
  static let files = Bilingual("Dateien", "Files")
  static let words = Bilingual("Angaben", "Operands")
  static let aboutWords = Bilingual(
    "Was in den Aufrufen für die Wörter in Großbuchstaben steht:",
    "What stands for the words in capitals:")
  static let exitStatus = Bilingual("Rückgabewerte", "Exit status")
  static let seeAlso = Bilingual("Siehe auch", "See also")

  static let command = Bilingual("BEFEHL", "COMMAND")
  static let operands = Bilingual("ANGABEN", "OPERANDS")
  static let options = Bilingual("Optionen", "options")

  static let summary = Bilingual(
    "Plätze, Sportflächen und Bühnen für alle buchen",
    "book places, sports grounds and stages for everyone")
  static let program = Bilingual(
    """
    oval bucht öffentliche Orte, die sich Sport, Spiel und Kultur teilen. Nichts wird doppelt \
    vergeben; eine Ablehnung nennt alle Gründe und was stattdessen frei ist. Die Daten liegen in \
    einer Datei, ein Server wird nicht gebraucht.

    oval allein zeigt, was heute ist, oval hilfe alle Befehle, oval hilfe BEFEHL erklärt einen \
    davon.

    Optionen und Angaben dürfen gemischt stehen; -- beendet die Optionen. Lange Optionen werden \
    nie abgekürzt, kurze ohne Wert dürfen zusammen stehen: -nq.
    """,
    """
    oval books public places that sport, play and culture share. Nothing is booked twice; a \
    refusal tells all its reasons, and what is free instead. The data are in one file, and no \
    server is needed.

    oval alone shows what is on today, oval help all commands, oval help COMMAND explains one.

    Options and operands may mix; -- ends the options. Long options are never shortened, short \
    ones without a value may stand together: -nq.
    """)
  static let sharedOptions = Bilingual(
    "Für jeden Befehl gelten außerdem die Optionen, die in oval(1) stehen. Dort ist auch erklärt, "
      + "wie Angaben in Großbuchstaben geschrieben werden.",
    "Besides, every command takes the options in oval(1). There it is also explained how the "
      + "words in capitals are written.")

  static func otherNames(_ names: [Bilingual]) -> Bilingual {
    Bilingual(
      "Auch: " + names.map { "oval " + $0.german }.joined(separator: ", ") + ".",
      "Also: " + names.map { "oval " + $0.english }.joined(separator: ", ") + ".")
  }
  static let status = Bilingual(
    "0, wenn es erledigt ist; die anderen Werte stehen in oval(1).",
    "0 when it is done; the other values are in oval(1).")

  static func formats(_ formats: [OutputFormat]) -> Bilingual {
    let names = formats.map(\.rawValue).joined(separator: ", ")
    return Bilingual("Formate der Ausgabe: \(names).", "Formats of the answer: \(names).")
  }

  /// The files that the program reads or writes by itself, or comes with.
  static let usedFiles: [(path: String, meaning: Bilingual)] = [
    (
      "~/.local/share/oval/oval.db",
      Bilingual(
        "die Datenbank, wenn weder --datenbank noch OVAL_DB oder XDG_DATA_HOME anderes sagen; "
          + "bei der Arbeit stehen oval.db-wal und oval.db-shm daneben",
        "the database, unless --db, OVAL_DB or XDG_DATA_HOME say otherwise; at work, oval.db-wal "
          + "and oval.db-shm stand beside it")
    ),
    (
      "/usr/share/zoneinfo",
      Bilingual(
        "die Zeitzonen, wenn TZDIR nichts anderes sagt",
        "the time zones, unless TZDIR says otherwise")
    ),
    (
      "share/oval/Config/*.yaml",
      Bilingual(
        "Stadtdateien zum Anfangen, dort, wo oval installiert ist",
        "city files to begin with, below the place where oval is installed")
    ),
  ]
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The words of help that belong to no command.
enum Words {
  static let usage = Bilingual("Aufruf", "Usage")
  static let help = Bilingual("Hilfe", "Help")
  static let operands = Bilingual("Angaben", "Operands")
  static let options = Bilingual("Optionen", "Options")
  static let optionsPlace = Bilingual("[Optionen]", "[options]")
  static let examples = Bilingual("Beispiele", "Examples")
  static let sharedOptions = Bilingual("Optionen für alle Befehle", "Options of every command")
  static let topics = Bilingual("Themen", "Topics")
  static let list = Bilingual("mehrere mit Komma", "several with commas")
  static let repeats = Bilingual("mehrfach möglich", "may be repeated")
  static let required = Bilingual("wird gebraucht", "needed")

  static func everywhere(formats: [OutputFormat]) -> Bilingual {
    let names = formats.map(\.rawValue).joined(separator: ", ")
    return Bilingual(
      "Formate: \(names). Optionen, die für alle Befehle gelten: oval hilfe",
      "Formats: \(names). Options of every command: oval help")
  }

  static func otherNames(_ names: [String]) -> Bilingual {
    let names = names.map { "oval " + $0 }.joined(separator: ", ")
    return Bilingual("Der Befehl heißt auch: \(names)", "Also known as: \(names)")
  }

  static let overviewTitle = Bilingual(
    "oval – Plätze, Sportflächen und Bühnen für alle buchen",
    "oval – book places, sports grounds and stages for everyone")
  static let more = Bilingual(
    """
    oval hilfe zeigt alle Befehle, oval hilfe BEFEHL erklärt einen davon.
    """,
    """
    oval help shows all commands, oval help COMMAND explains one of them.
    """)
  static let names = Bilingual(
    """
    Befehle und Optionen haben deutsche und englische Namen; beide gelten in jeder Sprache, auch \
    ohne Umlaute: flaeche.
    """,
    """
    Commands and options have English and German names; both work in either language.
    """)
}

extension Command.Group {
  var title: Bilingual {
    switch self {
    case .daily: Bilingual("Alltag", "Daily")
    case .administration: Bilingual("Verwalten", "Administration")
    case .files: Bilingual("Ganze Dateien", "Whole files")
    case .program: Bilingual("Programm", "Program")
    case .transaction: Bilingual("In der Shell", "In the shell")
    }
  }
}

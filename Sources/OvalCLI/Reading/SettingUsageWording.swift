// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The sentences about settings, aliases and programs in the place of commands.

extension UsageFault {
  /// Empty for other faults.
  var sentenceAboutSettings: Bilingual {
    switch self {
    case .unknownSetting(let word, _):
      return Bilingual(
        "Eine Einstellung „\(word.excerpt)“ gibt es nicht.",
        "There is no setting “\(word.excerpt)”.")
    case .unfitText(let name):
      return Bilingual(
        "\(name.german): Erlaubt ist eine Zeile mit höchstens 4096 Zeichen und ohne Steuerzeichen.",
        "\(name.english): one line is allowed, of at most 4096 characters and without control "
          + "characters.")
    case .aliasName(let name):
      return Bilingual(
        "„\(name.excerpt)“ kann kein Alias heißen. Erlaubt sind höchstens 50 Zeichen: Buchstaben, "
          + "Ziffern und Bindestriche, am Anfang kein Bindestrich.",
        "No alias can be called “\(name.excerpt)”. At most 50 characters are allowed: letters, "
          + "digits and hyphens, no hyphen at the beginning.")
    case .aliasHidden(let name):
      return Bilingual(
        "„\(name.excerpt)“ ist ein Befehl, und Befehle gehen vor. Nehmen Sie einen anderen Namen.",
        "“\(name.excerpt)” is a command, and commands go first. Take another name.")
    case .aliasText(let fault): return fault.sentence
    case .aliasLoop(let names):
      let chain = names.joined(separator: " → ")
      return Bilingual(
        "Der Alias „\(names.first ?? "")“ führt im Kreis: \(chain). Lassen Sie einen davon für einen "
          + "Befehl stehen.",
        "The alias “\(names.first ?? "")” leads round in a ring: \(chain). Let one of them stand for "
          + "a command.")
    case .foreignShellAlias(let name, let path):
      return Bilingual(
        "Der Alias „\(name)“ läuft in /bin/sh und steht in „\(path.excerpt)“. Das darf nur ein Alias "
          + "aus Ihrer eigenen Datei.",
        "The alias “\(name)” runs in /bin/sh and stands in “\(path.excerpt)”. Only an alias in your "
          + "own file may do that.")
    case .openShellAlias(let name, let path):
      return Bilingual(
        "Der Alias „\(name)“ läuft in /bin/sh, und „\(path.excerpt)“ gehört Ihnen nicht oder ist für "
          + "andere beschreibbar. Gehört die Datei Ihnen nicht, ersetzen Sie sie durch eine eigene.",
        "The alias “\(name)” runs in /bin/sh, and “\(path.excerpt)” is not yours or can be written by "
          + "others. If the file is not yours, put one of your own in its place.")
    case .optionBeforeProgram(let option, let name):
      return Bilingual(
        "„--\(option.name.german)“ gehört hinter „\(name)“: Das ist ein eigenes Programm und "
          + "versteht die Option selbst oder gar nicht.",
        "“--\(option.name.english)” belongs behind “\(name)”: that is a program of its own, and "
          + "understands the option itself or not at all.")
    default: return Bilingual(same: "")
    }
  }

  /// A command that helps, on a line of its own; nil where there is none, and for other faults.
  var commandAboutSettings: Bilingual? {
    switch self {
    case .foreignShellAlias:
      Bilingual(
        "Dorthin schreibt ihn: oval alias setzen", "To write it there: oval alias set")
    case .openShellAlias(_, let path):
      Bilingual(
        "Sonst nehmen Sie anderen das Recht: chmod go-w \(path.excerpt)",
        "Else take that right from others: chmod go-w \(path.excerpt)")
    default: nil
    }
  }
}

extension QuotedWords.Fault {
  /// What is not finished in a line.
  var sentence: Bilingual {
    switch self {
    case .openQuote(let mark, _):
      Bilingual(
        "Das Anführungszeichen \(mark) wird nicht geschlossen.",
        "The quotation mark \(mark) is not closed.")
    case .openBackslash:
      Bilingual("Nach dem letzten \\ steht nichts.", "Nothing follows the last \\.")
    }
  }
}

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
        "„\(name.excerpt)“ kann kein Alias heißen: erlaubt sind Buchstaben, Ziffern und "
          + "Bindestriche, höchstens 50.",
        "No alias can be called “\(name.excerpt)”: letters, digits and hyphens are allowed, at most "
          + "50.")
    case .aliasHidden(let name):
      return Bilingual(
        "„\(name.excerpt)“ ist ein Befehl, und Befehle gehen vor. Nehmen Sie einen anderen Namen.",
        "“\(name.excerpt)” is a command, and commands go first. Take another name.")
    case .aliasText(let fault): return fault.sentence
    case .aliasLoop(let names):
      let chain = names.joined(separator: " → ")
      return Bilingual(
        "Der Alias „\(names.first ?? "")“ führt im Kreis: \(chain).",
        "The alias “\(names.first ?? "")” leads round in a ring: \(chain).")
    case .foreignShellAlias(let name, let path):
      return Bilingual(
        "Der Alias „\(name)“ ruft eine Shell auf und steht in „\(path.excerpt)“. Das darf nur einer "
          + "aus Ihrer eigenen Datei.",
        "The alias “\(name)” calls a shell and stands in “\(path.excerpt)”. Only one in your own "
          + "file may do that.")
    case .openShellAlias(let name, let path):
      return Bilingual(
        "Der Alias „\(name)“ ruft eine Shell auf, und „\(path.excerpt)“ gehört Ihnen nicht oder ist "
          + "für andere beschreibbar. Nehmen Sie anderen das Recht: chmod go-w.",
        "The alias “\(name)” calls a shell, and “\(path.excerpt)” is not yours or can be written by "
          + "others. Take that right from others: chmod go-w.")
    case .optionBeforeProgram(let option, let name):
      return Bilingual(
        "„--\(option.name.german)“ gehört hinter „\(name)“: Das ist ein eigenes Programm und "
          + "versteht die Option selbst oder gar nicht.",
        "“--\(option.name.english)” belongs behind “\(name)”: that is a program of its own, and "
          + "understands the option itself or not at all.")
    default: return Bilingual(same: "")
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

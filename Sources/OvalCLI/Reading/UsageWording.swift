// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Reports

// Every sentence about a usage error, in both languages.

extension UsageError {
  package func message(in language: Language) -> Message {
    Message(fault.sentence[language] + suggestion(in: language), hint: hint(in: language))
  }

  /// The names that may have been meant, as a question.
  private func suggestion(in language: Language) -> String {
    let names: [String] =
      switch fault {
      case .unknownCommand(_, let under, let nearest):
        nearest.map { name in
          (["oval"] + (under + [name]).map { $0[language] }).joined(separator: " ")
        }
      case .unknownTopic(_, let under, let nearest):
        nearest.map { name in
          (["oval"] + (Command.help.words + under + [name]).map { $0[language] })
            .joined(separator: " ")
        }
      case .unknownOption(_, let nearest), .unknownField(_, let nearest, _):
        nearest
      case .unknownSetting(_, let nearest): nearest.map { $0[language] }
      case .unknownLesson(_, let nearest): nearest.map { $0[language] }
      case .unreadable(_, _, .zone(let nearest)): nearest
      default: []
      }
    guard !names.isEmpty else { return "" }
    let german = names.map { "„\($0)“" }.joined(separator: " oder ")
    let english = names.map { "“\($0)”" }.joined(separator: " or ")
    return " " + Bilingual("Meinten Sie \(german)?", "Did you mean \(english)?")[language]
  }

  /// How the command is used, and where more stands.
  private func hint(in language: Language) -> String? {
    var lines = [fault.commandAboutSettings?[language]].compactMap(\.self)
    var words = [Command.help.name[language]]
    switch fault {
    // Its sentence says where more stands.
    case .shell: return nil
    case .incompleteCommand(let under, let continuations):
      lines += continuations.map { "  " + $0.usage(in: language) }
      words += under.map { $0[language] }
    case .unknownCommand(_, let under, _), .unknownTopic(_, let under, _):
      words += under.map { $0[language] }
    default:
      if let command, command != .overview {
        lines.append("\(Words.usage[language]): \(command.usage(in: language))")
        words.append(command.name[language])
      }
    }
    lines.append("\(Words.help[language]): oval \(words.joined(separator: " "))")
    return lines.joined(separator: "\n")
  }
}

extension UsageFault {
  fileprivate var sentence: Bilingual {
    switch self {
    case .unknownCommand(let word, [], _)
    where CommandTable.shellCommands.contains { $0.name.isNamed(word) }:
      return Bilingual(
        "„\(word)“ gibt es nur in der Shell. Die öffnet: oval shell",
        "“\(word)” is only in the shell. To open it: oval shell")
    case .unknownCommand(let word, let under, _):
      let german = (["oval"] + under.map(\.german) + [word.excerpt]).joined(separator: " ")
      let english = (["oval"] + under.map(\.english) + [word.excerpt]).joined(separator: " ")
      return Bilingual(
        "Den Befehl „\(german)“ gibt es nicht.", "There is no command “\(english)”.")
    case .incompleteCommand(let under, _):
      let german = (["oval"] + under.map(\.german)).joined(separator: " ")
      let english = (["oval"] + under.map(\.english)).joined(separator: " ")
      return Bilingual(
        "Nach „\(german)“ fehlt noch ein Wort. Möglich sind:",
        "A word is missing after “\(english)”. Possible are:")
    case .unknownTopic(let word, _, _):
      return Bilingual(
        "Einen Befehl oder ein Thema „\(word.excerpt)“ gibt es nicht.",
        "There is no command or topic “\(word.excerpt)”.")
    case .unknownOption(let word, _):
      return Bilingual(
        "Die Option „\(word.excerpt)“ gibt es hier nicht.",
        "There is no option “\(word.excerpt)” here.")
    case .missingValue(let option):
      return Bilingual(
        "Die Option „--\(option.name.german)“ braucht einen Wert: \(option.term(in: .german)).",
        "The option “--\(option.name.english)” needs a value: \(option.term(in: .english)).")
    case .valueOfFlag(let option):
      return Bilingual(
        "Die Option „--\(option.name.german)“ steht allein, ohne Wert.",
        "The option “--\(option.name.english)” stands alone, without a value.")
    case .valueInCluster(let option):
      let short = option.short.map { "-\($0)" } ?? "--\(option.name.english)"
      return Bilingual(
        "Die Option „\(short)“ braucht einen Wert und steht darum für sich.",
        "The option “\(short)” needs a value and therefore stands apart.")
    case .repeatedOption(let option):
      return Bilingual(
        "Die Option „--\(option.name.german)“ steht mehrmals da. Nennen Sie sie einmal.",
        "The option “--\(option.name.english)” is given more than once. Give it once.")
    case .optionsTogether(let one, let other):
      return Bilingual(
        "„--\(one.name.german)“ und „--\(other.name.german)“ schließen einander aus.",
        "“--\(one.name.english)” and “--\(other.name.english)” exclude each other.")
    case .missingOption(let option):
      return Bilingual(
        "Es fehlt: \(option.term(in: .german)), \(option.summary.german).",
        "Missing: \(option.term(in: .english)), \(option.summary.english).")
    case .missingOperand(let operand):
      return Bilingual(
        "Es fehlt: \(operand.name.german), \(operand.summary.german).",
        "Missing: \(operand.name.english), \(operand.summary.english).")
    case .surplusOperand(let word):
      return Bilingual(
        "„\(word.excerpt)“ ist hier zu viel.", "“\(word.excerpt)” is one word too many.")
    case .unreadable(let value, let origin, let expected):
      return Bilingual(
        "\(origin.name.german): „\(value.excerpt)“ ist \(expected.words.german)",
        "\(origin.name.english): “\(value.excerpt)” is \(expected.words.english)")
    case .unknownField(let name, _, let known):
      let names = known.joined(separator: ", ")
      return Bilingual(
        "Ein Feld „\(name.excerpt)“ gibt es hier nicht. Möglich sind: \(names).",
        "There is no field “\(name.excerpt)” here. Possible are: \(names).")
    case .unknownLesson(let name, _):
      return Bilingual(
        "Einen Schritt „\(name.excerpt)“ gibt es nicht. Möglich sind: \(Lesson.names.german).",
        "There is no lesson “\(name.excerpt)”. Possible are: \(Lesson.names.english).")
    case .shell(let fault): return fault.sentence
    case .unknownSetting, .unfitText, .aliasName, .aliasHidden, .aliasText, .aliasLoop,
      .foreignShellAlias, .openShellAlias, .optionBeforeProgram:
      return sentenceAboutSettings
    case .tooManyWords(let limit):
      return Bilingual(
        "Der Aufruf hat mehr als \(limit) Wörter. Lange Listen gehören in eine Datei.",
        "The command line has more than \(limit) words. Long lists belong in a file.")
    case .invalidUTF8(nil):
      return Bilingual(
        "Hier steht kein gültiges UTF-8. Speichern Sie die Datei mit der Kodierung UTF-8.",
        "This is not valid UTF-8. Save the file in the encoding UTF-8.")
    case .invalidUTF8(let word?):
      return Bilingual(
        "Das \(word). Wort nach oval ist kein gültiges UTF-8. Stellen Sie Ihren Bildschirm auf UTF-8 "
          + "um.",
        "Word \(word) after oval is not valid UTF-8. Set your terminal to UTF-8.")
    case .tooLong(let limit):
      return Bilingual(
        "Der Aufruf hat mehr als \(limit) Bytes. Lange Texte gehören in eine Datei.",
        "The command line has more than \(limit) bytes. Long texts belong in a file.")
    }
  }
}

extension UsageFault.Origin {
  fileprivate var name: Bilingual {
    switch self {
    case .option(let option): Bilingual("--\(option.name.german)", "--\(option.name.english)")
    case .operand(let operand): operand.name
    case .setting(let setting): setting.name
    case .file(let path): Bilingual(same: path)
    case .variable(let name): Bilingual("Umgebungsvariable \(name)", "Environment variable \(name)")
    }
  }
}

extension UsageFault.Expectation {
  /// Continues "… is".
  fileprivate var words: Bilingual {
    switch self {
    case .choice(let choices):
      Bilingual(
        "nicht möglich. Möglich sind: "
          + choices.map(\.name.german).joined(separator: ", ") + ".",
        "not possible. Possible are: "
          + choices.map(\.name.english).joined(separator: ", ") + ".")
    case .wholeNumber(let range):
      Bilingual(
        "keine ganze Zahl von \(range.lowerBound) bis \(range.upperBound).",
        "not a whole number from \(range.lowerBound) to \(range.upperBound).")
    case .instant:
      Bilingual(
        "kein Zeitpunkt. Beispiele: 2026-06-17T18:00, 2026-06-17T18:00:00+02:00.",
        "not an instant. Examples: 2026-06-17T18:00, 2026-06-17T18:00:00+02:00.")
    case .zone:
      Bilingual(
        "keine Zeitzone, die dieses System kennt. Beispiel: Europe/Berlin.",
        "not a time zone that this system knows. Example: Europe/Berlin.")
    case .zoneData(let places):
      Bilingual(
        "nicht zu finden: Brauchbare Zeitzonendaten liegen nicht in "
          + places.joined(separator: " oder ")
          + ". Installieren Sie tzdata, oder nennen Sie den Ort mit TZDIR.",
        "not to be found: there are no usable time zone data in "
          + places.joined(separator: " or ") + ". Install tzdata, or name the place with TZDIR.")
    }
  }
}

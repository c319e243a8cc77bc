// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Documents

/// Says in one language what is wrong in a city file or another document.
package struct DocumentWording: Sendable {
  let language: Language

  package init(_ language: Language) { self.language = language }

  /// `city.yaml:12:9: capacity: …`, what is wrong and what to do.
  package func line(_ error: DocumentError) -> String {
    let file = error.file == "-" ? say("Standardeingabe", "standard input") : error.file
    return "\(file):\(error.line):\(error.column): \(reason(error))"
  }

  /// `capacity: …`, what is wrong and what to do.
  package func reason(_ error: DocumentError) -> String {
    let sentences = [message(error.problem), hint(error.problem)].compactMap(\.self)
    return ([subject(error), sentences.joined(separator: " ")].compactMap(\.self))
      .joined(separator: ": ")
  }

  /// What is wrong, and where it helps why.
  package func message(_ problem: DocumentProblem) -> String {
    switch problem {
    case .tooLarge, .invalidUTF8, .controlCharacter, .tooManyDirectives, .empty, .severalDocuments,
      .tooDeep,
      .tooManyNodes:
      text(problem)
    case .syntax(let reason): syntax(reason)
    case .unsupportedTag, .unknownAlias, .aliasCycle, .duplicateKey, .keyNotText, .unknownKey,
      .unknownSetting,
      .missingKey, .excludedKey, .wrongType, .repeated:
      shape(problem)
    case .invalidValue(let value, let reason): self.value(quoted(value), reason)
    case .unknownParent, .ambiguousParent, .parentCycle, .duplicatePath, .tooDeepTree,
      .capacityOfInnerSpace, .tooManySpaces:
      tree(problem)
    case .tooManyEntries, .quotation, .unknownColumn, .missingColumn, .tooManyFields:
      sheet(problem)
    }
  }

  func say(_ german: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    switch language {
    case .german: german()
    case .english: english()
    }
  }

  func quoted(_ text: String) -> String { say("„\(text)“", "“\(text)”") }

  func list(_ words: [String]) -> String { words.joined(separator: ", ") }

  /// The key whose value is at fault; where the message names the key itself, nil.
  private func subject(_ error: DocumentError) -> String? {
    switch error.problem {
    case .invalidValue, .wrongType, .repeated:
      error.path.reversed().lazy.compactMap { step in
        if case .key(let key) = step { key } else { nil }
      }.first
    default: nil
    }
  }

  // MARK: The text as a whole

  private func text(_ problem: DocumentProblem) -> String {
    switch problem {
    case .tooLarge(let limit):
      say(
        "Die Datei ist größer als \(limit >> 20) MiB und wird nicht gelesen.",
        "The file is larger than \(limit >> 20) MiB and is not read.")
    case .invalidUTF8: say("Hier steht kein gültiges UTF-8.", "This is not valid UTF-8.")
    case .controlCharacter(let code):
      say(
        "Hier steht das Zeichen \(codePoint(code)), das eine Anzeige verfälschen kann.",
        "Here stands the character \(codePoint(code)), which can falsify a display.")
    case .tooManyDirectives(let limit):
      say(
        "Mehr als \(limit) Zeilen beginnen mit „%“.", "More than \(limit) lines begin with “%”.")
    case .empty: say("Die Datei ist leer.", "The file is empty.")
    case .severalDocuments:
      say("Hier beginnt ein zweites Dokument.", "A second document begins here.")
    case .tooDeep(let limit):
      say(
        "Die Werte sind tiefer als \(limit) Ebenen verschachtelt.",
        "The values are nested deeper than \(limit) levels.")
    case .tooManyNodes(let limit):
      say(
        "Die Datei hat mehr als \(limit) Werte; Verweise zählen so viel, wie sie einsetzen.",
        "The file has more than \(limit) values; aliases count as much as they stand for.")
    default: ""
    }
  }

  func codePoint(_ code: UInt32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private func syntax(_ reason: SyntaxReason) -> String {
    switch reason {
    case .cannotStartValue:
      say("Mit diesem Zeichen kann kein Wert beginnen.", "No value can begin with this character.")
    case .colonInValue:
      say("Hier kann kein weiterer Schlüssel stehen.", "Another key cannot stand here.")
    case .missingColon:
      say("Nach diesem Schlüssel fehlt der Doppelpunkt.", "The colon after this key is missing.")
    case .quotationNotClosed:
      say(
        "Das Anführungszeichen, das hier beginnt, wird nicht geschlossen.",
        "The quotation that begins here is not closed.")
    case .bracketNotClosed:
      say(
        "Die Klammer, die hier beginnt, wird nicht richtig geschlossen.",
        "The bracket that begins here is not closed properly.")
    case .indentation:
      say(
        "Die Einrückung passt nicht zu den Zeilen davor.",
        "The indentation does not fit the lines before.")
    case .escape:
      say(
        "Nach diesem umgekehrten Schrägstrich steht kein gültiges Zeichen.",
        "No valid character follows this backslash.")
    case .other(let words):
      say("Das ist kein gültiges YAML (\(words)).", "This is not valid YAML (\(words)).")
    }
  }
}

extension String {
  /// A key that was made of what an entry says (`Verein · Ort · …`), without what it does not say.
  var withoutEmptyParts: String {
    split(separator: " · ").joined(separator: " · ")
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Documents

extension DocumentWording {
  // MARK: Keys and types

  func shape(_ problem: DocumentProblem) -> String {
    switch problem {
    case .unsupportedTag(let tag):
      say(
        "Die Typangabe \(quoted(tag)) wird nicht gelesen.", "The tag \(quoted(tag)) is not read.")
    case .unknownAlias(let name, _):
      say(
        "Der Verweis \(quoted("*" + name)) führt ins Leere.",
        "The alias \(quoted("*" + name)) leads nowhere.")
    case .aliasCycle(let names):
      say(
        "Der Verweis führt im Kreis: \(names.joined(separator: " → ")).",
        "The alias leads round in a ring: \(names.joined(separator: " → ")).")
    case .duplicateKey(let key, let line):
      say(
        "\(quoted(key.withoutEmptyParts)) steht schon in Zeile \(line).",
        "\(quoted(key.withoutEmptyParts)) stands in line \(line) already.")
    case .keyNotText:
      say("Ein Schlüssel muss ein einfacher Text sein.", "A key must be a simple text.")
    case .unknownKey(let key, _):
      say(
        "Den Schlüssel \(quoted(key)) gibt es hier nicht.", "There is no key \(quoted(key)) here.")
    case .unknownSetting(let key, _):
      say("Eine Einstellung \(quoted(key)) gibt es nicht.", "There is no setting \(quoted(key)).")
    case .missingKey(let key): say("Hier fehlt \(quoted(key)).", "\(quoted(key)) is missing here.")
    case .excludedKey(let key, let other):
      say(
        "\(quoted(key)) und \(quoted(other)) schließen einander aus.",
        "\(quoted(key)) and \(quoted(other)) exclude each other.")
    case .wrongType(let expected, let found):
      say(
        "Erwartet wird \(name(expected)), hier steht \(name(found)).",
        "Expected \(name(expected)), found \(name(found)).")
    case .repeated(let word):
      say(
        "\(quoted(word)) steht hier zum zweiten Mal.",
        "\(quoted(word)) stands here for the second time.")
    default: ""
    }
  }

  private func name(_ type: DocumentType) -> String {
    switch type {
    case .text: say("ein Text", "a text")
    case .number: say("eine Zahl", "a number")
    case .trueOrFalse: say("true oder false", "true or false")
    case .list: say("eine Liste", "a list")
    case .keys: say("eine Gruppe von Schlüsseln", "a group of keys")
    case .nothing: say("nichts", "nothing")
    case .textOrLanguages:
      say("ein Text oder {de: …, en: …}", "a text or {de: …, en: …}")
    case .textOrKeys:
      say("ein Text oder eine Gruppe von Schlüsseln", "a text or a group of keys")
    }
  }

  // MARK: The tree of places

  func tree(_ problem: DocumentProblem) -> String {
    switch problem {
    case .unknownParent(let parent, _):
      say(
        "Eine Fläche \(quoted(parent)) gibt es in der Datei nicht.",
        "There is no space \(quoted(parent)) in the file.")
    case .ambiguousParent(let parent, let candidates):
      say(
        "\(quoted(parent)) heißen mehrere Flächen: \(list(candidates)).",
        "\(quoted(parent)) is the slug of several spaces: \(list(candidates)).")
    case .parentCycle(let slugs):
      say(
        "Diese Flächen liegen im Kreis ineinander: \(slugs.joined(separator: " → ")).",
        "These spaces lie inside each other in a ring: \(slugs.joined(separator: " → ")).")
    case .duplicatePath(let path, let line):
      say(
        "Die Fläche \(quoted(path)) steht schon in Zeile \(line).",
        "The space \(quoted(path)) stands in line \(line) already.")
    case .tooDeepTree(let limit):
      say(
        "Diese Fläche liegt tiefer als \(limit) Ebenen.",
        "This space lies deeper than \(limit) levels.")
    case .capacityOfInnerSpace(let part):
      say(
        "Eine Fläche mit Teilen hat keine eigene Kapazität, und \(quoted(part)) ist ein Teil davon.",
        "A space with parts has no capacity of its own, and \(quoted(part)) is a part of it.")
    case .tooManySpaces(let limit):
      say(
        "Die Datei hat mehr als \(limit) Flächen.", "The file has more than \(limit) spaces.")
    default: ""
    }
  }

  // MARK: The season and the sheet

  func sheet(_ problem: DocumentProblem) -> String {
    switch problem {
    case .tooManyEntries(let limit):
      say("Die Datei hat mehr als \(limit) Einträge.", "The file has more than \(limit) entries.")
    case .quotation:
      say(
        "Hier ist ein Anführungszeichen nicht geschlossen, oder es steht mitten in einem Feld.",
        "Here a quotation mark is not closed, or it stands in the middle of a field.")
    case .unknownColumn(let name, _):
      say("Eine Spalte \(quoted(name)) gibt es nicht.", "There is no column \(quoted(name)).")
    case .missingColumn(let name):
      say("Hier fehlt \(quoted(name)).", "\(quoted(name)) is missing here.")
    case .tooManyFields(let columns):
      say(
        "Die Zeile hat mehr als \(columns) Felder.", "The row has more than \(columns) fields.")
    default: ""
    }
  }

  // MARK: What to do

  /// What to write instead; nil where the message says it.
  package func hint(_ problem: DocumentProblem) -> String? {
    switch problem {
    case .tooLarge, .tooManyNodes, .tooManyDirectives:
      say("Ist es die richtige Datei?", "Is it the right file?")
    case .invalidUTF8:
      say("Speichern Sie die Datei mit der Kodierung UTF-8.", "Save the file as UTF-8.")
    case .controlCharacter: say("Löschen Sie es.", "Delete it.")
    case .empty: say("Schreiben Sie die Schlüssel hinein.", "Write the keys into it.")
    case .severalDocuments:
      say("Eine Datei enthält nur eines.", "A file holds only one.")
    case .tooDeep, .parentCycle: nil
    case .syntax(let reason): hint(reason)
    case .unsupportedTag: say("Löschen Sie sie.", "Delete it.")
    case .unknownAlias(_, let suggestion), .unknownParent(_, let suggestion):
      suggestion.map(didYouMean)
    case .aliasCycle: say("Schreiben Sie den Wert aus.", "Write the value out.")
    case .duplicateKey, .repeated, .excludedKey:
      say("Löschen Sie eines von beiden.", "Delete one of the two.")
    case .keyNotText: nil
    case .unknownKey(_, let suggestion):
      suggestion.map(didYouMean)
        ?? say(
          "Alle Schlüssel beschreibt der Anfang der mitgelieferten Beispieldatei.",
          "The head of the example file that comes with oval describes all keys.")
    case .unknownSetting(_, let suggestion):
      suggestion.map(didYouMean)
        ?? say(
          "oval einstellung liste zeigt alle.", "oval config list shows them all.")
    case .missingKey(let key):
      say("Ergänzen Sie \(quoted("\(key): …")).", "Add \(quoted("\(key): …")).")
    case .wrongType(let expected, let found): hint(expected, insteadOf: found)
    case .invalidValue(_, let reason): hint(reason)
    case .ambiguousParent:
      say("Schreiben Sie den ganzen Pfad.", "Write the whole path.")
    case .duplicatePath:
      say("Geben Sie einer davon einen anderen „slug“.", "Give one of them another “slug”.")
    case .tooDeepTree: say("Fassen Sie Ebenen zusammen.", "Join some levels.")
    case .capacityOfInnerSpace:
      say("Geben Sie die Kapazität bei den Teilen an.", "Give the capacity with the parts.")
    case .tooManyEntries: say("Teilen Sie sie auf.", "Divide it up.")
    case .tooManySpaces, .missingColumn: nil
    case .quotation:
      say(
        "Ein Anführungszeichen in einem Feld wird verdoppelt, und das Feld steht in "
          + "Anführungszeichen.",
        "A quotation mark in a field is doubled, and the field stands in quotation marks.")
    case .unknownColumn(_, let suggestion):
      suggestion.map(didYouMean) ?? allColumns
    case .tooManyFields:
      say(
        "Setzen Sie ein Feld mit Trennzeichen in Anführungszeichen.",
        "Put a field with separators into quotation marks.")
    }
  }

  var allColumns: String {
    say("oval hilfe einlesen beschreibt alle.", "oval help import describes all of them.")
  }

  func didYouMean(_ suggestion: String) -> String {
    say("Meinten Sie \(quoted(suggestion))?", "Did you mean \(quoted(suggestion))?")
  }

  private func hint(_ reason: SyntaxReason) -> String? {
    switch reason {
    case .cannotStartValue:
      say(
        "Rücken Sie mit Leerzeichen ein, nicht mit Tabulatoren, und setzen Sie Texte mit @, % "
          + "oder ` am Anfang in Anführungszeichen.",
        "Indent with blanks, not with tabs, and put texts that begin with @, % or ` into "
          + "quotation marks.")
    case .colonInValue:
      say(
        "Setzen Sie einen Text mit Doppelpunkt in Anführungszeichen, oder prüfen Sie die "
          + "Einrückung.",
        "Put a text with a colon into quotation marks, or check the indentation.")
    case .missingColon: say("Schreiben Sie „name: …“.", "Write “name: …”.")
    case .quotationNotClosed, .other: nil
    case .bracketNotClosed:
      say(
        "Trennen Sie die Einträge mit Kommas und schließen Sie die Klammer.",
        "Put commas between the entries and close the bracket.")
    case .indentation:
      say(
        "Rücken Sie alle Schlüssel einer Gruppe gleich weit ein.",
        "Indent all keys of a group by the same width.")
    case .escape:
      say(
        "Verdoppeln Sie ihn, oder nehmen Sie einfache Anführungszeichen.",
        "Double it, or use single quotation marks.")
    }
  }

  private func hint(_ expected: DocumentType, insteadOf found: DocumentType) -> String? {
    if found == .nothing {
      return say(
        "Ergänzen Sie den Wert, oder löschen Sie den Schlüssel.",
        "Add the value, or delete the key.")
    }
    return switch expected {
    case .number:
      say("Schreiben Sie Ziffern ohne Anführungszeichen.", "Write digits without quotation marks.")
    case .trueOrFalse, .textOrLanguages, .nothing: nil
    case .list:
      say("Beginnen Sie jeden Eintrag mit „- “.", "Begin each entry with “- ”.")
    case .text:
      say("Schreiben Sie den Text ohne Klammern.", "Write the text without brackets.")
    case .keys, .textOrKeys:
      say(
        "Schreiben Sie „schlüssel: wert“, in eigenen Zeilen eingerückt oder in { }.",
        "Write “key: value”, indented on lines of their own or within { }.")
    }
  }
}

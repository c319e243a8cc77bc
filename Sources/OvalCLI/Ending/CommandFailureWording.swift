// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Host
package import Reports

// What the failures say that come from the system and not from a usage or a booking.

extension CommandFailure {
  /// Nil where silence is right: somebody else already knows.
  package func message(in language: Language) -> Message? {
    switch self {
    case .usage(let error): error.message(in: language)
    case .file(let error): Message(error.sentence[language])
    case .output(.failed(let fault)):
      Message(
        Bilingual(
          "Die Ausgabe konnte nicht geschrieben werden: \(fault.words.german).",
          "The output could not be written: \(fault.words.english).")[language])
    case .output(.closedPipe), .output(.interrupted): nil
    // Reports word these with the city's zone and language.
    case .refused: nil
    case .interrupted:
      Message(
        Bilingual(
          "Abgebrochen; es wurde nichts geändert.", "Interrupted; nothing was changed.")[language])
    case .unexpected(let what):
      Message(
        Bilingual(
          "Das war nicht vorgesehen: \(what)", "This was not foreseen: \(what)")[language],
        hint: Bilingual(
          "Bitte melden Sie diesen Fehler mit dem Befehl, der ihn auslöst.",
          "Please report this error with the command that causes it.")[language])
    }
  }
}

extension FileError {
  fileprivate var sentence: Bilingual {
    let name =
      path == "-"
      ? Bilingual("Die Standardeingabe", "Standard input")
      : Bilingual("„\(path.excerpt)“", "“\(path.excerpt)”")
    switch fault {
    case .tooLarge(let limit):
      return Bilingual(
        "\(name.german) ist größer als \(limit) Bytes und wird darum nicht gelesen.",
        "\(name.english) is larger than \(limit) bytes and is therefore not read.")
    case .interrupted:
      return Bilingual("Abgebrochen.", "Interrupted.")
    case .system(let fault):
      return Bilingual(
        "\(name.german): \(fault.words.german).", "\(name.english): \(fault.words.english).")
    }
  }
}

extension SystemFault {
  package var words: Bilingual {
    switch self {
    case .notFound: Bilingual("diese Datei gibt es nicht", "there is no such file")
    case .notPermitted: Bilingual("dafür fehlt die Berechtigung", "permission is missing")
    case .isDirectory: Bilingual("das ist ein Verzeichnis", "this is a directory")
    case .notDirectory:
      Bilingual(
        "ein Teil des Pfades ist kein Verzeichnis", "a part of the path is not a directory")
    case .nameTooLong: Bilingual("der Pfad ist zu lang", "the path is too long")
    case .diskFull: Bilingual("es ist kein Platz mehr frei", "there is no space left")
    case .readOnly: Bilingual("hier darf nur gelesen werden", "this place can only be read")
    case .other(let code):
      Bilingual("das System meldet Fehler \(code)", "the system reports error \(code)")
    }
  }
}

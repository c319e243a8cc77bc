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
    case .file(let error): error.message(in: language, isWritten: false)
    case .outputFile(let error): error.message(in: language, isWritten: true)
    case .setting(let failure): failure.message(in: language)
    case .program(let error): Message(error.wordsOfProgram[language])
    case .output(.failed(let fault)):
      Message(
        Bilingual(
          "Die Ausgabe konnte nicht geschrieben werden: \(fault.words.german).",
          "The output could not be written: \(fault.words.english).")[language],
        hint: fault == .diskFull ? fullOutput[language] : fault.wayOut?[language])
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

/// Answers are written when all is done: who repeats a command that books would book twice.
private let fullOutput = Bilingual(
  """
  Schaffen Sie Platz. Wiederholen Sie nur Befehle, die etwas zeigen: Was zu ändern war, ist \
  geändert.
  """,
  "Make room. Repeat only a command that shows something: what was to be changed has been changed.")

extension FileError {
  /// Why a program cannot be run.
  fileprivate var wordsOfProgram: Bilingual {
    guard case .system(let fault) = fault else { return Bilingual(same: path.excerpt) }
    if fault == .notFound {
      return Bilingual(
        "„\(path.excerpt)“ lässt sich nicht starten: Die Datei fehlt oder das Programm, das in ihrer "
          + "ersten Zeile steht. Prüfen Sie beides.",
        "“\(path.excerpt)” cannot be started: the file is missing, or the program in its first line. "
          + "Check both.")
    }
    return Bilingual(
      "„\(path.excerpt)“ lässt sich nicht starten: \(fault.words.german).",
      "“\(path.excerpt)” cannot be started: \(fault.words.english).")
  }

  fileprivate func message(in language: Language, isWritten: Bool) -> Message {
    let (sentence, hint) = words(isWritten: isWritten)
    return Message(sentence[language], hint: hint?[language])
  }

  /// What is wrong, and what to do.
  private func words(isWritten: Bool) -> (Bilingual, Bilingual?) {
    let stream =
      isWritten
      ? Bilingual("die Standardausgabe", "standard output")
      : Bilingual("die Standardeingabe", "standard input")
    let name =
      path == "-"
      ? stream
      : Bilingual("„\(path.excerpt)“", "“\(path.excerpt)”")
    switch fault {
    case .tooLarge(let limit):
      return (
        Bilingual(
          "\(name.german) ist größer als \(size(limit)) und wird darum nicht gelesen.",
          "\(name.english) is larger than \(size(limit)) and is therefore not read."
        ).beginningSentence,
        Bilingual("Ist es die richtige Datei?", "Is it the right file?")
      )
    case .notRegular:
      return (
        Bilingual(
          "\(name.german) ist keine gewöhnliche Datei.", "\(name.english) is no ordinary file."
        ).beginningSentence,
        Bilingual("Nennen Sie eine Datei.", "Name a file.")
      )
    case .interrupted:
      return (Bilingual("Abgebrochen.", "Interrupted."), nil)
    case .system(.notFound) where isWritten:
      return (
        Bilingual(
          "Den Ordner für \(name.german) gibt es nicht.",
          "There is no folder for \(name.english)."),
        Bilingual("Legen Sie ihn zuerst an.", "Make it first.")
      )
    case .system(.notFound):
      return (
        Bilingual("Die Datei \(name.german) gibt es nicht.", "There is no file \(name.english)."),
        Bilingual("Prüfen Sie Namen und Ordner.", "Check its name and folder.")
      )
    case .system(.isDirectory):
      return (
        Bilingual(
          "\(name.german) ist ein Ordner und keine Datei.",
          "\(name.english) is a folder and not a file."
        ).beginningSentence,
        Bilingual("Nennen Sie eine Datei.", "Name a file.")
      )
    case .system(let fault):
      return (
        Bilingual(
          "\(name.german): \(fault.words.german).", "\(name.english): \(fault.words.english)."
        )
        .beginningSentence, fault.wayOut
      )
    }
  }
}

/// `8 MiB`, `64 KiB`.
private func size(_ bytes: Int) -> String {
  bytes >= 1 << 20 ? "\(bytes >> 20) MiB" : "\(bytes >> 10) KiB"
}

extension Bilingual {
  /// With a capital at the beginning.
  fileprivate var beginningSentence: Bilingual {
    Bilingual(
      german.prefix(1).uppercased() + german.dropFirst(),
      english.prefix(1).uppercased() + english.dropFirst())
  }
}

extension SystemFault {
  /// Continues a sentence after a colon.
  package var words: Bilingual {
    switch self {
    case .notFound: Bilingual("das gibt es nicht", "there is no such thing")
    case .notPermitted: Bilingual("dafür fehlt die Berechtigung", "permission is missing")
    case .isDirectory: Bilingual("das ist ein Ordner", "this is a folder")
    case .notDirectory:
      Bilingual("ein Teil des Pfades ist kein Ordner", "a part of the path is not a folder")
    case .nameTooLong: Bilingual("der Pfad ist zu lang", "the path is too long")
    case .diskFull: Bilingual("es ist kein Platz mehr frei", "there is no space left")
    case .readOnly: Bilingual("hier darf nur gelesen werden", "this place can only be read")
    case .other(let code):
      Bilingual("das System meldet Fehler \(code)", "the system reports error \(code)")
    }
  }

  fileprivate var wayOut: Bilingual? {
    switch self {
    case .notPermitted:
      Bilingual(
        "Prüfen Sie die Rechte an Datei und Ordner.",
        "Check the permissions of the file and its folder.")
    case .notDirectory, .nameTooLong: Bilingual("Prüfen Sie den Pfad.", "Check the path.")
    case .diskFull:
      Bilingual(
        "Schaffen Sie Platz und wiederholen Sie den Befehl.", "Make room and repeat the command.")
    case .readOnly: Bilingual("Nennen Sie einen anderen Ordner.", "Name another folder.")
    case .notFound, .isDirectory, .other: nil
    }
  }
}

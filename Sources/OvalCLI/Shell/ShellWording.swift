// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Host
import Reports

/// The shell's own sentences.
enum ShellWording {
  static let welcome = Bilingual(
    "oval \(programVersion) · Tab ergänzt, ? hilft, Strg-D beendet.",
    "oval \(programVersion) · Tab completes, ? helps, Ctrl-D leaves.")
  static let transactionLost = Bilingual(
    "Alles seit beginnen ist zurückgenommen. Noch einmal anfangen: beginnen",
    "Everything since begin has been taken back. To start again: begin")
  static let rolledBackAtEnd = Bilingual(
    "Was seit beginnen noch nicht übernommen war, ist verworfen.",
    "What had not been committed since begin has been rolled back.")
  /// Where all went well up to there.
  static let commitIsMissing = Bilingual(
    rolledBackAtEnd.german + " Damit es gilt, gehört übernehmen an das Ende.",
    rolledBackAtEnd.english + " For it to hold, end with commit.")
  static let isNotCommitted = Bilingual(
    "Was seit beginnen geschah, ist noch nicht übernommen.",
    "What happened since begin is not committed yet.")
  static let leaveQuestion = Bilingual(
    "Verwerfen und beenden? [j/N] ", "Roll back and leave? [y/N] ")
  static let noReadline = Bilingual(
    "GNU Readline 8 fehlt auf diesem Rechner, und ohne kann die Shell keine Zeile lesen. "
      + "Installieren Sie libreadline8, oder schreiben Sie die Zeilen in eine Datei: "
      + "oval shell DATEI",
    "GNU Readline 8 is missing on this machine, and without it the shell cannot read a line. "
      + "Install libreadline8, or write the lines into a file: oval shell FILE")
  static let noSpaceUsed = Bilingual(
    "Nennen Sie die Fläche jetzt wieder in jedem Befehl.", "Name the space in each command again.")
  static let usualFormat = Bilingual("Format: wie üblich.", "Format: as usual.")
  static let outputOnScreen = Bilingual(
    "Antworten gehen wieder auf den Bildschirm.", "Answers go to the screen again.")
  static let timingOn = Bilingual(
    "Zu jedem Befehl wird gesagt, wie lange er braucht.",
    "For each command it is told how long it takes.")
  static let timingOff = Bilingual(
    "Es wird nicht mehr gesagt, wie lange ein Befehl braucht.",
    "It is no longer told how long a command takes.")
  static let restNotRun = Bilingual(
    "Was danach steht, ist nicht ausgeführt.", "What follows has not been run.")
  static let nothingEdited = Bilingual(
    "Es ist nichts geändert, und darum wird nichts ausgeführt.",
    "Nothing has been changed, so nothing is run.")
  static let mayRun = Bilingual(
    "Wenn nichts mehr fehlt, führt die Eingabetaste die Zeile aus.",
    "Where nothing more is missing, Enter runs the line.")

  static func openMark(_ mark: String) -> Bilingual {
    Bilingual(
      "Das Zeichen \(mark) hat einen Text begonnen. Ein zweites \(mark) beendet ihn, Strg-C verwirft "
        + "die Zeile.",
      "The sign \(mark) has begun a text. A second \(mark) ends it, Ctrl-C drops the line.")
  }

  static let next = Bilingual("Als Nächstes", "Next")
  static let choices = Bilingual("Zur Wahl", "Choices")
  static let someChoices = Bilingual("Zum Beispiel", "For example")
  static let example = Bilingual("Beispiel", "Example")

  static func more(of command: Command) -> Bilingual {
    Bilingual(
      "Was sie tun, sagt: hilfe \(command.name.german)",
      "To see what they do: help \(command.name.english)")
  }

  static func spaceUsed(_ path: String) -> Bilingual {
    Bilingual(
      "Wo keine Fläche genannt ist, gilt \(path).", "Where no space is named, it is \(path).")
  }

  static func formatSet(_ format: OutputFormat) -> Bilingual {
    Bilingual(
      "Format: \(format.rawValue), wo der Befehl es kann.",
      "Format: \(format.rawValue), where the command can.")
  }

  static func outputTo(_ path: String) -> Bilingual {
    Bilingual("Antworten gehen in die Datei „\(path)“.", "Answers go to the file “\(path)”.")
  }

  static func time(nanoseconds: UInt64) -> Bilingual {
    let tenths = (nanoseconds + 50_000) / 100_000
    return Bilingual(
      "Zeit: \(tenths / 10),\(tenths % 10) ms", "Time: \(tenths / 10).\(tenths % 10) ms")
  }

  static func noHistory(_ error: FileError) -> Bilingual {
    let fault =
      if case .system(let fault) = error.fault { fault.words } else {
        Bilingual("unlesbar", "unreadable")
      }
    return Bilingual(
      "Ihre Zeilen werden nicht in „\(error.path.excerpt)“ aufgehoben: \(fault.german).",
      "Your lines are not kept in “\(error.path.excerpt)”: \(fault.english).")
  }

  /// What readline said of the inputrc: its words are English, so only the places are told.
  static func faultyInputrc(_ complaints: [String]) -> Bilingual {
    let numbers = complaints.compactMap { complaint in
      complaint.firstMatch(of: /line (\d+)/).map { String($0.output.1) }
    }.uniqued()
    let list = numbers.joined(separator: ", ")
    let german = numbers.isEmpty ? "" : " (\(numbers.count == 1 ? "Zeile" : "Zeilen") \(list))"
    let english = numbers.isEmpty ? "" : " (\(numbers.count == 1 ? "line" : "lines") \(list))"
    return Bilingual(
      "Ihre Datei inputrc (Einstellungen für die Tastatur) enthält etwas, das nicht zu verstehen "
        + "ist\(german); es wird übergangen.",
      "Your file inputrc (settings of the keyboard) has something that is not "
        + "understood\(english); it is passed over.")
  }

  static func failedLine(_ number: Int, of path: String, goesOn: Bool) -> Bilingual {
    let place =
      path == "-"
      ? Bilingual("Zeile \(number)", "line \(number)")
      : Bilingual("Zeile \(number) von „\(path.excerpt)“", "line \(number) of “\(path.excerpt)”")
    return goesOn
      ? Bilingual("Das war \(place.german).", "That was \(place.english).")
      : Bilingual(
        "Das war \(place.german); was danach steht, ist nicht ausgeführt.",
        "That was \(place.english); what follows has not been run.")
  }
}

extension OpenShell {
  /// After the failure of a line of a script: which it was, in the innermost one. Programs read one
  /// object for each error.
  func sayWhere(_ number: Int, of path: String, goesOn: Bool) {
    if !wantsJSON, !hasToldPlace {
      say(ShellWording.failedLine(number, of: path, goesOn: goesOn))
    }
    hasToldPlace = true
  }
}

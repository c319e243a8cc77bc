// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What is wrong with a line of the shell, beside what can be wrong with every command line.
package enum ShellFault: Hashable, Sendable {
  /// A quotation mark is open at the end, or the line ends with a backslash.
  case unfinishedLine(QuotedWords.Fault)
  /// What other shells do with a sign, this one does not.
  case shellSign(String)
  /// Without its backslash.
  case unknownBackslash(String, nearest: [Bilingual])
  case unknownFormat(String)
  /// `\i` without a file.
  case missingScript
  case scriptsTooDeep(limit: Int)
  /// Another program, which could not write, and would wait for what waits for it.
  case programInTransaction(String)
  /// The input ended inside a transaction.
  case commitIsMissing
  /// `shell` inside the shell.
  case alreadyInShell
  /// `tutorial` inside the shell.
  case tutorialInShell
  /// `\e` where no editor is named.
  case noEditor
  /// An editor was asked for in a script.
  case editorNeedsTerminal
  /// The editor ended with that status, so that nothing of it is run.
  case editorFailed(status: Int32)
}

extension ShellFault {
  var sentence: Bilingual {
    switch self {
    case .unfinishedLine(.openQuote(let mark, _)):
      Bilingual(
        "Das Anführungszeichen \(mark) wird nicht geschlossen. Setzen Sie am Ende noch eines.",
        "The quotation mark \(mark) is not closed. Put another one at the end.")
    case .unfinishedLine(.openBackslash):
      Bilingual(
        "Nach dem umgekehrten Schrägstrich am Ende fehlt ein Zeichen.",
        "A character is missing after the backslash at the end.")
    case .shellSign(let sign):
      Bilingual(
        "Das Zeichen \(sign) hat in dieser Shell keine Bedeutung. Antworten in eine Datei schreibt: "
          + "\\o DATEI",
        "The sign \(sign) means nothing in this shell. To write answers to a file: \\o FILE")
    case .unknownBackslash(let name, let nearest):
      Bilingual(
        "Den Befehl „\\\(name.excerpt)“ gibt es nicht.\(ShellFault.question(nearest).german) "
          + "Welche es gibt, zeigt: \\?",
        "There is no command “\\\(name.excerpt)”.\(ShellFault.question(nearest).english) "
          + "To see which there are: \\?")
    case .unknownFormat(let name):
      Bilingual(
        "Ein Format „\(name.excerpt)“ gibt es nicht. Möglich sind: \(ShellFault.formats).",
        "There is no format “\(name.excerpt)”. Possible are: \(ShellFault.formats).")
    case .missingScript:
      Bilingual(
        "Es fehlt die Datei, deren Zeilen auszuführen sind: \\i DATEI",
        "The file whose lines are to be run is missing: \\i FILE")
    case .scriptsTooDeep(let limit):
      Bilingual(
        "Mehr als \(limit) Dateien rufen einander auf. Ruft eine sich selbst auf?",
        "More than \(limit) files call one another. Does one call itself?")
    case .programInTransaction(let name):
      Bilingual(
        "„\(name.excerpt)“ ist ein anderes Programm und kann während einer Transaktion nichts "
          + "buchen. Schließen Sie sie vorher ab: übernehmen oder verwerfen",
        "“\(name.excerpt)” is another program and cannot book anything during a transaction. End it "
          + "before: commit or rollback")
    case .commitIsMissing: ShellWording.commitIsMissing
    case .alreadyInShell:
      Bilingual(
        "Sie sind schon in der Shell. Eine Datei führt aus: \\i DATEI",
        "You are in the shell already. To run a file: \\i FILE")
    case .tutorialInShell:
      Bilingual(
        "Die Übung hat ihre eigene Shell. Verlassen Sie diese, und rufen Sie auf: oval tutorial",
        "The tutorial has a shell of its own. Leave this one and call: oval tutorial")
    case .editorNeedsTerminal:
      Bilingual(
        "Einen Editor gibt es nur am Bildschirm. Eine Datei führt aus: \\i DATEI",
        "There is an editor on a terminal only. To run a file: \\i FILE")
    case .noEditor:
      Bilingual(
        "Es ist kein Editor bekannt. Nennen Sie einen in der Umgebungsvariablen EDITOR.",
        "No editor is known. Name one in the environment variable EDITOR.")
    case .editorFailed(let status):
      Bilingual(
        "Der Editor meldet den Fehler \(status); es wurde nichts ausgeführt. Versuchen Sie es noch "
          + "einmal: \\e",
        "The editor reports error \(status); nothing has been run. To try again: \\e")
    }
  }

  private static var formats: String {
    OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")
  }

  private static func question(_ nearest: [Bilingual]) -> Bilingual {
    guard let first = nearest.first else { return Bilingual(same: "") }
    return Bilingual(" Meinten Sie „\\\(first.german)“?", " Did you mean “\\\(first.english)”?")
  }
}

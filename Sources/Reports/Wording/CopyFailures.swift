// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands in the way of a backup, and of bringing one back.

extension Wording {
  func backupExists(_ path: String) -> FailureWords {
    failure(
      de: (
        "Die Datei \(path) gibt es schon; es ist noch nichts geschehen.",
        "Nennen Sie eine andere Datei. Soll diese ersetzt werden, wiederholen Sie den Befehl mit: --ja"
      ),
      en: (
        "There is a file \(path) already; nothing has been done yet.",
        "Name another file. If that one is to be replaced, repeat the command with: --yes"
      ))
  }

  func backupOverDatabase(_ path: String) -> FailureWords {
    failure(
      de: (
        "Diese Datei gehört zur Datenbank \(path); es ist nichts geschehen.",
        "Nennen Sie für die Sicherung eine andere Datei, am besten auf einem anderen Datenträger."
      ),
      en: (
        "That file belongs to the database \(path); nothing has been done.",
        "Name another file for the copy, best of all on another disk."
      ))
  }

  func restoreFromItself(_ path: String) -> FailureWords {
    failure(
      de: (
        "Diese Datei gehört zur Datenbank \(path); sie ist keine Sicherung davon.",
        "Nennen Sie eine Datei, die geschrieben wurde mit: oval datenbank sichern DATEI"
      ),
      en: (
        "That file belongs to the database \(path); it is no copy of it.",
        "Name a file that was written by: oval db backup FILE"
      ))
  }

  func needsYesToRestore(_ path: String, _ file: String) -> FailureWords {
    failure(
      de: (
        "\(file) ist in Ordnung und käme an die Stelle von \(path); es ist noch nichts geschehen.",
        "Wenn Sie das wollen, wiederholen Sie den Befehl mit: --ja"
      ),
      en: (
        "\(file) is well and would take the place of \(path); nothing has been done yet.",
        "If you want that, repeat the command with: --yes"
      ))
  }

  var restoreInTransaction: FailureWords {
    failure(
      de: (
        "Solange eine Transaktion offen ist, wird nichts zurückgespielt.",
        "Beenden Sie die Transaktion zuerst mit übernehmen oder verwerfen."
      ),
      en: (
        "While a transaction is open, nothing is brought back.",
        "End the transaction first with commit or rollback."
      ))
  }

  func noBackup(_ path: String) -> FailureWords {
    failure(
      de: (
        "\(path) ist keine Sicherung von oval; es ist nichts geschehen.",
        "Nennen Sie eine Datei, die geschrieben wurde mit: oval datenbank sichern DATEI"
      ),
      en: (
        "\(path) is no copy of a database of oval; nothing has been done.",
        "Name a file that was written by: oval db backup FILE"
      ))
  }

  func damagedBackup(_ path: String) -> FailureWords {
    failure(
      de: (
        "Die Sicherung \(path) ist beschädigt; es ist nichts geschehen.",
        "Nehmen Sie eine andere Sicherung."
      ),
      en: ("The copy \(path) is damaged; nothing has been done.", "Take another copy."))
  }

  func inUse(_ path: String) -> FailureWords {
    failure(
      de: (
        "Jemand anders hat \(path) offen, und Warten hat nicht geholfen; es ist nichts geschehen.",
        "Beenden Sie alle Programme, die damit arbeiten, auch jede oval shell, und wiederholen Sie "
          + "den Befehl."
      ),
      en: (
        "Somebody else has \(path) open, and waiting did not help; nothing has been done.",
        "End all programs that work with it, every oval shell too, and repeat the command."
      ))
  }
}

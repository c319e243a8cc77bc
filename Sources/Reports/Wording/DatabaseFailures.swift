// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import UseCases

extension Wording {
  func words(for problem: DatabaseProblem) -> FailureWords {
    switch problem {
    case .missing(let path): missing(path)
    case .notADatabase(let path):
      failure(
        de: (
          "\(path) ist keine Datenbank; die Datei bleibt, wie sie ist.",
          "Nennen Sie die richtige Datei mit --datenbank oder OVAL_DB."
        ),
        en: (
          "\(path) is not a database; the file stays as it is.",
          "Name the right file with --db or OVAL_DB."
        ))
    case .foreign(let path):
      failure(
        de: (
          "\(path) ist die Datenbank eines anderen Programms; sie bleibt, wie sie ist.",
          "Nennen Sie die richtige Datei mit --datenbank oder OVAL_DB."
        ),
        en: (
          "\(path) is the database of another program; it stays as it is.",
          "Name the right file with --db or OVAL_DB."
        ))
    case .newer(let path, let version, let known):
      failure(
        de: (
          "\(path) hat die Version \(version), dieses Programm kennt nur bis \(known).",
          "Installieren Sie ein neueres oval."
        ),
        en: (
          "\(path) has version \(version), and this program knows up to \(known) only.",
          "Install a newer oval."
        ))
    case .older(let path, let version, let known):
      failure(
        de: (
          "\(path) hat die Version \(version), dieses Programm braucht \(known).",
          "Sichern Sie die Datei und bringen Sie sie dann auf den neuen Stand: oval datenbank "
            + "umstellen"
        ),
        en: (
          "\(path) has version \(version), and this program needs \(known).",
          "Keep a copy of the file, then bring it up to date: oval db migrate"
        ))
    case .exists(let path):
      failure(
        de: (
          "Die Datei \(path) gibt es schon; sie bleibt, wie sie ist.",
          "Für eine zweite Datenbank nennen Sie eine andere Datei mit --datenbank.\n"
            + "Eine geänderte Stadtdatei spielen Sie ein mit: oval anwenden DATEI"
        ),
        en: (
          "There is a file \(path) already; it stays as it is.",
          "For a second database name another file with --db.\n"
            + "To bring in a changed city file: oval apply FILE"
        ))
    case .leftover(let path):
      failure(
        de: (
          "\(path) gehört zu einer gelöschten Datenbank, und die neue würde davon verdorben.",
          "Löschen Sie diese Datei, oder nennen Sie eine andere Datenbank mit --datenbank."
        ),
        en: (
          "\(path) belongs to a deleted database and would spoil the new one.",
          "Delete that file, or name another database with --db."
        ))
    case .busy(let path):
      failure(
        de: (
          "Jemand anders schreibt gerade in \(path), und Warten hat nicht geholfen.",
          "Versuchen Sie es gleich noch einmal; es ist nichts geschehen."
        ),
        en: (
          "Somebody else is writing to \(path), and waiting did not help.",
          "Try again in a moment; nothing has been done."
        ))
    case .full(let path):
      failure(
        de: (
          "Auf dem Datenträger von \(path) ist kein Platz mehr; es ist nichts geschehen.",
          "Schaffen Sie Platz und wiederholen Sie den Befehl."
        ),
        en: (
          "There is no space left on the disk of \(path); nothing has been done.",
          "Make room and repeat the command."
        ))
    case .readOnly(let path):
      failure(
        de: (
          "\(path) lässt sich nur lesen; es ist nichts geschehen.",
          "Prüfen Sie die Rechte an der Datei und ihrem Ordner."
        ),
        en: (
          "\(path) can only be read; nothing has been done.",
          "Check the permissions of the file and its folder."
        ))
    case .moved(let path):
      failure(
        de: (
          "\(path) wurde gelöscht, umbenannt oder ersetzt, während die Datei offen war. Was noch "
            + "nicht übernommen war, ist nicht geschehen.",
          "Bringen Sie die Datei an ihren Ort zurück und wiederholen Sie den Befehl."
        ),
        en: (
          "\(path) was deleted, renamed or replaced while it was open. What had not been committed "
            + "has not been done.",
          "Bring the file back to its place and repeat the command."
        ))
    case .corrupt(let path):
      failure(
        de: (
          "\(path) ist beschädigt.",
          "Schreiben Sie nichts mehr hinein und spielen Sie die letzte Sicherung zurück."
        ),
        en: (
          "\(path) is damaged.", "Write nothing more to it and bring back the latest backup."
        ))
    case .noBackup(let path): noBackup(path)
    case .damagedBackup(let path): damagedBackup(path)
    case .inUse(let path): inUse(path)
    case .cannotOpen(let path):
      failure(
        de: (
          "\(path) lässt sich nicht öffnen.", "Prüfen Sie Ordner, Namen und Rechte."
        ),
        en: ("\(path) cannot be opened.", "Check folder, name and permissions."))
    case .other(let message):
      failure(
        de: (
          "Die Datenbank meldet einen unerwarteten Fehler: \(message)",
          "Wiederholen Sie den Befehl; bleibt es dabei, melden Sie bitte diesen Satz."
        ),
        en: (
          "The database reports an unexpected fault: \(message)",
          "Repeat the command; if it stays like that, please report this sentence."
        ))
    case .interrupted:
      failure(
        de: (
          "Abgebrochen; es ist nichts geschehen.", "Wiederholen Sie den Befehl, wenn Sie wollen."
        ),
        en: ("Interrupted; nothing has been done.", "Repeat the command if you like."))
    }
  }

  private func missing(_ path: String) -> FailureWords {
    failure(
      de: (
        "Unter \(path) gibt es keine Datenbank.",
        "Eine neue aus einer Stadtdatei macht: oval stadt einrichten DATEI\n"
          + "Eine leere macht: oval datenbank anlegen"
      ),
      en: (
        "There is no database at \(path).",
        "To make one from a city file: oval city init FILE\n"
          + "To make an empty one: oval db init"
      ))
  }
}

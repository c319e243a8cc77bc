// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import UseCases

extension Wording {
  /// What was found, and where something is to be done, what.
  func words(for finding: Checkup) -> FailureWords {
    switch finding {
    case .program(let version): FailureWords("oval \(version)")
    case .sqlite(let version): FailureWords(version)
    case .libical(let version, let isThere): libical(version, isThere)
    case .locale(let name): locale(name, finding.state)
    case .zones(let folder, let version): zones(folder, version)
    case .zone(let name, let isKnown): zone(name, isKnown)
    case .settings(let paths):
      FailureWords(paths.isEmpty ? self(de: "keine Dateien", en: "no files") : list(paths))
    case .unusableSettings(let german, let english):
      FailureWords(
        self(de: german, en: english),
        hint: self(
          de: "Bis dahin gilt keine Einstellung aus Dateien.",
          en: "Until then no setting from files is in effect."))
    case .file(let path, let bytes): FailureWords("\(path), \(count(bytes, .byte))")
    case .unusable(let problem): oneLine(words(for: problem))
    case .permissions(let path, let mayRead, let mayWrite, let mayMakeFiles):
      permissions(path, mayRead, mayWrite, mayMakeFiles)
    case .sharing(let path, let group, let everybody): sharing(path, group, everybody)
    case .version(let path, let version, let needed):
      version == needed
        ? FailureWords("\(version)")
        : oneLine(words(for: .older(path: path, version: version, known: needed)))
    case .journal(let path, let mode, let logBytes): journal(path, mode, logBytes)
    case .leftover(let path): leftover(path)
    case .draft(let path, let bytes): draft(path, bytes)
    case .integrity(let path, let damage):
      damage.isEmpty
        ? FailureWords(self(de: "nichts ist beschädigt", en: "nothing is damaged"))
        : FailureWords(
          self(de: "\(path) ist beschädigt: ", en: "\(path) is damaged: ") + list(damage, first: 3)
            + ".", hint: words(for: .corrupt(path: path)).hint)
    case .space(let path, let free, _): space(path, free, finding.state)
    }
  }

  private func oneLine(_ words: FailureWords) -> FailureWords {
    FailureWords(
      words.message, hint: words.hint?.split(separator: "\n").joined(separator: " "))
  }

  private func libical(_ version: String, _ isThere: Bool) -> FailureWords {
    isThere
      ? FailureWords(version)
      : failure(
        de: (
          "Die Bibliothek fehlt; Kalender (.ics) lassen sich nicht schreiben.",
          "Installieren Sie das Paket libical3."
        ),
        en: (
          "The library is missing; calendars (.ics) cannot be written.",
          "Install the package libical3."
        ))
  }

  private func locale(_ name: String?, _ state: Checkup.State) -> FailureWords {
    let said = name ?? self(de: "nicht gesetzt", en: "not set")
    return state == .ok
      ? FailureWords(said)
      : FailureWords(
        said,
        hint: self(
          de: "Texte sind in UTF-8; setzen Sie LANG, etwa auf de_DE.UTF-8 oder C.UTF-8.",
          en: "Texts are in UTF-8; set LANG, to de_DE.UTF-8 or C.UTF-8 for instance."))
  }

  private func zones(_ folder: String?, _ version: String?) -> FailureWords {
    guard let folder else {
      return failure(
        de: (
          "Es gibt keine Zeitzonendaten.",
          "Installieren Sie das Paket tzdata, oder nennen Sie den Ordner in TZDIR."
        ),
        en: (
          "There is no time zone data.",
          "Install the package tzdata, or name the folder in TZDIR."
        ))
    }
    return FailureWords(version.map { "\($0), \(folder)" } ?? folder)
  }

  private func zone(_ name: String, _ isKnown: Bool) -> FailureWords {
    isKnown
      ? FailureWords(name)
      : failure(
        de: (
          "Die Zeitzone der Stadt, \(name), fehlt.", "Erneuern Sie das Paket tzdata."
        ),
        en: ("The city's time zone, \(name), is missing.", "Renew the package tzdata."))
  }

  private func permissions(
    _ path: String, _ mayRead: Bool, _ mayWrite: Bool, _ mayMakeFiles: Bool
  ) -> FailureWords {
    if !mayRead {
      return failure(
        de: ("Sie dürfen \(path) nicht lesen.", "Lassen Sie sich die Rechte daran geben."),
        en: ("You may not read \(path).", "Ask for the permissions of that file."))
    }
    if !mayWrite {
      return failure(
        de: (
          "Sie dürfen \(path) lesen und nicht ändern.",
          "Wenn Sie buchen sollen, lassen Sie sich das Schreibrecht daran geben."
        ),
        en: (
          "You may read \(path) and not change it.",
          "If you are to book, ask for the permission to write to it."
        ))
    }
    if !mayMakeFiles {
      return failure(
        de: (
          "Im Ordner von \(path) dürfen Sie keine Dateien anlegen.",
          "Wer bucht, braucht dort das Schreibrecht: Neben der Datenbank liegt ihr Schreibprotokoll."
        ),
        en: (
          "You may not make files in the folder of \(path).",
          "Who books must be able to write there: the write-ahead log lies beside the database."
        ))
    }
    return FailureWords(self(de: "lesen und ändern", en: "reading and changing"))
  }

  private func sharing(_ path: String, _ group: Bool, _ everybody: Bool) -> FailureWords {
    if everybody {
      return failure(
        de: (
          "\(path) dürfen alle auf diesem Rechner ändern, auch an oval vorbei.",
          "Nehmen Sie das zurück: chmod o-w \(path)"
        ),
        en: (
          "Everybody on this machine may change \(path), past oval as well.",
          "Take that back: chmod o-w \(path)"
        ))
    }
    return group
      ? failure(
        de: (
          "\(path) darf auch die Gruppe ändern, auch an oval vorbei.",
          "Wenn das nicht sein soll: chmod g-w \(path)"
        ),
        en: (
          "The group may change \(path) as well, past oval, too.",
          "If that is not meant: chmod g-w \(path)"
        ))
      : FailureWords(self(de: "nur wem sie gehört", en: "its owner alone"))
  }

  private func journal(_ path: String, _ mode: String, _ logBytes: Int) -> FailureWords {
    if mode != "wal" {
      return failure(
        de: (
          "Die Datenbank ist umgestellt (\(mode)); wer liest und wer schreibt, wartet aufeinander.",
          "Zurück geht es mit: sqlite3 \(path) 'PRAGMA journal_mode = WAL'"
        ),
        en: (
          "The database has been changed (\(mode)); readers and writers wait for each other.",
          "To change it back: sqlite3 \(path) 'PRAGMA journal_mode = WAL'"
        ))
    }
    return logBytes < 64 << 20
      ? FailureWords(count(logBytes, .byte))
      : failure(
        de: (
          "Es ist groß geworden: \(count(logBytes, .byte)).",
          "Beenden Sie Programme, die seit langem in der Datenbank lesen."
        ),
        en: (
          "It has grown large: \(count(logBytes, .byte)).",
          "End programs that have been reading the database for long."
        ))
  }

  private func leftover(_ path: String) -> FailureWords {
    failure(
      de: (
        "Neben der Datenbank liegt \(path), von einem Programm, das mittendrin beendet wurde.",
        "Lassen Sie die Datei liegen: Wer als Nächstes schreibt, stellt den Stand davor her."
      ),
      en: (
        "Beside the database lies \(path), of a program that was ended halfway.",
        "Leave it there: whoever writes next brings back what was before."
      ))
  }

  private func draft(_ path: String, _ bytes: Int) -> FailureWords {
    failure(
      de: (
        "Neben der Datenbank liegt \(path), \(size(bytes)) groß: eine Kopie, die nicht fertig"
          + " wurde.",
        "Läuft gerade kein oval db backup, restore oder init, so können Sie die Datei löschen."
      ),
      en: (
        "Beside the database lies \(path), of \(size(bytes)): a copy that was not finished.",
        "If no oval db backup, restore or init is running now, you can delete the file."
      ))
  }

  private func size(_ bytes: Int) -> String {
    if bytes >= 1 << 20 { return "\(bytes >> 20) MiB" }
    return "\(bytes > 0 ? max(bytes >> 10, 1) : 0) KiB"
  }

  private func space(_ path: String, _ free: Int, _ state: Checkup.State) -> FailureWords {
    let message = self(de: "\(free >> 20) MiB frei", en: "\(free >> 20) MiB free")
    return FailureWords(
      message,
      hint: state == .ok
        ? nil
        : self(
          de: "Schaffen Sie Platz auf dem Datenträger von \(path).",
          en: "Make room on the disk of \(path)."))
  }
}

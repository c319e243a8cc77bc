// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import UseCases

extension Report {
  /// `db migrate`.
  package static func migrated(_ outcome: MigrationOutcome, in wording: Wording) -> Report {
    Report(
      [.paragraph(StyledText(wording.sentence(outcome)))]
        + (outcome.steps.isEmpty
          ? [] : [.list(outcome.steps.map { StyledText("- \(wording.step($0))") })]),
      json: JSON.document(
        "migration",
        [
          "path": .string(outcome.path), "from": .integer(outcome.from),
          "to": .integer(outcome.to), "steps": .array(outcome.steps.map(JSON.string)),
          "written": .bool(outcome.isWritten),
        ]),
      quiet: outcome.steps)
  }
}

extension Wording {
  fileprivate func sentence(_ outcome: MigrationOutcome) -> String {
    let (path, from, to) = (outcome.path, outcome.from, outcome.to)
    if outcome.steps.isEmpty {
      return self(
        de: "\(path) ist auf dem neuesten Stand (Version \(to)); es gab nichts zu tun.",
        en: "\(path) is up to date (version \(to)); there was nothing to do.")
    }
    return outcome.isWritten
      ? self(
        de: "\(path) ist jetzt auf dem neuesten Stand: von Version \(from) auf \(to).",
        en: "\(path) is up to date now: from version \(from) to \(to).")
      : self(
        de: "\(path) würde von Version \(from) auf \(to) gebracht; geändert ist noch nichts.",
        en: "\(path) would be brought from version \(from) to \(to); nothing is changed yet.")
  }

  /// What a step brought; its name where there are no words for it.
  fileprivate func step(_ name: String) -> String {
    switch name {
    case "house": self(de: "Plätze, Vereine und Buchungen", en: "places, clubs and bookings")
    case "changes":
      self(
        de: "Buchungen, die verlegt, geändert und vorgemerkt werden können",
        en: "bookings that can be moved, edited and held")
    case "search": self(de: "Suche nach Wörtern", en: "search for words")
    case "chain":
      self(
        de: "Änderungsprotokoll, dem man ansieht, wenn jemand es verändert hat",
        en: "a journal that shows when somebody has altered it")
    case "undo":
      self(
        de: "Änderungen, die sich zurücknehmen lassen", en: "operations that can be taken back")
    case "imports":
      self(
        de: "Zeilen einer Tabelle, die beim nächsten Einlesen wiedererkannt werden",
        en: "rows of a sheet that are known again at the next import")
    case "wall":
      self(
        de: "eine zweite Sicherung gegen Doppelbuchungen",
        en: "a second guard against double bookings")
    case "seasons":
      self(
        de: "Einträge von Saisondateien, die wiedererkannt werden; ältere Änderungen lassen sich "
          + "nicht mehr zurücknehmen",
        en: "entries of season files that are known again; earlier operations can no longer be "
          + "taken back")
    case "shifts":
      self(
        de: "die zweite Sicherung gegen Doppelbuchungen auch dort, wo ein anderes Programm "
          + "Belegungen verschiebt",
        en: "the second guard against double bookings also where another program shifts claims")
    default: name
    }
  }
}

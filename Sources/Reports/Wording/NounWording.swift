// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import UseCases

extension Wording {
  /// „Die Fläche „haedge/streetbal“ gibt es nicht.“
  func notFound(_ noun: Noun, _ text: String) -> String {
    let name = quoted(text)
    return switch noun {
    case .space:
      self(de: "Eine Fläche \(name) gibt es nicht.", en: "There is no space \(name).")
    case .club: self(de: "Einen Verein \(name) gibt es nicht.", en: "There is no club \(name).")
    case .booking:
      self(de: "Eine Buchung \(name) gibt es nicht.", en: "There is no booking \(name).")
    case .slot: self(de: "Ein Zeitfenster \(name) gibt es nicht.", en: "There is no slot \(name).")
    case .closure:
      self(de: "Eine Sperrung \(name) gibt es nicht.", en: "There is no closure \(name).")
    case .operation:
      self(de: "Eine Änderung \(name) gibt es nicht.", en: "There is no operation \(name).")
    case .thing: self(de: "Nichts hier heißt \(name).", en: "Nothing here is called \(name).")
    case .zone:
      self(de: "Eine Zeitzone \(name) gibt es nicht.", en: "There is no time zone \(name).")
    case .zoneData:
      self(
        de: "Für die Zeitzone \(name) fehlen die Daten.",
        en: "The data of the time zone \(name) are missing.")
    }
  }

  /// Where all of that kind can be looked up.
  func whereToLook(for noun: Noun) -> String {
    switch noun {
    case .space:
      self(de: "Alle Flächen zeigt: oval fläche liste", en: "To see all spaces: oval space list")
    case .club:
      self(de: "Alle Vereine zeigt: oval verein liste", en: "To see all clubs: oval club list")
    case .booking:
      self(
        de: "Nennen Sie die Kennung oder Fläche und Zeit. Kennungen zeigt: oval buchung liste",
        en: "Name its id, or its space and time. To see ids: oval booking list")
    case .slot:
      self(
        de: "Alle Zeitfenster zeigt: oval zeitfenster liste", en: "To see all slots: oval slot list"
      )
    case .closure:
      self(
        de: "Alle Sperrungen zeigt: oval sperrung liste",
        en: "To see all closures: oval closure list"
      )
    case .operation:
      self(de: "Alle Änderungen zeigt: oval protokoll", en: "To see all operations: oval log")
    case .thing:
      self(
        de: "Eine Kennung hat acht Zeichen, zum Beispiel b7k3f9qm; vier am Anfang genügen.",
        en: "An id has eight characters, for example b7k3f9qm; the first four are enough.")
    case .zone:
      self(
        de: "Schreiben Sie zum Beispiel: Europe/Berlin", en: "Write for example: Europe/Berlin")
    case .zoneData:
      self(
        de: "Installieren Sie tzdata, oder nennen Sie mit TZDIR, wo die Zeitzonendaten liegen.",
        en: "Install tzdata, or name with TZDIR where the time zone data are.")
    }
  }

  func exists(_ noun: Noun, _ text: String) -> String {
    let name = quoted(text)
    return switch noun {
    case .space:
      self(de: "Die Fläche \(name) gibt es schon.", en: "The space \(name) exists already.")
    case .club:
      self(de: "Den Verein \(name) gibt es schon.", en: "The club \(name) exists already.")
    default: self(de: "\(name) gibt es schon.", en: "\(name) exists already.")
    }
  }

  /// What a person calls a field of the command line: its word, or the option.
  func field(_ name: String) -> String {
    switch name {
    case "name": self(de: "Name", en: "Name")
    case "title": self(de: "Titel", en: "Title")
    case "note": self(de: "Notiz", en: "Note")
    case "reason": self(de: "Grund", en: "Reason")
    case "district": self(de: "Stadtteil", en: "District")
    case "description": self(de: "Beschreibung", en: "Description")
    case "discipline": self(de: "Disziplin", en: "Discipline")
    case "text": self(de: "Suche", en: "Search")
    case "audience": self(de: "Zielgruppe", en: "Audience")
    case "savepoint": self(de: "Zwischenstand", en: "Savepoint")
    case "units": self(de: "Zahl der Einheiten", en: "Number of units")
    default: option(name)
    }
  }

  /// The option as it is typed, `--units`, by its English name; one with dashes stays as it is. In a
  /// file the column or key instead.
  package func option(_ name: String) -> String {
    let said = self(de: germanOptions[name] ?? name, en: name)
    return switch optionNames {
    case .options: name.hasPrefix("-") ? name : "--" + said
    case .columns: quoted(said)
    case .keys: quoted(name)
    }
  }
}

/// The options with a value, of which failures speak, and some without.
private let germanOptions = [
  "access": "merkmal",
  "add": "hinzu",
  "after": "abbau",
  "audience": "zielgruppe",
  "before": "aufbau",
  "capacity": "kapazität",
  "club": "verein",
  "confirm": "bestätigen",
  "description": "beschreibung",
  "discipline": "disziplin",
  "district": "stadtteil",
  "except": "außer",
  "exclusive": "exklusiv",
  "fields": "felder",
  "for": "dauer",
  "from": "ab",
  "group": "gruppe",
  "hold": "vormerken",
  "into": "in",
  "kind": "bereich",
  "languages": "sprachen",
  "map": "zuordnung",
  "note": "notiz",
  "office-mail": "stelle-mail",
  "office-name": "stelle",
  "office-web": "stelle-web",
  "on-conflict": "bei-konflikt",
  "only": "nur",
  "output": "ausgabe",
  "quiet-hours": "ruhezeit",
  "reason": "grund",
  "repeat": "wiederholen",
  "restore": "zurückholen",
  "size": "größe",
  "slug": "kurzname",
  "space": "fläche",
  "state": "land",
  "status": "stand",
  "time-zone": "zeitzone",
  "title": "titel",
  "to": "nach",
  "type": "art",
  "umbrella": "dachverband",
  "units": "einheiten",
  "until": "bis",
  "use": "nutzung",
  "visibility": "sichtbarkeit",
  "when": "wann",
]

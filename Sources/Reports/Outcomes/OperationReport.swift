// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import UseCases

extension Report {
  /// `show` of an operation.
  static func operation(_ view: OperationView, in wording: Wording) -> Report {
    let wording = wording.shown(in: view.zone)
    return Report(
      [
        .fields(
          [
            Field(wording(de: "Änderung", en: "Operation"), view.id.text),
            Field(wording(de: "Zeit", en: "Time"), wording.moment(view.at)),
            Field(wording(de: "Befehl", en: "Command"), wording.command(view.command)),
            Field(wording(de: "Betrifft", en: "Concerns"), wording.lines(of: view)),
            view.undoes.map { Field(wording(de: "Nimmt zurück", en: "Takes back"), $0.text) },
            view.undoneBy.map {
              Field(wording(de: "Zurückgenommen von", en: "Taken back by"), $0.text)
            },
          ].compactMap(\.self))
      ],
      json: JSON.document(
        "operation",
        [
          "id": JSON(view.id), "at": .string(view.at.rfc3339(in: view.zone)),
          "zone": .string(view.zone.name), "command": .string(view.command),
          "changes": .array(view.changes.map { wording.json($0) }),
          "changesTotal": .integer(view.changeCount),
          "undoes": view.undoes.map { JSON($0) } ?? .null,
          "undoneBy": view.undoneBy.map { JSON($0) } ?? .null,
        ]),
      quiet: [view.id.text])
  }
}

extension Wording {
  fileprivate func json(_ change: OperationChange) -> JSON {
    let fields = change.fields.map { name, before, after -> JSON in
      [
        "field": .string(name), "before": before.map(JSON.string) ?? .null,
        "after": after.map(JSON.string) ?? .null,
      ]
    }
    return change.thing.json.followed(by: [
      "fields": .array(change.details.flatMap { json($0) } + fields)
    ])
  }

  fileprivate func lines(of view: OperationView) -> [StyledText] {
    let lines = view.changes.map { change in
      let details = change.details.map { sentence($0) }
      // What a new thing does not have needs no word.
      let nothing: Set = ["", "0"]
      let fields = change.fields.filter {
        !nothing.contains($0.before ?? "") || !nothing.contains($0.after ?? "")
      }.map { became(label($0.name), $0.before, $0.after) }
      return StyledText(([thing(change.thing)] + details + fields).joined(separator: "; "))
    }
    let rest = view.changeCount - view.changes.count
    return rest > 0 ? lines + [StyledText(more(rest))] : lines
  }

  /// What people call a field of a space, club, slot, closure or city in the journal.
  private func label(_ name: String) -> String {
    switch name {
    case "name", "reason", "district", "discipline", "audience": field(name)
    case "description_de": self(de: "Beschreibung, deutsch", en: "Description, German")
    case "description_en": self(de: "Beschreibung, englisch", en: "Description, English")
    case "path": self(de: "Pfad", en: "Path")
    case "use": self(de: "Nutzungsart", en: "Use")
    case "capacity": self(de: "Kapazität", en: "Capacity")
    case "kind": self(de: "Bereich", en: "Kind")
    case "before": self(de: "Minuten davor", en: "Minutes before")
    case "after": self(de: "Minuten danach", en: "Minutes after")
    case "access": self(de: "Merkmale", en: "Access features")
    case "retired": self(de: "Stillgelegt", en: "Retired")
    case "slug": self(de: "Kurzname", en: "Short name")
    case "size": self(de: "Mitglieder", en: "Members")
    case "umbrella": self(de: "Dachverband", en: "Umbrella body")
    case "merged_into": self(de: "Aufgegangen in", en: "Merged into")
    case "space": self(de: "Fläche", en: "Space")
    case "schedule": self(de: "Zeitplan", en: "Schedule")
    case "zone": self(de: "Zeitzone", en: "Time zone")
    case "state": self(de: "Bundesland", en: "State")
    case "languages": self(de: "Sprachen", en: "Languages")
    case "quiet": self(de: "Ruhezeit", en: "Quiet hours")
    default: name
    }
  }

  /// What was done to a thing, as the journal names it; the name itself where it has no word yet.
  func act(_ act: String) -> String {
    switch act {
    case "added": self(de: "angelegt", en: "added")
    case "updated": self(de: "geändert", en: "changed")
    case "removed": self(de: "entfernt", en: "removed")
    default: act
    }
  }

  func entity(_ entity: String) -> String {
    switch entity {
    case "space": self(de: "Fläche", en: "space")
    case "club": self(de: "Verein", en: "club")
    case "slot": self(de: "Zeitfenster", en: "slot")
    case "closure": self(de: "Sperrung", en: "closure")
    case "booking": self(de: "Buchung", en: "booking")
    case "city": self(de: "Stadt", en: "city")
    default: entity
    }
  }
}

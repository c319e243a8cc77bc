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
    change.thing.json.followed(by: [
      "changed": .array(change.details.map { JSON.string(sentence($0)) })
    ])
  }

  fileprivate func lines(of view: OperationView) -> [StyledText] {
    let lines = view.changes.map { change in
      StyledText(
        ([thing(change.thing)] + change.details.map { sentence($0) }).joined(separator: "; "))
    }
    let rest = view.changeCount - view.changes.count
    return rest > 0 ? lines + [StyledText(more(rest))] : lines
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

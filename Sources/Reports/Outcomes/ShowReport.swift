// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
package import UseCases

extension Report {
  /// `show ID`, whatever it names.
  package static func shown(_ outcome: ShowOutcome, in wording: Wording) -> Report {
    switch outcome {
    case .booking(let view): booking(view, in: wording)
    case .space(let view): space(view, in: wording)
    case .club(let view, let bookings): club(view, bookings: bookings, in: wording)
    case .slot(let view): slot(view, in: wording)
    case .closure(let view): closure(view, in: wording)
    case .operation(let view): operation(view, in: wording)
    case .refusal(let view): refusal(view, in: wording)
    }
  }

  /// `show` of a booking, with its dates one by one.
  static func booking(_ view: BookingView, in wording: Wording) -> Report {
    let wording = wording.shown(in: view.zone)
    let booking = view.booking
    var fields = [
      Field(wording(de: "Buchung", en: "Booking"), booking.id.text),
      Field(wording(de: "Stand", en: "Status"), wording.word(booking.status)),
    ]
    fields += wording.fields(of: view)
    fields.append(Field(wording(de: "Angelegt", en: "Created"), wording.moment(booking.created)))
    if booking.changed != booking.created {
      fields.append(Field(wording(de: "Geändert", en: "Changed"), wording.moment(booking.changed)))
    }
    var blocks: [Block] = [.fields(fields)]
    let dates = view.occurrences(.confirmed)
    if dates.count > 1 {
      blocks += [
        .gap, .heading(StyledText(wording(de: "Termine", en: "Dates"), .heading)),
        .list(dates.map { StyledText(wording.span($0.occurrence)) }),
      ]
    }
    return Report(
      blocks, json: view.json(isWritten: true), records: view.records, csvColumns: bookingColumns,
      quiet: [booking.id.text])
  }

  /// `show` of a refusal.
  static func refusal(_ view: RefusalView, in wording: Wording) -> Report {
    let wording = wording.shown(in: view.zone)
    let reasons = view.codes.map { code in
      ReasonCode(rawValue: code).map { wording.word($0) } ?? code
    }
    return Report(
      [
        .fields(
          [
            Field(wording(de: "Ablehnung", en: "Refusal"), view.id.text),
            Field(wording(de: "Abgelehnt", en: "Refused"), wording.moment(view.at)),
            Field(wording(de: "Befehl", en: "Command"), wording.command(view.command)),
            Field(
              wording(de: "Verein", en: "Club"),
              view.club.map { "\($0.name.text) (\($0.slug.text))" }),
            Field(wording(de: "Fläche", en: "Space"), view.spaces.map { StyledText($0) }),
            Field(wording(de: "Zeit", en: "Time"), wording.span(view.start, view.end)),
            Field(wording(de: "Termine", en: "Dates"), "\(view.dates)"),
            Field(wording(de: "Gründe", en: "Reasons"), wording.list(reasons)),
            Field(wording(de: "Zeitzone", en: "Time zone"), view.zone.name),
          ].compactMap(\.self))
      ],
      json: JSON.document(
        "refusal",
        [
          "id": JSON(view.id), "at": .string(view.at.rfc3339(in: view.zone)),
          "command": .string(view.command), "club": JSON(view.club),
          "codes": .array(view.codes.map(JSON.string)),
          "spaces": .array(view.spaces.map(JSON.string)),
        ]
      ).followed(by: JSON.span(view.start, view.end, in: view.zone)).followed(by: [
        "dates": .integer(view.dates)
      ]),
      quiet: [view.id.text])
  }
}

extension Wording {
  /// A command as people type it; the journal has its English name.
  package func command(_ name: String) -> String {
    switch name {
    case "city init": self(de: "stadt einrichten", en: name)
    case "city set": self(de: "stadt ändern", en: name)
    case "db init": self(de: "datenbank anlegen", en: name)
    case "db migrate": self(de: "datenbank umstellen", en: name)
    case "db restore": self(de: "datenbank zurückspielen", en: name)
    case "apply": self(de: "anwenden", en: name)
    case "import": self(de: "einlesen", en: name)
    case "space add": self(de: "fläche anlegen", en: name)
    case "space edit": self(de: "fläche ändern", en: name)
    case "space retire": self(de: "fläche stilllegen", en: name)
    case "club add": self(de: "verein anlegen", en: name)
    case "club edit": self(de: "verein ändern", en: name)
    case "club merge": self(de: "verein zusammenlegen", en: name)
    case "slot add": self(de: "zeitfenster anlegen", en: name)
    case "slot edit": self(de: "zeitfenster ändern", en: name)
    case "slot remove": self(de: "zeitfenster entfernen", en: name)
    case "closure add": self(de: "sperrung anlegen", en: name)
    case "closure remove": self(de: "sperrung entfernen", en: name)
    case "book": self(de: "buchen", en: name)
    case "cancel": self(de: "absagen", en: name)
    case "move": self(de: "verlegen", en: name)
    case "edit": self(de: "ändern", en: name)
    case "undo": self(de: "zurücknehmen", en: name)
    case "redo": self(de: "wiederholen", en: name)
    case "transaction": self(de: "mehrere Befehle in einem", en: "several commands in one")
    case "expire": self(de: "Vormerkung verfallen", en: "hold expired")
    default: name
    }
  }
}

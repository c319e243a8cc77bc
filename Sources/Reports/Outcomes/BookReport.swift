// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
package import UseCases

extension Report {
  /// `book` and `check`, accepted: what was understood.
  package static func booked(_ outcome: BookOutcome, in wording: Wording) -> Report {
    let wording = wording.shown(in: outcome.view.zone)
    let id = outcome.view.booking.id.text
    let isHeld = outcome.view.booking.status == .held
    let headline =
      outcome.isWritten
      ? StyledText(
        isHeld
          ? wording(de: "Vorgemerkt", en: "Held") : wording(de: "Gebucht", en: "Booked"), .good)
        + StyledText(": \(id)")
      : StyledText(
        wording(
          de: "Das geht so; es wurde nichts gebucht.", en: "This is possible; nothing was booked."),
        .good)
    let adjusted = wording.adjusted(outcome.adjusted)
    let notes =
      wording.notes(outcome.notes)
      + (outcome.schoolHolidaysEnd.map { [wording.schoolHolidays(knownUntil: $0)] } ?? [])
    var json = outcome.view.json(isWritten: outcome.isWritten)
    json = json.followed(by: [
      "adjusted": .array(
        outcome.adjusted.map { date in
          JSON.instants(date.occurrence, in: outcome.view.zone).followed(by: [
            "original": .string(date.occurrence.original.iso),
            "cause": date.cause == .gap ? "gap" : "fold",
          ])
        }),
      "notes": JSON(outcome.notes),
    ])
    if let end = outcome.schoolHolidaysEnd {
      json = json.followed(by: ["schoolHolidaysKnownUntil": JSON(end)])
    }
    return Report(
      [.paragraph(headline), .fields(wording.fields(of: outcome.view))]
        + adjusted.map { .paragraph(StyledText($0)) },
      json: json, records: outcome.view.records, csvColumns: bookingColumns,
      quiet: outcome.isWritten ? [id] : [], remarks: notes)
  }

  /// `cancel`.
  package static func cancelled(_ outcome: CancelOutcome, in wording: Wording) -> Report {
    let wording = wording.shown(in: outcome.view.zone)
    let view = outcome.view
    let id = view.booking.id.text
    let count = wording.count(outcome.cancelled.count, .date)
    let headline =
      outcome.isUnchanged
      ? wording(
        de: "Nichts geändert: An der Buchung \(id) ist das schon abgesagt.",
        en: "Nothing changed: that is cancelled already in booking \(id).")
      : outcome.isWritten
        ? wording(
          de: "Abgesagt: \(count) der Buchung \(id)", en: "Cancelled: \(count) of booking \(id)")
        : wording(
          de: "Abzusagen: \(count) der Buchung \(id); es wurde nichts geändert.",
          en: "To cancel: \(count) of booking \(id); nothing was changed.")
    let rest = view.occurrences(.confirmed).count
    let remaining =
      rest == 0
      ? wording(de: "Es bleibt kein Termin.", en: "No date remains.")
      : wording(
        de: rest == 1 ? "Es bleibt 1 Termin." : "Es bleiben \(rest) Termine.",
        en: rest == 1 ? "1 date remains." : "\(rest) dates remain.")
    let dates = JSON.array(outcome.cancelled.map { JSON.instants($0, in: view.zone) })
    return Report(
      [
        .paragraph(StyledText(headline)),
        .list(outcome.cancelled.map { wording.cancelled($0, of: view) }),
        .paragraph(StyledText(remaining)),
      ],
      json: view.json(isWritten: outcome.isWritten, id: view.booking.id).followed(by: [
        "cancelledNow": dates,
        "changed": .bool(outcome.isWritten && !outcome.isUnchanged),
      ]),
      records: view.records, csvColumns: bookingColumns,
      quiet: outcome.isWritten ? [id] : [])
  }

  static let bookingColumns = ["booking", "start", "end", "zone", "status", "reason"]
}

extension Wording {
  func schoolHolidays(knownUntil end: CivilDate) -> String {
    self(
      de: "Schulferien sind nur bis \(date(end)) bekannt; danach ist keine Ferienzeit ausgelassen.",
      en: "School holidays are only known until \(date(end)); after that none are left out.")
  }
}

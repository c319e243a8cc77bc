// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
package import UseCases

extension Report {
  /// `move`: what became of the dates, then the booking as it now is.
  package static func moved(_ outcome: RevisionOutcome, in wording: Wording) -> Report {
    let headline = wording.headline(
      of: outcome, done: (de: "Verlegt", en: "Moved"),
      possible: (
        de: "Das geht so; es wurde nichts verlegt.", en: "This is possible; nothing was moved."
      ))
    return revised(outcome, headline, in: wording)
  }

  /// `edit`.
  package static func edited(_ outcome: RevisionOutcome, in wording: Wording) -> Report {
    let isConfirmed =
      outcome.fields.contains(.heldUntil) && outcome.view.booking.status == .confirmed
    let headline = wording.headline(
      of: outcome,
      done: isConfirmed ? (de: "Bestätigt", en: "Confirmed") : (de: "Geändert", en: "Changed"),
      possible: (
        de: "Das geht so; es wurde nichts geändert.", en: "This is possible; nothing was changed."
      ))
    return revised(outcome, headline, in: wording)
  }

  private static func revised(
    _ outcome: RevisionOutcome, _ headline: StyledText, in wording: Wording
  ) -> Report {
    let view = outcome.view
    let wording = wording.shown(in: view.zone)
    let id = view.booking.id.text
    let moved = outcome.changes.filter { !$0.changesUnits }
    let changes: [Block] = moved.isEmpty ? [] : [wording.list(moved, of: view)]
    return Report(
      [.paragraph(headline)] + changes
        + (outcome.isUnchanged ? [] : [.fields(wording.fields(of: view))])
        + wording.adjusted(outcome.adjusted).map { .paragraph(StyledText($0)) },
      json: view.json(isWritten: outcome.isWritten, id: view.booking.id).followed(by: [
        "changed": .bool(!outcome.isUnchanged && outcome.isWritten),
        "fields": .array(outcome.fields.map { .string($0.rawValue) }),
        "changes": .array(outcome.changes.map { $0.json(in: view) }),
      ]),
      records: view.records, csvColumns: bookingColumns, quiet: [id],
      remarks: wording.notes(outcome.notes))
  }
}

extension DateChange {
  fileprivate func json(in view: BookingView) -> JSON {
    [
      "before": before.map { JSON.instants($0, in: view.zone) } ?? .null,
      "after": after.map { date in
        JSON.instants(date, in: view.zone).followed(by: [
          "spaces": .array(view.paths(of: date).map(JSON.string))
        ])
      } ?? .null,
    ]
  }
}

extension BookingView {
  /// The spaces of a date.
  fileprivate func spaces(of date: Occurrence) -> [SpaceName] {
    // Dates ascend by their original start.
    var (low, high) = (0, booking.occurrences.count)
    while low < high {
      let middle = (low + high) / 2
      if booking.occurrences[middle].occurrence.original < date.original {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard booking.occurrences.indices.contains(low),
      booking.occurrences[low].occurrence.original == date.original
    else { return [] }
    return segmentSpaces[booking.occurrences[low].segment].map(\.space)
  }

  fileprivate func paths(of date: Occurrence) -> [String] { spaces(of: date).map(\.path.text) }
}

extension Wording {
  /// The dates that changed; on a screen the first of them, and how many more.
  fileprivate func list(_ changes: [DateChange], of view: BookingView) -> Block {
    let shown = 20
    return .picture { page in
      let isCut = page.medium != .pipe && changes.count > shown
      var entries = (isCut ? Array(changes.prefix(shown)) : changes).map {
        StyledText(change($0, of: view))
      }
      if isCut { entries.append(StyledText(more(changes.count - shown))) }
      return Block.list(entries).lines(on: page)
    }
  }

  fileprivate func headline(
    of outcome: RevisionOutcome, done: (de: String, en: String),
    possible: (de: String, en: String)
  ) -> StyledText {
    let id = outcome.view.booking.id.text
    if outcome.isUnchanged {
      return StyledText(
        self(
          de: "Nichts geändert: Die Buchung \(id) ist schon so.",
          en: "Nothing changed: booking \(id) is like that already."))
    }
    guard outcome.isWritten else {
      return StyledText(self(de: possible.de, en: possible.en), .good)
    }
    return StyledText(self(de: done.de, en: done.en), .good) + StyledText(": \(id)")
  }

  /// `Di 16.06.2026, 18:00–20:00 Uhr wird Mi 17.06.2026, 18:00–20:00 Uhr, Kai 2`.
  fileprivate func change(_ change: DateChange, of view: BookingView) -> String {
    switch (change.before, change.after) {
    case (let before?, let after?):
      let places = view.spaces(of: after).map(\.name.text).joined(separator: ", ")
      let place = change.movesPlace ? ", \(places)" : ""
      let isSameTime = before.start == after.start && before.end == after.end
      if isSameTime {
        return self(
          de: "\(span(before)) findet statt: \(places)", en: "\(span(before)) is now: \(places)")
      }
      return self(
        de: "\(span(before)) wird \(span(after))\(place)",
        en: "\(span(before)) becomes \(span(after))\(place)")
    case (nil, let after?): return self(de: "neu: \(span(after))", en: "new: \(span(after))")
    case (let before?, nil):
      return self(de: "entfällt: \(span(before))", en: "dropped: \(span(before))")
    case (nil, nil): return ""
    }
  }
}

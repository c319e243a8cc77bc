// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
package import UseCases

extension Report {
  /// `conflicts`.
  package static func conflicts(_ outcome: ConflictsOutcome, in wording: Wording) -> Report {
    let wording = wording.shown(in: outcome.zone)
    let records = { outcome.dates.map { wording.json($0, names: outcome.spaceNames) } }
    return Report(
      outcome.dates.isEmpty
        ? [] : [.table(wording.table(of: outcome.dates, names: outcome.spaceNames))],
      json: JSON.document(
        "conflicts",
        [
          "conflicts": .array(records()), "total": .integer(outcome.dates.count),
          "from": outcome.period.map { .string($0.lowerBound.rfc3339(in: outcome.zone)) } ?? .null,
          "to": outcome.period.map { .string($0.upperBound.rfc3339(in: outcome.zone)) } ?? .null,
          "zone": .string(outcome.zone.name), "notes": JSON(outcome.notes),
        ]),
      records: records(),
      csvColumns: ["booking", "title", "club", "space", "start", "end", "zone", "codes"],
      otherFields: ["reasons", "spaceName", "clubName", "visibility"],
      quiet: outcome.dates.bookings,
      remarks: wording.notes(outcome.notes) + wording.remarks(outcome))
  }
}

extension [UnfitDate] {
  /// The ids of their bookings, each once.
  var bookings: [String] {
    var seen: Set<Identifier> = []
    return map(\.booking).filter { seen.insert($0).inserted }.map(\.text)
  }
}

extension Wording {
  /// A date that no longer fits, as scripts read it; sentences are English there.
  func json(_ date: UnfitDate, names: [SpacePath: PlainText]) -> JSON {
    var codes: [String] = []
    for reason in date.reasons where !codes.contains(reason.code.rawValue) {
      codes.append(reason.code.rawValue)
    }
    let head: JSON = [
      "booking": JSON(date.booking), "title": JSON(date.title), "club": JSON(date.club),
      "space": JSON(date.space.path),
    ]
    return head.followed(by: JSON.span(date.occurrence.start, date.occurrence.end, in: zone))
      .followed(by: [
        "reasons": .array(
          date.reasons.map { reason in
            json(reason).followed(by: [
              "message": .string(inEnglish.unfit(reason, names: names))
            ])
          }),
        "codes": .string(codes.joined(separator: " ")),
        "spaceName": JSON(date.space.name), "clubName": JSON(date.club?.name),
        "visibility": date.isBusy ? .string("busy") : nil,
      ])
  }

  /// When, where, whose, why, and the booking's id.
  func table(of dates: [UnfitDate], names: [SpacePath: PlainText]) -> Table {
    Table(
      columns: [
        Table.Column(self(de: "Zeit", en: "Time"), wraps: true),
        Table.Column(self(de: "Wo", en: "Where"), wraps: true, key: "spaceName"),
        Table.Column(self(de: "Wer", en: "Who"), wraps: true),
        Table.Column(self(de: "Warum", en: "Why"), wraps: true, key: "reasons"),
        Table.Column(self(de: "Kennung", en: "Id"), key: "booking"),
      ],
      rows: dates.map { date in
        let who = [date.title?.text, date.club?.name.text].compactMap(\.self)
        return [
          StyledText(tableSpan(date.occurrence)), StyledText(date.space.name.text),
          StyledText(date.isBusy ? taken : who.joined(separator: ", ")),
          StyledText(
            date.reasons.map { briefly($0, of: date, names: names) }.joined(separator: "; ")),
          StyledText(date.booking.text, .faint),
        ]
      })
  }

  fileprivate func remarks(_ outcome: ConflictsOutcome) -> [String] {
    guard let first = outcome.dates.first else {
      guard let period = outcome.period else {
        return [
          self(
            de: "Alle Buchungen, die noch kommen, passen.",
            en: "All bookings that are still to come fit.")
        ]
      }
      let time =
        switch stretch(period.lowerBound, period.upperBound) {
        case .wholeDays(let first, let last): self.period(first, last)
        case .hours, .days: span(period.lowerBound, period.upperBound)
        }
      return [
        self(
          de: "\(time): Alle Buchungen, die noch kommen, passen.",
          en: "\(time): all bookings that are still to come fit.")
      ]
    }
    let dates = count(outcome.dates.count, .date)
    return [
      outcome.dates.count == 1
        ? self(
          de: "Ein Termin passt nicht mehr. Er bleibt, wie er ist, bis ihn jemand ändert.",
          en: "One date no longer fits. It stays as it is until somebody changes it.")
        : self(
          de: "\(dates) passen nicht mehr. Sie bleiben, wie sie sind, bis sie jemand ändert.",
          en: "\(dates) no longer fit. They stay as they are until somebody changes them.")
    ] + wayOut(of: first)
      + [
        self(
          de: "Alle Gründe in Sätzen: oval warum \(first.booking.text)",
          en: "All reasons in sentences: oval why \(first.booking.text)")
      ]
  }

  /// How to move or cancel a date.
  func wayOut(of date: UnfitDate) -> [String] {
    let day = zone.civil(at: date.occurrence.start).date.iso
    let id = date.booking.text
    return [
      self(
        de: "Verlegen: oval verlegen \(id) --nur \(day) --nach WANN",
        en: "To move: oval move \(id) --only \(day) --to WHEN"),
      self(
        de: "Absagen: oval absagen \(id) --nur \(day)",
        en: "To cancel: oval cancel \(id) --only \(day)"),
    ]
  }
}

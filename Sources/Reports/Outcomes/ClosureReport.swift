// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Recurrence
package import UseCases

extension Report {
  /// `closure list`.
  package static func closures(_ views: [ClosureView], in wording: Wording) -> Report {
    let table = Table(
      columns: [
        Table.Column(wording(de: "Zeit", en: "Time"), wraps: true, key: "schedule"),
        Table.Column(wording(de: "Fläche", en: "Space"), wraps: true, key: "space"),
        Table.Column(wording(de: "Grund", en: "Reason"), wraps: true, key: "title"),
        Table.Column(wording(de: "Termine", en: "Dates"), .trailing, key: "count"),
        Table.Column(wording(de: "Kennung", en: "Id"), key: "closure"),
      ],
      rows: views.map { view in
        [
          StyledText(wording.shown(in: view.zone).tableSpan(view.occurrence)),
          StyledText(view.space.path.text), StyledText(view.closure.reason.text),
          StyledText("\(view.count)"), StyledText(view.closure.id.text, .faint),
        ]
      })
    let records = views.map { $0.json() }
    return Report(
      views.isEmpty ? [] : [.table(table)],
      json: JSON.document("closures", ["closures": .array(records)]), records: records,
      csvColumns: ["closure", "title", "space", "start", "end", "zone", "count", "repeat"],
      otherFields: ["schedule", "spaceName"],
      quiet: views.map(\.closure.id.text),
      remarks: views.isEmpty
        ? [wording(de: "Es gibt keine Sperrungen.", en: "There are no closures.")] : [])
  }

  /// `show` of a closure.
  package static func closure(_ view: ClosureView, in wording: Wording) -> Report {
    Report(
      [.fields(wording.fields(of: view))], json: JSON.document("closure", view.json()),
      quiet: [view.closure.id.text])
  }

  /// `closure add`: what was made, and the bookings that it hits.
  package static func closureAdded(_ outcome: ClosureOutcome, in wording: Wording) -> Report {
    let view = outcome.view
    let wording = wording.shown(in: view.zone)
    let isThere = outcome.isWritten || !outcome.isNew
    let dates = outcome.affected.map { $0.json(in: view.zone) }
    let name = outcome.isWritten ? view.closure.id.text : view.closure.reason.text
    return Report(
      [
        .paragraph(
          outcome.isNew
            ? wording.added(name, isWritten: outcome.isWritten) : wording.known(outcome)),
        .fields(wording.fields(of: view, isWritten: isThere)),
      ]
        + (outcome.isCancelled
          ? wording.cancelled(outcome.affected, isWritten: outcome.isWritten)
          : wording.affected(outcome.affected)),
      json: JSON.document("closure", view.json(isWritten: isThere)).followed(by: [
        "affected": .array(dates), "notes": JSON(outcome.notes),
        "cancelled": .array(outcome.isCancelled ? dates : []),
        "conflicts": .array(outcome.isCancelled ? [] : dates),
        "written": .bool(outcome.isWritten),
      ]),
      quiet: isThere ? [view.closure.id.text] : [],
      remarks: wording.notes(outcome.notes)
        + (outcome.affected.isEmpty || outcome.isCancelled
          ? []
          : [
            wording(
              de: "Zum Absagen wiederholen Sie den Befehl mit: --betroffene-absagen",
              en: "To cancel what is affected, repeat the command with: --cancel-affected")
          ]))
  }

  /// `closure remove`.
  package static func closureRemoved(
    _ view: ClosureView, isWritten: Bool, in wording: Wording
  ) -> Report {
    Report(
      [
        .paragraph(wording.removed(view.closure.id.text, isWritten: isWritten)),
        .fields(wording.fields(of: view)),
      ],
      json: JSON.document("closure", view.json()).followed(by: ["written": .bool(isWritten)]),
      quiet: isWritten ? [view.closure.id.text] : [])
  }
}

extension ClosureView {
  fileprivate func json(isWritten: Bool = true) -> JSON {
    let head: JSON = [
      "closure": isWritten ? JSON(closure.id) : .null, "title": JSON(closure.reason),
      "space": JSON(space.path),
    ]
    return head.followed(by: JSON.span(occurrence.start, occurrence.end, in: zone)).followed(by: [
      "count": .integer(count),
      "repeat": closure.schedule.rule.map { .string($0.text) } ?? .null,
      "schedule": closure.schedule.json, "spaceName": JSON(space.name),
    ])
  }
}

extension Wording {
  /// A closure like it was there before.
  fileprivate func known(_ outcome: ClosureOutcome) -> StyledText {
    let id = outcome.view.closure.id.text
    let isUnchanged = !outcome.isCancelled || outcome.affected.isEmpty
    return StyledText(
      isUnchanged
        ? self(
          de: "Nichts geändert: Diese Sperrung gibt es schon, \(id).",
          en: "Nothing changed: there is this closure already, \(id).")
        : self(
          de: "Diese Sperrung gibt es schon: \(id)", en: "There is this closure already: \(id)")
    )
  }

  fileprivate func cancelled(_ dates: [AffectedDate], isWritten: Bool) -> [Block] {
    guard !dates.isEmpty else { return [] }
    let number = count(dates.occasions, .date)
    let headline =
      isWritten
      ? self(de: "Abgesagt: \(number)", en: "Cancelled: \(number)")
      : self(
        de: "Abzusagen: \(number); es wurde nichts geändert.",
        en: "To cancel: \(number); nothing was changed.")
    return [.paragraph(StyledText(headline)), .table(table(of: dates))]
  }

  fileprivate func fields(of view: ClosureView, isWritten: Bool = true) -> [Field] {
    let words = shown(in: view.zone)
    return [
      Field(self(de: "Sperrung", en: "Closure"), view.closure.reason.text),
      isWritten ? Field(self(de: "Kennung", en: "Id"), view.closure.id.text) : nil,
      Field(self(de: "Fläche", en: "Space"), place(view.space)),
      Field(
        self(de: "Zeit", en: "Time"), words.schedule(view.closure.schedule, only: view.occurrence)),
      view.count > 1 ? Field(self(de: "Termine", en: "Dates"), "\(view.count)") : nil,
      Field(self(de: "Zeitzone", en: "Time zone"), view.zone.name),
    ].compactMap(\.self)
  }
}

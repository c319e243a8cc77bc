// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Recurrence
package import UseCases

extension Report {
  /// `slot list`.
  package static func slots(_ views: [SlotView], in wording: Wording) -> Report {
    let table = Table(
      columns: [
        Table.Column(wording(de: "Name", en: "Name"), wraps: true, key: "title"),
        Table.Column(wording(de: "Fläche", en: "Space"), key: "space"),
        Table.Column(wording(de: "Nutzung", en: "Use"), key: "use"),
        Table.Column(wording(de: "Zeit", en: "Time"), wraps: true, key: "schedule"),
        Table.Column(wording(de: "Kennung", en: "Id"), key: "slot"),
      ],
      rows: views.map { view in
        [
          StyledText(view.slot.name.text), StyledText(view.space.path.text),
          StyledText(wording.word(view.slot.useMode)),
          StyledText(wording.shown(in: view.zone).schedule(view.slot.schedule, only: view.next)),
          StyledText(view.slot.id.text, .faint),
        ]
      })
    let records = views.map { $0.json(kindKey: "kind") }
    return Report(
      views.isEmpty ? [] : [.table(table)],
      json: JSON.document("slots", ["slots": .array(records)]), records: records,
      csvColumns: [
        "slot", "title", "kind", "use", "space", "discipline", "audience", "start", "end", "zone",
        "repeat", "count",
      ], otherFields: ["schedule", "spaceName"],
      quiet: views.map(\.slot.id.text),
      remarks: views.isEmpty
        ? [wording(de: "Es gibt keine Zeitfenster.", en: "There are no slots.")] : [])
  }

  /// `show` of a slot.
  package static func slot(_ view: SlotView, in wording: Wording) -> Report {
    Report(
      [.fields(wording.fields(of: view))],
      json: JSON.document("slot", view.json(kindKey: "slotKind")), quiet: [view.slot.id.text])
  }

  /// `slot add`: what was made, and the bookings that it hits.
  package static func slotAdded(_ outcome: SlotOutcome, in wording: Wording) -> Report {
    let view = outcome.view
    let wording = wording.shown(in: view.zone)
    let name = outcome.isWritten ? view.slot.id.text : view.slot.name.text
    return Report(
      [
        .paragraph(wording.added(name, isWritten: outcome.isWritten)),
        .fields(wording.fields(of: view, isWritten: outcome.isWritten)),
      ] + wording.affected(outcome.affected),
      json: JSON.document("slot", view.json(kindKey: "slotKind", isWritten: outcome.isWritten))
        .followed(by: [
          "affected": .array(outcome.affected.map { $0.json(in: view.zone) }),
          "notes": JSON(outcome.notes), "written": .bool(outcome.isWritten),
        ]),
      quiet: outcome.isWritten ? [view.slot.id.text] : [],
      remarks: wording.notes(outcome.notes))
  }

  /// `slot edit`.
  package static func slotEdited(_ outcome: Edited<SlotView>, in wording: Wording) -> Report {
    let view = outcome.view
    let wording = wording.shown(in: view.zone)
    let id = view.slot.id.text
    return Report(
      [.paragraph(wording.edited(id, outcome)), .fields(wording.fields(of: view))]
        + wording.conflicts(outcome.conflicts),
      json: JSON.document("slot", view.json(kindKey: "slotKind"))
        .followed(by: outcome.json(in: wording)).followed(by: ["notes": JSON(outcome.notes)]),
      quiet: [id], remarks: wording.notes(outcome.notes))
  }

  /// `slot remove`.
  package static func slotRemoved(_ outcome: SlotOutcome, in wording: Wording) -> Report {
    let view = outcome.view
    let id = view.slot.id.text
    return Report(
      [
        .paragraph(wording.removed(id, isWritten: outcome.isWritten)),
        .fields(wording.fields(of: view)),
      ] + wording.affected(outcome.affected),
      json: JSON.document("slot", view.json(kindKey: "slotKind"))
        .followed(by: [
          "affected": .array(outcome.affected.map { $0.json(in: view.zone) }),
          "written": .bool(outcome.isWritten),
        ]),
      quiet: outcome.isWritten ? [id] : [])
  }
}

extension SlotView {
  /// `start` and `end` are those of the next date, null when all are past.
  fileprivate func json(kindKey: String, isWritten: Bool = true) -> JSON {
    let head = JSON.object([
      JSON.Member("slot", isWritten ? JSON(slot.id) : .null),
      JSON.Member("title", JSON(slot.name)),
      JSON.Member(kindKey, .string(slot.kind.rawValue)),
      JSON.Member("use", .string(slot.useMode.rawValue)),
      JSON.Member("space", JSON(space.path)),
    ])
    return head.followed(by: [
      "discipline": JSON(slot.discipline), "audience": JSON(slot.audience),
      "start": next.map { .string($0.start.rfc3339(in: zone)) } ?? .null,
      "end": next.map { .string($0.end.rfc3339(in: zone)) } ?? .null,
      "zone": .string(zone.name),
      "repeat": slot.schedule.rule.map { .string($0.text) } ?? .null,
      "count": count.map(JSON.integer) ?? .null, "schedule": slot.schedule.json,
      "spaceName": JSON(space.name),
    ])
  }
}

extension Wording {
  /// The slot's name, place and times; an identifier is only there once it is written.
  fileprivate func fields(of view: SlotView, isWritten: Bool = true) -> [Field] {
    let words = shown(in: view.zone)
    let slot = view.slot
    return [
      Field(self(de: "Zeitfenster", en: "Slot"), slot.name.text),
      isWritten ? Field(self(de: "Kennung", en: "Id"), slot.id.text) : nil,
      Field(self(de: "Fläche", en: "Space"), place(view.space)),
      Field(self(de: "Bereich", en: "Kind"), word(slot.kind)),
      Field(self(de: "Disziplin", en: "Discipline"), slot.discipline?.text),
      Field(self(de: "Nutzung", en: "Use"), word(slot.useMode)),
      Field(self(de: "Für wen", en: "For whom"), slot.audience?.text),
      Field(self(de: "Zeit", en: "Time"), words.schedule(slot.schedule, only: view.next)),
      Field(self(de: "Termine", en: "Dates"), view.count.map(String.init)),
      Field(
        self(de: "Nächster", en: "Next"),
        view.next.map { words.span($0) } ?? self(de: "keiner mehr", en: "none any more")),
      Field(self(de: "Zeitzone", en: "Time zone"), view.zone.name),
    ].compactMap(\.self)
  }
}

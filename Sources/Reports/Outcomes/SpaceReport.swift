// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
package import UseCases

extension Report {
  /// `space list`.
  package static func spaces(_ views: [SpaceView], in wording: Wording) -> Report {
    spaces(
      views, in: wording,
      Table(columns: wording.spaceColumns, rows: views.map { wording.row($0) }))
  }

  /// `space tree`: parts stand below and to the right of what they belong to.
  package static func spaceTree(_ views: [SpaceView], in wording: Wording) -> Report {
    let table = Table(
      columns: [
        Table.Column(wording(de: "Name", en: "Name")),
        Table.Column(wording(de: "Fläche", en: "Space")),
        Table.Column(wording(de: "Kapazität", en: "Capacity")),
      ],
      rows: views.map { view in
        [
          StyledText(view.space.details.name.text), StyledText(view.space.path.text),
          StyledText(wording.capacity(view.space) ?? ""),
        ]
      })
    let tree = Block.picture { page in
      page.medium == .terminal
        ? treeLines(views, in: wording, width: page.width) : table.lines(on: page)
    }
    return spaces(views, in: wording, blocks: [tree])
  }

  private static func treeLines(
    _ views: [SpaceView], in wording: Wording, width: Int
  ) -> [StyledText] {
    views.flatMap { view in
      let capacity = wording.capacity(view.space).map { ", \($0)" } ?? ""
      let margin = StyledText(String(repeating: " ", count: view.depth * 2))
      let name = StyledText(
        view.space.details.name.text, view.depth == 0 ? .heading : .plain)
      let path = StyledText(" (\(view.space.path.text))", .faint)
      return (name + StyledText(capacity) + path)
        .wrapped(to: width - view.depth * 2, indent: 2).map { margin + $0 }
    }
  }

  private static func spaces(
    _ views: [SpaceView], in wording: Wording, _ table: Table
  ) -> Report { spaces(views, in: wording, blocks: views.isEmpty ? [] : [.table(table)]) }

  private static func spaces(
    _ views: [SpaceView], in wording: Wording, blocks: [Block]
  ) -> Report {
    let records = views.map(\.record)
    return Report(
      blocks, json: JSON.document("spaces", ["spaces": .array(records)]), records: records,
      csvColumns: SpaceView.csvColumns, otherFields: SpaceView.otherFields,
      words: Table(columns: wording.spaceColumns, rows: views.map { wording.row($0) }),
      quiet: views.map(\.space.id.text),
      remarks: views.isEmpty
        ? [wording(de: "Es gibt keine Flächen.", en: "There are no spaces.")] : [])
  }

  /// `space show`.
  package static func space(_ view: SpaceView, in wording: Wording) -> Report {
    Report(
      [.fields(wording.fields(of: view))], json: view.document(), quiet: [view.space.id.text])
  }

  /// `space add`.
  package static func spaceAdded(
    _ view: SpaceView, isWritten: Bool, in wording: Wording
  ) -> Report {
    Report(
      [
        .paragraph(wording.added(view.space.path.text, isWritten: isWritten)),
        .fields(wording.fields(of: view, isWritten: isWritten)),
      ],
      json: view.document(isWritten: isWritten).followed(by: ["written": .bool(isWritten)]),
      quiet: isWritten ? [view.space.id.text] : [])
  }

  /// `space edit`.
  package static func spaceEdited(
    _ outcome: Edited<SpaceView>, in wording: Wording
  ) -> Report {
    let view = outcome.view
    return Report(
      [
        .paragraph(wording.edited(view.space.path.text, outcome)),
        .fields(wording.fields(of: view)),
      ] + wording.conflicts(outcome.conflicts),
      json: view.document().followed(by: outcome.json(in: wording)), quiet: [view.space.id.text])
  }

  /// `space retire`.
  package static func spaceRetired(_ outcome: RetireOutcome, in wording: Wording) -> Report {
    let view = outcome.view
    let path = view.space.path.text
    let paths = outcome.retired.map(\.text)
    var blocks: [Block] = [.paragraph(wording.retired(path, outcome))]
    if paths.count > 1 { blocks.append(.list(paths.map { StyledText($0) })) }
    return Report(
      blocks,
      json: view.document().followed(by: [
        "changed": outcome.retired.isEmpty ? [] : ["in-use"], "conflicts": [],
        "written": .bool(outcome.isWritten), "wentOutOfUse": .array(paths.map(JSON.string)),
      ]),
      quiet: [view.space.id.text],
      remarks: !outcome.isWritten
        ? []
        : [
          wording(
            de: "Zurück in Betrieb kommt sie mit: oval fläche ändern \(path) --in-betrieb",
            en: "To bring it back: oval space edit \(path) --in-use")
        ])
  }
}

extension Wording {
  fileprivate func retired(_ path: String, _ outcome: RetireOutcome) -> StyledText {
    if outcome.retired.isEmpty {
      return StyledText(
        self(
          de: "Nichts geändert: \(path) ist schon außer Betrieb.",
          en: "Nothing changed: \(path) is out of use already."))
    }
    let number = outcome.retired.count
    let spaces = number == 1 ? path : "\(path), \(count(number, .space))"
    guard outcome.isWritten else {
      return StyledText(
        self(
          de: "Außer Betrieb ginge \(spaces); es wurde nichts geändert.",
          en: "\(spaces) would go out of use; nothing was changed."))
    }
    return StyledText(self(de: "Außer Betrieb", en: "Out of use"), .good)
      + StyledText(": \(spaces)")
  }
}

extension Wording {
  /// The columns of a list of spaces.
  var spaceColumns: [Table.Column] {
    [
      Table.Column(self(de: "Fläche", en: "Space"), key: "space"),
      Table.Column(self(de: "Name", en: "Name"), wraps: true, key: "name"),
      Table.Column(self(de: "Bereich", en: "Kind"), key: "kind"),
      Table.Column(self(de: "Nutzung", en: "Use"), key: "use"),
      Table.Column(self(de: "Kapazität", en: "Capacity"), key: "capacity"),
    ]
  }

  func row(_ view: SpaceView) -> [StyledText] {
    let details = view.space.details
    return [
      StyledText(view.space.path.text), StyledText(details.name.text),
      StyledText(details.kind.map { word($0) } ?? ""),
      StyledText(view.isLeaf ? word(details.useMode) : ""),
      StyledText(capacity(view.space) ?? ""),
    ]
  }
}

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
      csvColumns: SpaceView.csvColumns, quiet: views.map(\.space.id.text),
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
}

extension Wording {
  /// The columns of a list of spaces.
  var spaceColumns: [Table.Column] {
    [
      Table.Column(self(de: "Fläche", en: "Space")),
      Table.Column(self(de: "Name", en: "Name"), wraps: true),
      Table.Column(self(de: "Bereich", en: "Kind")),
      Table.Column(self(de: "Nutzung", en: "Use")),
      Table.Column(self(de: "Kapazität", en: "Capacity")),
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

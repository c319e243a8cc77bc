// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
package import UseCases

extension Report {
  /// `space list --access`: in a pipe each line begins with what is known, yes or unknown; CSV and
  /// the lines of `jsonl` are the sure ones alone.
  package static func spaces(_ outcome: AccessibleSpaces, in wording: Wording) -> Report {
    let records = outcome.sure.map(\.record)
    let sections = [
      wording.section(outcome.sure, .yes, outcome.features),
      wording.section(outcome.unknown, .unknown, outcome.features),
    ].compactMap(\.self)
    return Report(
      sections.isEmpty ? [] : [.table(Table(columns: wording.spaceColumns, sections: sections))],
      json: JSON.document(
        "spaces",
        [
          "spaces": .array(records), "unknown": .array(outcome.unknown.map(\.record)),
          "access": .array(outcome.features.map { .string($0.rawValue) }),
        ]),
      records: records, csvColumns: SpaceView.csvColumns, otherFields: SpaceView.otherFields,
      words: Table(columns: wording.spaceColumns, rows: outcome.sure.map { wording.row($0) }),
      quiet: outcome.sure.map(\.space.id.text),
      remarks: wording.remarks(outcome))
  }
}

extension Wording {
  /// Nil where there is nothing in it.
  fileprivate func section(
    _ views: [SpaceView], _ state: AccessFeature.State, _ features: [AccessFeature.Name]
  ) -> Table.Section? {
    guard !views.isEmpty else { return nil }
    let names = list(features.map { word($0) })
    let heading =
      state == .yes
      ? self(de: "Sicher vorhanden: \(names)", en: "Known to be there: \(names)")
      : unknownAccess(features)
    return Table.Section(
      heading: StyledText(heading, .heading), key: word(state), rows: views.map { row($0) })
  }

  /// Above what may, or may not, be accessible.
  func unknownAccess(_ features: [AccessFeature.Name]) -> String {
    let names = list(features.map { word($0) })
    return self(
      de: "Unbekannt, bitte nachfragen: \(names)", en: "Unknown, please ask: \(names)")
  }

  fileprivate func remarks(_ outcome: AccessibleSpaces) -> [String] {
    let names = list(outcome.features.map { word($0) })
    var remarks: [String] = []
    if outcome.sure.isEmpty {
      remarks.append(
        outcome.unknown.isEmpty
          ? self(de: "Keine Fläche hat: \(names).", en: "No space has: \(names).")
          : self(
            de: "Von keiner Fläche ist das sicher bekannt: \(names).",
            en: "No space is known for sure to have: \(names)."))
    }
    if !outcome.unknown.isEmpty, let office = outcome.office { remarks.append(whoKnows(office)) }
    return remarks
  }
}

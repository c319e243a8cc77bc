// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
package import UseCases

extension Report {
  /// `date WHEN`: how a phrase is read.
  package static func date(_ outcome: DateOutcome, in wording: Wording) -> Report {
    let wording = wording.shown(in: outcome.zone)
    let span = JSON.span(outcome.start, outcome.end, in: outcome.zone)
    let notes = wording.notes(outcome.notes)
    return Report(
      [
        .paragraph(
          StyledText("\(wording.span(outcome.start, outcome.end)), \(outcome.zone.name)"))
      ] + notes.map { .paragraph(StyledText($0)) },
      json: JSON.document(
        "date",
        span.followed(by: [
          "allDay": .bool(outcome.isWholeDays), "notes": JSON(outcome.notes),
        ])))
  }

  /// `version`.
  package static func version(_ version: String, in wording: Wording) -> Report {
    Report(
      [.paragraph(StyledText("oval \(version)"))],
      json: JSON.document("version", ["name": "oval", "version": .string(version)]),
      quiet: [version])
  }
}

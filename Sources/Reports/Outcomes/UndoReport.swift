// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
package import UseCases

extension Report {
  /// `undo` and `redo`.
  package static func undone(_ outcome: UndoOutcome, in wording: Wording) -> Report {
    let wording = wording.shown(in: outcome.zone)
    return Report(
      [.paragraph(StyledText(wording.sentence(outcome)))] + wording.affected(outcome.affected),
      json: JSON.document(
        "undo",
        [
          "operation": outcome.isWritten ? JSON(outcome.operation) : .null,
          "at": .string(outcome.at.rfc3339(in: outcome.zone)), "zone": .string(outcome.zone.name),
          "undone": JSON(outcome.undone.id), "command": .string(outcome.undone.command),
          "changes": .integer(outcome.undone.changeCount), "redo": .bool(outcome.isRedo),
          "written": .bool(outcome.isWritten),
          "affected": .array(outcome.affected.map { $0.json(in: outcome.zone) }),
        ]),
      quiet: outcome.isWritten ? [outcome.operation.text] : [])
  }
}

extension Wording {
  fileprivate func sentence(_ outcome: UndoOutcome) -> String {
    let line = outcome.undone
    let changes = count(line.changeCount, .change)
    let what = "\(command(line.command)), \(moment(line.at)) (\(line.id), \(changes))"
    let id = outcome.operation
    switch (outcome.isRedo, outcome.isWritten) {
    case (false, true):
      return self(
        de: "Zurückgenommen: \(what). Wieder her stellt es: oval wiederholen. Kennung \(id)",
        en: "Taken back: \(what). To make it again: oval redo. Id \(id)")
    case (true, true):
      return self(
        de: "Wieder hergestellt: \(what). Zurück nimmt es: oval zurücknehmen \(id)",
        en: "Made again: \(what). To take it back: oval undo \(id)")
    case (false, false):
      return self(de: "Ließe sich zurücknehmen: \(what).", en: "Could be taken back: \(what).")
    case (true, false):
      return self(
        de: "Ließe sich wieder herstellen: \(what).", en: "Could be made again: \(what).")
    }
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Documents
package import UseCases

extension Report {
  /// `import` and `apply` of a sheet of bookings, and `plan` of one.
  package static func imported(
    _ outcome: ImportOutcome, isPlan: Bool = false, in wording: Wording
  ) -> Report {
    var blocks: [Block] = [.paragraph(wording.headline(of: outcome))]
    if !outcome.refused.isEmpty {
      blocks.append(.table(wording.refusals(of: outcome)))
    }
    if !outcome.warnings.isEmpty {
      blocks.append(
        .paragraph(StyledText(wording(de: "Zu beachten:", en: "To be noted:"), .heading)))
      blocks.append(.table(wording.warnings(of: outcome)))
    }
    if !outcome.unnamed.isEmpty {
      blocks.append(.paragraph(StyledText(wording.unnamed(in: outcome))))
      blocks.append(.list(outcome.unnamed.map { StyledText("\($0.booking.text): \($0.key)") }))
    }
    return Report(
      blocks, json: outcome.document(isPlan: isPlan, in: wording),
      records: outcome.refused.map { $0.record(in: wording) },
      csvColumns: ["line", "key", "code", "message"],
      remarks: [wording.form(of: outcome)])
  }
}

extension ImportOutcome {
  fileprivate func document(isPlan: Bool, in wording: Wording) -> JSON {
    JSON.document(
      isPlan ? "plan" : "import",
      [
        "added": .integer(added), "updated": .integer(updated), "unchanged": .integer(unchanged),
        "cancelled": .integer(prunes ? unnamed.count : 0),
        "refused": .array(refused.map { $0.record(in: wording) }),
        "refusedTotal": .integer(refused.count),
        "warnings": .array(warnings.map { $0.record(in: wording) }), "file": .string(file),
        "encoding": .string(form.encoding.rawValue), "separator": .string(String(form.separator)),
        "notNamed": .integer(unnamed.count), "prunes": .bool(prunes),
        "written": .bool(isWritten), "operation": operation.map { .string($0.text) } ?? .null,
      ])
  }
}

extension ImportOutcome.Refused {
  fileprivate func record(in wording: Wording) -> JSON {
    [
      "line": .integer(line), "key": .string(key), "code": .string(failure.code),
      "message": .string(wording.inEnglish.reason(failure)),
    ]
  }
}

extension SheetWarning {
  fileprivate func record(in wording: Wording) -> JSON {
    [
      "line": .integer(line), "key": .string(key), "code": .string(code),
      "message": .string(wording.inEnglish.warning(cause)),
    ]
  }

  private var code: String {
    switch cause {
    case .endsNextDay: "ends-next-day"
    case .clockChange: "clock-change"
    case .leftOut: "left-out"
    case .schoolHolidaysKnownUntil: "school-holidays"
    }
  }
}

extension Wording {
  fileprivate func warnings(of outcome: ImportOutcome) -> Table {
    Table(
      columns: [
        Table.Column(self(de: "Zeile", en: "Line")),
        Table.Column(self(de: "Was", en: "What"), wraps: true),
      ],
      rows: outcome.warnings.map {
        [StyledText(String($0.line)), StyledText(warning($0.cause))]
      },
      hasTitles: true)
  }

  fileprivate func warning(_ cause: SheetWarning.Cause) -> String {
    switch cause {
    case .endsNextDay(let day):
      self(
        de: "Das Ende liegt am Tag darauf: \(date(day)).",
        en: "It ends on the next day: \(date(day)).")
    case .clockChange(let date): adjusted([date]).joined(separator: " ")
    case .leftOut(let days):
      self(
        de: "Ausgelassen: \(list(days)).", en: "Left out: \(list(days)).")
    case .schoolHolidaysKnownUntil(let day): schoolHolidays(knownUntil: day)
    }
  }

  /// The first days, and how many there are more.
  private func list(_ days: [CivilDate]) -> String {
    let shown = days.prefix(5).map { date($0) }
    let rest = days.count - shown.count
    return shown.joined(separator: ", ")
      + (rest > 0 ? self(de: " und \(rest) weitere", en: " and \(rest) more") : "")
  }

  fileprivate func headline(of outcome: ImportOutcome) -> StyledText {
    let parts = [
      (outcome.added, self(de: "neu", en: "new")),
      (outcome.updated, self(de: "geändert", en: "changed")),
      (
        outcome.prunes ? outcome.unnamed.count : 0, self(de: "abgesagt", en: "cancelled")
      ),
      (outcome.unchanged, self(de: "unverändert", en: "unchanged")),
      (outcome.refused.count, self(de: "abgelehnt", en: "refused")),
    ]
    let counts = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    let what = counts.isEmpty ? self(de: "keine Zeilen", en: "no rows") : counts
    if outcome.isWritten {
      return StyledText(self(de: "Eingelesen", en: "Imported"), .good)
        + StyledText(" \(outcome.file): \(what).")
    }
    return StyledText(
      self(
        de: "\(outcome.file): \(what); es wurde nichts geändert.",
        en: "\(outcome.file): \(what); nothing was changed."))
  }

  fileprivate func unnamed(in outcome: ImportOutcome) -> String {
    outcome.prunes
      ? self(
        de: "Die Tabelle nennt nicht mehr, und es wird abgesagt:",
        en: "The sheet no longer names, and these are cancelled:")
      : self(
        de: "Die Tabelle nennt nicht mehr; es bleibt, außer mit --bereinigen:",
        en: "The sheet no longer names; it stays, except with --prune:")
  }

  fileprivate func refusals(of outcome: ImportOutcome) -> Table {
    Table(
      columns: [
        Table.Column(self(de: "Zeile", en: "Line")),
        Table.Column(self(de: "Warum nicht", en: "Why not"), wraps: true),
      ],
      rows: outcome.refused.map { [StyledText(String($0.line)), StyledText(reason($0.failure))] },
      hasTitles: true)
  }

  /// Why a row was not taken, in one line.
  fileprivate func reason(_ failure: Failure) -> String {
    if case .documents(let errors) = failure {
      let words = DocumentWording(language)
      return errors.first.map { words.reason($0) }.joined(separator: " ")
    }
    let words = words(for: failure)
    return ([words.message] + words.details).joined(separator: " ")
  }

  fileprivate func form(of outcome: ImportOutcome) -> String {
    let separator =
      switch outcome.form.separator {
      case ";": self(de: "Semikolon", en: "semicolon")
      case "\t": self(de: "Tabulator", en: "tab")
      default: self(de: "Komma", en: "comma")
      }
    return self(
      de: "Gelesen als \(outcome.form.encoding.rawValue), getrennt durch: \(separator)",
      en: "Read as \(outcome.form.encoding.rawValue), separated by: \(separator)")
  }
}

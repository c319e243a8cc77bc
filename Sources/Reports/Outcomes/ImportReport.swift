// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Documents
package import UseCases

extension Report {
  /// `import` and `apply` of a file with entries, and `plan` of one.
  package static func imported(
    _ outcome: ImportOutcome, isPlan: Bool = false, in wording: Wording
  ) -> Report {
    var blocks: [Block] = [.paragraph(wording.headline(of: outcome))]
    if outcome.form == nil, !outcome.counts.isEmpty {
      blocks.append(.list(wording.kinds(of: outcome)))
    }
    if !outcome.refused.isEmpty { blocks.append(.table(wording.refusals(of: outcome))) }
    let untold = outcome.sum(\.refused) - outcome.refused.count
    if untold > 0 {
      blocks.append(
        .paragraph(
          StyledText(
            wording(
              de: "Weitere Ablehnungen, die nicht einzeln dastehen: \(untold)",
              en: "More that were refused, not told one by one: \(untold)"))))
    }
    if !outcome.warnings.isEmpty {
      blocks.append(
        .paragraph(StyledText(wording(de: "Zu beachten:", en: "To be noted:"), .heading)))
      blocks.append(.table(wording.warnings(of: outcome)))
    }
    blocks += wording.unnamed(in: outcome) + wording.affected(outcome.affected)
    return Report(
      blocks, json: outcome.document(isPlan: isPlan, in: wording),
      records: outcome.refused.map { $0.record(isRow: outcome.form != nil, in: wording) },
      csvColumns: ["line", "key", "code", "message"],
      remarks: outcome.form.map { [wording.read(as: $0)] } ?? [])
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

  func warning(_ cause: SheetWarning.Cause) -> String {
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
    let isSheet = outcome.form != nil
    let what = counts(
      outcome.sum(\.added), outcome.sum(\.updated), outcome.sum(\.unchanged),
      outcome.sum(\.refused), removed: outcome.removed, in: outcome)
    if outcome.isWritten {
      return StyledText(
        isSheet
          ? self(de: "Eingelesen", en: "Imported") : self(de: "Eingespielt", en: "Applied"),
        .good) + StyledText(" \(outcome.file): \(what).")
    }
    return StyledText(
      self(
        de: "\(outcome.file): \(what); es wurde nichts geändert.",
        en: "\(outcome.file): \(what); nothing was changed."))
  }

  /// `3 neu, 1 geändert, 20 unverändert`; where nothing was written, what would have been.
  private func counts(
    _ added: Int, _ updated: Int, _ unchanged: Int, _ refused: Int, removed: Int,
    in outcome: ImportOutcome
  ) -> String {
    let isSheet = outcome.form != nil
    func done(_ count: Int, de german: String, en english: String) -> String {
      guard !outcome.isWritten else { return self(de: german, en: english) }
      return self(
        de: "\(count == 1 ? "würde" : "würden") \(german)", en: "would be \(english)")
    }
    let parts = [
      (added, self(de: "neu", en: "new")), (updated, done(updated, de: "geändert", en: "changed")),
      (
        removed,
        isSheet
          ? done(removed, de: "abgesagt", en: "cancelled")
          : done(removed, de: "weggenommen", en: "taken away")
      ),
      (unchanged, self(de: "unverändert", en: "unchanged")),
      (refused, self(de: "abgelehnt", en: "refused")),
    ]
    let counts = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    if !counts.isEmpty { return counts }
    return isSheet
      ? self(de: "keine Zeilen", en: "no rows") : self(de: "keine Einträge", en: "no entries")
  }

  /// The counts of a season, kind by kind.
  fileprivate func kinds(of outcome: ImportOutcome) -> [StyledText] {
    ImportOutcome.Kind.allCases.compactMap { kind in
      guard let counts = outcome.counts[kind] else { return nil }
      let removed = outcome.unnamed.count { $0.kind == kind && $0.isRemoved }
      let what = self.counts(
        counts.added, counts.updated, counts.unchanged, counts.refused, removed: removed,
        in: outcome)
      return StyledText("\(name(of: kind)): \(what)")
    }
  }

  private func name(of kind: ImportOutcome.Kind) -> String {
    switch kind {
    case .clubs: self(de: "Vereine", en: "Clubs")
    case .slots: self(de: "Zeitfenster", en: "Slots")
    case .closures: self(de: "Sperrungen", en: "Closures")
    case .series: self(de: "Buchungen", en: "Bookings")
    }
  }

  fileprivate func unnamed(in outcome: ImportOutcome) -> [Block] {
    let isSheet = outcome.form != nil
    let (clubs, others) = (
      outcome.unnamed.filter { $0.kind == .clubs }, outcome.unnamed.filter { $0.kind != .clubs }
    )
    var blocks: [Block] = []
    func list(_ things: [ImportOutcome.Unnamed], under words: String) {
      guard !things.isEmpty else { return }
      blocks.append(.paragraph(StyledText(words)))
      blocks.append(
        .list(things.map { StyledText("\($0.thing.text): \($0.key.withoutEmptyParts)") }))
    }
    let stays =
      isSheet
      ? self(
        de: "Die Tabelle nennt nicht mehr; es bleibt, außer mit --bereinigen:",
        en: "The sheet no longer names; it stays, except with --prune:")
      : self(
        de: "Die Datei nennt nicht mehr; es bleibt, außer mit --bereinigen:",
        en: "The file no longer names; it stays, except with --prune:")
    let goes =
      switch (isSheet, outcome.isWritten) {
      case (true, true):
        self(
          de: "Die Tabelle nennt nicht mehr, und es wird abgesagt:",
          en: "The sheet no longer names, and these are cancelled:")
      case (true, false):
        self(
          de: "Die Tabelle nennt nicht mehr, und es würde abgesagt:",
          en: "The sheet no longer names, and these would be cancelled:")
      case (false, true):
        self(
          de: "Die Datei nennt nicht mehr, und es wird abgesagt oder entfernt:",
          en: "The file no longer names, and these are cancelled or removed:")
      case (false, false):
        self(
          de: "Die Datei nennt nicht mehr, und es würde abgesagt oder entfernt:",
          en: "The file no longer names, and these would be cancelled or removed:")
      }
    list(others, under: outcome.prunes ? goes : stays)
    list(
      clubs,
      under: self(
        de: "Die Datei nennt diese Vereine nicht mehr; Vereine bleiben immer:",
        en: "The file no longer names these clubs; clubs always stay:"))
    return blocks
  }

  fileprivate func refusals(of outcome: ImportOutcome) -> Table {
    let isSheet = outcome.form != nil
    let place = isSheet ? [] : [Table.Column(self(de: "Eintrag", en: "Entry"))]
    return Table(
      columns: [Table.Column(self(de: "Zeile", en: "Line"))] + place
        + [Table.Column(self(de: "Warum nicht", en: "Why not"), wraps: true)],
      rows: outcome.refused.map { refused in
        [StyledText(String(refused.line))] + (isSheet ? [] : [StyledText(refused.path.text)])
          + [StyledText(reason(refused, isSheet: isSheet))]
      },
      hasTitles: true)
  }

  /// Why an entry was not taken, in one line.
  func reason(_ refused: ImportOutcome.Refused, isSheet: Bool) -> String {
    if case .documents(let errors) = refused.failure {
      let words = DocumentWording(language)
      return errors.first.map { words.reason($0) }.joined(separator: " ")
    }
    let words = naming(isSheet ? .columns : .keys).words(for: refused.failure)
    return ([words.message] + words.details + [clashing(refused.clashing)].compactMap(\.self))
      .joined(separator: " ")
  }

  private func clashing(_ lines: [Int]) -> String? {
    guard let first = lines.first else { return nil }
    let all = lines.prefix(10).map(String.init).joined(separator: ", ")
    return lines.count == 1
      ? self(
        de: "In dieser Datei ist das Zeile \(first).", en: "In this file that is line \(first).")
      : self(
        de: "In dieser Datei sind das die Zeilen \(all).",
        en: "In this file these are lines \(all).")
  }

  fileprivate func read(as form: CSVForm) -> String {
    let separator =
      switch form.separator {
      case ";": self(de: "Semikolon", en: "semicolon")
      case "\t": self(de: "Tabulator", en: "tab")
      default: self(de: "Komma", en: "comma")
      }
    return self(
      de: "Gelesen als \(form.encoding.rawValue), getrennt durch: \(separator)",
      en: "Read as \(form.encoding.rawValue), separated by: \(separator)")
  }
}

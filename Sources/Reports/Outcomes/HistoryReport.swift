// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
package import UseCases

extension Report {
  /// `booking history`.
  package static func history(_ outcome: HistoryOutcome, in wording: Wording) -> Report {
    let wording = wording.shown(in: outcome.zone)
    let records = outcome.entries.map { wording.json($0) }
    return Report(
      outcome.entries.isEmpty ? [] : [.table(wording.table(of: outcome.entries))],
      json: JSON.document(
        "history",
        [
          "booking": JSON(outcome.booking), "history": .array(records),
          "zone": .string(outcome.zone.name),
        ]),
      records: records, csvColumns: ["operation", "at", "zone", "command", "changed", "changes"],
      otherFields: [],
      quiet: outcome.entries.map(\.operation.text))
  }
}

extension Wording {
  fileprivate func table(of entries: [HistoryEntry]) -> Table {
    Table(
      columns: [
        Table.Column(self(de: "Zeit", en: "Time"), wraps: true, key: "at"),
        Table.Column(self(de: "Befehl", en: "Command"), wraps: true, key: "command"),
        Table.Column(
          self(de: "Was sich geändert hat", en: "What changed"), wraps: true, key: "changes"),
        Table.Column(self(de: "Kennung", en: "Id"), key: "operation"),
      ],
      rows: entries.map { entry in
        [
          StyledText(moment(entry.at)), StyledText(command(entry.command)),
          StyledText(entry.changes.map { sentence($0) }.joined(separator: "; ")),
          StyledText(entry.operation.text, .faint),
        ]
      })
  }

  /// `Titel: Training → Turnier`.
  func sentence(_ change: HistoryChange) -> String {
    switch change {
    case .text(let field, let before, let after):
      return became(word(field), before.map(quoted), after.map(quoted))
    case .club(let before, let after):
      return became(self(de: "Verein", en: "Club"), before?.name.text, after?.name.text)
    case .kind(let before, let after):
      return became(self(de: "Bereich", en: "Kind"), before.map { word($0) }, word(after))
    case .visibility(let before, let after):
      return became(
        self(de: "Sichtbarkeit", en: "Visibility"), before.map { word($0) }, word(after))
    case .status(let before, let after):
      return became(self(de: "Stand", en: "Status"), before.map { word($0) }, word(after))
    case .heldUntil(let before, let after):
      return became(
        self(de: "Vorgemerkt bis", en: "Held until"), before.map(moment), after.map(moment))
    case .spaces(let before, let after):
      return became(self(de: "Fläche", en: "Space"), before.map(demands), demands(after))
    case .schedule(let before, let after):
      return became(self(de: "Zeit", en: "Time"), before.map(schedules), schedules(after))
    case .skipped(let dates):
      let days = Array(Set(dates.map(\.date))).sorted()
      return "\(self(de: "Ausgelassen", en: "Skipped")): \(self.dates(days))"
    case .dates(let dates):
      return self.dates(dates)
    }
  }

  /// What was and what is; only what is where there was nothing, and that it is gone.
  func became(_ label: String, _ before: String?, _ after: String?) -> String {
    switch (before, after) {
    case (let before?, let after?):
      return self(
        de: "\(label): \(before), jetzt \(after)", en: "\(label): \(before), now \(after)")
    case (nil, let after?): return "\(label): \(after)"
    case (let before?, nil):
      return self(de: "\(label) entfernt: \(before)", en: "\(label) removed: \(before)")
    case (nil, nil): return label
    }
  }

  private func demands(_ demands: [(space: SpaceName, units: Int?)]) -> String {
    list(
      demands.map { space, units in
        let isOne = (space.capacity ?? 1) == 1
        let much =
          units.map { self.units($0, of: space) }
          ?? (isOne ? nil : self(de: "ganz", en: "the whole"))
        return [space.name.text, much].compactMap(\.self).joined(separator: ", ")
      })
  }

  private func schedules(_ schedules: [TimedSchedule]) -> String {
    first(5, of: schedules.map { schedule($0.schedule, only: $0.only) })
  }

  /// Parts of one cell, which have commas of their own.
  private func first(_ limit: Int, of texts: [String]) -> String {
    guard texts.count > limit else { return texts.joined(separator: "; ") }
    let rest = more(texts.count - limit)
    return texts.prefix(limit).joined(separator: "; ")
      + self(de: " und \(rest)", en: " and \(rest)")
  }

  /// Each that was moved by itself; what was added or given back together, where it is several.
  private func dates(_ dates: [(date: JournaledDate, spaces: [SpaceName])]) -> String {
    let gone = dates.compactMap { $0.date.after == nil ? $0.date.before : nil }
    let added = dates.compactMap { $0.date.before == nil ? $0.date.after : nil }
    let moves = dates.compactMap { date, spaces -> String? in
      date.before.flatMap { before in date.after.map { self.moved(before, to: $0, spaces) } }
    }
    let parts = [
      moves.isEmpty ? nil : first(10, of: moves),
      together(added, one: self(de: "neu", en: "new"), many: self(de: "neu", en: "new")),
      together(
        gone, one: self(de: "entfällt", en: "dropped"), many: self(de: "entfallen", en: "dropped")),
    ]
    return parts.compactMap(\.self).joined(separator: "; ")
  }

  /// `entfällt: Di 16.06.2026, 18:00–20:00 Uhr`; `3 Termine entfallen: Di 16.06., …`.
  private func together(
    _ dates: [JournaledDate.Span], one: String, many: String
  ) -> String? {
    guard let only = dates.first else { return nil }
    if dates.count == 1 { return "\(one): \(span(only.start, only.end))" }
    let days = Set(dates.map { zone.civil(at: $0.start).date }).sorted()
    let shown = self.dates(Array(days.prefix(10)))
    let rest = days.count > 10 ? self(de: " und ", en: " and ") + more(days.count - 10) : ""
    return "\(count(dates.count, .date)) \(many): \(shown)\(rest)"
  }

  /// `Di 16.06.2026, 18:00–20:00 Uhr wird Mi 17.06.2026, 18:00–20:00 Uhr, Kai 2`.
  private func moved(
    _ before: JournaledDate.Span, to after: JournaledDate.Span, _ spaces: [SpaceName]
  ) -> String {
    let place = spaces.map(\.name.text).joined(separator: ", ")
    let from = span(before.start, before.end)
    if before == after {
      return self(de: "\(from) findet statt: \(place)", en: "\(from) is now: \(place)")
    }
    let to = span(after.start, after.end) + (place.isEmpty ? "" : ", \(place)")
    return self(de: "\(from) wird \(to)", en: "\(from) becomes \(to)")
  }

  private func word(_ text: BookingText) -> String {
    switch text {
    case .title: self(de: "Titel", en: "Title")
    case .discipline: self(de: "Disziplin", en: "Discipline")
    case .group: self(de: "Gruppe", en: "Group")
    case .note: self(de: "Notiz", en: "Note")
    case .reason: self(de: "Grund", en: "Reason")
    }
  }
}

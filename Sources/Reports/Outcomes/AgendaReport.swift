// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
package import UseCases

extension Report {
  /// `agenda`: the days as headings; in a pipe a line per entry that begins with its date.
  package static func agenda(_ outcome: AgendaOutcome, in wording: Wording) -> Report {
    let wording = wording.shown(in: outcome.zone)
    return agenda(outcome, in: wording, [.table(wording.table(of: outcome))])
  }

  /// The same data, whatever it looks like to people. `remark` is said instead of the usual one
  /// where there is none.
  static func agenda(
    _ outcome: AgendaOutcome, in wording: Wording,
    _ blocks: @autoclosure @escaping () -> [Block], remark: String? = nil
  ) -> Report {
    let days = wording.period(outcome.first, outcome.last)
    return Report(
      blocks(), json: outcome.document, records: outcome.records,
      csvColumns: AgendaEntry.csvColumns,
      otherFields: AgendaEntry.otherFields, words: wording.fieldTable(of: outcome),
      quiet: outcome.ids.map(\.text),
      remarks: outcome.entries.isEmpty
        ? [
          remark
            ?? wording(de: "\(days): nichts eingetragen.", en: "\(days): nothing is entered.")
        ] : [])
  }
}

extension AgendaOutcome {
  fileprivate var records: [JSON] { entries.map { $0.json(in: zone) } }

  fileprivate var document: JSON {
    JSON.document(
      "agenda",
      [
        "occurrences": .array(records), "first": JSON(first), "last": JSON(last),
        "zone": .string(zone.name),
        "holidays": .array(holidays.map { ["date": JSON($0.date), "name": JSON($0.name)] }),
      ])
  }

  /// Of what is on these days, each once.
  fileprivate var ids: [Identifier] {
    var seen: Set<Identifier> = []
    return entries.compactMap(\.id).filter { seen.insert($0).inserted }
  }
}

extension AgendaOutcome {
  /// The entries under the day on which they begin, the first day for those that began before.
  func entriesByDay(in wording: Wording) -> [(day: CivilDate, entries: [AgendaEntry])] {
    var days: [(day: CivilDate, entries: [AgendaEntry])] = []
    for entry in entries {
      let day = max(first, wording.zone.civil(at: entry.start).date)
      if days.last?.day == day {
        days[days.count - 1].entries.append(entry)
      } else {
        days.append((day, [entry]))
      }
    }
    return days
  }
}

extension Wording {
  func table(of outcome: AgendaOutcome) -> Table {
    let holidays = outcome.holidayNames
    return Table(
      columns: agendaColumns,
      sections: outcome.entriesByDay(in: self).map { day, entries in
        Table.Section(
          heading: heading(of: day, holiday: holidays[day]), key: date(day),
          rows: entries.map { row($0, on: day) })
      },
      hasTitles: false)
  }

  var agendaColumns: [Table.Column] {
    [
      Table.Column(self(de: "Zeit", en: "Time"), wraps: true),
      Table.Column(self(de: "Was", en: "What"), wraps: true),
      Table.Column(self(de: "Wo", en: "Where"), wraps: true),
      Table.Column(self(de: "Wer", en: "Who"), wraps: true),
      Table.Column(self(de: "Kennung", en: "Id")),
    ]
  }

  func row(_ entry: AgendaEntry, on day: CivilDate) -> [StyledText] {
    [
      time(entry, on: day), what(entry), place(entry), who(entry),
      StyledText(entry.id?.text ?? "", .faint),
    ]
  }

  /// `Do 14.05.2026, heute, Christi Himmelfahrt`.
  func heading(of day: CivilDate, holiday: LocalizedText?) -> StyledText {
    let parts = [date(day), nearDay(day), holiday.map { text($0) }].compactMap(\.self)
    return StyledText(parts.joined(separator: ", "), .heading)
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
package import UseCases

extension Report {
  /// `week`: the agenda as a picture, a bar of the day's hours for each space that is used.
  ///
  /// In a pipe and for those who listen it is the agenda.
  package static func week(_ outcome: TimetableOutcome, in wording: Wording) -> Report {
    let wording = wording.shown(in: outcome.agenda.zone)
    let picture = Block.picture { page in
      switch page.medium {
      case .terminal: WeekPicture(outcome, wording, width: page.width).lines
      case .accessible, .pipe: wording.table(of: outcome.agenda).lines(on: page)
      }
    }
    return agenda(outcome.agenda, in: wording, [picture])
  }
}

/// Draws days: for each a heading, bars of hours, and the entries below.
private struct WeekPicture {
  private let outcome: AgendaOutcome
  private let uses: [SpacePath: [AgendaEntry]]
  private let bookable: [SpacePath: [Range<Timestamp>]]
  private let wording: Wording
  private let width: Int
  private let hours: Range<Int>
  private let names: [String]
  private let holidays: [CivilDate: LocalizedText]

  init(_ outcome: TimetableOutcome, _ wording: Wording, width: Int) {
    self.outcome = outcome.agenda
    uses = Dictionary(grouping: outcome.uses, by: \.space.path)
    bookable = Dictionary(
      outcome.spaces.compactMap { space in space.bookable.map { (space.space.path, $0) } },
      uniquingKeysWith: { first, _ in first })
    self.wording = wording
    self.width = width
    hours = outcome.agenda.hours(atLeast: 8..<22)
    names = Set(outcome.agenda.entries.map(\.space.name)).map(\.text)
    holidays = outcome.agenda.holidayNames
  }

  var lines: [StyledText] {
    var lines: [StyledText] = []
    var states: Set<SpaceDay.State> = []
    for number in outcome.first.dayNumber...max(outcome.first.dayNumber, outcome.last.dayNumber) {
      let day = CivilDate(dayNumber: number)
      let heading = wording.heading(of: day, holiday: holidays[day])
      let range = day.range(in: wording.zone)
      let entries = outcome.entries.filter { $0.touches(range) }
      if entries.isEmpty {
        lines += (heading + StyledText(": \(wording(de: "nichts", en: "nothing"))")).wrapped(
          to: width)
        continue
      }
      if let last = lines.last, !last.isEmpty { lines.append("") }
      lines += heading.wrapped(to: width)
      let chart = HourChart(hours, names: names, on: day, in: wording.zone, width: width)
      lines.append(chart.head)
      for space in Set(entries.map(\.space)).sorted(by: { $0.path < $1.path }) {
        let state = SpaceDay(
          space, range, entries: space.path.upwards.flatMap { uses[$0] ?? [] },
          parts: space.capacity == nil ? parts(of: space.path) : [],
          bookable: bookable[space.path])
        states.formUnion(state.states(within: chart.scale.range))
        lines += chart.lines(
          of: HourChart.Row(name: space.name.text, day: state, notes: wording.unitsLeft(state)))
      }
      lines += Table(
        columns: wording.agendaColumns, rows: entries.map { wording.row($0, on: day) },
        hasTitles: false
      ).indented(width: width)
      lines.append("")
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    guard !states.isEmpty else { return lines }
    return lines + [""] + wording.legend(states).wrapped(to: width)
  }
}

extension WeekPicture {
  /// What is on below a space that cannot be claimed but by its parts.
  private func parts(of path: SpacePath) -> [AgendaEntry] {
    uses.filter { $0.key.isBelow(path) }.flatMap(\.value)
  }
}

extension AgendaOutcome {
  var holidayNames: [CivilDate: LocalizedText] {
    Dictionary(holidays.map { ($0.date, $0.name) }, uniquingKeysWith: { first, _ in first })
  }
}

extension AgendaEntry {
  func touches(_ range: Range<Timestamp>) -> Bool {
    start < range.upperBound && end > range.lowerBound
  }
}

extension SpacePath {
  /// The path itself, then those above it up to the site.
  var upwards: [SpacePath] { [self] + (parent?.upwards ?? []) }
}

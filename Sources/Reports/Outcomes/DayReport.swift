// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
package import UseCases

extension Report {
  /// `day`: for each claimable space a bar of free and taken time, then the entries.
  ///
  /// For those who listen the bars are sentences; in a pipe it is the agenda. `all` draws a bar
  /// for each space also where there are many on which nothing changes all day.
  package static func day(
    _ outcome: TimetableOutcome, all: Bool = false, in wording: Wording
  ) -> Report {
    let wording = wording.shown(in: outcome.agenda.zone)
    let day = outcome.agenda.first
    let table = Table(
      columns: wording.agendaColumns,
      rows: outcome.agenda.entries.map { wording.row($0, on: day) }, hasTitles: false)
    let picture = Block.picture { page in
      switch page.medium {
      case .terminal:
        DayPicture(outcome, wording, bars: all ? .all : .few).drawn(width: page.width)
          + table.indented(width: page.width)
      case .accessible:
        DayPicture(outcome, wording, bars: all ? .all : .changing).told(width: page.width)
          + table.lines(on: page)
      case .pipe: wording.table(of: outcome.agenda).lines(on: page)
      }
    }
    let isOther = outcome.agenda.entries.isEmpty && !outcome.uses.isEmpty
    return agenda(
      outcome.agenda, in: wording, [picture],
      remark: isOther
        ? wording(de: "Davon ist nichts eingetragen.", en: "Nothing of that is entered.") : nil)
  }
}

/// Which spaces get a bar of their own.
private enum Bars {
  case all
  /// Those on which something changes during the day, and all where they are few.
  case few
  case changing

  func leavesOut(_ count: Int) -> Bool {
    switch self {
    case .all: false
    case .few: count > 14
    case .changing: true
    }
  }
}

/// What happens on each space on one day, grouped by site.
private struct DayPicture {
  private struct Site {
    let name: PlainText
    var spaces: [SpaceDay]
  }

  private let wording: Wording
  private let day: CivilDate
  private let entries: [AgendaEntry]
  private let heading: StyledText
  private let hours: Range<Int>
  /// Those that get a bar.
  private let sites: [Site]
  /// The others, on which the same holds in all hours shown.
  private let same: [(state: SpaceDay.State, spaces: [SpaceName])]

  init(_ outcome: TimetableOutcome, _ wording: Wording, bars: Bars) {
    self.wording = wording
    let day = outcome.agenda.first
    let range = day.range(in: wording.zone)
    let uses = Dictionary(grouping: outcome.uses.filter { $0.touches(range) }, by: \.space.path)
    let days = outcome.spaces.map { space in
      SpaceDay(
        space.space, range, entries: space.space.path.upwards.flatMap { uses[$0] ?? [] },
        bookable: space.bookable)
    }
    let hours = DayPicture.hours(of: days, day, wording)
    let shown = day.range(of: hours, in: wording.zone)
    var sites: [(path: SpacePath, site: Site)] = []
    var same: [SpaceDay.State: [SpaceName]] = [:]
    for (space, state) in zip(outcome.spaces, days) {
      let states = state.states(within: shown).subtracting([.shut])
      if bars.leavesOut(days.count), states.count <= 1 {
        same[states.first ?? .shut, default: []].append(space.space)
      } else if sites.last?.path == space.site.path {
        sites[sites.count - 1].site.spaces.append(state)
      } else {
        sites.append((space.site.path, Site(name: space.site.name, spaces: [state])))
      }
    }
    self.day = day
    entries = outcome.agenda.entries
    self.hours = hours
    self.sites = sites.map(\.site)
    self.same = same.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    heading = wording.heading(of: day, holiday: outcome.agenda.holidayNames[day])
  }

  // MARK: - Drawn

  func drawn(width: Int) -> [StyledText] {
    var lines = heading.wrapped(to: width)
    let spaces = sites.flatMap(\.spaces)
    let chart = HourChart(
      hours, names: spaces.map(\.space.name.text), on: day, in: wording.zone, width: width)
    var bars = 0
    for (position, site) in sites.enumerated() {
      // Again where the last hours have gone up too far.
      if position == 0 || bars >= 16 {
        lines.append(chart.head)
        bars = 0
      }
      bars += site.spaces.count
      let isAlone = site.spaces.count == 1 && site.spaces[0].space.name == site.name
      if !isAlone { lines += StyledText(site.name.text, .heading).wrapped(to: width) }
      for space in site.spaces {
        lines += chart.lines(
          of: HourChart.Row(
            name: space.space.name.text, day: space, notes: wording.unitsLeft(space)))
      }
    }
    lines += same.flatMap { wording.sentence($0, $1).wrapped(to: width, indent: 2) }
    let states = spaces.reduce(into: Set<SpaceDay.State>()) { states, space in
      states.formUnion(space.states(within: chart.scale.range))
    }
    if !states.isEmpty { lines += wording.legend(states).wrapped(to: width) }
    return lines + (entries.isEmpty ? [] : [""])
  }

  // MARK: - Told

  /// A paragraph for each space: its hours, and what holds in each.
  func told(width: Int) -> [StyledText] {
    var lines = heading.wrapped(to: width)
    for site in sites {
      for space in site.spaces {
        let name = space.space.name == site.name ? "" : ", \(site.name.text)"
        lines += [""] + StyledText("\(space.space.name.text)\(name)").wrapped(to: width)
        for stretch in space.stretches where stretch.state != .shut {
          lines += StyledText(wording.told(stretch, of: space.space)).wrapped(to: width, indent: 2)
        }
      }
    }
    if !same.isEmpty { lines.append("") }
    lines += same.flatMap { wording.sentence($0, $1).wrapped(to: width, indent: 2) }
    return lines + (entries.isEmpty ? [] : [""])
  }

  /// Whole hours that hold all in which anything can be booked, or is.
  private static func hours(
    of days: [SpaceDay], _ day: CivilDate, _ wording: Wording
  ) -> Range<Int> {
    let busy = days.flatMap(\.stretches).filter { $0.state != .shut && $0.state != .closed }
    guard let first = busy.map(\.start).min(), let last = busy.map(\.end).max() else {
      return 8..<22
    }
    let end = wording.zone.civil(at: last.advanced(by: -1)).time.hour + 1
    return wording.zone.civil(at: first).time.hour..<max(end, 1)
  }
}

extension CivilDate {
  /// From that hour to the end of the last one.
  fileprivate func range(of hours: Range<Int>, in zone: Zone) -> Range<Timestamp> {
    func instant(_ hour: Int) -> Timestamp {
      zone.instant(of: CivilDateTime(clockSeconds: midnight.clockSeconds + Int64(hour * 3600)))
    }
    let start = instant(hours.lowerBound)
    return start..<max(start, instant(hours.upperBound))
  }
}

extension Wording {
  /// `Den ganzen Tag frei: Kai, Bühne`; many are counted.
  fileprivate func sentence(_ state: SpaceDay.State, _ spaces: [SpaceName]) -> StyledText {
    let names =
      spaces.count <= 6
      ? spaces.map(\.name.text).joined(separator: ", ")
      : self(de: "\(spaces.count) Flächen (--alle)", en: "\(spaces.count) spaces (--all)")
    return StyledText(
      self(de: "Den ganzen Tag \(word(state)): \(names)", en: "All day \(word(state)): \(names)"))
  }

  /// `10:00–12:00: teilweise belegt, noch 15 von 20 frei`.
  fileprivate func told(_ stretch: SpaceDay.Stretch, of space: SpaceName) -> String {
    var hours = bareHours(stretch.start, stretch.end)
    if case .wholeDays = self.stretch(stretch.start, stretch.end) { hours = allDay }
    let what = "\(hours): \(word(stretch.state))"
    guard let left = stretch.left, let capacity = space.capacity else { return what }
    return self(
      de: "\(what), noch \(left) von \(capacity) frei",
      en: "\(what), \(left) of \(capacity) left")
  }
}

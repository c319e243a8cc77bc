// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import IntervalTree
import Store

/// `day` and `week`: the agenda, and beside it when each space is free.
package enum Timetable {
  /// `isDrawn` is false where nobody will see a picture: then the agenda is all there is.
  package static func run(
    _ input: Agenda.Input, isDrawn: Bool, in database: Database, _ circumstances: Circumstances
  ) throws -> TimetableOutcome {
    guard isDrawn else {
      let agenda = try Agenda.run(input, in: database, circumstances)
      return TimetableOutcome(agenda: agenda, uses: agenda.entries, spaces: [])
    }
    let store = database.store
    return try store.read {
      let city = try store.knownCity()
      let days = try Agenda.days(input, city, circumstances)
      let selection = try Selection(input.filter, in: store)
      let zone = circumstances.zone
      let entries = try selection.entries(in: days, circumstances)
      // What nobody asked for takes its time all the same.
      var whole = Agenda.Filter()
      whole.viewer = input.filter.viewer
      let uses =
        input.filter.isNarrow
        ? try Selection(whole, in: store).entries(in: days, circumstances) : entries
      var hours = try BookableHours(days, city.state, zone, tree: selection.tree, in: store)
      return TimetableOutcome(
        agenda: AgendaOutcome(
          first: days.lowerBound, last: days.upperBound, zone: circumstances.shownZone,
          entries: entries, holidays: days.holidays(of: city.state)),
        uses: uses,
        spaces: try selection.claimableLeaves.map { leaf in
          let site = selection.tree.lineage(of: leaf).last ?? leaf
          return SpaceHours(
            space: SpaceName(leaf), site: SpaceName(site), bookable: try hours.stretches(of: leaf))
        })
    }
  }
}

extension Agenda.Filter {
  /// Whether it leaves anything out.
  fileprivate var isNarrow: Bool {
    space != nil || club != nil || kind != nil || !types.isEmpty || !access.isEmpty
  }
}

/// When a booking may lie on a space at all: its opening hours, inside the slots that restrict.
private struct BookableHours {
  private let days: [(date: CivilDate, isHoliday: Bool)]
  private let zone: Zone
  private let tree: SpaceTree
  /// The slots that restrict, with their last days, by the space on which they are.
  private let restricting: [Identifier: [(slot: Slot, last: CivilDate?)]]
  /// What the hours that a space has come to.
  private var known: [Identifier: [Range<Timestamp>]] = [:]

  init(
    _ days: ClosedRange<CivilDate>, _ state: GermanState?, _ zone: Zone, tree: SpaceTree,
    in store: Store
  ) throws {
    // The days before and after show in other zones.
    self.days = (days.lowerBound.dayNumber - 1...days.upperBound.dayNumber + 1).map { number in
      let date = CivilDate(dayNumber: number)
      return (date, state?.isHoliday(date) ?? false)
    }
    self.zone = zone
    self.tree = tree
    let start = Timestamp(seconds: days.window(in: zone).start)
    let slots = try store.slots(endingAfter: start).filter { $0.useMode != .open }
      .map { (slot: $0, last: try $0.schedule.lastStart(zone: zone)?.date) }
    restricting = Dictionary(grouping: slots, by: \.slot.space)
  }

  /// By their starts; nil where nothing is ever in the way.
  mutating func stretches(of leaf: Space) throws -> [Range<Timestamp>]? {
    let lineage = tree.lineage(of: leaf)
    let open = lineage.first { $0.details.hours != nil }.map { opening(of: $0) }
    let nodes = lineage.compactMap { restricting[$0.id] }
    guard !nodes.isEmpty else { return open }
    return try days.flatMap { date, _ -> [Range<Timestamp>] in
      let day = wholeDay(date)
      let ofDay = (open ?? [day]).map { $0.clamped(to: day) }.filter { !$0.isEmpty }
      // The nearest space that has a slot in season on the day decides.
      let inSeason = nodes.lazy.map { slots in
        slots.filter { slot, last in
          slot.schedule.start.date <= date && last.map { date <= $0 } ?? true
        }
      }.first { !$0.isEmpty }
      guard let inSeason else { return ofDay }
      let window = Interval(start: day.lowerBound.seconds, end: day.upperBound.seconds)
      let offered = try inSeason.flatMap { slot, _ in
        try slot.schedule.occurrences(reachingInto: window, zone: zone).map { $0.start..<$0.end }
      }
      return ofDay.flatMap { stretch in
        offered.map { $0.clamped(to: stretch) }.filter { !$0.isEmpty }
      }
    }
  }

  /// The opening hours of a space that has some.
  private mutating func opening(of space: Space) -> [Range<Timestamp>] {
    if let known = known[space.id] { return known }
    let found = days.flatMap { date, isHoliday in
      (space.details.hours?.ranges(on: date, isHoliday: isHoliday) ?? []).map { range in
        zone.instant(
          of: CivilDateTime(date, range.start))..<zone.instant(of: CivilDateTime(date, range.end))
      }
    }
    known[space.id] = found
    return found
  }

  private func wholeDay(_ date: CivilDate) -> Range<Timestamp> {
    zone.instant(
      of: CivilDateTime(date, .midnight))..<zone.instant(of: CivilDateTime(date, .endOfDay))
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import IntervalTree
import Phrases
import Store

/// `export`: the selection of an agenda, for other programs.
package enum Export {
  package struct Input: Sendable {
    /// Without one everything; a calendar then reaches 90 days back and 18 months ahead.
    package let when: [String]
    package var filter: Agenda.Filter

    package init(when: [String], filter: Agenda.Filter) {
      self.when = when
      self.filter = filter
    }
  }

  /// All dates: the agenda's entries.
  package static func agenda(
    _ input: Input, in database: Database, _ circumstances: Circumstances
  ) throws -> AgendaOutcome {
    if !input.when.isEmpty {
      return try Agenda.run(
        Agenda.Input(when: input.when, period: .days, filter: input.filter), in: database,
        circumstances)
    }
    let store = database.store
    return try store.read {
      let window = try everything(store, circumstances)
      let zone = circumstances.zone
      return AgendaOutcome(
        first: zone.civil(at: Timestamp(seconds: window.start)).date,
        last: zone.civil(at: Timestamp(seconds: window.end - 1)).date,
        zone: circumstances.shownZone,
        entries: try Selection(input.filter, in: store).entries(
          in: window, endless: calendarWindow(circumstances.now, zone), now: circumstances.now,
          zone: zone),
        holidays: [])
    }
  }

  /// All bookings as they were entered: by first date, then id.
  package static func bookings(
    _ input: Input, in database: Database, _ circumstances: Circumstances
  ) throws -> [BookingView] {
    let store = database.store
    return try store.read {
      let window =
        input.when.isEmpty
        ? try everything(store, circumstances)
        : try Agenda.window(of: input.when, try database.city(), circumstances)
      let selection = try Selection(input.filter, in: store)
      return try store.bookings(in: window)
        .compactMap { try store.booking($0)?.standing(at: circumstances.now) }
        .filter { $0.status.claims && selection.includes($0) }
        .sorted { ($0.segments[0].schedule.start, $0.id) < ($1.segments[0].schedule.start, $1.id) }
        .map { try store.view(of: $0, zone: circumstances.zone) }
    }
  }

  /// The same as rows of a sheet that `import` reads.
  package static func rows(
    _ input: Input, in database: Database, _ circumstances: Circumstances
  ) throws -> [BookingRow] {
    let city = try database.city()
    return try bookings(input, in: database, circumstances).flatMap {
      $0.rows(in: city, now: circumstances.now)
    }
  }

  /// From the first booked date to the last, and all that a calendar would show.
  private static func everything(
    _ store: Store, _ circumstances: Circumstances
  ) throws -> Interval {
    let shown = calendarWindow(circumstances.now, circumstances.zone)
    guard let booked = try store.span() else { return shown }
    return Interval(
      start: min(shown.start, booked.start), end: max(shown.end, booked.end))
  }

  /// 90 days back, 18 months ahead.
  static func calendarWindow(_ now: Timestamp, _ zone: Zone) -> Interval {
    let today = zone.civil(at: now).date
    let first = today.adding(days: -90)
    let last = today.firstOfMonth(adding: 18).adding(days: today.day - 1)
    return Interval(
      start: zone.instant(of: CivilDateTime(first, .midnight)).seconds,
      end: zone.instant(of: CivilDateTime(last, .endOfDay)).seconds)
  }
}

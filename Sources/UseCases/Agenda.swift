// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
import CivilTime
import IntervalTree
import Phrases
import Store

/// `agenda`: what happens on some days.
package enum Agenda {
  package enum EntryType: String, CaseIterable, Sendable {
    case booking, open, closure
  }

  /// How the days are chosen.
  package enum Period: Sendable {
    /// The days of WHEN, today without one.
    case days
    /// The calendar week in which WHEN begins, this week without one.
    case week
    /// The day on which WHEN begins, today without one.
    case day
    /// The calendar month in which WHEN begins, this month without one.
    case month
  }

  /// Which entries are wanted; what is empty or nil does not narrow.
  package struct Filter: Sendable {
    package var space: String?
    package var club: String?
    package var kind: Kind?
    package var types: [EntryType] = []
    /// Only spaces that certainly have these: unknown is never yes.
    package var access: [AccessFeature.Name] = []
    /// The club that looks: it sees its own busy bookings, of which all others only see that the
    /// time is taken.
    package var viewer: String?

    package init() {}

    /// Whether it leaves nothing out.
    var isEmpty: Bool {
      space == nil && club == nil && kind == nil && types.isEmpty && access.isEmpty
    }
  }

  package struct Input: Sendable {
    package let when: [String]
    package let period: Period
    package let filter: Filter

    package init(when: [String], period: Period, filter: Filter) {
      self.when = when
      self.period = period
      self.filter = filter
    }
  }

  package static func run(
    _ input: Input, in database: Database, _ circumstances: Circumstances
  ) throws -> AgendaOutcome {
    let store = database.store
    return try store.read {
      let city = try store.knownCity()
      let days = try days(input, city, circumstances)
      let selection = try Selection(input.filter, in: store)
      return AgendaOutcome(
        first: days.lowerBound, last: days.upperBound, zone: circumstances.shownZone,
        entries: try selection.entries(in: days, circumstances),
        holidays: days.holidays(of: city.state))
    }
  }

  static func days(
    _ input: Input, _ city: City, _ circumstances: Circumstances
  ) throws -> ClosedRange<CivilDate> {
    let today = circumstances.zone.civil(at: circumstances.now)
    let days =
      input.when.isEmpty
      ? today.date...today.date : try Agenda.days(of: input.when, city, circumstances)
    let first = days.lowerBound
    switch input.period {
    case .days: return days
    case .day: return first...first
    case .week:
      let monday = first.adding(days: 1 - first.weekday.rawValue)
      return monday...monday.adding(days: 6)
    case .month:
      return first.firstOfMonth()...first.firstOfMonth(adding: 1).adding(days: -1)
    }
  }

  /// The days that WHEN touches, read for looking.
  private static func days(
    of when: [String], _ city: City, _ circumstances: Circumstances
  ) throws -> ClosedRange<CivilDate> {
    try phraseFailures(option: nil) {
      let context = PhraseContext(
        now: circumstances.zone.civil(at: circumstances.now), purpose: .reading,
        periods: city.namedPeriods)
      return try Phrase(when).when(context).value.days
    }
  }

  /// The same days as UTC seconds, half-open.
  static func window(
    of when: [String], _ city: City, _ circumstances: Circumstances
  ) throws -> Interval {
    try days(of: when, city, circumstances).window(in: circumstances.zone)
  }
}

extension When {
  /// The days that it touches, both included.
  fileprivate var days: ClosedRange<CivilDate> {
    switch self {
    case .days(let first, let last): first...max(first, last)
    case .times(let start, .at(let end)):
      start.local
        .date...max(
          start.local.date, end.local.addingClock(seconds: -1).date)
    case .times(let start, .elapsed(let seconds)):
      start.local.date...start.local.addingClock(seconds: max(0, seconds - 1)).date
    case .times(let start, .days(let days)):
      start.local.date...start.local.date.adding(days: max(0, days))
    }
  }
}

extension ClosedRange<CivilDate> {
  /// From the first midnight to the last, in UTC seconds.
  func window(in zone: Zone) -> Interval {
    Interval(
      start: zone.instant(of: CivilDateTime(lowerBound, .midnight)).seconds,
      end: zone.instant(of: CivilDateTime(upperBound, .endOfDay)).seconds)
  }

  func holidays(
    of state: GermanState?
  ) -> [(date: CivilDate, name: LocalizedText)] {
    guard let state else { return [] }
    return (lowerBound.year...upperBound.year).flatMap { state.holidays(in: $0) }
      .filter { contains($0.date) }.map { ($0.date, $0.name) }
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Recurrence

/// Expands a rule the slow way: looks at every single day of each period and asks whether it fits.
///
/// The other judge of the engine, beside the libraries. It is written from RFC 5545 §3.3.10 as
/// filters, shares nothing with the engine but the parts of the rule, and is kept obvious.
struct DayFilter {
  let start: CivilDateTime
  let rule: RecurrenceRule
  /// Only an UNTIL in UTC needs it.
  var zone = Zone.utc
  /// Whether DTSTART is a DATE, so that the parts of the clock are ignored.
  var isDate = false
  var excluded: Set<CivilDateTime> = []

  /// The first `limit` starts in the window, ascending, each once.
  func starts(in window: Range<CivilDateTime>, atMost limit: Int = 100_000) -> [CivilDateTime] {
    let found = candidates(in: window, atMost: limit).sorted().filter { $0 >= start }
    let counted = rule.count.map { Array(found.prefix($0)) } ?? found
    let seen = counted.filter { admits($0) && window.contains($0) && !excluded.contains($0) }
    return Array(seen.prefix(limit))
  }

  /// What matches the rule, perhaps before the start, until there is enough or the window ends.
  ///
  /// COUNT must be counted from the start; other rules begin shortly before the window.
  private func candidates(
    in window: Range<CivilDateTime>, atMost limit: Int
  ) -> Set<CivilDateTime> {
    let periods = DayPeriods(start: start.date, rule: rule)
    let days = FittingDays(start: start.date, rule: rule)
    let clock = FittingTimes(start: start, rule: rule, isDate: isDate)
    let low = rule.count == nil ? max(start, window.lowerBound) : start
    let high = max(low, window.upperBound)
    let most = max(rule.count ?? 0, limit + excluded.count)
    var number = rule.count == nil ? periods.number(before: low.date) : 0
    var found: Set<CivilDateTime> = []
    while let (first, named) = periods.days(in: number), first <= high.date {
      let before = found.count
      found.formUnion(clock.moments(on: days.among(named), in: low..<high, atMost: most))
      // SKIP=FORWARD moves a day into the next period, so only what came before the last period is
      // known to be complete.
      let complete = rule.skip == .forward ? before : found.count
      if complete >= most && found.count(where: { $0 >= low }) >= most + found.count - complete {
        break
      }
      number += 1
    }
    return found
  }

  private func admits(_ local: CivilDateTime) -> Bool {
    switch rule.until {
    case .date(let date): local.date <= date
    case .local(let last): local <= last
    case .utc(let last): zone.instant(of: local) <= last
    case nil: true
    }
  }
}

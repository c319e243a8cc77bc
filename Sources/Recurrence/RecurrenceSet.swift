// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime

// Recurrence expands the rules of RFC 5545 on local times. It knows zones only to compare an UNTIL
// in UTC; turning the local starts into instants, gaps and folds included, is `CivilTime`'s.

/// The local starts of a series: a first start, a rule, and dates taken out.
package struct RecurrenceSet: Hashable, Sendable {
  package var start: CivilDateTime
  package var rule: RecurrenceRule?
  /// EXDATE: starts that are left out. COUNT still counts them.
  package var excluded: Set<CivilDateTime>

  package init(
    start: CivilDateTime, rule: RecurrenceRule? = nil, excluded: Set<CivilDateTime> = []
  ) {
    self.start = start
    self.rule = rule
    self.excluded = excluded
  }

  /// The starts in `window` (half-open, local), ascending, each once; all when it is nil.
  ///
  /// A start that does not match its own rule is not counted (see `firstMatch`). `zone` is needed
  /// for an UNTIL in UTC. Nothing starts after the year 9999. The window is reached by computing,
  /// but monthly and yearly rules with COUNT are counted from their start. Throws `tooMany` past
  /// `limit`, and `neverMatches` where no day up to the year 9999 fits the rule.
  package func starts(
    in window: Range<CivilDateTime>? = nil, zone: Zone, limit: Int = 100_000
  ) throws(RecurrenceError) -> [CivilDateTime] {
    guard let rule else {
      let isSeen = (window?.contains(start) ?? true) && !excluded.contains(start)
      return isSeen ? [start] : []
    }
    let starts = try starts(of: rule, in: window, zone: zone, limit: limit)
    if starts.isEmpty && firstMatch() == nil { throw .neverMatches }
    return starts
  }

  /// The first local start at or after `start` that matches the rule, or nil where none does up to
  /// the year 9999. UNTIL and `excluded` are not looked at.
  package func firstMatch() -> CivilDateTime? {
    guard let rule else { return start }
    let periods = RecurrencePeriods(start: start.date, rule: rule)
    var period = 0
    while var days = periods.days(in: period) {
      if let day = days.popFirst() { return CivilDateTime(day, start.time) }
      period += 1
    }
    return nil
  }

  private func starts(
    of rule: RecurrenceRule, in window: Range<CivilDateTime>?, zone: Zone, limit: Int
  ) throws(RecurrenceError) -> [CivilDateTime] {
    let periods = RecurrencePeriods(start: start.date, rule: rule)
    var period = window.map { periods.period(atOrBefore: $0.lowerBound.date) } ?? 0
    var left = rule.count.map { $0 - periods.matches(before: period) } ?? .max
    var starts: [CivilDateTime] = []
    while left > 0, var days = periods.days(in: period) {
      if let window, days.first > window.upperBound.date { break }
      while left > 0, let day = days.popFirst() {
        let local = CivilDateTime(day, start.time)
        left -= 1
        if let until = rule.until, !until.admits(local, in: zone) { return starts }
        if let window {
          if local >= window.upperBound { return starts }
          if local < window.lowerBound { continue }
        }
        if excluded.contains(local) { continue }
        if starts.count >= limit { throw .tooMany(limit: limit) }
        starts.append(local)
      }
      period += 1
    }
    return starts
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime

// Recurrence expands the rules of RFC 5545 on readings of a clock that is never changed, and only
// then asks `CivilTime` for instants, gaps and folds included.
//
// A rule is cut into periods of its FREQ (`ClockPeriods`, `CalendarPeriods`), each reached by
// computing. `DayChoice` says which days of a year fit, `TimeChoice` which times of a day,
// `Positions` which of them count; `RecurrenceStarts` gives one start after the other.
// `RecurrenceSet` is a series by the clock, `RecurringSeries` one of instants with all that
// RFC 5545 §3.8.5 knows.

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
  /// for an UNTIL in UTC. Nothing starts after the year 9999. The window is reached by computing.
  /// Throws `tooMany` past `limit`, `neverMatches` where no day up to the year 9999 fits the rule,
  /// and `searchLimit` where `Recurrence.searchLimit` repetitions were looked at in vain.
  package func starts(
    in window: Range<CivilDateTime>? = nil, zone: Zone, limit: Int = 100_000
  ) throws(RecurrenceError) -> [CivilDateTime] {
    guard let rule else {
      let isSeen = (window?.contains(start) ?? true) && !excluded.contains(start)
      return isSeen ? [start] : []
    }
    let starts = try starts(of: rule, in: window, zone: zone, limit: limit)
    if starts.isEmpty, try firstMatch() == nil { throw .neverMatches }
    return starts
  }

  /// The first local start at or after `start` that matches the rule, or nil where none does up to
  /// the year 9999. UNTIL and `excluded` are not looked at.
  package func firstMatch() throws(RecurrenceError) -> CivilDateTime? {
    guard let rule else { return start }
    do {
      var starts = try RecurrenceStarts(rule, from: start)
      return try starts.next().map { CivilDateTime(clockSeconds: Int64($0)) }
    } catch .neverMatches { return nil }
  }

  private func starts(
    of rule: RecurrenceRule, in window: Range<CivilDateTime>?, zone: Zone, limit: Int
  ) throws(RecurrenceError) -> [CivilDateTime] {
    var found: [CivilDateTime] = []
    let clock = window.map { $0.lowerBound.clockSeconds..<$0.upperBound.clockSeconds }
    try eachStart(of: rule, in: clock, zone: zone) { second throws(RecurrenceError) in
      let start = CivilDateTime(clockSeconds: second)
      if !excluded.isEmpty, excluded.contains(start) { return false }
      if found.count >= limit { throw .tooMany(limit: limit) }
      found.append(start)
      return true
    }
    return found.inOrder
  }

  /// Hands on the starts of the rule in `window` (half-open), those that are excluded too; all in
  /// seconds on the clock. `body` says whether one has been taken.
  func eachStart(
    of rule: RecurrenceRule, in window: Range<Int64>?, zone: Zone,
    _ body: (Int64) throws(RecurrenceError) -> Bool
  ) throws(RecurrenceError) {
    var starts = try RecurrenceStarts(rule, from: start)
    var left = rule.count ?? .max
    let low = window.map { Int($0.lowerBound) } ?? .min
    let until = rule.until.map { UntilBound($0, in: zone) }
    starts.end = min(window.map { Int($0.upperBound) } ?? .max, until?.end ?? .max)
    if window != nil {
      if rule.count == nil { starts.seek(low) } else { left -= try starts.seekCounting(low) }
    }
    while left > 0, let clock = try starts.next() {
      // Where dates move into the next month, an earlier start may follow within a day.
      if clock >= starts.end {
        if clock - 86_400 < starts.end { continue } else { break }
      }
      left -= 1
      if clock < low {
        try starts.spendInVain()
      } else if until?.admits(clock) ?? true {
        if try body(Int64(clock)) { starts.forgive() } else { try starts.spendInVain(2) }
      }
    }
  }
}

/// An UNTIL as a bound of readings of the clock.
private struct UntilBound {
  /// No reading from here on is admitted, in seconds on the clock.
  let end: Int
  /// Readings from here on are compared as instants; none where UNTIL speaks of the clock.
  private let compared: Int
  private let last: Timestamp
  private let zone: Zone

  init(_ until: RecurrenceMoment, in zone: Zone) {
    self.zone = zone
    switch until {
    case .date(let date): end = Int(CivilDateTime(date, .endOfDay).clockSeconds)
    case .local(let local): end = Int(local.clockSeconds) + 1
    // A change of the clocks moves a reading by a day at the most.
    case .utc(let instant): end = Int(zone.civil(at: instant).clockSeconds) + 86_400
    }
    if case .utc(let instant) = until {
      compared = end - 2 * 86_400
      last = instant
    } else {
      compared = .max
      last = Timestamp(seconds: .max)
    }
  }

  /// Whether a reading before `end` is admitted.
  func admits(_ clock: Int) -> Bool {
    clock < compared || zone.instant(of: CivilDateTime(clockSeconds: Int64(clock))) <= last
  }
}

extension Array where Element: Comparable {
  /// Ascending, each once.
  var inOrder: [Element] {
    var isInOrder = true
    for place in indices.dropFirst() where self[place - 1] >= self[place] { isInOrder = false }
    if isInOrder { return self }
    var result: [Element] = []
    result.reserveCapacity(count)
    for element in sorted() where result.last.map({ $0 < element }) ?? true {
      result.append(element)
    }
    return result
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime

/// A series as RFC 5545 §3.8.5 writes it: DTSTART, RRULE, RDATE and EXDATE, each as a date, by the
/// clock of a zone, or in UTC.
///
/// Its starts are instants. A reading in a gap has the offset before it, one that comes twice is the
/// first (RFC 5545 §3.3.5). Who wants a floating series names the zone in which it is looked at.
package struct RecurringSeries: Sendable {
  package let start: RecurrenceMoment
  /// The zone of what is written by the clock, and of dates.
  package let zone: Zone
  package let rule: RecurrenceRule?
  /// EXDATE. In a series of times, a date takes out all starts of that day.
  package let excluded: [RecurrenceMoment]
  /// RDATE, of periods the start. In a series of times, a date stands for the time of DTSTART then.
  package let added: [RecurrenceMoment]

  /// A start by the clock and as an instant; of a date, its midnight.
  struct Start: Hashable {
    let local: CivilDateTime
    let instant: Timestamp
  }

  /// Of a series of dates, parts that choose times are dropped (RFC 5545 §3.3.10).
  ///
  /// Throws `unsupported` for what is meaningless then: a FREQ below DAILY, an EXDATE or RDATE with
  /// a time.
  package init(
    start: RecurrenceMoment, zone: Zone, rule: RecurrenceRule? = nil,
    excluded: [RecurrenceMoment] = [], added: [RecurrenceMoment] = []
  ) throws(RecurrenceError) {
    self.start = start
    self.zone = zone
    self.excluded = excluded
    self.added = added
    guard case .date = start else {
      self.rule = rule
      return
    }
    if let rule, rule.frequency < .daily {
      throw .unsupported(part: "FREQ=\(rule.frequency.rawValue)")
    }
    for (name, moments) in [("EXDATE", excluded), ("RDATE", added)] {
      for moment in moments {
        guard case .date = moment else { throw .unsupported(part: "\(name)=\(moment.text)") }
      }
    }
    self.rule = rule?.withoutTimes
  }

  /// The starts in `window` (half-open), ascending, each instant once; all when it is nil.
  ///
  /// Errors are those of `RecurrenceSet.starts`.
  package func starts(
    in window: Range<Timestamp>? = nil, limit: Int = 100_000
  ) throws(RecurrenceError) -> [Timestamp] {
    try collect(window, limit) { $0.instant.seconds }.map { Timestamp(seconds: $0) }
  }

  /// The same of a series of dates; a date is in `window` when its midnight is.
  package func dates(
    in window: Range<Timestamp>? = nil, limit: Int = 100_000
  ) throws(RecurrenceError) -> [CivilDate] {
    try collect(window, limit) { Int64($0.local.date.dayNumber) }
      .map { CivilDate(dayNumber: Int($0)) }
  }

  /// Ascending and each once, as numbers: comparing these is what can be done a million times.
  private func collect(
    _ window: Range<Timestamp>?, _ limit: Int, _ value: (Start) -> Int64
  ) throws(RecurrenceError) -> [Int64] {
    var values: [Int64] = []
    if let count = rule?.count { values.reserveCapacity(min(count, 100)) }
    try eachStart(in: window) { start throws(RecurrenceError) in
      if values.count >= limit { throw .tooMany(limit: limit) }
      values.append(value(start))
    }
    if values.isEmpty, added.isEmpty, try firstMatch() == nil { throw .neverMatches }
    return values.inOrder
  }

  /// The first reading of the clock that matches the rule; see `RecurrenceSet.firstMatch`.
  package func firstMatch() throws(RecurrenceError) -> CivilDateTime? {
    try RecurrenceSet(start: local(start).local, rule: rule).firstMatch()
  }

  /// Hands on the starts in `window`, in any order and perhaps twice.
  func eachStart(
    in window: Range<Timestamp>?, _ body: (Start) throws(RecurrenceError) -> Void
  ) throws(RecurrenceError) {
    var out = Exclusion(self)
    let zone = clockZone
    // Numbers, because this is done for millions.
    let low = window?.lowerBound.seconds ?? .min
    let high = window?.upperBound.seconds ?? .max
    func take(_ start: Start) throws(RecurrenceError) -> Bool {
      // Of those outside, there are two days at the most, near a change of the clocks.
      guard start.instant.seconds >= low, start.instant.seconds < high else { return true }
      if !out.isEmpty, out.contains(start) { return false }
      try body(start)
      return true
    }
    for moment in added { _ = try take(local(moment)) }
    let first = local(start)
    guard let rule else {
      _ = try take(first)
      return
    }
    do throws(RecurrenceError) {
      var clocks = SteadyClocks(zone: zone)
      let around = window.map {
        zone.civil(at: $0.lowerBound).clockSeconds - margin(at: $0.lowerBound)..<zone.civil(
          at: $0.upperBound
        ).clockSeconds + margin(at: $0.upperBound)
      }
      try RecurrenceSet(start: first.local, rule: rule).eachStart(of: rule, in: around, zone: zone)
      {
        clock throws(RecurrenceError) in
        return try take(
          Start(local: CivilDateTime(clockSeconds: clock), instant: clocks.instant(of: clock)))
      }
    } catch {
      // What is added takes place beside a rule that gives nothing, too.
      if error != .neverMatches || added.isEmpty { throw error }
    }
  }

  /// How far from what the clock shows at an instant readings may lie that belong to the other side
  /// of it: a change of the clocks moves them by a day at the most, where there is one on the day
  /// before.
  private func margin(at instant: Timestamp) -> Int64 {
    let reading = clockZone.civil(at: instant).clockSeconds
    let period = clockZone.steadyPeriod(around: reading)?.readings
    return period?.contains(reading - 86_400) == true ? 0 : 86_400
  }

  /// The zone by whose clock the rule counts.
  var clockZone: Zone { if case .utc = start { .utc } else { zone } }

  /// What is written, by the clock of the series and as an instant.
  func local(_ moment: RecurrenceMoment) -> Start {
    let zone = clockZone
    switch moment {
    case .local(let local):
      let instant = self.zone.instant(of: local)
      return Start(local: zone == self.zone ? local : zone.civil(at: instant), instant: instant)
    case .utc(let instant): return Start(local: zone.civil(at: instant), instant: instant)
    case .date(let date):
      var time = ClockTime.midnight
      switch start {
      case .date: break
      case .local(let start): time = start.time
      case .utc(let start): time = zone.civil(at: start).time
      }
      let local = CivilDateTime(date, time)
      return Start(local: local, instant: zone.instant(of: local))
    }
  }
}

/// Turns readings that ascend into instants: most of them follow one with the same offset.
private struct SteadyClocks {
  let zone: Zone
  private var period: SteadyPeriod?

  init(zone: Zone) { self.zone = zone }

  /// The instant of a reading in seconds on the clock, as `Zone.instant` gives it.
  mutating func instant(of clock: Int64) -> Timestamp {
    if let period, period.readings.contains(clock) { return period.instant(of: clock) }
    period = zone.steadyPeriod(around: clock)
    return period?.instant(of: clock) ?? zone.instant(of: CivilDateTime(clockSeconds: clock))
  }
}

/// What EXDATE takes out.
private struct Exclusion {
  private var instants: Set<Timestamp> = []
  private var dates: Set<CivilDate> = []
  /// The day that was looked at last, and whether it is left out: a day may have 86,400 starts.
  private var last: (day: CivilDate, isOut: Bool)?

  init(_ series: RecurringSeries) {
    for moment in series.excluded {
      if case .date(let date) = moment {
        dates.insert(date)
      } else {
        instants.insert(series.local(moment).instant)
      }
    }
  }

  var isEmpty: Bool { instants.isEmpty && dates.isEmpty }

  mutating func contains(_ start: RecurringSeries.Start) -> Bool {
    if last?.day != start.local.date {
      last = (start.local.date, dates.contains(start.local.date))
    }
    return last?.isOut == true || !instants.isEmpty && instants.contains(start.instant)
  }
}

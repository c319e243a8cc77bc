// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime
package import IntervalTree
package import Recurrence

/// How long a use lasts.
package enum Length: Hashable, Sendable {
  /// Elapsed time, whatever the clocks do: `18:00 + 2h`.
  case elapsed(seconds: Int64)
  /// From one reading of the clock to another, `seconds` apart on a clock that is never changed:
  /// 22:00–06:00 stays that, though the night of a clock change is longer or shorter.
  case clock(seconds: Int64)
}

/// One dated instance of a schedule (Termin), as instants, half-open.
package struct Occurrence: Hashable, Sendable {
  /// The local start that the schedule gives it; with the booking its name for ever.
  package let original: CivilDateTime
  package let start: Timestamp
  /// Exclusive, after `start`.
  package let end: Timestamp

  package init(original: CivilDateTime, start: Timestamp, end: Timestamp) {
    self.original = original
    self.start = start
    self.end = end
  }
}

/// What a person meant (Zeitplan): local start, zone, length, and how it recurs.
///
/// The schedule is the truth and its instants follow from it: a weekly 18:00 stays 18:00.
package struct Schedule: Hashable, Sendable {
  package var start: CivilDateTime
  package var length: Length
  /// IANA name.
  package var zone: String
  package var rule: RecurrenceRule?
  /// Starts that are left out.
  package var excluded: Set<CivilDateTime>
  /// Offsets from UTC in seconds that were written with the first start and end, for readings that
  /// the clock shows twice.
  package var startOffset: Int?
  package var endOffset: Int?

  package init(
    start: CivilDateTime, length: Length, zone: String, rule: RecurrenceRule? = nil,
    excluded: Set<CivilDateTime> = [], startOffset: Int? = nil, endOffset: Int? = nil
  ) {
    self.start = start
    self.length = length
    self.zone = zone
    self.rule = rule
    self.excluded = excluded
    self.startOffset = startOffset
    self.endOffset = endOffset
  }

  /// Seconds from start to end on a clock that is never changed.
  package var clockSeconds: Int64 {
    switch length {
    case .elapsed(let seconds), .clock(let seconds): seconds
    }
  }

  /// Whether it covers whole days, from midnight to midnight on the clock.
  package var isWholeDays: Bool {
    guard case .clock(let seconds) = length else { return false }
    return start.time == .midnight && seconds % 86_400 == 0
  }

  /// The dated instances, ascending by original start; those whose local start lies in `window`
  /// (half-open), or all when it is nil. `zone` is the zone named in the schedule.
  ///
  /// Throws `tooMany` past `limit`.
  package func occurrences(
    in window: Range<CivilDateTime>? = nil, zone: Zone, limit: Int = Schedule.limit
  ) throws(RecurrenceError) -> [Occurrence] {
    let starts = try RecurrenceSet(start: start, rule: rule, excluded: excluded)
      .starts(in: window, zone: zone, limit: limit)
    return starts.map { occurrence(at: $0, zone: zone) }
  }

  /// The seconds, of UTC or on the clock, among which all instances lie: those of the calendar, a year
  /// on both sides for zones and buffers, and ten for what begins on its last day.
  package static let reach =
    Int64(CivilDate.first.dayNumber - 366) * 86_400...Int64(CivilDate.last.dayNumber + 11 * 366)
    * 86_400

  /// How long an instance may last, in seconds.
  package static let lengths = 1...reach.upperBound - reach.lowerBound

  /// The most instances that one schedule may have.
  package static let limit = 5_000

  /// The most instances that are looked at in one window: of a series without end, some centuries.
  package static let windowLimit = 100_000

  /// The instance with that original start. Readings that the clock skips or shows twice follow
  /// RFC 5545 §3.3.5.
  package func occurrence(at original: CivilDateTime, zone: Zone) -> Occurrence {
    let isFirst = original == start
    let begin = zone.instant(of: original, writtenOffset: isFirst ? startOffset : nil)
    let end: Timestamp
    switch length {
    case .elapsed(let seconds):
      end = begin.advanced(by: seconds)
    case .clock(let seconds):
      let close = zone.instant(
        of: original.addingClock(seconds: seconds), writtenOffset: isFirst ? endOffset : nil)
      // A start inside the March gap moves past an end right after it: keep the length then.
      end = close > begin ? close : begin.advanced(by: seconds)
    }
    return Occurrence(original: original, start: begin, end: end)
  }
}

extension Zone {
  /// The instant of a reading; of two, the one with the offset that was written.
  fileprivate func instant(of local: CivilDateTime, writtenOffset: Int?) -> Timestamp {
    guard let writtenOffset, case .fold(let first, let second) = resolve(local) else {
      return instant(of: local)
    }
    return offset(at: second) == writtenOffset ? second : first
  }
}

extension Schedule {
  /// The local start of the last instance; nil where there is none, or the series never ends.
  package func lastStart(zone: Zone) throws(RecurrenceError) -> CivilDateTime? {
    guard let rule else { return start }
    guard rule.isBounded else { return nil }
    return try RecurrenceSet(start: start, rule: rule, excluded: excluded)
      .starts(in: nil, zone: zone, limit: Schedule.limit).last
  }

  /// The end of the last instance; nil where there is none, or the series never ends.
  package func lastEnd(zone: Zone) throws(RecurrenceError) -> Timestamp? {
    try lastStart(zone: zone).map { occurrence(at: $0, zone: zone).end }
  }

  /// The instances that overlap `window` (UTC seconds, half-open), ascending by original start.
  ///
  /// Throws `tooMany` past `windowLimit`.
  package func occurrences(
    reachingInto window: Interval, zone: Zone
  ) throws(RecurrenceError) -> [Occurrence] {
    // A day more on both sides for what a change of the clocks may move.
    let from = zone.civil(at: Timestamp(seconds: window.start))
      .addingClock(seconds: -clockSeconds - 86_400)
    let to = zone.civil(at: Timestamp(seconds: window.end)).addingClock(seconds: 86_400)
    return try occurrences(in: from..<to, zone: zone, limit: Schedule.windowLimit).filter {
      $0.interval.overlaps(window)
    }
  }
}

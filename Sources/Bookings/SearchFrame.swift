// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import IntervalTree

/// The time in which free stretches are looked for, and what clocks and calendar say there.
struct SearchFrame {
  /// A day of the calendar that the frame touches.
  struct Day {
    let date: CivilDate
    let isHoliday: Bool
    /// Its first instant, in UTC seconds.
    let start: Int64
  }

  /// A part in which the clocks are not changed.
  struct Steady {
    let interval: Interval
    /// Seconds east of UTC.
    let offset: Int64
  }

  /// UTC seconds, half-open.
  let interval: Interval
  let now: Timestamp
  let zone: Zone
  /// Ascending, without a gap, and one more on both sides.
  let days: [Day]
  /// Ascending, each beginning where the one before ends; together the whole frame.
  let steady: [Steady]

  init(_ interval: Interval, _ facts: Facts) {
    let zone = facts.zone
    self.interval = interval
    self.zone = zone
    now = facts.now
    let first = zone.civil(at: Timestamp(seconds: interval.start)).date.dayNumber - 1
    let last = zone.civil(at: Timestamp(seconds: interval.end)).date.dayNumber + 1
    days = (first...last).map { number in
      let date = CivilDate(dayNumber: number)
      return Day(
        date: date, isHoliday: facts.state?.isHoliday(date) ?? false,
        start: zone.instant(of: CivilDateTime(date, .midnight)).seconds)
    }
    steady = SearchFrame.steady(interval, zone: zone)
  }

  /// The frame as one stretch in which everything is free.
  var free: [FreeStretch] { [FreeStretch(interval)] }

  /// Where the clocks are changed inside the frame.
  var clockChanges: [Int64] { steady.dropFirst().map(\.interval.start) }

  /// What is left of `frame` without `taken`, where before and after each there must be so much
  /// room, in seconds.
  func free(besides taken: [Interval], before: Int64 = 0, after: Int64 = 0) -> [FreeStretch] {
    let tree = IntervalTree(taken.map { IntervalTree.Entry(interval: $0, id: 0, units: 1) })
    return tree.gaps(in: claimed(before: before, after: after))
      .compactMap { $0.without(before: before, after: after) }.map { FreeStretch($0) }
  }

  /// What uses inside the frame can claim at most.
  func claimed(before: Int64, after: Int64) -> Interval {
    Interval(start: interval.start - before, end: interval.end + after)
  }

  /// Looks at the offset once a day: clocks are not changed more often.
  private static func steady(_ interval: Interval, zone: Zone) -> [Steady] {
    func offset(_ instant: Int64) -> Int { zone.offset(at: Timestamp(seconds: instant)) }
    var steady: [Steady] = []
    var start = interval.start
    var reached = start
    while reached < interval.end {
      let next = min(reached + 86_400, interval.end)
      if offset(next) != offset(start) {
        var (before, after) = (reached, next)
        while after - before > 1 {
          let middle = before + (after - before) / 2
          if offset(middle) == offset(start) { before = middle } else { after = middle }
        }
        if let part = Interval(from: start, to: after) {
          steady.append(Steady(interval: part, offset: Int64(offset(start))))
        }
        start = after
      }
      reached = next
    }
    if let rest = Interval(from: start, to: interval.end) {
      steady.append(Steady(interval: rest, offset: Int64(offset(start))))
    }
    return steady
  }
}

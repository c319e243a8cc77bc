// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import IntervalTree

/// A use lies in one unbroken open stretch; each leaf is judged for itself.
struct OpeningHoursRule: Rule {
  func reasons(against use: Use, given facts: Facts) -> [Reason] {
    guard let hours = use.leaf.hours, !isOpen(throughout: use.occurrence, hours, facts) else {
      return []
    }
    let date = facts.zone.civil(at: use.occurrence.start).date
    return [use.reason(.outsideHours(facts.ranges(of: hours, on: date), date: date))]
  }

  /// Goes from close to close: each must lie in a stretch that is open on. 24:00 is the next day's
  /// 00:00, so nights join by themselves.
  private func isOpen(
    throughout use: Occurrence, _ hours: OpeningHours, _ facts: Facts
  ) -> Bool {
    var reached = use.start
    while reached < use.end {
      let reading = facts.zone.civil(at: reached)
      let stretch = facts.ranges(of: hours, on: reading.date).first {
        $0.start <= reading.time && reading.time < $0.end
      }
      guard let stretch else { return false }
      let seconds = Int64(stretch.end.secondOfDay - reading.time.secondOfDay)
      reached = facts.zone.instant(after: reached, by: seconds)
    }
    return true
  }

  /// Where the clocks are not changed, hours by the clock are hours in a row; what meets is one.
  func free(for sought: Sought, in frame: SearchFrame) -> [FreeStretch] {
    guard let hours = sought.leaf.hours else { return frame.free }
    var open: [Interval] = []
    for part in frame.steady {
      for stretch in frame.stretches(of: hours, in: part) {
        if let last = open.last, last.end == stretch.start {
          open[open.count - 1] = Interval(start: last.start, end: stretch.end)
        } else {
          open.append(stretch)
        }
      }
    }
    return open.map { FreeStretch($0) }
  }
}

extension SearchFrame {
  /// The stretches of each day on its own, ascending.
  fileprivate func stretches(of hours: OpeningHours, in part: Steady) -> [Interval] {
    var stretches: [Interval] = []
    for day in days {
      let midnight = Int64(day.date.dayNumber) * 86_400 - part.offset
      guard midnight < part.interval.end, midnight + 86_400 > part.interval.start else { continue }
      for range in hours.ranges(on: day.date, isHoliday: day.isHoliday) {
        let stretch = Interval(
          start: midnight + Int64(range.start.secondOfDay),
          end: midnight + Int64(range.end.secondOfDay))
        if let inside = stretch.intersection(part.interval) { stretches.append(inside) }
      }
    }
    return stretches
  }
}

extension Zone {
  /// The instant `seconds` later; where the clocks change before or at that, the change, after
  /// which the clock must be read again.
  fileprivate func instant(after start: Timestamp, by seconds: Int64) -> Timestamp {
    let offset = offset(at: start)
    var (before, after) = (start, start.advanced(by: seconds))
    guard self.offset(at: after) != offset else { return after }
    while after.since(before) > 1 {
      let middle = before.advanced(by: after.since(before) / 2)
      if self.offset(at: middle) == offset { before = middle } else { after = middle }
    }
    return after
  }
}

extension Facts {
  fileprivate func ranges(of hours: OpeningHours, on date: CivilDate) -> [ClockRange] {
    hours.ranges(on: date, isHoliday: state?.isHoliday(date) ?? false)
  }
}

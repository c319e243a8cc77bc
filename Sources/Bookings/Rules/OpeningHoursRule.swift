// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime

/// A use lies in one unbroken open stretch; each leaf is judged for itself.
struct OpeningHoursRule: Rule {
  func reasons(against use: Use, given facts: Facts) -> [Reason] {
    guard let hours = use.leaf.hours else { return [] }
    let start = facts.zone.civil(at: use.occurrence.start)
    let end = facts.zone.civil(at: use.occurrence.end)
    guard !isOpen(from: start, to: end, hours: hours, facts: facts) else { return [] }
    let ranges = hours.ranges(
      on: start.date, isHoliday: facts.isHoliday(start.date))
    return [use.reason(.outsideHours(ranges, date: start.date))]
  }

  /// Walks the days of the use, each open without a break from where the last one ended: 24:00
  /// joins the next day's 00:00.
  private func isOpen(
    from start: CivilDateTime, to end: CivilDateTime, hours: OpeningHours, facts: Facts
  ) -> Bool {
    var reached = start
    while true {
      let ranges = hours.ranges(on: reached.date, isHoliday: facts.isHoliday(reached.date))
      guard let close = unbrokenEnd(from: reached.time, in: ranges) else { return false }
      reached = CivilDateTime(reached.date, close)
      if reached >= end { return true }
      // Only 24:00 reaches the next day; every other close ends the stretch.
      guard close == .endOfDay else { return false }
    }
  }

  /// When the stretch that is open at `time` closes; ranges that touch are one stretch.
  private func unbrokenEnd(from time: ClockTime, in ranges: [ClockRange]) -> ClockTime? {
    var reached: ClockTime?
    for range in ranges.sorted() {
      if let close = reached {
        guard range.start <= close else { break }
        reached = max(close, range.end)
      } else if range.start <= time, time < range.end {
        reached = range.end
      }
    }
    return reached
  }
}

extension Facts {
  func isHoliday(_ date: CivilDate) -> Bool { state?.isHoliday(date) ?? false }
}

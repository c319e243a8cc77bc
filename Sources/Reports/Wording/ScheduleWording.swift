// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Recurrence

extension Wording {
  /// When a schedule takes place: `wöchentlich am Di, 18:00–20:00 Uhr, bis Mi 30.09.2026`, or its
  /// one date.
  ///
  /// A rule is said by the clocks of its own zone, whatever zone is shown: weekly at 18:00 stays
  /// that. The zone is named where it is not the one shown.
  func schedule(_ schedule: Schedule, only: Occurrence?) -> String {
    guard let rule = schedule.rule else {
      return only.map { span($0) } ?? localSpan(schedule)
    }
    let hours = rule.saysTimes ? timesOfRule(schedule) : localHours(schedule)
    let clocks = hours + (schedule.zone == zone.name ? "" : " (\(schedule.zone))")
    return self.rule(rule, from: schedule.start, hours: clocks)
  }

  /// Where the rule itself says when it starts on a day: from when on, and for how long.
  private func timesOfRule(_ schedule: Schedule) -> String {
    let (start, length) = (clock(schedule.start.time), elapsed(schedule.clockSeconds))
    return self(de: "ab \(start) Uhr, je \(length)", en: "from \(start) on, \(length) each")
  }

  /// `18:00–20:00 Uhr` by the clocks of the schedule's own zone.
  private func localHours(_ schedule: Schedule) -> String {
    if schedule.isWholeDays, schedule.clockSeconds == 86_400 { return allDay }
    let end = schedule.start.addingClock(seconds: schedule.clockSeconds)
    let days = end.date.dayNumber - schedule.start.date.dayNumber
    let isMidnight = end.time == .midnight && days == 1
    let clocks = "\(clock(schedule.start.time))–\(isMidnight ? "24:00" : clock(end.time))"
    let over = days == 0 || isMidnight ? "" : " (\(later(by: days)))"
    return self(de: "\(clocks) Uhr\(over)", en: "\(clocks)\(over)")
  }

  private func localSpan(_ schedule: Schedule) -> String {
    "\(date(schedule.start.date)), \(localHours(schedule))"
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime
package import Recurrence

extension Booking {
  /// The position of the series that `extend` speaks of: the last with a rule, of those that still
  /// take place where there are such.
  package var series: Int? {
    let live = Set(occurrences.lazy.filter { $0.status != .cancelled }.map(\.segment))
    return segments.indices.last { segments[$0].schedule.rule != nil && live.contains($0) }
      ?? segments.lastIndex { $0.schedule.rule != nil }
  }

  /// Lets the series go on up to and including `last`, its new dates confirmed; those that `isLeftOut`
  /// are left out. A date that a shortening took away comes back; one that was left out or moved
  /// away before stays so, and one that was added there by itself becomes one of the series.
  ///
  /// Changes nothing where the series goes on that long already. What would have begun before `now`
  /// does not take place. Throws `tooMany` where it would have more dates than a series may.
  package mutating func extend(
    to last: CivilDate, now: Timestamp, zone: Zone, isLeftOut: (CivilDate) -> Bool = { _ in false }
  ) throws(RecurrenceError) {
    guard let number = series, let rule = segments[number].schedule.rule else { return }
    let longer = rule.ending(.date(last))
    let schedule = segments[number].schedule
    let known = try RecurrenceSet(start: schedule.start, rule: rule)
      .starts(in: nil, zone: zone, limit: Schedule.limit)
    let all = try RecurrenceSet(start: schedule.start, rule: longer)
      .starts(in: nil, zone: zone, limit: Schedule.limit)
    let isLonger = { (start: CivilDateTime) in known.last.map { $0 < start } ?? true }
    // A series that was ended before it began keeps its rule: all of it is cancelled.
    let isGone = occurrences.allSatisfy { $0.segment != number || $0.status == .cancelled }
    let added = all.filter { start in
      isLonger(start)
        || isGone && schedule.occurrence(at: start, zone: zone).start >= now
    }
    guard !added.isEmpty else { return }
    if added.contains(where: isLonger) { segments[number].schedule.rule = longer }
    for local in added where !schedule.excluded.contains(local) {
      if schedule.occurrence(at: local, zone: zone).start < now {
        if !occurrences.contains(where: { $0.segment == number && $0.local == local }) {
          segments[number].schedule.excluded.insert(local)
        }
      } else if isLeftOut(local.date) {
        segments[number].schedule.excluded.insert(local)
      } else {
        confirm(local, in: number, now: now, zone: zone)
      }
    }
    dropEmptySegments()
  }

  /// Lets the booking end with `last`, and not before `now`: its later dates are cancelled, also
  /// those that were moved or added by themselves.
  ///
  /// Changes nothing where it ends earlier.
  package mutating func shorten(
    to last: CivilDate, now: Timestamp, zone: Zone
  ) throws(RecurrenceError) {
    for number in segments.indices {
      try endSchedule(number, with: last, now: now, zone: zone)
    }
    for row in occurrences.indices
    where occurrences[row].local.date > last && occurrences[row].occurrence.start >= now
      && occurrences[row].status != .cancelled
    {
      occurrences[row].status = .cancelled
      occurrences[row].reason = nil
    }
  }

  /// Ends the rule of a segment with `last`, where that leaves any of its dates.
  private mutating func endSchedule(
    _ number: Int, with last: CivilDate, now: Timestamp, zone: Zone
  ) throws(RecurrenceError) {
    let schedule = segments[number].schedule
    guard let rule = schedule.rule else { return }
    let starts = try RecurrenceSet(start: schedule.start, rule: rule)
      .starts(in: nil, zone: zone, limit: Schedule.limit)
    let isGone = { (start: CivilDateTime) in
      start.date > last && schedule.occurrence(at: start, zone: zone).start >= now
    }
    guard starts.contains(where: isGone), let end = starts.last(where: { !isGone($0) }) else {
      return
    }
    segments[number].schedule.rule = rule.ending(.date(end.date))
  }
}

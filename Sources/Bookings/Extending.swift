// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime
package import Recurrence

extension Booking {
  /// The position of the series that `extend` and `shorten` speak of: the last with a rule.
  package var series: Int? { segments.lastIndex { $0.schedule.rule != nil } }

  /// Lets the series go on up to and including `last`, its new dates confirmed; those that `isLeftOut`
  /// are left out. A date that a shortening took away comes back.
  ///
  /// Changes nothing where the series goes on that long already. Throws `tooMany` where it would
  /// have more dates than a series may.
  package mutating func extend(
    to last: CivilDate, zone: Zone, isLeftOut: (CivilDate) -> Bool = { _ in false }
  ) throws(RecurrenceError) {
    guard let number = series, let rule = segments[number].schedule.rule,
      let longer = rule.unbounded?.until(last)
    else { return }
    let schedule = segments[number].schedule
    let known = try RecurrenceSet(start: schedule.start, rule: rule)
      .starts(in: nil, zone: zone, limit: Schedule.limit)
    let all = try RecurrenceSet(start: schedule.start, rule: longer)
      .starts(in: nil, zone: zone, limit: Schedule.limit)
    let added = all.filter { start in known.last.map { $0 < start } ?? true }
    guard !added.isEmpty else { return }
    segments[number].schedule.rule = longer
    for local in added {
      if isLeftOut(local.date) {
        segments[number].schedule.excluded.insert(local)
      } else {
        confirm(local, in: number, zone: zone)
      }
    }
  }

  /// Lets the series end with `last`, and not before `now`: its later dates are cancelled.
  ///
  /// Changes nothing where it ends earlier.
  package mutating func shorten(
    to last: CivilDate, now: Timestamp, zone: Zone
  ) throws(RecurrenceError) {
    guard let number = series, let rule = segments[number].schedule.rule else { return }
    let schedule = segments[number].schedule
    let today = zone.civil(at: now).date
    let starts = try RecurrenceSet(start: schedule.start, rule: rule)
      .starts(in: nil, zone: zone, limit: Schedule.limit)
    let isGone = { (start: CivilDateTime) in
      start.date > last && schedule.occurrence(at: start, zone: zone).start >= now
    }
    guard starts.contains(where: isGone) else { return }
    let end = starts.last { !isGone($0) }?.date ?? min(last, today.adding(days: -1))
    if end >= schedule.start.date {
      segments[number].schedule.rule = rule.unbounded?.until(end)
      segments[number].schedule.excluded = schedule.excluded.filter { $0.date <= end }
    }
    for row in occurrences.indices
    where occurrences[row].segment == number && isGone(occurrences[row].local)
      && occurrences[row].status != .cancelled
    {
      occurrences[row].status = .cancelled
      occurrences[row].reason = nil
    }
  }

  /// Adds a date by itself, at the time and place of `template`; one that was cancelled or skipped
  /// there comes back. Nothing changes where it takes place already.
  package mutating func add(_ schedule: Schedule, like template: Int, zone: Zone) {
    let wanted = schedule.occurrence(at: schedule.start, zone: zone)
    let same = occurrences.firstIndex { date in
      date.local == schedule.start && date.occurrence.start == wanted.start
        && date.occurrence.end == wanted.end
        && segments[date.segment].demands == segments[template].demands
    }
    if let same {
      if occurrences[same].status != .confirmed { restore(same, zone: zone) }
      return
    }
    if let number = segments.firstIndex(where: { segment in
      segment.schedule.rule != nil && segment.schedule.excluded.contains(schedule.start)
        && segment.schedule.length == schedule.length
        && segment.demands == segments[template].demands
    }), !occurrences.contains(where: { $0.segment == number && $0.local == schedule.start }),
      !occurrences.contains(where: { $0.occurrence.original == schedule.start })
    {
      segments[number].schedule.excluded.remove(schedule.start)
      confirm(schedule.start, in: number, zone: zone)
      return
    }
    let place = segments[template]
    segments.append(
      Segment(schedule: schedule, demands: place.demands, leaves: place.leaves))
    confirm(schedule.start, in: segments.count - 1, zone: zone)
  }

  /// Confirms the date at that position again, which was cancelled or skipped.
  package mutating func restore(_ row: Int, zone: Zone) {
    let number = occurrences[row].segment
    let schedule = segments[number].schedule
    let local = occurrences[row].local
    // Of a series that has been shortened it is no date any more: it stands alone then.
    let starts = try? RecurrenceSet(start: schedule.start, rule: schedule.rule)
      .starts(in: local..<local.addingClock(seconds: 1), zone: zone)
    if starts?.isEmpty ?? true {
      let single = Schedule(start: local, length: schedule.length, zone: schedule.zone)
      segments.append(
        Segment(
          schedule: single, demands: segments[number].demands, leaves: segments[number].leaves))
      occurrences[row].segment = segments.count - 1
    } else {
      segments[number].schedule.excluded.remove(local)
    }
    occurrences[row].status = .confirmed
    occurrences[row].reason = nil
  }

  /// Confirms the date of a segment's schedule with that local start, new or known.
  private mutating func confirm(_ local: CivilDateTime, in number: Int, zone: Zone) {
    if let row = occurrences.firstIndex(where: { $0.segment == number && $0.local == local }) {
      occurrences[row].status = .confirmed
      occurrences[row].reason = nil
      return
    }
    let date = segments[number].schedule.occurrence(at: local, zone: zone)
    occurrences.append(
      BookedOccurrence(
        occurrence: date.named(freeName(from: local)), status: .confirmed, segment: number,
        local: local))
    occurrences.sort { $0.occurrence.original < $1.occurrence.original }
  }

  /// The local start as the date's name for ever; where a date that has been moved away bears it
  /// already, the next second that none does.
  private func freeName(from local: CivilDateTime) -> CivilDateTime {
    let taken = Set(occurrences.map(\.occurrence.original))
    var name = local
    while taken.contains(name) { name = name.addingClock(seconds: 1) }
    return name
  }
}

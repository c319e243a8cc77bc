// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime
import Recurrence

extension Booking {
  /// Adds a date by itself, at the time and place of `template`; one that was cancelled or skipped
  /// there comes back. Nothing changes where it takes place already.
  package mutating func add(
    _ schedule: Schedule, like template: Int, now: Timestamp, zone: Zone
  ) {
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
        && segment.schedule.gives(schedule.start, zone: zone)
        && segment.schedule.length == schedule.length
        && segment.demands == segments[template].demands
    }), !occurrences.contains(where: { $0.segment == number && $0.local == schedule.start }),
      !occurrences.contains(where: { $0.occurrence.original == schedule.start })
    {
      segments[number].schedule.excluded.remove(schedule.start)
      confirm(schedule.start, in: number, now: now, zone: zone)
      return
    }
    let place = segments[template]
    segments.append(
      Segment(schedule: schedule, demands: place.demands, leaves: place.leaves))
    confirm(schedule.start, in: segments.count - 1, now: now, zone: zone)
    dropEmptySegments()
  }

  /// Confirms the date at that position again, which was cancelled or skipped.
  package mutating func restore(_ row: Int, zone: Zone) {
    let number = occurrences[row].segment
    let schedule = segments[number].schedule
    let local = occurrences[row].local
    // Of a series that has been shortened it is no date any more: it stands alone then.
    if !schedule.gives(local, zone: zone) {
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
    dropEmptySegments()
  }

  /// Confirms the date of a segment's schedule with that local start, new or known.
  mutating func confirm(
    _ local: CivilDateTime, in number: Int, now: Timestamp, zone: Zone
  ) {
    let date = segments[number].schedule.occurrence(at: local, zone: zone)
    if let row = row(for: local, in: number, date, now: now) {
      let (old, place) = (occurrences[row].segment, occurrences[row].local)
      if old != number, segments[old].schedule.rule != nil {
        segments[old].schedule.excluded.insert(place)
      }
      occurrences[row].segment = number
      occurrences[row].local = local
      occurrences[row].occurrence = date.named(occurrences[row].occurrence.original)
      occurrences[row].status = .confirmed
      occurrences[row].reason = nil
      return
    }
    occurrences.append(
      BookedOccurrence(
        occurrence: date.named(freeName(from: local)), status: .confirmed, segment: number,
        local: local))
    occurrences.sort { $0.occurrence.original < $1.occurrence.original }
  }

  /// The date that a segment's start is already: one of its own; one that was added by itself and
  /// is the same; or one of that name that has not been and is called off.
  private func row(
    for local: CivilDateTime, in number: Int, _ date: Occurrence, now: Timestamp
  ) -> Int? {
    if let own = occurrences.firstIndex(where: { $0.segment == number && $0.local == local }) {
      return own
    }
    let place = (segments[number].demands, segments[number].leaves)
    let same = occurrences.firstIndex {
      $0.status == .confirmed && $0.local == local && $0.occurrence.start == date.start
        && $0.occurrence.end == date.end && segments[$0.segment].schedule.rule == nil
        && (segments[$0.segment].demands, segments[$0.segment].leaves) == place
    }
    return same
      ?? occurrences.firstIndex {
        $0.occurrence.original == local && $0.status != .confirmed && $0.occurrence.start >= now
      }
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

extension Schedule {
  /// Whether that is a start of it, or one that is left out.
  package func gives(_ local: CivilDateTime, zone: Zone) -> Bool {
    let starts = try? RecurrenceSet(start: start, rule: rule)
      .starts(in: local..<local.addingClock(seconds: 1), zone: zone)
    return starts?.isEmpty == false
  }

  /// The starts that its rule gives and that are left out, ascending; not those after an end that
  /// was brought forward, which it remembers.
  package func leftOut(zone: Zone) -> [CivilDateTime] {
    excluded.sorted().filter { gives($0, zone: zone) }
  }
}

extension Booking {
  /// The starts that never were to take place, ascending in each segment: what was left out, without
  /// the dates that were moved away by themselves.
  package func leftOut(zone: Zone) -> [(segment: Int, local: CivilDateTime)] {
    let names = Set(occurrences.map(\.occurrence.original))
    let locals = Set(occurrences.map(\.local))
    return segments.indices.flatMap { number in
      // A date that was moved away first bears the name that it had before the series was moved.
      let shifts = Set(
        occurrences.lazy.filter { $0.segment == number }
          .map { $0.local.clockSeconds - $0.occurrence.original.clockSeconds }
      ).union([0])
      return segments[number].schedule.leftOut(zone: zone).filter { local in
        !locals.contains(local)
          && !shifts.contains { names.contains(local.addingClock(seconds: -$0)) }
      }.map { (number, $0) }
    }
  }
}

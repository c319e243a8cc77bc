// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Recurrence

// What a booking becomes that shall be as an entry of a file says.

extension Booking {
  /// The booking with what the entry says. What has begun at `now` stays as it was.
  ///
  /// A hold may end at another time; whether it is one, no file decides.
  func becoming(
    _ wanted: FiledBooking, keepsTimes: Bool, now: Timestamp, zone: Zone
  ) -> Booking {
    var after = self
    after.club = wanted.club
    after.purpose = wanted.purpose
    if status == .held, let end = wanted.heldUntil { after.heldUntil = end }
    return keepsTimes ? after : after.dated(by: wanted, since: now, zone: zone)
  }

  /// The booking at the times and places that the entry says; what has begun before `now` stays as it
  /// was, nothing where that is nil.
  ///
  /// A date keeps its name and stays cancelled, as far as the entry does not say otherwise; one that is
  /// no more is cancelled, and comes back where the entry names it again. Where it says the same dates
  /// as before, nothing of them changes but why they were cancelled.
  func dated(by wanted: FiledBooking, since now: Timestamp?, zone: Zone) -> Booking {
    var after = self
    let isOpen = { (date: BookedOccurrence) in now.map { date.occurrence.start >= $0 } ?? true }
    let open = occurrences.filter(isOpen)
    let past = occurrences.filter { !isOpen($0) }
    let coming = wanted.dates.filter(isOpen)
    let uses = Set(open.compactMap { $0.use(of: segments) })
    if !wanted.saysCancelled, uses == Set(coming.compactMap { $0.use(of: wanted.segments) }) {
      return after
    }
    // One that the schedule does not have was taken away with it, by no person.
    let dropped = Set(
      open.lazy.filter { date in
        let schedule = segments[date.segment].schedule
        return date.status == .cancelled && date.reason == nil
          && (schedule.excluded.contains(date.local) || !schedule.gives(date.local, zone: zone))
      }.map(\.occurrence.original))
    var matched = open.matched(
      with: coming, saysCancelled: wanted.saysCancelled, dropped: dropped,
      names: Set(past.map(\.occurrence.original)))
    if uses == Set(matched.dates.compactMap { $0.use(of: wanted.segments) }) {
      after.tellReasons(of: matched.dates)
      return after
    }
    guard !coming.isEmpty else {
      after.occurrences = past + open.map(\.cancelled)
      after.occurrences.sort { $0.occurrence.original < $1.occurrence.original }
      return after
    }
    // Segments that are past as a whole, or begin anew with the first date that is to come.
    after.segments = []
    var dates = after.take(past, of: segments, zone: zone) { !isOpen($0) }
    let firstNew = after.segments.count
    dates += after.take(matched.dates, of: wanted.segments, zone: zone, isOpen)
    for index in matched.gone.indices {
      let schedule = after.segments[firstNew].schedule
      let gone = matched.gone[index]
      matched.gone[index].segment = firstNew
      matched.gone[index].occurrence = schedule.occurrence(at: gone.local, zone: zone)
        .named(gone.occurrence.original)
    }
    after.occurrences = (dates + matched.gone).sorted {
      $0.occurrence.original < $1.occurrence.original
    }
    return after
  }

  /// Says of its cancelled dates why, as these do.
  private mutating func tellReasons(of dates: [BookedOccurrence]) {
    let told = Dictionary(
      uniqueKeysWithValues: dates.lazy.filter { $0.status == .cancelled && $0.reason != nil }
        .map { ($0.occurrence.original, $0.reason) })
    for row in occurrences.indices where occurrences[row].status == .cancelled {
      occurrences[row].reason =
        told[occurrences[row].occurrence.original] ?? occurrences[row].reason
    }
  }

  /// Appends what of the segments the dates need, and gives the dates with its positions.
  private mutating func take(
    _ dates: [BookedOccurrence], of old: [Segment], zone: Zone,
    _ isWanted: (BookedOccurrence) -> Bool
  ) -> [BookedOccurrence] {
    var moved = dates
    for number in old.indices {
      let rows = dates.indices.filter { dates[$0].segment == number }
      guard !rows.isEmpty else { continue }
      let schedule = old[number].schedule
      let starts = ((try? schedule.occurrences(zone: zone)) ?? []).filter {
        isWanted(BookedOccurrence(occurrence: $0, status: .confirmed))
      }.map(\.original)
      let pieces = schedule.keeping(
        starts.isEmpty ? [dates[rows[0]].local] : starts, zone: zone)
      let first = segments.count
      segments += pieces.map {
        Segment(schedule: $0, demands: old[number].demands, leaves: old[number].leaves)
      }
      for row in rows {
        let local = dates[row].local
        let piece = pieces.count == 1 ? 0 : pieces.firstIndex { $0.start == local } ?? 0
        moved[row].segment = first + piece
      }
    }
    return moved
  }
}

extension Schedule {
  /// One schedule that starts at these of its starts and no others, or one for each of them. They are
  /// ascending and not empty.
  func keeping(_ starts: [CivilDateTime], zone: Zone) -> [Schedule] {
    if self.starts(zone: zone) == starts { return [self] }
    guard rule != nil, starts.count > 1, let last = starts.last else {
      return starts.map { single($0) }
    }
    var part = self
    part.start = starts[0]
    if starts[0] != start { (part.startOffset, part.endOffset) = (nil, nil) }
    if rule?.count != nil || self.starts(zone: zone)?.last != last {
      part.rule = rule?.ending(.date(last.date))
    }
    part.excluded = excluded.filter { starts[0] < $0 }
    return part.starts(zone: zone) == starts ? [part] : starts.map { single($0) }
  }

  /// All of its starts, ascending; nil where they are too many.
  func starts(zone: Zone) -> [CivilDateTime]? {
    try? RecurrenceSet(start: start, rule: rule, excluded: excluded)
      .starts(in: nil, zone: zone, limit: Schedule.limit)
  }

  private func single(_ local: CivilDateTime) -> Schedule {
    let isFirst = local == start
    return Schedule(
      start: local, length: length, zone: zone, startOffset: isFirst ? startOffset : nil,
      endOffset: isFirst ? endOffset : nil)
  }
}

/// A time that a booking takes, however it came to it.
private struct FiledUse: Hashable {
  let start: Timestamp
  let end: Timestamp
  let demands: Set<Demand>
}

extension BookedOccurrence {
  fileprivate func use(of segments: [Segment]) -> FiledUse? {
    status == .confirmed
      ? FiledUse(
        start: occurrence.start, end: occurrence.end, demands: Set(segments[segment].demands))
      : nil
  }

  fileprivate var cancelled: BookedOccurrence {
    var date = self
    guard status != .cancelled else { return date }
    date.status = .cancelled
    date.reason = nil
    return date
  }
}

extension [BookedOccurrence] {
  /// The wanted dates under the names that these have, and those that are no more, cancelled.
  fileprivate func matched(
    with wanted: [BookedOccurrence], saysCancelled: Bool, dropped: Set<CivilDateTime>,
    names: Set<CivilDateTime>
  ) -> (dates: [BookedOccurrence], gone: [BookedOccurrence]) {
    let byName = { (date: BookedOccurrence) in date.occurrence.original.clockSeconds }
    let byLocal = { (date: BookedOccurrence) in date.local.clockSeconds }
    let byDay = { (date: BookedOccurrence) in Int64(date.local.date.dayNumber) }
    var left = Set(indices)
    var found: [Int: Int] = [:]
    for key in [byLocal, byName, byDay] {
      let known = Dictionary(grouping: left.sorted(), by: { key(self[$0]) })
      for number in wanted.indices where found[number] == nil {
        guard let row = known[key(wanted[number])]?.first(where: left.contains) else { continue }
        left.remove(row)
        found[number] = row
      }
    }
    var names = names.union(left.map { self[$0].occurrence.original })
      .union(found.values.map { self[$0].occurrence.original })
    let dates = wanted.indices.map { number -> BookedOccurrence in
      var date = wanted[number]
      guard let row = found[number] else {
        date.occurrence = date.occurrence.named(names.free(from: date.occurrence.original))
        return date
      }
      let known = self[row]
      date.occurrence = date.occurrence.named(known.occurrence.original)
      if known.status == .cancelled,
        date.status == .cancelled || !saysCancelled && !dropped.contains(known.occurrence.original)
      {
        date.reason = (date.status == .cancelled ? date.reason : nil) ?? known.reason
        date.status = .cancelled
      }
      return date
    }
    return (dates, left.map { self[$0].cancelled })
  }
}

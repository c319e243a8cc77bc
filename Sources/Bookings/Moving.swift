// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime
package import Recurrence

extension Booking {
  /// Moves its confirmed dates with these original starts; each keeps that name.
  ///
  /// Where they are all that is left of a series from some date on, they become a series of their
  /// own, and the dates between them that do not take place move along. Otherwise, and where no
  /// rule says the same days, each stands alone. `zone` is that of the schedules. Moving to where
  /// they are changes nothing. What takes all dates of a segment takes its position.
  package mutating func move(
    _ chosen: Set<CivilDateTime>, by shift: Shift, to place: Place? = nil, zone: Zone
  ) throws(RecurrenceError) {
    var successors: [Int: Int] = [:]
    for number in segments.indices {
      let segment = segments[number]
      let rows = occurrences.indices.filter {
        occurrences[$0].segment == number && !isLeftOver(occurrences[$0], of: segment, zone)
      }.sorted { occurrences[$0].local < occurrences[$1].local }
      let moving = rows.filter {
        occurrences[$0].status == .confirmed && chosen.contains(occurrences[$0].occurrence.original)
      }
      guard let first = moving.first, !isStill(segment, moving, shift, place, zone) else {
        continue
      }
      successors[number] = segments.count
      let start = occurrences[first].local
      let tail = rows.filter { occurrences[$0].local >= start }
      let isRest = tail.allSatisfy {
        occurrences[$0].status != .confirmed || moving.contains($0)
      }
      if isRest, moving.count > 1,
        let (kept, moved) = try segment.schedule.split(at: start, by: shift, zone: zone)
      {
        append(moved, on: place, from: number, tail, by: shift, zone: zone)
        if let kept { segments[number].schedule = kept }
      } else {
        for row in moving {
          let local = occurrences[row].local
          let schedule = shift.single(local, of: segment.schedule)
          append(schedule, on: place, from: number, [row], by: shift, zone: zone)
          if segment.schedule.rule != nil { segments[number].schedule.excluded.insert(local) }
        }
        if isRest, moving.count > 1 { endRule(of: number) }
      }
    }
    // What the schedule no longer has goes along where nothing else is left, and stays when it was.
    for (number, successor) in successors {
      let rest = occurrences.indices.filter { occurrences[$0].segment == number }
      guard rest.allSatisfy({ isLeftOver(occurrences[$0], of: segments[number], zone) }) else {
        continue
      }
      for row in rest { hand(row, to: successor, zone) }
    }
    dropEmptySegments(successors)
  }

  private mutating func hand(_ row: Int, to number: Int, _ zone: Zone) {
    let date = occurrences[row]
    occurrences[row].segment = number
    occurrences[row].occurrence = segments[number].schedule.occurrence(at: date.local, zone: zone)
      .named(date.occurrence.original)
  }

  /// Whether it is a cancelled date that the schedule no longer has.
  private func isLeftOver(_ date: BookedOccurrence, of segment: Segment, _ zone: Zone) -> Bool {
    date.status == .cancelled && !segment.schedule.gives(date.local, zone: zone)
  }

  /// Ends the rule of a segment with the last of its dates that is not cancelled.
  private mutating func endRule(of number: Int) {
    let last = occurrences.filter { $0.segment == number && $0.status != .cancelled }
      .map(\.local).max()
    guard let last else { return }
    segments[number].schedule.rule = segments[number].schedule.rule?.ending(.date(last.date))
  }

  /// Whether nothing would be different.
  private func isStill(
    _ segment: Segment, _ rows: [Int], _ shift: Shift, _ place: Place?, _ zone: Zone
  ) -> Bool {
    let isThere = place.map { $0.demands == segment.demands && $0.leaves == segment.leaves } ?? true
    guard isThere, (shift.length ?? segment.schedule.length) == segment.schedule.length else {
      return false
    }
    return rows.allSatisfy { row in
      let (local, present) = (occurrences[row].local, occurrences[row].occurrence)
      guard shift.start(from: local) == local else { return false }
      let moved = shift.single(local, of: segment.schedule).occurrence(at: local, zone: zone)
      return moved.named(present.original) == present
    }
  }

  /// Adds a segment and gives it those rows of another.
  private mutating func append(
    _ schedule: Schedule, on place: Place?, from number: Int, _ rows: [Int], by shift: Shift,
    zone: Zone
  ) {
    let old = segments[number]
    segments.append(
      Segment(
        schedule: schedule, demands: place?.demands ?? old.demands,
        leaves: place?.leaves ?? old.leaves))
    for row in rows {
      let local = shift.start(from: occurrences[row].local)
      let moved = schedule.occurrence(at: local, zone: zone)
      occurrences[row].segment = segments.count - 1
      occurrences[row].local = local
      occurrences[row].occurrence = moved.named(occurrences[row].occurrence.original)
    }
  }

  /// Takes away segments without dates and numbers the others anew; a segment that is named as the
  /// successor of one that goes takes its position.
  mutating func dropEmptySegments(_ successors: [Int: Int] = [:]) {
    let used = Set(occurrences.map(\.segment))
    var numbers: [Int: Int] = [:]
    var kept: [Segment] = []
    for number in segments.indices {
      guard let number = used.contains(number) ? number : successors[number],
        used.contains(number), numbers[number] == nil
      else { continue }
      numbers[number] = kept.count
      kept.append(segments[number])
    }
    segments = kept
    for row in occurrences.indices {
      occurrences[row].segment = numbers[occurrences[row].segment] ?? 0
    }
  }
}

extension Occurrence {
  /// The same time under another name.
  package func named(_ original: CivilDateTime) -> Occurrence {
    Occurrence(original: original, start: start, end: end)
  }
}

extension Schedule {
  /// What stays before `start`, which is one of its starts (nil: nothing), and the rest, moved; nil
  /// where no rule gives the moved days.
  fileprivate func split(
    at start: CivilDateTime, by shift: Shift, zone: Zone
  ) throws(RecurrenceError) -> (kept: Schedule?, moved: Schedule)? {
    guard let rule else { return nil }
    let starts = try RecurrenceSet(start: self.start, rule: rule)
      .starts(in: nil, zone: zone, limit: Schedule.limit)
    let rest = starts.filter { $0 >= start }.map(shift.start)
    guard let first = rest.first, let last = rest.last,
      let ruleOfRest = rule.shifted(days: shift.days)?
        .ending(.date(rule.lastDay?.adding(days: shift.days) ?? last.date))
    else { return nil }
    let isOwnStart = first == self.start && shift.length == nil
    let moved = Schedule(
      start: first, length: shift.length ?? length, zone: self.zone, rule: ruleOfRest,
      excluded: Set(excluded.filter { $0 >= start }.map(shift.start)),
      startOffset: isOwnStart ? startOffset : nil, endOffset: isOwnStart ? endOffset : nil)
    let found = try? RecurrenceSet(start: first, rule: ruleOfRest)
      .starts(in: nil, zone: zone, limit: Schedule.limit)
    guard found == rest else { return nil }
    guard let lastKept = starts.last(where: { $0 < start }) else { return (nil, moved) }
    var kept = self
    kept.rule = rule.ending(.date(lastKept.date))
    kept.excluded = excluded.filter { $0 <= lastKept }
    return (kept, moved)
  }
}

extension RecurrenceRule {
  /// Where UNTIL is a day.
  fileprivate var lastDay: CivilDate? {
    if case .date(let date)? = until { date } else { nil }
  }

  /// The rule whose days are those of this one, so many days later, as far as a rule can say that:
  /// always where weeks are counted. In months only the weekdays are moved, which the caller must
  /// compare.
  fileprivate func shifted(days: Int) -> RecurrenceRule? {
    try? RecurrenceRule(
      frequency: frequency, interval: interval, parts.withWeekdays(later: days),
      weekStart: weekStart.adding(days: days), skip: skip, count: count, until: until)
  }
}

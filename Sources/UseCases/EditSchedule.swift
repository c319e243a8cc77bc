// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Phrases
import Recurrence

/// What is to change of a schedule, as people wrote it; what is nil stays.
package struct WrittenScheduleChange: Sendable {
  /// `--when`: a time, a weekday, a date, or several of them.
  package var when: String?
  /// `--repeat`.
  package var repetition: String?
  /// `--until`; empty for no end.
  package var until: String?
  /// `--except`, beside the days that are left out already; an empty one takes these back first.
  package var except: [String] = []

  package init() {}

  package var isEmpty: Bool {
    when == nil && repetition == nil && until == nil && except.isEmpty
  }
}

extension ScheduleReader {
  /// The schedule with the changes. Days that were left out stay so, as far as they still occur.
  func read(_ change: WrittenScheduleChange, of old: Schedule) throws -> ReadSchedule {
    guard !change.isEmpty else { return ReadSchedule(schedule: old, notes: []) }
    var notes: [PhraseNote] = []
    var new = old
    var shift = 0
    if let when = change.when {
      let phrase = Phrase(when)
      let target = try phraseFailures(option: "when") {
        try phrase.moveTarget(context(now: zone.civil(at: now)))
      }
      notes = target.notes
      new = try schedule(of: target.value.when(from: old), phrase: phrase, option: "when")
      if case .weekday? = target.value.day {
        shift = new.start.date.dayNumber - old.start.date.dayNumber
      }
      if new.start.time != old.start.time, let rule = old.rule { try rule.checkHasNoTimes() }
      new.rule = try old.rule?.shifted(by: shift)
    }
    if let repetition = change.repetition {
      let rule = try rule(repetition, start: new.start)
      new.rule = rule.isBounded ? rule : rule.ending(like: new.rule)
    }
    if let until = change.until {
      guard let rule = new.rule else {
        throw Failure.usage(.seriesOptionWithoutRepeat(option: "until"))
      }
      let last = until.isEmpty ? nil : try lastDay(until, start: new.start)
      new.rule = last.map { rule.ending(.date($0)) } ?? rule.unbounded
    }
    if new.rule != nil, !(new.start == old.start && new.rule == old.rule) {
      try startAtFirstMatch(&new, change.repetition ?? new.rule?.text ?? "")
    }
    try leaveOut(change.except, from: &new, old, shiftedBy: shift)
    return ReadSchedule(
      schedule: new, notes: notes,
      schoolHolidaysEnd: try schoolHolidaysEnd(change.except, before: new))
  }

  /// Leaves out what `except` names, and what was left out before where it still occurs.
  private func leaveOut(
    _ except: [String], from new: inout Schedule, _ old: Schedule, shiftedBy days: Int
  ) throws {
    let kept =
      except.contains("") ? [] : Set(old.excluded.map { $0.date.adding(days: days) })
    let added = except.filter { !$0.isEmpty }
    new.excluded = []
    if !added.isEmpty {
      guard new.rule != nil else {
        throw Failure.usage(.seriesOptionWithoutRepeat(option: "except"))
      }
      try exclude(added, from: &new, new.rule?.text ?? "")
    }
    guard let first = kept.min(), let last = kept.max() else { return }
    let set = RecurrenceSet(start: new.start, rule: new.rule)
    let window =
      CivilDateTime(first, .midnight)..<CivilDateTime(last.adding(days: 1), .midnight)
    try recurrenceFailures(new.rule?.text ?? "") {
      let starts = try set.starts(in: window, zone: zone, limit: Schedule.windowLimit)
      new.excluded.formUnion(starts.filter { kept.contains($0.date) })
      guard new.rule?.isBounded ?? true else { return }
      let count = try set.starts(in: nil, zone: zone, limit: Schedule.limit).count
      if new.excluded.count == count { throw Failure.usage(.noDates) }
    }
  }
}

extension MoveTarget {
  /// The times that a schedule has after the change. A weekday is the first such day from the
  /// schedule's own first on, so that a slot in season does not lose its dates until now.
  fileprivate func when(from old: Schedule) -> When {
    let date: CivilDate
    switch day {
    case .days(let first, let last): return .days(first: first, last: last)
    case .date(let day): date = day
    case .weekday(let weekday, _):
      let distance = weekday.rawValue - old.start.date.weekday.rawValue
      date = old.start.date.adding(days: (distance + 7) % 7)
    case nil: date = old.start.date
    }
    switch time {
    case .wholeDay: return .days(first: date, last: date)
    case .until(let start, let end, let days):
      return .times(
        start: start.moment(on: date), end: .at(end.moment(on: date.adding(days: days))))
    case .lasting(let start, .elapsed(let seconds)):
      return .times(start: start.moment(on: date), end: .elapsed(seconds: seconds))
    case .lasting(let start, .days(let days)):
      return .times(start: start.moment(on: date), end: .days(days))
    case .start(let start): return old.when(from: start.moment(on: date))
    case nil:
      return old.when(from: Moment(local: CivilDateTime(date, old.start.time)))
    }
  }
}

extension MoveTarget.Clock {
  fileprivate func moment(on date: CivilDate) -> Moment {
    Moment(local: CivilDateTime(date, time), offset: offset)
  }
}

extension Schedule {
  /// The same length from another start.
  fileprivate func when(from start: Moment) -> When {
    switch length {
    case .elapsed(let seconds): return .times(start: start, end: .elapsed(seconds: seconds))
    case .clock(let seconds) where isWholeDays && start.local.time == .midnight:
      let days = Int(seconds / 86_400)
      return .days(first: start.local.date, last: start.local.date.adding(days: days - 1))
    case .clock(let seconds):
      return .times(
        start: start, end: .at(Moment(local: start.local.addingClock(seconds: seconds))))
    }
  }
}

extension RecurrenceRule {
  /// A rule that says times of its own cannot be given another time.
  fileprivate func checkHasNoTimes() throws {
    let names: [RecurrenceParts.Name] = [.byHour, .byMinute, .bySecond]
    guard let name = names.first(where: parts.has) else { return }
    let part = "\(name.rawValue)=\(parts.text(of: name))"
    throw Failure.recurrence(.unsupported(part: part), text: text)
  }

  /// The same rule with all its weekdays so many days later: from Tuesdays to Wednesdays.
  fileprivate func shifted(by days: Int) throws -> RecurrenceRule {
    try RecurrenceRule(
      frequency: frequency, interval: interval, parts.withWeekdays(later: days),
      weekStart: weekStart, skip: skip, count: count, until: until)
  }
}

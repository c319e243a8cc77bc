// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime

/// Where a booking is moved to; what is nil stays as it is.
package struct MoveTarget: Hashable, Sendable {
  package let day: Day?
  package let time: Time?

  package init(day: Day?, time: Time?) {
    self.day = day
    self.time = time
  }

  package enum Day: Hashable, Sendable {
    /// A weekday alone, and the next such date: a series shifts by days to that weekday.
    case weekday(Weekday, next: CivilDate)
    case date(CivilDate)
    /// Whole days, the last included.
    case days(first: CivilDate, last: CivilDate)
  }

  package enum Time: Hashable, Sendable {
    /// A new start; the length stays.
    case start(Clock)
    /// A new start, and an end so many days after the start's day.
    case until(Clock, end: Clock, daysLater: Int)
    case lasting(Clock, WrittenLength)
    case wholeDay
  }

  /// A time on a day that may not be known yet.
  package struct Clock: Hashable, Sendable {
    /// 24:00 only as an end.
    package let time: ClockTime
    /// Seconds east of UTC, where written.
    package let offset: Int?

    package init(time: ClockTime, offset: Int? = nil) {
      self.time = time
      self.offset = offset
    }
  }
}

extension Phrase {
  /// The phrase as what a booking is moved to: WHEN, or RANGE, TIME, WEEKDAY or DATE alone.
  package func moveTarget(
    _ context: PhraseContext
  ) throws(PhraseError) -> Reading<MoveTarget> {
    var parser = try Parser(self, expecting: .target, in: context)
    let written = try parser.target()
    var placing = Placing(text, in: context)
    let target = try placing.place(written)
    return Reading(value: target, notes: placing.notes)
  }
}

extension Placing {
  fileprivate mutating func place(_ target: WrittenTarget) throws(PhraseError) -> MoveTarget {
    guard let stretch = target.stretch else {
      return MoveTarget(
        day: try day(target.days, at: nil), time: target.saysWholeDay ? .wholeDay : nil)
    }
    for time in stretch.times where time.isUTC {
      throw failure(.unexpected, .target, at: time.range)
    }
    let start = MoveTarget.Clock(stretch.start)
    if case .dateTime(let endDate, let end) = stretch.end, case .date(let date)? = target.days?.form
    {
      let span = try placeSpan(date, at: stretch.start.time, endDate)
      try check(
        stretch.start.moment(on: span.first), before: end.moment(on: span.last), at: stretch.range)
      let daysLater = span.last.dayNumber - span.first.dayNumber
      return MoveTarget(
        day: day(date, placed: span.first),
        time: .until(start, end: MoveTarget.Clock(end), daysLater: daysLater))
    }
    let day = try day(target.days, at: stretch.start.time)
    return MoveTarget(day: day, time: try time(of: stretch, startingAt: start, on: day))
  }

  private mutating func day(
    _ days: WrittenDays?, at time: ClockTime?
  ) throws(PhraseError) -> MoveTarget.Day? {
    guard let days else { return nil }
    let (first, last) = try place(days, at: time)
    guard case .date(let date) = days.form else { return .days(first: first, last: last) }
    return day(date, placed: first)
  }

  private func day(_ date: WrittenDate, placed day: CivilDate) -> MoveTarget.Day {
    if case .weekday(let weekday) = date.form { .weekday(weekday, next: day) } else { .date(day) }
  }

  private mutating func time(
    of stretch: WrittenStretch, startingAt start: MoveTarget.Clock, on day: MoveTarget.Day?
  ) throws(PhraseError) -> MoveTarget.Time {
    switch stretch.end {
    case .length(let length): return .lasting(start, length)
    case .time(let end):
      // Without a day, any day shows whether the clock runs past midnight.
      var anchor = context.now.date
      switch day {
      case .weekday(_, let date)?, .date(let date)?: anchor = date
      case .days?, nil: break
      }
      var scratch = self
      let moment = try scratch.end(
        end, of: stretch.start.moment(on: anchor), on: anchor, at: stretch.range)
      if day != nil { self = scratch }
      let isNextDay = moment.local.date > anchor && end.time != .endOfDay
      return .until(start, end: MoveTarget.Clock(end), daysLater: isNextDay ? 1 : 0)
    case .dateTime, nil: return .start(start)
    }
  }
}

extension MoveTarget.Clock {
  fileprivate init(_ written: WrittenTime) {
    self.init(time: written.time, offset: written.offset)
  }
}

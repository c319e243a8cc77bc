// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime

/// Places what was written in the calendar, and remembers what it had to assume.
struct Placing {
  let text: String
  let context: PhraseContext
  private(set) var notes: [PhraseNote] = []

  init(_ text: String, in context: PhraseContext) {
    self.text = text
    self.context = context
  }

  private var today: CivilDate { context.now.date }

  mutating func note(_ note: PhraseNote) { notes.append(note) }

  /// The day of the date.
  ///
  /// - Parameters:
  ///   - time: when on that day it begins; nil for a whole day, which is ahead until it is over.
  ///   - start: where the date is the end of something, the start's day.
  mutating func place(
    _ date: WrittenDate, at time: ClockTime? = nil, from start: CivilDate? = nil
  ) throws(PhraseError) -> CivilDate {
    let day: CivilDate
    switch date.form {
    case .day(let written):
      day = written
      if date.hasShortYear { note(.yearAssumed(day)) }
    case .dayOfMonth(let month, let number):
      guard let found = context.date(month: month, day: number, from: start) else {
        throw failure(
          .noSuchDate(year: nil, month: month, day: number), .date, at: date.range)
      }
      day = found
      note(.yearAssumed(day))
    case .fromToday(let days): day = today.adding(days: days)
    case .weekday(let weekday):
      // Today is still the next one while its time is ahead.
      let isPast = start == nil && (time.map { CivilDateTime(today, $0) < context.now } ?? false)
      day = (start ?? today.adding(days: isPast ? 1 : 0)).next(weekday)
    case .nextWeekday(let weekday):
      day = today.adding(days: 1).next(weekday)
      if day.mondayOfWeek == today.mondayOfWeek {
        note(.couldMean(day, other: day.adding(days: 7)))
      }
    case .weekdayOfNextWeek(let weekday):
      day = today.mondayOfWeek.adding(days: 7).next(weekday)
    }
    guard day.isWritable else { throw failure(.outOfRange, .date, at: date.range) }
    if let written = date.weekday, written != day.weekday {
      throw failure(.weekdayMismatch(day, written: written), .date, at: date.range)
    }
    return day
  }

  /// The first and the last day of the period.
  mutating func place(
    _ days: WrittenDays, at time: ClockTime? = nil
  ) throws(PhraseError) -> (first: CivilDate, last: CivilDate) {
    let (first, last) = try placeUnchecked(days, at: time)
    guard first.isWritable, last.isWritable else {
      throw failure(.outOfRange, .days, at: days.range)
    }
    guard first <= last else { throw failure(.endBeforeStart, .days, at: days.range) }
    return (first, last)
  }

  private mutating func placeUnchecked(
    _ days: WrittenDays, at time: ClockTime?
  ) throws(PhraseError) -> (first: CivilDate, last: CivilDate) {
    switch days.form {
    case .date(let date):
      let day = try place(date, at: time)
      return (day, day)
    case .span(let first, let last): return try placeSpan(first, at: time, last)
    case .week(let ahead):
      let monday = today.mondayOfWeek.adding(days: 7 * ahead)
      return (monday, monday.adding(days: 6))
    case .month(let ahead):
      return (
        today.firstOfMonth(adding: ahead), today.firstOfMonth(adding: ahead + 1).adding(days: -1)
      )
    case .monthOfYear(let month):
      guard let days = context.wholeMonth(month) else {
        throw failure(.outOfRange, .days, at: days.range)
      }
      return days
    case .weekend(let weekend):
      let saturday = placeWeekend(weekend)
      return (saturday, saturday.adding(days: 1))
    case .dates(let first, let last): return (first, last)
    case .isoWeek(let week, let year):
      guard let monday = context.monday(ofWeek: week, year: year) else {
        throw failure(.noSuchWeek(year: year, week: week), .days, at: days.range)
      }
      return (monday, monday.adding(days: 6))
    case .named(let periods, let year):
      guard let days = context.period(among: periods, year: year) else {
        let name = periods.first?.name ?? ""
        throw failure(.noSuchPeriod(name: name, year: year ?? today.year), .days, at: days.range)
      }
      return days
    }
  }

  /// Both ends of a span. A first date without a year takes it from a last date that has one:
  /// `1.11. bis 31.3.2027` begins in 2026.
  mutating func placeSpan(
    _ first: WrittenDate, at time: ClockTime?, _ last: WrittenDate
  ) throws(PhraseError) -> (first: CivilDate, last: CivilDate) {
    if case .dayOfMonth(let month, let number) = first.form, case .day(let end) = last.form,
      let start = [end.year, end.year - 1].lazy
        .compactMap({ CivilDate(year: $0, month: month, day: number) }).first(where: { $0 <= end })
    {
      let dated = WrittenDate(form: .day(start), weekday: first.weekday, range: first.range)
      note(.yearAssumed(start))
      return (try place(dated, at: time), try place(last))
    }
    if case .dayOfMonth(let month, let number) = first.form,
      case .dayOfMonth(let lastMonth, let lastNumber) = last.form,
      let own = context.ownSpan(from: (month, number), to: (lastMonth, lastNumber))
    {
      let start = WrittenDate(form: .day(own.first), weekday: first.weekday, range: first.range)
      let end = WrittenDate(form: .day(own.last), weekday: last.weekday, range: last.range)
      note(.yearAssumed(own.first))
      return (try place(start, at: time), try place(end))
    }
    let start = try place(first, at: time)
    return (start, try place(last, from: start))
  }

  private mutating func placeWeekend(_ weekend: WrittenDays.Weekend) -> CivilDate {
    let saturday = today.mondayOfWeek.adding(days: 5)
    switch weekend {
    case .this: return saturday
    case .coming: return today.adding(days: 1).next(.saturday)
    case .next:
      let next = saturday.adding(days: 7)
      // Before Saturday, "next weekend" is also the one to come.
      if today < saturday { note(.weekendCouldMean(next, other: saturday)) }
      return next
    }
  }

  func failure(
    _ problem: PhraseError.Problem, _ expected: PhraseError.Expected, at range: Range<Int>
  ) -> PhraseError {
    PhraseError(text: text, range: range, problem: problem, expected: expected)
  }
}

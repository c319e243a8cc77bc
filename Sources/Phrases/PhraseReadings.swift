// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime

extension Phrase {
  /// The phrase as a time: WHEN.
  ///
  /// - Parameter needsTimes: refuses days alone unless the phrase says that they are meant whole
  ///   (`all-day`); `book` and `check` want that.
  package func when(
    _ context: PhraseContext, needsTimes: Bool = false
  ) throws(PhraseError) -> Reading<When> {
    var parser = try Parser(self, expecting: .when, in: context)
    var placing = Placing(text, in: context)
    let value = try placing.place(try parser.when(), needsTimes: needsTimes)
    return Reading(value: value, notes: placing.notes)
  }

  /// The phrase as one day: DATE.
  package func date(_ context: PhraseContext) throws(PhraseError) -> Reading<CivilDate> {
    var parser = try Parser(self, expecting: .date, in: context)
    _ = parser.accept(Vocabulary.onDay)
    guard let date = try parser.date() else { throw parser.dateFailure(.date) }
    try parser.finish(.date)
    var placing = Placing(text, in: context)
    return Reading(value: try placing.place(date), notes: placing.notes)
  }

  /// The phrase as days, the last included: DATE or PERIOD.
  package func dates(
    _ context: PhraseContext
  ) throws(PhraseError) -> (first: CivilDate, last: CivilDate) {
    var parser = try Parser(self, expecting: .days, in: context)
    let days = try parser.requireDays()
    try parser.finish(.days)
    var placing = Placing(text, in: context)
    return try placing.place(days)
  }

  /// The phrase as a length: DURATION.
  package func duration() throws(PhraseError) -> WrittenLength {
    var parser = try Parser(self, expecting: .length)
    let length = try parser.requireLength()
    try parser.finish(.length)
    return length
  }

  /// The phrase as a recurrence rule (RFC 5545 §3.3.10), without `RRULE:`: REPEAT.
  ///
  /// A written `RRULE:` is handed through as it stands, whatever it says; it holds no blank and no
  /// control character.
  package func repeatRule() throws(PhraseError) -> String {
    var parser = try Parser(self, expecting: .repetition)
    if let rule = try writtenRule() { return rule }
    return try parser.repetition().rule
  }

  private func writtenRule() throws(PhraseError) -> String? {
    let marked = text.drop(while: \.isWhitespace)
    guard marked.prefix(6).lowercased() == "rrule:" else { return nil }
    var rule = marked.dropFirst(6)
    while rule.last?.isWhitespace ?? false { rule.removeLast() }
    let start = text.distance(from: text.startIndex, to: rule.startIndex)
    let bad = rule.firstIndex { !($0.asciiValue.map { (0x21...0x7E).contains($0) } ?? false) }
    guard bad == nil, !rule.isEmpty else {
      let place = start + rule.distance(from: rule.startIndex, to: bad ?? rule.startIndex)
      throw PhraseError(
        text: text, range: place..<(bad == nil ? place : place + 1),
        problem: bad == nil ? .incomplete : .unexpected, expected: .repetition)
    }
    return String(rule)
  }
}

extension Placing {
  /// The days or the times of the whole phrase.
  mutating func place(
    _ when: WrittenWhen, needsTimes: Bool
  ) throws(PhraseError) -> When {
    switch when {
    case .days(let days, let saysWholeDay):
      if needsTimes, !saysWholeDay { throw failure(.missingTime, .times, at: days.range) }
      // Who books a whole weekday does not mean one that has begun.
      let begins = saysWholeDay && context.purpose == .writing ? ClockTime.midnight : nil
      let (first, last) = try place(days, at: begins)
      return .days(first: first, last: last)
    case .stretch(let date, let stretch): return try place(stretch, on: date)
    }
  }

  private mutating func place(
    _ stretch: WrittenStretch, on date: WrittenDate
  ) throws(PhraseError) -> When {
    if case .dateTime(let endDate, let endTime) = stretch.end {
      let days = try placeSpan(date, at: stretch.start.time, endDate)
      let start = stretch.start.moment(on: days.first)
      let end = endTime.moment(on: days.last)
      try check(start, before: end, at: stretch.range)
      return .times(start: start, end: .at(end))
    }
    let day = try place(date, at: stretch.start.time)
    let start = stretch.start.moment(on: day)
    switch stretch.end {
    case .time(let time):
      return .times(start: start, end: .at(try end(time, of: start, on: day, at: stretch.range)))
    case .length(.elapsed(let seconds)):
      return .times(start: start, end: .elapsed(seconds: seconds))
    case .length(.days(let days)): return .times(start: start, end: .days(days))
    case .dateTime, nil: throw failure(.missingEnd, .end, at: stretch.range)
    }
  }

  /// The end on the day of the start, or on the next where the clock has run past midnight.
  mutating func end(
    _ time: WrittenTime, of start: Moment, on day: CivilDate, at range: Range<Int>
  ) throws(PhraseError) -> Moment {
    let sameDay = time.moment(on: day)
    switch order(start, sameDay) {
    case .before: return sameDay
    case .same: throw failure(.equalTimes, .end, at: range)
    case .after:
      let next = day.adding(days: 1)
      guard next.isWritable else { throw failure(.outOfRange, .end, at: range) }
      note(.endsNextDay(next))
      return time.moment(on: next)
    }
  }

  func check(
    _ start: Moment, before end: Moment, at range: Range<Int>
  ) throws(PhraseError) {
    switch order(start, end) {
    case .before: return
    case .same: throw failure(.equalTimes, .end, at: range)
    case .after: throw failure(.endBeforeStart, .end, at: range)
    }
  }

  private enum Order { case before, same, after }

  /// By the instants where both offsets are written, else by the clock.
  private func order(_ start: Moment, _ end: Moment) -> Order {
    var (from, to) = (start.local.clockSeconds, end.local.clockSeconds)
    if let first = start.writtenInstant, let second = end.writtenInstant {
      (from, to) = (first, second)
    }
    return from < to ? .before : from == to ? .same : .after
  }
}

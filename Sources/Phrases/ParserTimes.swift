// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime

// TIME: a reading of the clock.

extension Parser {
  /// Whether a time could begin here.
  var startsTime: Bool {
    if number() != nil { return true }
    guard let word = word() else { return false }
    return word == "halb" || Vocabulary.noon.contains(word) || Vocabulary.beforeTime.contains(word)
  }

  /// A time, where one begins here; `afterT` allows the compact form with seconds.
  mutating func time(afterT: Bool = false) throws(PhraseError) -> WrittenTime? {
    let first = position
    if number() != nil { return try numberedTime(afterT: afterT) }
    guard !afterT else { return nil }
    if accept(Vocabulary.noon) { return clock(12, 0, 0, from: first) }
    return word() == "halb" ? try halfHour() : nil
  }

  mutating func requireTime(
    _ expected: PhraseError.Expected = .time
  ) throws(PhraseError) -> WrittenTime {
    guard let time = try time() else { throw unexpected(expected) }
    return time
  }

  /// `halb 8` is 7:30. `halb 1` could be half an hour after noon or after midnight.
  private mutating func halfHour() throws(PhraseError) -> WrittenTime {
    let first = position
    advance()
    guard let (hour, digits) = number(), digits <= 2 else { throw unexpected(.time) }
    advance()
    let range = range(from: first)
    if hour == 1, let night = ClockTime(hour: 0, minute: 30),
      let day = ClockTime(hour: 12, minute: 30)
    {
      throw failure(.ambiguous([.time(day), .time(night)]), .time, at: range)
    }
    guard (1...24).contains(hour), let time = clock(hour - 1, 30, 0, from: first) else {
      throw failure(.noSuchTime, .time, at: range)
    }
    return time
  }

  private mutating func numberedTime(afterT: Bool) throws(PhraseError) -> WrittenTime {
    let first = position
    guard let (value, digits) = number() else { throw unexpected(.time) }
    var (hour, minute, second) = (value, 0, 0)
    var isOnDial = digits == 1 || value >= 10
    switch digits {
    case 1...2:
      advance()
      if let minutes = acceptFraction(.colon) {
        minute = minutes
        second = acceptFraction(.colon) ?? 0
      } else if !afterT, let minutes = acceptFraction(.dot) {
        minute = minutes
      }
    case 4, (afterT ? 6 : 4):
      advance()
      let compact = digits == 4 ? value * 100 : value
      (hour, minute, second) = (compact / 10_000, compact / 100 % 100, compact % 100)
      isOnDial = false
    default: throw failure(.noSuchTime, .time)
    }
    guard var time = clock(hour, minute, second, from: first) else {
      throw failure(.noSuchTime, .time, at: range(from: first))
    }
    time.isOnDial = isOnDial && (1...12).contains(hour) && !afterT
    if afterT { return time }
    return try withHalf(withoutOClock(time, from: first), from: first)
  }

  /// Two digits behind a colon or dot, nothing between them.
  private mutating func acceptFraction(_ symbol: Token.Symbol) -> Int? {
    guard isGluedSymbol(symbol, 0), let value = gluedNumber(1, digits: 2...2) else { return nil }
    advance(2)
    return value
  }

  private mutating func withoutOClock(_ time: WrittenTime, from first: Int) -> WrittenTime {
    guard word() == "uhr" else { return time }
    advance()
    var time = time
    time.isOnDial = false
    time.range = range(from: first)
    return time
  }

  /// The time with `am` or `pm`, where it follows.
  private mutating func withHalf(
    _ time: WrittenTime, from first: Int
  ) throws(PhraseError) -> WrittenTime {
    guard let word = word(), word == "am" || word == "pm" else { return time }
    if word == "am", try germanOn(after: time, from: first) { return time }
    advance()
    let range = range(from: first)
    let hour = time.time.hour
    guard time.isOnDial,
      let half = ClockTime(
        hour: hour % 12 + (word == "pm" ? 12 : 0), minute: time.time.minute,
        second: time.time.second)
    else { throw failure(.noSuchTime, .time, at: range) }
    return WrittenTime(time: half, range: range, half: word == "pm" ? .pm : .am)
  }

  /// Whether `am` begins a date: `8-10 am Dienstag`. At twelve the two languages would disagree.
  private func germanOn(after time: WrittenTime, from first: Int) throws(PhraseError) -> Bool {
    guard !current.isGlued else { return false }
    var rest = self
    rest.advance()
    guard !rest.atEnd, (try? rest.singleDays()) != nil else { return false }
    if time.isOnDial, time.time.hour == 12,
      let night = ClockTime(hour: 0, minute: time.time.minute)
    {
      let range = tokens[first].range.lowerBound..<current.range.upperBound
      throw failure(.ambiguous([.time(time.time), .time(night)]), .time, at: range)
    }
    return true
  }

  private func clock(_ hour: Int, _ minute: Int, _ second: Int, from first: Int) -> WrittenTime? {
    ClockTime(hour: hour, minute: minute, second: second).map {
      WrittenTime(time: $0, range: range(from: first))
    }
  }
}

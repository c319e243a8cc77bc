// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime

// RANGE: a start on the clock, and an end or a length.

extension Parser {
  /// The times of a stretch; `date` is the day that stood before, if any, without which the end
  /// cannot be on another named day.
  mutating func stretch(
    on date: WrittenDate?, needsEnd: Bool = true
  ) throws(PhraseError) -> WrittenStretch {
    let first = position
    let afterT = date != nil && acceptT()
    if !afterT { _ = accept(Vocabulary.beforeTime) }
    guard let bare = try time(afterT: afterT) else {
      throw unexpected(date == nil ? .when : .times)
    }
    let start = try acceptOffset(bare, isStart: true)
    if start.time == .endOfDay { throw failure(.endOfDayAsStart, .time, at: start.range) }
    guard let end = try end(of: start, hasDate: date != nil) else {
      if !needsEnd { return WrittenStretch(start: start, end: nil) }
      if !atEnd, date != nil { throw unexpected(.end) }
      try refuseMissingDot(from: first)
      throw failure(.missingEnd, .end, at: range(from: first))
    }
    return WrittenStretch(start: start, end: end)
  }

  /// The `T` of `2026-06-17T18:00`.
  private mutating func acceptT() -> Bool {
    guard word() == "t", current.isGlued, token(1).isGlued else { return false }
    advance()
    return true
  }

  private mutating func end(
    of start: WrittenTime, hasDate: Bool
  ) throws(PhraseError) -> WrittenStretch.End? {
    if accept(Vocabulary.lasting) { return .length(try requireLength()) }
    if isSymbol(.plus) {
      advance()
      try refuseOffsetOrLength()
      return .length(try requireLength())
    }
    if hasDate, accept(.slash) || acceptDots() {
      if let end = try endOnDate() { return end }
      try refuseTimeOrLength()
      guard let length = try length() else { throw unexpected(.end) }
      return .length(length)
    }
    let isWord = accept(Vocabulary.until)
    guard isWord || accept(.dash) else { return nil }
    if hasDate, let end = try endOnDate() { return end }
    if hasDate, isWord, let length = try lengthWithUnit(after: start) { return .length(length) }
    let end = try acceptOffset(requireTime(.end), isStart: false)
    try refuseHalfDays(start, end)
    return .time(end)
  }

  /// The end as a date with its time.
  private mutating func endOnDate() throws(PhraseError) -> WrittenStretch.End? {
    guard let date = try date() else { return nil }
    _ = accept(.comma)
    let afterT = acceptT()
    if !afterT { _ = accept(Vocabulary.beforeTime) }
    guard let time = try time(afterT: afterT) else {
      throw failure(atEnd ? .missingTime : .unexpected, .time, at: atEnd ? date.range : nil)
    }
    return .dateTime(date, try acceptOffset(time, isStart: false))
  }

  /// `bis 2h`: the length, where it names its unit; else the words are a time.
  private mutating func lengthWithUnit(
    after start: WrittenTime
  ) throws(PhraseError) -> WrittenLength? {
    if word() == "p" || word() == "pt" { return try length() }
    guard let (value, _) = number() else { return nil }
    if word(1) == "h", value > start.time.hour, let time = ClockTime(hour: value) {
      // `16 bis 18h`: many people write the hour of the day so.
      let length = WrittenLength.elapsed(seconds: Int64(value) * 3600)
      throw failure(
        .ambiguous([.time(time), .length(length)]), .end,
        at: current.range.lowerBound..<token(1).range.upperBound)
    }
    // A time has two digits behind its dot: `bis 1.5 Stunden`, `bis 20.30`.
    let isFraction = isGluedSymbol(.dot, 1) && gluedNumber(2, digits: 1...1) != nil
    let hasUnit = word(isFraction ? 3 : 1).map { Vocabulary.units[$0] != nil } ?? false
    return hasUnit || isGluedSymbol(.comma, 1) ? try length() : nil
  }

  // MARK: What two people would read differently

  /// Two digits, a colon and two digits at this place, and nothing longer.
  private var clockOfFiveCharacters: (hour: Int, minute: Int)? {
    guard let (hour, digits) = number(), digits == 2, isGluedSymbol(.colon, 1),
      let minute = gluedNumber(2, digits: 2...2), minute < 60
    else { return nil }
    return (hour, minute)
  }

  /// `16.6 18-20` was meant as a date.
  private func refuseMissingDot(from first: Int) throws(PhraseError) {
    var start = self
    start.move(to: first)
    if let failure = start.missingDot(.date) { throw failure }
  }

  /// `18:00 + 01:30` has a blank too many for an offset and a digit too many for a length.
  private func refuseOffsetOrLength() throws(PhraseError) {
    guard let (hour, minute) = clockOfFiveCharacters else { return }
    let seconds = hour * 3600 + minute * 60
    throw failure(
      .ambiguous([.offset(seconds), .length(.elapsed(seconds: Int64(seconds)))]), .length,
      at: current.range.lowerBound..<token(2).range.upperBound)
  }

  /// `2026-06-17T18:00/20:00` is an end to a reader of ISO 8601 and a length by the grammar.
  private func refuseTimeOrLength() throws(PhraseError) {
    guard let (hour, minute) = clockOfFiveCharacters,
      let time = ClockTime(hour: hour, minute: minute)
    else { return }
    throw failure(
      .ambiguous([
        .time(time), .length(.elapsed(seconds: Int64(hour * 3600 + minute * 60))),
      ]), .end, at: current.range.lowerBound..<token(2).range.upperBound)
  }

  /// `6-8pm` is an evening to one reader and a day to another; `10-2pm` is clear, because its
  /// other reading is the longer one.
  private func refuseHalfDays(
    _ start: WrittenTime, _ end: WrittenTime
  ) throws(PhraseError) {
    let isOpen =
      start.isOnDial && start.half == nil && end.half != nil
      || end.isOnDial && end.half == nil && start.half != nil
    guard isOpen else { return }
    let otherStart = start.half == nil ? otherHalf(start.time) : start.time
    let otherEnd = end.half == nil ? otherHalf(end.time) : end.time
    let otherLength = length(otherStart, otherEnd)
    guard otherLength > 0, otherLength < length(start.time, end.time) else { return }
    throw failure(
      .ambiguous([.times(otherStart, otherEnd), .times(start.time, end.time)]), .times,
      at: start.range.lowerBound..<end.range.upperBound)
  }

  private func otherHalf(_ time: ClockTime) -> ClockTime {
    ClockTime(secondOfDay: (time.secondOfDay + 43_200) % 86_400) ?? time
  }

  /// Seconds from the one to the next of the other.
  private func length(_ start: ClockTime, _ end: ClockTime) -> Int {
    (end.secondOfDay - start.secondOfDay + 86_400) % 86_400
  }
}

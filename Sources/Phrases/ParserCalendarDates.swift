// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime

// The forms of DATE that name a day of the calendar, with or without its year.

extension Parser {
  /// A day with its number, where one begins here.
  mutating func calendarDate() throws(PhraseError) -> WrittenDate? {
    if let (value, digits) = number() {
      switch digits {
      case 8: return try compactDate(value)
      case 4: return try isoDate(year: value)
      case 1...2:
        if let date = try dottedDate(day: value) { return date }
        return try dayAndMonthName(day: value)
      default: return nil
      }
    }
    return try monthNameAndDay()
  }

  /// `20260617`.
  private mutating func compactDate(_ value: Int) throws(PhraseError) -> WrittenDate {
    let first = position
    advance()
    return try day(
      value % 100, month: value / 100 % 100, year: value / 10_000, range: range(from: first))
  }

  /// `2026-06-17`, `2026-W25-3`.
  private mutating func isoDate(year: Int) throws(PhraseError) -> WrittenDate? {
    let first = position
    guard isGluedSymbol(.dash, 1) else { return nil }
    if let month = gluedNumber(2, digits: 2...2), isGluedSymbol(.dash, 3),
      let number = gluedNumber(4, digits: 2...2)
    {
      advance(5)
      return try day(number, month: month, year: year, range: range(from: first))
    }
    guard token(2).isGlued, word(2) == "w", let week = gluedNumber(3, digits: 2...2),
      isGluedSymbol(.dash, 4), let number = gluedNumber(5, digits: 1...1)
    else { return nil }
    advance(6)
    guard (1...7).contains(number) else {
      throw failure(.unexpected, .date, at: range(from: first))
    }
    guard let monday = CivilDate(isoYear: year, week: week, weekday: .monday) else {
      throw failure(.noSuchWeek(year: year, week: week), .date, at: range(from: first))
    }
    return WrittenDate(
      form: .day(monday.adding(days: number - 1)), range: range(from: first))
  }

  /// `17.6.2026`, `17.6.26`, `17.6.`, `17.6. 2026`; `17.6` where `..` follows, which ends it, too.
  private mutating func dottedDate(day: Int) throws(PhraseError) -> WrittenDate? {
    let first = position
    guard isOwnDot(1), let (month, digits) = number(2), digits <= 2, isGluedSymbol(.dot, 3) else {
      return nil
    }
    guard isOwnDot(3) else {
      advance(3)
      return try dayOfMonth(day, month: month, from: first)
    }
    advance(4)
    if let year = gluedNumber(0, digits: 2...2) {
      advance()
      var date = try self.day(day, month: month, year: 2000 + year, range: range(from: first))
      date.hasShortYear = true
      return date
    }
    // `17.6.6` has a year that nobody writes.
    if token(0).isGlued, let (_, digits) = number(), digits != 4 { throw unexpected(.date) }
    return try dayOfMonth(day, month: month, from: first)
  }

  /// `17. Juni 2026`, `17 June`, `17th June`.
  private mutating func dayAndMonthName(day: Int) throws(PhraseError) -> WrittenDate? {
    let first = position
    let isMarked = isOwnDot(1) || isOrdinalSuffix(1)
    guard let month = monthName(isMarked ? 2 : 1) else { return nil }
    advance(isMarked ? 3 : 2)
    if isOwnDot(0) { advance() }
    return try dayOfMonth(day, month: month, from: first)
  }

  /// `June 17`, `June 17th 2026`.
  private mutating func monthNameAndDay() throws(PhraseError) -> WrittenDate? {
    let first = position
    guard let month = monthName(0) else { return nil }
    let place = isOwnDot(1) ? 2 : 1
    guard let (day, _) = number(place), isDayOfMonth(place) else { return nil }
    advance(place + 1)
    if isOrdinalSuffix(0) { advance() }
    return try dayOfMonth(day, month: month, from: first)
  }

  /// Behind a month, one or two digits are its day, unless they are the hour of `18:00`.
  func isDayOfMonth(_ ahead: Int) -> Bool {
    guard let (_, digits) = number(ahead) else { return false }
    return digits <= 2 && !isGluedSymbol(.colon, ahead + 1)
  }

  func monthName(_ ahead: Int) -> Int? { word(ahead).flatMap { Vocabulary.months[$0] } }

  func isOrdinalSuffix(_ ahead: Int) -> Bool {
    token(ahead).isGlued && isWord(in: Vocabulary.ordinalSuffixes, ahead)
  }

  /// The year, where four digits follow: they are one even where they could be a time.
  private mutating func dayOfMonth(
    _ day: Int, month: Int, from first: Int
  ) throws(PhraseError) -> WrittenDate {
    let place = isSymbol(.comma) ? 1 : 0
    if let (year, digits) = number(place), digits == 4 {
      let yearToken = token(place)
      advance(place + 1)
      var date = try self.day(day, month: month, year: year, range: range(from: first))
      if !yearToken.isGlued {
        date.separateYear = WrittenDate.SeparateYear(year: year, range: yearToken.range)
      }
      return date
    }
    let range = range(from: first)
    // 2000 was a leap year: 29 February is a day of some year.
    guard CivilDate(year: 2000, month: month, day: day) != nil else {
      throw failure(.noSuchDate(year: nil, month: month, day: day), .date, at: range)
    }
    return WrittenDate(form: .dayOfMonth(month: month, day: day), range: range)
  }

  private func day(
    _ day: Int, month: Int, year: Int, range: Range<Int>
  ) throws(PhraseError) -> WrittenDate {
    guard let date = CivilDate(year: year, month: month, day: day) else {
      throw failure(.noSuchDate(year: year, month: month, day: day), .date, at: range)
    }
    return WrittenDate(form: .day(date), range: range)
  }
}

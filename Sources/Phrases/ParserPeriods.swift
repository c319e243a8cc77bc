// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime

// PERIOD: several days.

extension Parser {
  /// A date or a period: `Mo-Fr`, `1.5. bis 30.9.`, `KW 25`.
  mutating func days() throws(PhraseError) -> WrittenDays? {
    let first = position
    let saysFrom = accept(Vocabulary.from)
    _ = accept(Vocabulary.onDay)
    guard let single = try singleDays() else {
      move(to: first)
      return nil
    }
    guard case .date(let start) = single.form, acceptSpanSeparator() else {
      // A day "from" which on is not that day alone.
      if saysFrom, !single.isDate || !startsTime { throw unexpected(.days) }
      return single
    }
    guard let last = try date() else {
      try refuseTimeAsYear(start)
      throw dateFailure(.date)
    }
    return WrittenDays(form: .span(start, last), range: range(from: first))
  }

  mutating func requireDays() throws(PhraseError) -> WrittenDays {
    guard let days = try days() else { throw dateFailure(.days) }
    return days
  }

  /// `..`, `-`, `bis`, `to`.
  private mutating func acceptSpanSeparator() -> Bool {
    acceptDots() || accept(.dash) || accept(Vocabulary.until)
  }

  mutating func acceptDots() -> Bool {
    guard isSymbol(.dot), isGluedSymbol(.dot, 1) else { return false }
    advance(2)
    return true
  }

  /// `16.6. 1800-2000` was meant as times, but four digits after a month are a year.
  private func refuseTimeAsYear(_ date: WrittenDate) throws(PhraseError) {
    guard let year = date.separateYear, year.year / 100 <= 24, year.year % 100 < 60, number() != nil
    else { return }
    throw failure(.yearNotTime(year.year), .times, at: year.range)
  }

  /// A date or period that needs no name of a city.
  mutating func grammarDays() throws(PhraseError) -> WrittenDays? {
    let first = position
    if let form = try periodForm() { return WrittenDays(form: form, range: range(from: first)) }
    return try date().map { WrittenDays(form: .date($0), range: $0.range) }
  }

  private mutating func periodForm() throws(PhraseError) -> WrittenDays.Form? {
    if let (year, digits) = number() {
      return digits == 4 ? try isoPeriod(year: year) : nil
    }
    if let month = monthName(0) { return try monthAndYear(month) }
    if word() == "kw" { return try calendarWeek() }
    return relativePeriod()
  }

  /// `diese Woche`, `next month`, `nächstes Wochenende`.
  private mutating func relativePeriod() -> WrittenDays.Form? {
    let isThis = isWord(in: Vocabulary.this)
    let isComing = isWord(in: Vocabulary.coming)
    guard isThis || isComing || isWord(in: Vocabulary.next), let noun = word(1) else { return nil }
    let form: WrittenDays.Form
    switch Vocabulary.units[noun] {
    case .week where noun == "woche" || noun == "week":
      // `nächste Woche Mittwoch` is a date.
      if !isThis, word(2).map({ Vocabulary.weekdays[$0] != nil }) ?? false { return nil }
      form = .week(isThis ? 0 : 1)
    case .month where noun == "monat" || noun == "month": form = .month(isThis ? 0 : 1)
    default:
      guard Vocabulary.weekends.contains(noun) else { return nil }
      form = .weekend(isThis ? .this : isComing ? .coming : .next)
    }
    advance(2)
    return form
  }

  /// `KW 25`, `KW 25 2026`.
  private mutating func calendarWeek() throws(PhraseError) -> WrittenDays.Form? {
    let first = position
    advance()
    guard let (week, digits) = number(), digits <= 2 else { throw unexpected(.days) }
    advance()
    var year: Int?
    if let (value, digits) = number(), digits == 4 {
      year = value
      advance()
    }
    if !(1...53).contains(week)
      || year.map({ CivilDate(isoYear: $0, week: week, weekday: .monday) == nil }) ?? false
    {
      throw failure(.noSuchWeek(year: year, week: week), .days, at: range(from: first))
    }
    return .isoWeek(week, year: year)
  }

  /// `Juni 2026`, `Juni`; a month with a day is a date.
  private mutating func monthAndYear(_ month: Int) throws(PhraseError) -> WrittenDays.Form? {
    let first = position
    let place = isOwnDot(1) ? 2 : 1
    guard let (year, digits) = number(place), digits == 4 else {
      if isDayOfMonth(place) { return nil }
      advance(place)
      return .monthOfYear(month)
    }
    advance(place + 1)
    return try wholeMonths(1, from: month, year: year, written: range(from: first))
  }

  /// `2026-06`, `2026-Q3`, `2026-W25`; nil for a day.
  private mutating func isoPeriod(year: Int) throws(PhraseError) -> WrittenDays.Form? {
    let first = position
    guard isGluedSymbol(.dash, 1), token(2).isGlued else { return nil }
    if let month = gluedNumber(2, digits: 2...2) {
      // 2200-23 is no month, and may be two times.
      guard !isGluedSymbol(.dash, 3), (1...12).contains(month) else { return nil }
      advance(3)
      return try wholeMonths(1, from: month, year: year, written: range(from: first))
    }
    if word(2) == "q", let quarter = gluedNumber(3, digits: 1...1) {
      advance(4)
      guard (1...4).contains(quarter) else {
        throw failure(.unexpected, .days, at: range(from: first))
      }
      return try wholeMonths(3, from: quarter * 3 - 2, year: year, written: range(from: first))
    }
    guard word(2) == "w", let week = gluedNumber(3, digits: 2...2), !isGluedSymbol(.dash, 4)
    else { return nil }
    advance(4)
    guard CivilDate(isoYear: year, week: week, weekday: .monday) != nil else {
      throw failure(.noSuchWeek(year: year, week: week), .days, at: range(from: first))
    }
    return .isoWeek(week, year: year)
  }

  private func wholeMonths(
    _ count: Int, from month: Int, year: Int, written: Range<Int>
  ) throws(PhraseError) -> WrittenDays.Form {
    guard (1...12).contains(month), let first = CivilDate(year: year, month: month, day: 1) else {
      throw failure(.noSuchDate(year: year, month: month, day: 1), .days, at: written)
    }
    return .dates(first: first, last: first.firstOfMonth(adding: count).adding(days: -1))
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime

// DATE: one day.

extension Parser {
  /// A date, where one begins here; the longest reading as one.
  mutating func date() throws(PhraseError) -> WrittenDate? {
    let first = position
    if let date = try calendarDate() { return date }
    if let day = weekdayWord() { return try date(after: day, from: first) }
    guard let word = word() else {
      return isSymbol(.plus) ? try distantDate(from: first) : nil
    }
    if let days = Vocabulary.relativeDays[word] {
      advance()
      return WrittenDate(form: .fromToday(days: days), range: range(from: first))
    }
    if word == "in" { return try distantDate(from: first) }
    guard Vocabulary.next.contains(word) || Vocabulary.coming.contains(word) else { return nil }
    advance()
    if let day = weekdayWord() {
      return WrittenDate(form: .nextWeekday(day), range: range(from: first))
    }
    if acceptWeek(), let day = weekdayWord() {
      return WrittenDate(form: .weekdayOfNextWeek(day), range: range(from: first))
    }
    move(to: first)
    return nil
  }

  mutating func requireDate() throws(PhraseError) -> WrittenDate {
    guard let date = try date() else { throw dateFailure(.date) }
    return date
  }

  /// `Di`, `Dienstag`, `Di.`
  mutating func weekdayWord() -> Weekday? {
    guard let word = word(), let day = Vocabulary.weekdays[word] else { return nil }
    advance(isOwnDot(1) ? 2 : 1)
    return day
  }

  private mutating func date(
    after day: Weekday, from first: Int
  ) throws(PhraseError) -> WrittenDate {
    let afterDay = position
    _ = accept(.comma)
    if let date = try calendarDate() {
      return WrittenDate(
        form: date.form, weekday: day, range: range(from: first),
        separateYear: date.separateYear, hasShortYear: date.hasShortYear)
    }
    move(to: afterDay)
    if accept(Vocabulary.next) || accept(Vocabulary.coming) {
      if acceptWeek() {
        return WrittenDate(form: .weekdayOfNextWeek(day), range: range(from: first))
      }
      move(to: afterDay)
    }
    return WrittenDate(form: .weekday(day), range: range(from: first))
  }

  mutating func acceptWeek() -> Bool {
    guard let word = word(), word == "woche" || word == "week" else { return false }
    advance()
    return true
  }

  /// `in 3 Tagen`, `+2w`.
  private mutating func distantDate(from first: Int) throws(PhraseError) -> WrittenDate {
    advance()
    guard let (count, _) = number() else { throw unexpected(.date) }
    guard count >= 0 else { throw failure(.outOfRange, .date) }
    advance()
    let unit = word().flatMap { Vocabulary.units[$0] }
    guard unit == .day || unit == .week else { throw unexpected(.date) }
    advance()
    return WrittenDate(
      form: .fromToday(days: unit == .week ? count * 7 : count), range: range(from: first))
  }
}

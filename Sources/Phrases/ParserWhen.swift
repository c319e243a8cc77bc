// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WHEN: days, or a date with times, in either order.

extension Parser {
  /// The whole phrase as a time.
  mutating func when() throws(PhraseError) -> WrittenWhen {
    let when: WrittenWhen
    if acceptWholeDay() {
      when = .days(try requireDays(), saysWholeDay: true)
    } else if let days = try days() {
      when = try whenOn(days)
    } else if number() != nil, isGluedSymbol(.slash, 1) {
      throw dateFailure(.when)
    } else {
      when = try whenTimesFirst()
    }
    try finish(.when)
    return when
  }

  private mutating func whenOn(_ days: WrittenDays) throws(PhraseError) -> WrittenWhen {
    if atEnd { return .days(days, saysWholeDay: false) }
    let hasComma = accept(.comma)
    if acceptWholeDay() { return .days(days, saysWholeDay: true) }
    if case .date(let date) = days.form { return .stretch(date, try stretch(on: date)) }
    if startsTime { throw failure(.timesForSeveralDays, .when) }
    if hasComma { throw unexpected(.times) }
    return .days(days, saysWholeDay: false)
  }

  private mutating func whenTimesFirst() throws(PhraseError) -> WrittenWhen {
    let first = position
    let stretch = try stretch(on: nil)
    let afterStretch = position
    _ = accept(.comma)
    if atEnd { throw failure(.missingDate, .date, at: range(from: first)) }
    guard let days = try days() else { throw dateFailure(.date) }
    guard case .date(let date) = days.form else {
      move(to: afterStretch)
      throw failure(.timesForSeveralDays, .date, at: days.range)
    }
    return .stretch(date, stretch)
  }

  /// `ganztägig`, `all-day`, `all day`.
  mutating func acceptWholeDay() -> Bool {
    if word() == "ganztaegig" {
      advance()
      return true
    }
    let place = isSymbol(.dash, 1) ? 2 : 1
    guard word() == "all", word(place) == "day" else { return false }
    advance(place + 1)
    return true
  }
}

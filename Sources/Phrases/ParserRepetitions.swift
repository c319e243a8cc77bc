// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime

// REPEAT: how a date comes again.

extension Parser {
  private static let largestInterval = 999

  /// The whole phrase as a repetition.
  mutating func repetition() throws(PhraseError) -> WrittenRepetition {
    var repetition: WrittenRepetition
    if let word = word(), let unit = Vocabulary.frequencies[word] {
      advance()
      repetition = WrittenRepetition(frequency: frequency(unit))
      try takeDays(of: &repetition)
    } else if accept(Vocabulary.every) {
      repetition = try everyUnit()
    } else if let days = try repeatedWeekdays() {
      repetition = WrittenRepetition(frequency: .weekly, days: days)
    } else {
      repetition = try weekdays(afterEvery: false)
    }
    try finish(.repetition)
    return repetition
  }

  /// Behind `jeden`, `alle`, `every`: `2 Wochen`, `week on Tue`, `other Tue`, `Mi`, `1. Mi im Monat`.
  private mutating func everyUnit() throws(PhraseError) -> WrittenRepetition {
    let first = position
    guard let interval = try interval() else { return try weekdays(afterEvery: true) }
    guard (1...Parser.largestInterval).contains(interval) else {
      throw failure(.outOfRange, .repetition, at: range(from: first))
    }
    if weekdayHere, tokens[first].kind == .word("other") {
      return WrittenRepetition(frequency: .weekly, interval: interval, days: try weekdayList())
    }
    guard let unit = unitHere, [.day, .week, .month, .year].contains(unit)
    else { throw unexpected(.repetition) }
    advance()
    var repetition = WrittenRepetition(frequency: frequency(unit), interval: interval)
    try takeDays(of: &repetition)
    return repetition
  }

  /// The `2` of `2 Wochen` and of `zweite Woche`, 1 of `Woche`; nil where no unit is counted.
  private mutating func interval() throws(PhraseError) -> Int? {
    if word() == "other" {
      advance()
      return 2
    }
    if let ordinal = ordinal() {
      let length = number() == nil ? 1 : 2
      guard word(length).map({ Vocabulary.units[$0] != nil }) ?? false else { return nil }
      advance(length)
      // Nobody means each week by "every first week".
      guard ordinal > 1 else {
        throw failure(.unexpected, .repetition, at: range(from: position - length))
      }
      return ordinal
    }
    guard let (count, _) = number() else { return unitHere == nil ? nil : 1 }
    advance()
    return count
  }

  private var unitHere: Vocabulary.Unit? { word().flatMap { Vocabulary.units[$0] } }

  private func frequency(_ unit: Vocabulary.Unit) -> WrittenRepetition.Frequency {
    switch unit {
    case .year: .yearly
    case .month: .monthly
    case .week: .weekly
    default: .daily
    }
  }

  /// The days behind `weekly` (`on Tue and Thu`) and `monthly` (`on the 1st Wed`, `am 15.`).
  private mutating func takeDays(of repetition: inout WrittenRepetition) throws(PhraseError) {
    if atEnd { return }
    let saysOn = accept(Vocabulary.onDay)
    switch repetition.frequency {
    case .daily, .yearly: if saysOn { throw unexpected(.repetition) }
    case .weekly:
      repetition.days = try weekdayList()
    case .monthly:
      _ = accept(Vocabulary.article)
      let place = position
      repetition.ordinals = try ordinalList()
      if weekdayHere {
        repetition.days = try weekdayList()
      } else if word() == "tag" || word() == "day" {
        advance()
      }
      try check(repetition, from: place)
    }
  }

  /// `Mo-Fr`, `Di und Do`; or numbered in a month: `letzter Fr im Monat`.
  private mutating func weekdays(afterEvery: Bool) throws(PhraseError) -> WrittenRepetition {
    if weekdayHere { return WrittenRepetition(frequency: .weekly, days: try weekdayList()) }
    _ = accept(Vocabulary.article)
    let place = position
    let ordinals = try ordinalList()
    let repetition = WrittenRepetition(
      frequency: .monthly, days: try weekdayList(), ordinals: ordinals)
    try check(repetition, from: place)
    guard acceptOfMonth() else {
      // Only a month has a first and a last of them: `jeden letzten Fr`.
      if afterEvery, atEnd, repetition.ordinals.isSubset(of: [1, -1]) { return repetition }
      if afterEvery, atEnd { try refuseEveryOther(repetition, from: place) }
      throw unexpected(.repetition)
    }
    return repetition
  }

  /// `jeden zweiten Di` comes twice a month to one reader and once to another.
  private func refuseEveryOther(
    _ repetition: WrittenRepetition, from first: Int
  ) throws(PhraseError) {
    guard repetition.ordinals.count == 1, let number = repetition.ordinals.first, number > 1
    else { return }
    let days = repetition.days.sorted()
    throw failure(
      .ambiguous([.weekly(days, interval: number), .monthly(days, ordinal: number)]), .repetition,
      at: range(from: first))
  }

  /// `im Monat`, `of the month`, `in every month`.
  private mutating func acceptOfMonth() -> Bool {
    let german = (word() == "im" && word(1) == "monat") || (word() == "des" && word(1) == "monats")
    if german {
      advance(2)
      return true
    }
    guard word() == "of" || word() == "in" else { return false }
    let hasArticle = word(1) == "the" || word(1) == "every" || word(1) == "each"
    guard word(hasArticle ? 2 : 1) == "month" else { return false }
    advance(hasArticle ? 3 : 2)
    return true
  }

  /// A month has at most five of a weekday and 31 days.
  private func check(_ repetition: WrittenRepetition, from first: Int) throws(PhraseError) {
    let largest = repetition.days.isEmpty ? 31 : 5
    guard repetition.ordinals.allSatisfy({ $0 == -1 || (1...largest).contains($0) }) else {
      throw failure(.outOfRange, .repetition, at: range(from: first))
    }
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime

// The days of a REPEAT: weekdays, and numbers within a month.

extension Parser {
  var weekdayHere: Bool { word().map { Vocabulary.weekdays[$0] != nil } ?? false }

  /// `Di`, `Di,Do`, `Di und Do`, `Mo-Fr`, `Sa bis Mo`.
  mutating func weekdayList() throws(PhraseError) -> Set<Weekday> {
    var days: Set<Weekday> = []
    repeat {
      guard let first = weekdayWord() else { throw unexpected(.repetition) }
      days.insert(first)
      guard accept(.dash) || accept(Vocabulary.until) else { continue }
      let place = position
      guard let last = weekdayWord() else { throw unexpected(.repetition) }
      if first == last { throw failure(.equalTimes, .repetition, at: range(from: place)) }
      var day = first
      while day != last {
        day = Weekday(rawValue: day.rawValue % 7 + 1) ?? last
        days.insert(day)
      }
    } while acceptListSeparator()
    return days
  }

  /// `dienstags und donnerstags`.
  mutating func repeatedWeekdays() throws(PhraseError) -> Set<Weekday>? {
    var days: Set<Weekday> = []
    repeat {
      guard let day = word().flatMap({ Vocabulary.repeatedWeekdays[$0] }) else {
        if days.isEmpty { return nil }
        throw unexpected(.repetition)
      }
      days.insert(day)
      advance()
    } while acceptListSeparator()
    return days
  }

  /// `1.`, `1st`, `first`, `letzten`, `1. und 3.`
  mutating func ordinalList() throws(PhraseError) -> Set<Int> {
    var ordinals: Set<Int> = []
    repeat {
      guard let ordinal = ordinal() else { throw unexpected(.repetition) }
      ordinals.insert(ordinal)
      advance(number() == nil ? 1 : 2)
    } while acceptListSeparator()
    return ordinals
  }

  /// The number of the ordinal here: one word, or digits and their ending.
  func ordinal() -> Int? {
    if let word = word() { return Vocabulary.ordinals[word] }
    guard let (value, _) = number(), isOwnDot(1) || isOrdinalSuffix(1) else { return nil }
    return value
  }

  private mutating func acceptListSeparator() -> Bool {
    accept(.comma) || accept(Vocabulary.and)
  }
}

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
      repetition = try weekdays()
    }
    try finish(.repetition)
    return repetition
  }

  /// Behind `jeden`, `alle`, `every`: `2 Wochen`, `week on Tue`, `Mi`, `1. Mi im Monat`.
  private mutating func everyUnit() throws(PhraseError) -> WrittenRepetition {
    let hasNumber = number() != nil && !(isOwnDot(1) || isOrdinalSuffix(1))
    if !hasNumber, word().flatMap({ Vocabulary.units[$0] }) == nil { return try weekdays() }
    var interval = 1
    if hasNumber, let (count, _) = number() {
      guard (1...Parser.largestInterval).contains(count) else {
        throw failure(.outOfRange, .repetition)
      }
      interval = count
      advance()
    }
    guard let unit = word().flatMap({ Vocabulary.units[$0] }), [.day, .week, .month].contains(unit)
    else { throw unexpected(.repetition) }
    advance()
    var repetition = WrittenRepetition(frequency: frequency(unit), interval: interval)
    try takeDays(of: &repetition)
    return repetition
  }

  private func frequency(_ unit: Vocabulary.Unit) -> WrittenRepetition.Frequency {
    switch unit {
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
    case .daily: if saysOn { throw unexpected(.repetition) }
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
  private mutating func weekdays() throws(PhraseError) -> WrittenRepetition {
    if weekdayHere { return WrittenRepetition(frequency: .weekly, days: try weekdayList()) }
    _ = accept(Vocabulary.article)
    let place = position
    let ordinals = try ordinalList()
    let repetition = WrittenRepetition(
      frequency: .monthly, days: try weekdayList(), ordinals: ordinals)
    try check(repetition, from: place)
    guard acceptOfMonth() else { throw unexpected(.repetition) }
    return repetition
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

  // MARK: Lists

  private var weekdayHere: Bool { word().map { Vocabulary.weekdays[$0] != nil } ?? false }

  /// `Di`, `Di,Do`, `Di und Do`, `Mo-Fr`, `Sa bis Mo`.
  private mutating func weekdayList() throws(PhraseError) -> Set<Weekday> {
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
  private mutating func repeatedWeekdays() throws(PhraseError) -> Set<Weekday>? {
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
  private mutating func ordinalList() throws(PhraseError) -> Set<Int> {
    var ordinals: Set<Int> = []
    repeat {
      if let word = word(), let ordinal = Vocabulary.ordinals[word] {
        ordinals.insert(ordinal)
        advance()
      } else if let (value, _) = number(), isOwnDot(1) || isOrdinalSuffix(1) {
        ordinals.insert(value)
        advance(2)
      } else {
        throw unexpected(.repetition)
      }
    } while acceptListSeparator()
    return ordinals
  }

  private mutating func acceptListSeparator() -> Bool {
    accept(.comma) || accept(Vocabulary.and)
  }
}

extension Phrase {
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

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

// DURATION: how long.

extension Parser {
  /// Ten years: no booking is longer, and no sum of two overflows.
  private static let longestDays = 3_653

  mutating func requireLength() throws(PhraseError) -> WrittenLength {
    guard let length = try length() else { throw unexpected(.length) }
    return length
  }

  /// A length, where one begins here.
  mutating func length() throws(PhraseError) -> WrittenLength? {
    let first = position
    if word() == "p" || word() == "pt" { return try isoLength() }
    guard let (value, digits) = number() else { return nil }
    if isGluedSymbol(.colon, 1) {
      guard digits <= 3, let minutes = gluedNumber(2, digits: 2...2), minutes < 60 else {
        throw unexpected(.length)
      }
      advance(3)
      return try elapsed(value * 3600 + minutes * 60, from: first)
    }
    guard value >= 0, digits <= 6 else { throw failure(.outOfRange, .length) }
    if isGluedSymbol(.comma, 1) || isGluedSymbol(.dot, 1), let (_, places) = number(2) {
      return try fractionOfHours(value, places: places)
    }
    return try wholeUnits(value)
  }

  /// `1,5h`, `1.25 Stunden`: at most hundredths, which are whole seconds.
  private mutating func fractionOfHours(
    _ whole: Int, places: Int
  ) throws(PhraseError) -> WrittenLength {
    let first = position
    guard let fraction = gluedNumber(2, digits: 1...2) else { throw unexpected(.length) }
    advance(3)
    guard unit() == .hour else { throw unexpected(.length) }
    advanceOverUnit()
    let hundredths = places == 1 ? fraction * 10 : fraction
    return try elapsed(whole * 3600 + hundredths * 36, from: first)
  }

  /// `90m`, `2 Stunden`, `1h30`, `1 h 30 min`, `3d`, `2w`.
  private mutating func wholeUnits(_ value: Int) throws(PhraseError) -> WrittenLength {
    let first = position
    advance()
    guard let unit = unit() else { throw unexpected(.length) }
    if unit == .month || unit == .year { throw failure(.monthsAreNoLength, .length) }
    advanceOverUnit()
    switch unit {
    case .hour: return try elapsed(value * 3600 + minutesAfterHours() * 60, from: first)
    case .minute: return try elapsed(value * 60, from: first)
    default: return try days(unit == .week ? value * 7 : value, from: first)
    }
  }

  /// The minutes of `1h30` and `1 Stunde 30 Minuten`; without a unit only where nothing is between.
  private mutating func minutesAfterHours() throws(PhraseError) -> Int {
    guard let (minutes, digits) = number(), digits <= 2 else { return 0 }
    let hasUnit = word(1).map { Vocabulary.units[$0] == .minute } ?? false
    guard hasUnit || current.isGlued else { return 0 }
    guard minutes < 60 else { throw failure(.unexpected, .length) }
    advance()
    if hasUnit { advanceOverUnit() }
    return minutes
  }

  private func unit() -> Vocabulary.Unit? { word().flatMap { Vocabulary.units[$0] } }

  /// The unit, with the dot of `Std.` and `Min.`
  private mutating func advanceOverUnit() { advance(isOwnDot(1) ? 2 : 1) }

  /// `PT90M`, `PT1H30M`, `P3D`, `P2W` (ISO 8601, without months and years).
  private mutating func isoLength() throws(PhraseError) -> WrittenLength {
    let first = position
    var inTime = word() == "pt"
    var seconds = 0
    var days = 0
    advance()
    // The units that may still come, so that `PT1M2H` is not one.
    var units = Substring("wdhms")
    var awaitsPart = true
    while let value = gluedNumber(0, digits: 1...6), token(1).isGlued, var unit = word(1) {
      advance()
      let letter = unit.removeFirst()
      if !inTime, letter == "m" || letter == "y" { throw failure(.monthsAreNoLength, .length) }
      guard let place = units.firstIndex(of: letter), inTime == "hms".contains(letter) else {
        throw unexpected(.length)
      }
      units = units[units.index(after: place)...]
      switch letter {
      case "w": days += value * 7
      case "d": days += value
      case "h": seconds += value * 3600
      case "m": seconds += value * 60
      default: seconds += value
      }
      // `P1DT2H` is cut into `p 1 dt 2 h`.
      awaitsPart = !inTime && unit == "t"
      if awaitsPart { inTime = true } else if !unit.isEmpty { throw unexpected(.length) }
      advance()
    }
    if awaitsPart || (current.isGlued && number() != nil) { throw unexpected(.length) }
    if days > 0, seconds > 0 {
      throw failure(.mixedLength, .length, at: range(from: first))
    }
    return days > 0 ? try self.days(days, from: first) : try elapsed(seconds, from: first)
  }

  private func elapsed(_ seconds: Int, from first: Int) throws(PhraseError) -> WrittenLength {
    try check(seconds, limit: Parser.longestDays * 86_400, from: first)
    return .elapsed(seconds: Int64(seconds))
  }

  private func days(_ days: Int, from first: Int) throws(PhraseError) -> WrittenLength {
    try check(days, limit: Parser.longestDays, from: first)
    return .days(days)
  }

  private func check(_ length: Int, limit: Int, from first: Int) throws(PhraseError) {
    if length == 0 { throw failure(.zeroLength, .length, at: range(from: first)) }
    if length > limit { throw failure(.outOfRange, .length, at: range(from: first)) }
  }
}

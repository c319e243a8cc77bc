// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime

// What looks like a date and is none: with slashes, which Germans, Britons and Americans read
// differently, or with a dot too few.

extension Parser {
  /// Why no date begins here.
  func dateFailure(_ expected: PhraseError.Expected) -> PhraseError {
    guard let numbers = slashedNumbers else {
      return missingDot(expected) ?? unexpected(expected)
    }
    let end = token(numbers.count * 2 - 2)
    let range = current.range.lowerBound..<end.range.upperBound
    let readings = readings(of: numbers)
    return readings.count == 2
      ? failure(.ambiguous(readings.map(PhraseError.Interpretation.date)), expected, at: range)
      : failure(.slashes(readings.first), expected, at: range)
  }

  /// `16.6` here, which would be a date with its second dot.
  func missingDot(_ expected: PhraseError.Expected) -> PhraseError? {
    guard let (day, digits) = number(), digits <= 2, isGluedSymbol(.dot, 1),
      let month = gluedNumber(2, digits: 1...2), !isGluedSymbol(.dot, 3),
      CivilDate(year: 2000, month: month, day: day) != nil
    else { return nil }
    let range = current.range.lowerBound..<token(2).range.upperBound
    return failure(.missingDot(day: day, month: month), expected, at: range)
  }

  /// The numbers of `04/07`, `4/7/2026`, `2026/07/04`.
  private var slashedNumbers: [Int]? {
    guard let (first, digits) = number(), digits <= 2 || digits == 4, isGluedSymbol(.slash, 1),
      let second = gluedNumber(2, digits: 1...2)
    else { return nil }
    guard isGluedSymbol(.slash, 3), let third = gluedNumber(4, digits: 1...4) else {
      return digits == 4 ? nil : [first, second]
    }
    return [first, second, third]
  }

  private func readings(of numbers: [Int]) -> [CivilDate] {
    guard let first = numbers.first, numbers.count >= 2 else { return [] }
    let second = numbers[1]
    if first > 99, numbers.count == 3 {
      return [CivilDate(year: first, month: second, day: numbers[2])].compactMap(\.self)
    }
    let orders = first == second ? [(first, second)] : [(first, second), (second, first)]
    return orders.compactMap { day, month in
      if numbers.count == 3 {
        let year = numbers[2] < 100 ? 2000 + numbers[2] : numbers[2]
        return CivilDate(year: year, month: month, day: day)
      }
      return context.flatMap { $0.date(month: month, day: day) }
    }
  }
}

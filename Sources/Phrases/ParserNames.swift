// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Names of seasons and holidays, as a city gives them.

extension Parser {
  /// A date or period without a second end; a name where that is the longer reading.
  mutating func singleDays() throws(PhraseError) -> WrittenDays? {
    let first = position
    let named = namedPeriod()
    let afterName = position
    move(to: first)
    guard let named else { return try grammarDays() }
    let grammar: WrittenDays?
    do {
      grammar = try grammarDays()
    } catch {
      grammar = nil
    }
    if let grammar, position >= afterName { return grammar }
    move(to: afterName)
    return named
  }

  /// The longest name of a season or of holidays that stands here, with a year where one follows.
  private mutating func namedPeriod() -> WrittenDays? {
    guard let context, !context.periods.isEmpty else { return nil }
    var best: [NamedPeriod] = []
    for period in context.periods where stands(period) {
      let length = best.first?.tokens.count ?? 0
      if period.tokens.count > length {
        best = [period]
      } else if period.tokens == best.first?.tokens {
        best.append(period)
      }
    }
    guard let length = best.first?.tokens.count else { return nil }
    let first = position
    advance(length)
    var year: Int?
    if let (value, digits) = number(), digits == 4 {
      year = value
      advance()
    }
    return WrittenDays(form: .named(best, year: year), range: range(from: first))
  }

  private func stands(_ period: NamedPeriod) -> Bool {
    guard !period.tokens.isEmpty, period.tokens.count < tokens.count - position else {
      return false
    }
    return period.tokens.indices.allSatisfy { period.tokens[$0] == tokens[position + $0].kind }
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime

/// What a command is about to do with a date, which decides about a year that was not written.
package enum PhrasePurpose: Hashable, Sendable {
  /// Takes the next such date within twelve months, today included.
  case writing
  /// Takes the nearest such date, the later one of two equally near.
  case reading
}

/// A season or holidays: a name for a stretch of days.
package struct NamedPeriod: Hashable, Sendable {
  package let name: String
  package let first: CivilDate
  /// Included.
  package let last: CivilDate

  /// The name cut into tokens, so that case, umlauts and blanks do not matter.
  let tokens: [Token.Kind]

  package init(name: String, first: CivilDate, last: CivilDate) {
    self.name = name
    self.first = first
    self.last = last
    tokens = Lexer.tokens(of: name).dropLast().map(\.kind)
  }
}

/// What a phrase is read against.
package struct PhraseContext: Sendable {
  /// What the clock on the wall shows.
  package let now: CivilDateTime
  package let purpose: PhrasePurpose
  /// The names that may stand for a period; several of one name differ by year.
  package let periods: [NamedPeriod]
  /// The dates of the booking that the phrase is about. A date without a year is one of them
  /// where it can be: the next from `now` on, else the last.
  package let ownDates: [CivilDate]

  /// For an `--until` without a year, which is the first such date after the start, included, let
  /// `now` be the start and `purpose` writing.
  package init(
    now: CivilDateTime, purpose: PhrasePurpose, periods: [NamedPeriod] = [],
    ownDates: [CivilDate] = []
  ) {
    self.now = now
    self.purpose = purpose
    self.periods = periods
    self.ownDates = ownDates
  }
}

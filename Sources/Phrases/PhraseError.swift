// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime

/// Why a phrase cannot be read, and where.
package struct PhraseError: Error, Equatable, Sendable {
  /// The phrase as it was written.
  package let text: String
  /// The place, in characters from the start of `text`; empty at the end where something misses.
  package let range: Range<Int>
  package let problem: Problem
  /// What could have stood there.
  package let expected: Expected

  package init(text: String, range: Range<Int>, problem: Problem, expected: Expected) {
    self.text = text
    self.range = range
    self.problem = problem
    self.expected = expected
  }

  package enum Problem: Equatable, Sendable {
    case empty
    case tooManyCharacters(limit: Int)
    case tooManyWords(limit: Int)
    /// A word that cannot stand here.
    case unexpected
    /// The phrase ends too early.
    case incomplete
    /// The phrase was complete before this.
    case leftOver
    /// It can be read in each of these ways.
    case ambiguous([Interpretation])
    /// A date with slashes that only reads in one way, or (nil) in none.
    case slashes(CivilDate?)
    /// The calendar has no such day; without a year, not within twelve months.
    case noSuchDate(year: Int?, month: Int, day: Int)
    /// The ISO year has no such week; without a year, none within twelve months.
    case noSuchWeek(year: Int?, week: Int)
    case noSuchTime
    /// A season or holidays that are not known for that year.
    case noSuchPeriod(name: String, year: Int)
    /// A date outside the years 1 to 9999, or a length of more than ten years.
    case outOfRange
    /// The date is not that weekday.
    case weekdayMismatch(CivilDate, written: Weekday)
    /// 24:00 only ends a day.
    case endOfDayAsStart
    /// The start is the end.
    case equalTimes
    case endBeforeStart
    /// Only days where a time is wanted; `all-day` says that the whole day is meant.
    case missingTime
    case missingDate
    /// A start without an end or a length.
    case missingEnd
    /// `16.6 18-20`: without its second dot, 16.6 is no date.
    case missingDot(day: Int, month: Int)
    /// Times cannot stand beside a period; that is what a repetition is for.
    case timesForSeveralDays
    /// Four digits after a month are a year, though they could be a time.
    case yearNotTime(Int)
    /// Months and years are no lengths: `m` is minutes.
    case monthsAreNoLength
    /// Days cannot be mixed with hours, which are elapsed time.
    case mixedLength
    case zeroLength
    /// The clocks jump over the reading; the first that exists again is given.
    case gap(CivilDateTime, nextValid: CivilDateTime)
    /// The clocks show the reading twice, with these offsets in seconds east, first to second.
    case fold(CivilDateTime, offsets: [Int])
    /// The zone's clocks do not stand so then, but at these offsets; none: no zone has such one.
    case offsetMisfit(valid: [Int])
  }

  /// One of several ways to read the same words.
  package enum Interpretation: Equatable, Sendable {
    case date(CivilDate)
    case time(ClockTime)
    case times(ClockTime, ClockTime)
    case length(WrittenLength)
    /// Seconds east of UTC.
    case offset(Int)
    /// These weekdays every so many weeks.
    case weekly([Weekday], interval: Int)
    /// The so-manieth of these weekdays in each month.
    case monthly([Weekday], ordinal: Int)
  }

  /// What the grammar could have taken at the place.
  package enum Expected: Hashable, Sendable, CaseIterable {
    /// A date with times, or days.
    case when
    case date
    /// A date or a period.
    case days
    case time
    /// After a date: times, or that the whole day is meant.
    case times
    /// After a start: an end or a length.
    case end
    case length
    case repetition
    /// What a booking can be moved to.
    case target
  }
}

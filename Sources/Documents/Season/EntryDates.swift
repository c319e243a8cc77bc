// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime

/// When the dates of an entry are, in the city's zone.
package struct EntryDates: Sendable {
  /// A reading of the clock, with the seconds east of UTC where they were written.
  package struct Time: Hashable, Sendable {
    package let local: CivilDateTime
    package let offset: Int?

    package init(local: CivilDateTime, offset: Int?) {
      self.local = local
      self.offset = offset
    }
  }

  package enum End: Hashable, Sendable {
    case at(Time)
    /// Elapsed time.
    case lasting(seconds: Int64)
  }

  package enum Span: Hashable, Sendable {
    /// Whole days, the last included.
    case days(first: CivilDate, last: CivilDate)
    case times(start: Time, end: End)
  }

  /// The first date.
  package let span: Span
  /// As a person names it, or `RRULE:…`.
  package var repetition: PlainText?
  package var until: CivilDate?
  package var except: [DayChoice] = []

  package init(span: Span) { self.span = span }
}

/// Dates of a series.
package enum DayChoice: Hashable, Sendable {
  case holidays, schoolHolidays
  /// All that start on that day.
  case day(CivilDate)
  case start(CivilDateTime)

  /// As `--except` takes it, and as it stands in a file, but for the blank of a time.
  package var text: String {
    switch self {
    case .holidays: "holidays"
    case .schoolHolidays: "school-holidays"
    case .day(let date): date.iso
    case .start(let start): start.iso
    }
  }
}

/// Dates of a series that do not take place, and why not.
package struct DroppedDates: Hashable, Sendable {
  package let choice: DayChoice
  /// What was said when they were cancelled, or the code of what they were skipped for.
  package let reason: String?

  package init(_ choice: DayChoice, reason: String?) {
    self.choice = choice
    self.reason = reason
  }
}

/// The starts that dates had before they were moved: what they are known by.
package enum FormerStarts: Hashable, Sendable {
  /// That of the first date; all others were moved by as much.
  case first(CivilDateTime)
  /// Those of some dates.
  case each([FormerStart])
}

/// The start that a date had before it was moved.
package struct FormerStart: Hashable, Sendable {
  /// The day on which it now is, or its start.
  package let date: DayChoice
  package let start: CivilDateTime

  package init(_ date: DayChoice, start: CivilDateTime) {
    self.date = date
    self.start = start
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime

// What was written, before it is placed in the calendar: the syntax trees of the grammar.

struct WrittenDate {
  let form: Form
  /// A weekday that stood before a date, and must agree with it: `Di, 16.6.2026`.
  var weekday: Weekday?
  let range: Range<Int>
  /// A year of four digits that stood after a blank, and could be taken for a time.
  var separateYear: SeparateYear?
  /// Only two digits of the year were written.
  var hasShortYear = false

  enum Form {
    case day(CivilDate)
    case dayOfMonth(month: Int, day: Int)
    case fromToday(days: Int)
    case weekday(Weekday)
    /// `nächsten Dienstag`.
    case nextWeekday(Weekday)
    /// `Dienstag nächste Woche`.
    case weekdayOfNextWeek(Weekday)
  }

  struct SeparateYear {
    let year: Int
    let range: Range<Int>
  }
}

struct WrittenDays {
  let form: Form
  let range: Range<Int>

  enum Form {
    case date(WrittenDate)
    case span(WrittenDate, WrittenDate)
    /// Weeks, months after the present one.
    case week(Int)
    case month(Int)
    /// `Mai`, without a year.
    case monthOfYear(Int)
    case weekend(Weekend)
    case isoWeek(Int, year: Int?)
    case dates(first: CivilDate, last: CivilDate)
    /// Periods of one name.
    case named([NamedPeriod], year: Int?)
  }

  enum Weekend { case this, coming, next }

  var isDate: Bool {
    if case .date = form { true } else { false }
  }
}

struct WrittenTime {
  let time: ClockTime
  var offset: Int?
  var isUTC = false
  var range: Range<Int>
  /// 1 to 12 as on a dial, with nothing that says which half of the day is meant.
  var isOnDial = false
  var half: Half?

  enum Half { case am, pm }

  func moment(on date: CivilDate) -> Moment {
    Moment(local: CivilDateTime(date, time), offset: offset, isUTC: isUTC, place: range)
  }
}

struct WrittenStretch {
  let start: WrittenTime
  /// Nil only where a start may stand alone.
  let end: End?

  enum End {
    case time(WrittenTime)
    case dateTime(WrittenDate, WrittenTime)
    case length(WrittenLength)
  }

  /// The start, and the end where it is a time.
  var times: [WrittenTime] {
    switch end {
    case .time(let time), .dateTime(_, let time): [start, time]
    case .length, nil: [start]
    }
  }

  var range: Range<Int> {
    switch end {
    case .time(let time), .dateTime(_, let time):
      start.range.lowerBound..<max(start.range.upperBound, time.range.upperBound)
    case .length, nil: start.range
    }
  }
}

enum WrittenWhen {
  case days(WrittenDays, saysWholeDay: Bool)
  case stretch(WrittenDate, WrittenStretch)
}

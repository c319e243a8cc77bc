// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import UseCases

/// What a calendar says about one day.
struct MonthDay {
  let date: CivilDate
  let isToday: Bool
  let holiday: LocalizedText?
  let schoolHolidays: LocalizedText?
  /// Each once, however many spaces it takes.
  var bookings = 0
  /// The names of the open slots, by their starts.
  var open: [String] = []
  /// The reasons of the closures, by their starts.
  var closures: [String] = []

  /// Whether something takes place, or cannot.
  var isBusy: Bool { bookings > 0 || !open.isEmpty || !closures.isEmpty }

  fileprivate init(
    _ date: CivilDate, isToday: Bool, holiday: LocalizedText?, schoolHolidays: LocalizedText?
  ) {
    self.date = date
    self.isToday = isToday
    self.holiday = holiday
    self.schoolHolidays = schoolHolidays
  }
}

extension MonthOutcome {
  /// The days of the month, ascending.
  func days(in wording: Wording) -> [MonthDay] {
    let zone = wording.zone
    let first = agenda.first.dayNumber
    let last = max(first, agenda.last.dayNumber)
    let today = zone.civil(at: wording.now).date
    let holidays = agenda.holidayNames
    var days = (first...last).map { number in
      let date = CivilDate(dayNumber: number)
      return MonthDay(
        date, isToday: date == today, holiday: holidays[date],
        schoolHolidays: schoolHolidays.first { $0.first <= date && date <= $0.last }?.name)
    }
    var counted: [Set<Identifier>] = Array(repeating: [], count: days.count)
    for entry in agenda.entries {
      let begin = zone.civil(at: entry.start).date.dayNumber
      let end = zone.civil(at: entry.end.advanced(by: -1)).date.dayNumber
      guard begin <= last, end >= first else { continue }
      for place in max(begin, first) - first...max(max(begin, first), min(end, last)) - first {
        switch entry.subject {
        case .booking(let id, _, _, _, _, _, _, _):
          if counted[place].insert(id).inserted { days[place].bookings += 1 }
        case .busy: days[place].bookings += 1
        case .open(_, let title, _, _, _): days[place].open.append(title.text)
        case .closure(_, let reason): days[place].closures.append(reason.text)
        }
      }
    }
    return days
  }
}

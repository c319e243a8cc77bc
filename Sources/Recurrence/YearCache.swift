// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CivilTime

/// The days that a rule chooses in the year that was looked at last.
struct YearCache {
  private let choice: DayChoice
  private(set) var year: CalendarYear
  private(set) var days = DayChoice.Days(days: YearDays())
  private var isKnown = false
  /// What the years cost that were looked at since this was taken, in periods.
  private var effort = 0

  init(_ choice: DayChoice, year number: Int) {
    self.choice = choice
    year = CalendarYear(number)
  }

  mutating func look(at number: Int) {
    if number == year.number, isKnown { return }
    if number != year.number { year = CalendarYear(number) }
    days = choice.days(of: year)
    isKnown = true
    effort += choice.effort
  }

  mutating func takeEffort() -> Int {
    defer { effort = 0 }
    return effort
  }

  /// Whether the day of that number is chosen.
  mutating func contains(_ dayNumber: Int) -> Bool {
    seek(dayNumber)
    return days.days.contains(dayNumber - year.firstDay)
  }

  /// The number of the first day chosen at or after that one; nil where there is none in any year,
  /// or none up to the year 9999.
  mutating func next(from dayNumber: Int) -> Int? {
    guard dayNumber <= CivilDate.last.dayNumber else { return nil }
    seek(dayNumber)
    var distance = dayNumber - year.firstDay
    // The calendar repeats after 400 years.
    for _ in 0...400 {
      if let found = days.days.next(from: distance) { return year.firstDay + found }
      guard year.number < 9999 else { return nil }
      look(at: year.number + 1)
      distance = 0
    }
    return nil
  }

  private mutating func seek(_ dayNumber: Int) {
    let distance = dayNumber - year.firstDay
    let isThisYear = distance >= 0 && distance < year.length
    look(at: isThisYear ? year.number : CivilDate(dayNumber: dayNumber).year)
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime

extension Wording {
  /// `Di`, `Tue`.
  package func weekday(_ weekday: Weekday) -> String {
    switch weekday {
    case .monday: self(de: "Mo", en: "Mon")
    case .tuesday: self(de: "Di", en: "Tue")
    case .wednesday: self(de: "Mi", en: "Wed")
    case .thursday: self(de: "Do", en: "Thu")
    case .friday: self(de: "Fr", en: "Fri")
    case .saturday: self(de: "Sa", en: "Sat")
    case .sunday: self(de: "So", en: "Sun")
    }
  }

  /// `16.06.2026`, `16 June 2026`.
  package func plainDate(_ date: CivilDate) -> String {
    let (year, month, day) = date.components
    return self(
      de: "\(twoDigits(day)).\(twoDigits(month)).\(year)",
      en: "\(day) \(englishMonths[month - 1]) \(year)")
  }

  /// `Di 16.06.2026`, `Tue 16 June 2026`.
  package func date(_ date: CivilDate) -> String {
    "\(weekday(date.weekday)) \(plainDate(date))"
  }

  /// `Di 16.06.`, `Tue 16 June`: where the year is said beside it.
  package func shortDate(_ date: CivilDate) -> String {
    let (_, month, day) = date.components
    return self(
      de: "\(weekday(date.weekday)) \(twoDigits(day)).\(twoDigits(month)).",
      en: "\(weekday(date.weekday)) \(day) \(englishMonths[month - 1])")
  }

  /// `August 2026`.
  package func month(_ date: CivilDate) -> String {
    let (year, month, _) = date.components
    return "\(monthName(month)) \(year)"
  }

  /// `August`, of 1...12.
  func monthName(_ month: Int) -> String {
    (language == .german ? germanMonths : englishMonths)[month - 1]
  }

  /// Dates in a row, the year said with the last of each year: `Di 16.06., Di 23.06.2026`.
  package func dates(_ dates: [CivilDate]) -> String {
    dates.enumerated().map { position, date in
      let isLastOfYear = position + 1 == dates.count || dates[position + 1].year != date.year
      return isLastOfYear ? self.date(date) : shortDate(date)
    }.joined(separator: ", ")
  }

  /// `18:00`; seconds only where there are some.
  package func clock(_ time: ClockTime) -> String { time.iso }

  /// `Di 16.06.2026 bis Di 29.09.2026`.
  package func period(_ first: CivilDate, _ last: CivilDate) -> String {
    guard first != last else { return date(first) }
    return self(de: "\(date(first)) bis \(date(last))", en: "\(date(first)) to \(date(last))")
  }

  /// Today, yesterday or tomorrow; nil for all other days.
  func nearDay(_ date: CivilDate) -> String? {
    switch date.dayNumber - zone.civil(at: now).date.dayNumber {
    case -1: self(de: "gestern", en: "yesterday")
    case 0: self(de: "heute", en: "today")
    case 1: self(de: "morgen", en: "tomorrow")
    default: nil
    }
  }
}

func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

private let germanMonths = [
  "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
  "November", "Dezember",
]

private let englishMonths = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December",
]

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime

extension Holiday.Occasion {
  /// The one with that date in every year.
  static func fixed(month: Int, day: Int) -> Holiday.Occasion? {
    switch (month, day) {
    case (1, 1): .newYear
    case (1, 6): .epiphany
    case (3, 8): .womensDay
    case (5, 1): .labourDay
    case (5, 8): .liberationDay
    case (6, 17): .uprisingDay
    case (8, 15): .assumption
    case (9, 20): .childrensDay
    case (10, 3): .unityDay
    case (10, 31): .reformationDay
    case (11, 1): .allSaints
    case (12, 25): .christmasDay
    case (12, 26): .secondChristmasDay
    default: nil
    }
  }

  /// The one that hangs on Easter or on a weekday.
  static func movable(_ date: CivilDate, year: Int, month: Int, day: Int) -> Holiday.Occasion? {
    switch month {
    // Good Friday is 20 March at the earliest, Corpus Christi 24 June at the latest.
    case 3...6: afterEaster(days: date.dayNumber - CivilDate.easterSunday(in: year).dayNumber)
    // The Wednesday before 23 November.
    case 11 where (16...22).contains(day) && date.weekday == .wednesday: .repentanceDay
    default: nil
    }
  }

  private static func afterEaster(days: Int) -> Holiday.Occasion? {
    switch days {
    case -2: .goodFriday
    case 0: .easterSunday
    case 1: .easterMonday
    case 39: .ascension
    case 49: .whitSunday
    case 50: .whitMonday
    case 60: .corpusChristi
    default: nil
    }
  }
}

extension CivilDate {
  /// Easter Sunday of the western churches, for any year.
  ///
  /// The anonymous Gregorian algorithm (Nature, 20 April 1876; Meeus, Astronomical Algorithms,
  /// chapter 8), its days counted from 22 March.
  package static func easterSunday(in year: Int) -> CivilDate {
    let golden = year % 19
    let (century, yearOfCentury) = (year / 100, year % 100)
    let moonCorrection = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - moonCorrection + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let late = (golden + 11 * epact + 22 * weekday) / 451
    let equinox = CivilDate(year: year, month: 3, day: 22) ?? CivilDate(dayNumber: 0)
    return equinox.adding(days: epact + weekday - 7 * late)
  }
}

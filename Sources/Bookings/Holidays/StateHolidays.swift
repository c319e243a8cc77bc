// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime

// The holiday laws of the states since 1995. A law that holds only in some municipalities is left
// out, as a state does not tell which: Corpus Christi in parts of Saxony and Thuringia, Assumption
// in the mostly Catholic municipalities of Bavaria, the Peace Festival of Augsburg. Such a day goes
// into a city's opening hours as an exception.

extension GermanState {
  /// The public holidays of the year, ascending; two on one date where they meet.
  ///
  /// Before 1995 the law of 1995 is assumed; outside the years 1...9999 there are none.
  package func holidays(in year: Int) -> [Holiday] {
    guard let newYear = CivilDate(year: year, month: 1, day: 1) else { return [] }
    let days = CivilDate.isLeap(year: year) ? 366 : 365
    return (0..<days).flatMap { offset in
      let date = newYear.adding(days: offset)
      return occasions(on: date).map { Holiday(date: date, occasion: $0) }
    }
  }

  /// What is celebrated on that date: mostly nothing, at most two holidays.
  package func occasions(on date: CivilDate) -> [Holiday.Occasion] {
    let (year, month, day) = date.components
    let occasions = [
      Holiday.Occasion.fixed(month: month, day: day),
      Holiday.Occasion.movable(date, year: year, month: month, day: day),
    ]
    return occasions.compactMap(\.self).filter { celebrates($0, in: year) }
  }

  /// Whether the date is a public holiday; well under a microsecond, without allocating.
  package func isHoliday(_ date: CivilDate) -> Bool {
    let (year, month, day) = date.components
    if let occasion = Holiday.Occasion.fixed(month: month, day: day), celebrates(occasion, in: year)
    {
      return true
    }
    let movable = Holiday.Occasion.movable(date, year: year, month: month, day: day)
    return movable.map { celebrates($0, in: year) } ?? false
  }

  private func celebrates(_ occasion: Holiday.Occasion, in year: Int) -> Bool {
    switch occasion {
    case .newYear, .goodFriday, .easterMonday, .labourDay, .ascension, .whitMonday, .unityDay,
      .christmasDay, .secondChristmasDay:
      true
    case .epiphany:
      self == .badenWuerttemberg || self == .bavaria || self == .saxonyAnhalt
    case .womensDay:
      self == .berlin && year >= 2019 || self == .mecklenburgVorpommern && year >= 2023
    case .easterSunday, .whitSunday:
      self == .brandenburg
    case .liberationDay:
      self == .berlin && (year == 2020 || year == 2025)
    case .corpusChristi:
      switch self {
      case .badenWuerttemberg, .bavaria, .hesse, .northRhineWestphalia, .rhinelandPalatinate,
        .saarland:
        true
      default: false
      }
    case .uprisingDay:
      self == .berlin && year == 2028
    case .assumption:
      self == .saarland
    case .childrensDay:
      self == .thuringia && year >= 2019
    case .reformationDay:
      celebratesReformation(in: year)
    case .allSaints:
      switch self {
      case .badenWuerttemberg, .bavaria, .northRhineWestphalia, .rhinelandPalatinate, .saarland:
        true
      default: false
      }
    case .repentanceDay:
      self == .saxony
    }
  }

  private func celebratesReformation(in year: Int) -> Bool {
    switch self {
    case .brandenburg, .mecklenburgVorpommern, .saxony, .saxonyAnhalt, .thuringia:
      true
    case .bremen, .hamburg, .lowerSaxony, .schleswigHolstein:
      year >= 2017
    // Five hundred years after Luther's theses, once in all states.
    default:
      year == 2017
    }
  }
}

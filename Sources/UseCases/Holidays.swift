// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime
import Store

/// `holiday list`.
package struct HolidaysOutcome: Sendable {
  package let year: Int
  /// Nil: the city names no state, so it has no public holidays.
  package let state: GermanState?
  /// Ascending.
  package let holidays: [Holiday]
  /// Those of the city that touch the year, by their first day.
  package let schoolHolidays: [SchoolHoliday]
  /// The last day of which the city's school holidays are known, where the year goes on longer.
  package let schoolHolidaysEnd: CivilDate?
}

/// `holiday list`.
package enum Holidays {
  /// The laws are known from 1995 on; later ones may change them.
  package static let years = 1995...9999

  /// Of the year that `year` says, this year without one.
  package static func list(
    in year: String?, in database: Database, _ circumstances: Circumstances
  ) throws -> HolidaysOutcome {
    let year = try year.map(read) ?? circumstances.zone.civil(at: circumstances.now).date.year
    let city = try database.store.read { try database.store.knownCity() }
    let known = city.schoolHolidays.map(\.last).max()
    return HolidaysOutcome(
      year: year, state: city.state, holidays: city.state?.holidays(in: year) ?? [],
      schoolHolidays: city.schoolHolidays
        .filter { $0.first.year <= year && year <= $0.last.year }
        .sorted { $0.first < $1.first },
      schoolHolidaysEnd: known.flatMap { $0.year == year && !$0.isLastOfYear ? $0 : nil })
  }

  private static func read(_ text: String) throws -> Int {
    // Four digits and nothing else: no sign, no blanks.
    guard text.utf8.count == 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let year = Int(text), years.contains(year)
    else { throw Failure.usage(.year(text: text, years)) }
    return year
  }
}

extension CivilDate {
  fileprivate var isLastOfYear: Bool { adding(days: 1).year != year }
}

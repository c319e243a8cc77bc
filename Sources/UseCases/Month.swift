// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Store

/// `month`: what happens in a calendar month, and which school holidays reach into it.
package enum Month {
  package static func run(
    _ input: Agenda.Input, in database: Database, _ circumstances: Circumstances
  ) throws -> MonthOutcome {
    let store = database.store
    return try store.read {
      let city = try store.knownCity()
      let days = try days(input, city, circumstances)
      let selection = try Selection(input.filter, in: store)
      return MonthOutcome(
        agenda: AgendaOutcome(
          first: days.lowerBound, last: days.upperBound, zone: circumstances.shownZone,
          entries: try selection.entries(in: days, circumstances),
          holidays: days.holidays(of: city.state)),
        schoolHolidays: city.schoolHolidays.filter {
          $0.first <= days.upperBound && days.lowerBound <= $0.last
        })
    }
  }

  /// A month's name alone is that month of this year.
  private static func days(
    _ input: Agenda.Input, _ city: City, _ circumstances: Circumstances
  ) throws -> ClosedRange<CivilDate> {
    do {
      return try Agenda.days(input, city, circumstances)
    } catch {
      guard input.when.count == 1, input.when[0].allSatisfy(\.isLetter) else { throw error }
      let year = circumstances.zone.civil(at: circumstances.now).date.year
      let named = Agenda.Input(
        when: input.when + [String(year)], period: input.period, filter: input.filter)
      guard let days = try? Agenda.days(named, city, circumstances) else { throw error }
      return days
    }
  }
}

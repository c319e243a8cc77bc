// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Store

/// `oval` alone: today's agenda, and what the city lacks before somebody can book.
package enum Today {
  package static func run(
    viewer: String?, in database: Database, _ circumstances: Circumstances
  ) throws -> TodayOutcome {
    let store = database.store
    return try store.read {
      let city = try store.knownCity()
      let today = circumstances.zone.civil(at: circumstances.now).date
      var filter = Agenda.Filter()
      filter.viewer = viewer
      let selection = try Selection(filter, in: store)
      return TodayOutcome(
        agenda: AgendaOutcome(
          first: today, last: today, zone: circumstances.shownZone,
          entries: try selection.entries(in: today...today, circumstances),
          holidays: (today...today).holidays(of: city.state)),
        hasSpaces: !selection.claimableLeaves.isEmpty, hasClubs: !selection.clubs.isEmpty)
    }
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Phrases
package import UseCases

extension Report {
  package static func cityPlan(_ o: CityPlanOutcome, isPlan: Bool, in w: Wording) -> Report {
    Report([], json: ["kind": "plan"])
  }
  package static func cityMade(_ o: CityOutcome, isWritten: Bool, in w: Wording) -> Report {
    Report([], json: ["kind": "city"])
  }
  package static func city(_ o: CityOutcome, in w: Wording) -> Report {
    Report([], json: ["kind": "city"])
  }
  package static func bookings(_ o: [BookingView], in w: Wording) -> Report {
    Report([], json: ["kind": "bookings"])
  }
  package static func database(_ o: DatabaseOutcome, in w: Wording) -> Report {
    Report([], json: ["kind": "database"])
  }
  package static func date(_ o: DateOutcome, in w: Wording) -> Report {
    Report([], json: ["kind": "date"])
  }
  package static func shown(_ o: ShowOutcome, in w: Wording) -> Report {
    Report([], json: ["kind": "show"])
  }
}

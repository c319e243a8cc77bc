// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
package import CivilTime
import Recurrence
import SQL

extension Store {
  /// The first slot, else closure, of which another end is kept than that of its last date: by that end
  /// those are found that still matter.
  package func endingFinding(zone: Zone) throws -> Finding? {
    for table in ["slot", "closure"] {
      var found: Finding?
      try connection.rows(
        "SELECT id, space, ends_at, \(Schedule.columns) FROM \(table) ORDER BY id"
      ) { row in
        guard found == nil else { return }
        do {
          let due = try row.schedule(at: 3).lastEnd(zone: zone)
          if try row.optionalTimestamp(2) == due { return }
        } catch is StoreError, is RecurrenceError {}
        found = Finding(.ending, space: try row.identifier(1), detail: try row[0])
      }
      if let found { return found }
    }
    return nil
  }
}

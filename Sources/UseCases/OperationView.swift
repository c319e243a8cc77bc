// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime

/// One operation of the journal.
package struct OperationView: Sendable {
  package let id: Identifier
  package let at: Timestamp
  package let command: String
  /// The first of them.
  package let changes: [OperationChange]
  package let changeCount: Int
  /// What it took back.
  package let undoes: Identifier?
  /// What took it back.
  package let undoneBy: Identifier?
  package let zone: Zone
}

/// What an operation did to one thing.
package struct OperationChange: Sendable {
  package let thing: TouchedThing
  /// What that means, of a booking.
  package let details: [HistoryChange]
  /// What differs, of everything else; nil where there was, or then was, nothing.
  package let fields: [(name: String, before: String?, after: String?)]
}

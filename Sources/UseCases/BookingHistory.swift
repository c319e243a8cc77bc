// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime
import Store

/// One operation in the life of a booking.
package struct HistoryEntry: Sendable {
  package let operation: Identifier
  package let at: Timestamp
  /// The command's English name.
  package let command: String
  package let changes: [HistoryChange]
}

/// What an operation changed of a booking; nil before where there was nothing.
package enum HistoryChange: Sendable {
  /// Title, discipline, group, note, or the reason that was given.
  case text(BookingText, before: String?, after: String?)
  case club(before: ClubName?, after: ClubName?)
  case kind(before: Kind?, after: Kind)
  case visibility(before: Visibility?, after: Visibility)
  case status(before: BookingStatus?, after: BookingStatus)
  case heldUntil(before: Timestamp?, after: Timestamp?)
  /// Nil units take the whole.
  case spaces(
    before: [(space: SpaceName, units: Int?)]?, after: [(space: SpaceName, units: Int?)])
  /// How it recurs, or when its only date is; nothing where only single dates changed.
  case schedule(before: [TimedSchedule]?, after: [TimedSchedule])
  /// The original starts that were left out when it was booked.
  case skipped([CivilDateTime])
  /// Dates that were moved, added or given back by themselves, ascending.
  case dates([(date: JournaledDate, spaces: [SpaceName])])
}

/// A schedule, and its date where it has only one.
package struct TimedSchedule: Sendable {
  package let schedule: Schedule
  package let only: Occurrence?
}

/// The free texts of a booking, by their names in the journal.
package enum BookingText: String, CaseIterable, Sendable {
  case title, discipline, group, note, reason
}

/// `booking history`: oldest first.
package struct HistoryOutcome: Sendable {
  package let booking: Identifier
  package let entries: [HistoryEntry]
  package let zone: Zone
}

/// `booking history`: what has been done to a booking, as the journal tells it.
package enum BookingHistory {
  /// `booking` is BOOKING.
  package static func run(
    _ booking: [String], in database: Database, _ circumstances: Circumstances
  ) throws -> HistoryOutcome {
    let store = database.store
    return try store.read {
      let id = try store.booking(named: booking, circumstances)
      let reader = HistoryReader(
        tree: try store.spaces(),
        clubs: Dictionary(uniqueKeysWithValues: try store.clubs().map { ($0.id, ClubName($0)) }),
        zone: circumstances.zone)
      return HistoryOutcome(
        booking: id,
        entries: try store.changes(of: "booking", id).map { recorded in
          HistoryEntry(
            operation: recorded.operation, at: recorded.at, command: recorded.command,
            changes: reader.changes(in: recorded))
        }, zone: circumstances.shownZone)
    }
  }
}

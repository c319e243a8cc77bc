// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime

/// A space that a booking names, and how much of it.
package struct Demand: Hashable, Sendable {
  package let space: Identifier
  /// Nil takes the whole.
  package let units: Int?

  package init(space: Identifier, units: Int?) {
    self.space = space
    self.units = units
  }
}

/// A leaf that a booking claims, with the units and buffers that were settled when it was booked.
package struct LeafDemand: Hashable, Sendable {
  package let leaf: Identifier
  /// Nil takes the whole, also after the capacity has grown.
  package let units: Int?
  package let buffers: Buffers

  package init(leaf: Identifier, units: Int?, buffers: Buffers) {
    self.leaf = leaf
    self.units = units
    self.buffers = buffers
  }
}

/// What a booking is for, apart from where and when.
package struct Purpose: Hashable, Sendable {
  package var title: PlainText?
  package var kind: Kind
  package var discipline: PlainText?
  package var visibility: Visibility
  package var note: PlainText?

  package init(
    title: PlainText? = nil, kind: Kind, discipline: PlainText? = nil,
    visibility: Visibility = .public, note: PlainText? = nil
  ) {
    self.title = title
    self.kind = kind
    self.discipline = discipline
    self.visibility = visibility
    self.note = note
  }
}

/// How one dated instance of a booking stands.
package enum OccurrenceStatus: String, CaseIterable, Sendable {
  case confirmed, cancelled
  /// Left out when the series was booked, because the time was taken or closed.
  case skipped
}

/// A dated instance of a booking, with how it stands.
package struct BookedOccurrence: Hashable, Sendable {
  package let occurrence: Occurrence
  package let status: OccurrenceStatus
  /// Why it was skipped, or what was said when it was cancelled.
  package let reason: String?

  package init(occurrence: Occurrence, status: OccurrenceStatus, reason: String? = nil) {
    self.occurrence = occurrence
    self.status = status
    self.reason = reason
  }
}

/// A club's use of one or more spaces, once or as a series (Buchung): all spaces or none.
package struct Booking: Hashable, Sendable {
  package let id: Identifier
  /// Nil: the city itself.
  package let club: Identifier?
  package let purpose: Purpose
  package let status: BookingStatus
  /// The spaces as they were named.
  package let demands: [Demand]
  package let leaves: [LeafDemand]
  /// Ascending by start; never empty.
  package let segments: [Schedule]
  /// Ascending by original start.
  package let occurrences: [BookedOccurrence]
  package let created: Timestamp
  package let changed: Timestamp
  /// Counts changes of time, place and status (RFC 5545 §3.8.7.4).
  package let sequence: Int

  package init(
    id: Identifier, club: Identifier?, purpose: Purpose, status: BookingStatus,
    demands: [Demand], leaves: [LeafDemand], segments: [Schedule],
    occurrences: [BookedOccurrence], created: Timestamp, changed: Timestamp, sequence: Int
  ) {
    self.id = id
    self.club = club
    self.purpose = purpose
    self.status = status
    self.demands = demands
    self.leaves = leaves
    self.segments = segments
    self.occurrences = occurrences
    self.created = created
    self.changed = changed
    self.sequence = sequence
  }
}

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
  /// The club's group that it is for: `U14`.
  package var group: PlainText?
  package var visibility: Visibility
  package var note: PlainText?

  package init(
    title: PlainText? = nil, kind: Kind, discipline: PlainText? = nil, group: PlainText? = nil,
    visibility: Visibility = .public, note: PlainText? = nil
  ) {
    self.title = title
    self.kind = kind
    self.discipline = discipline
    self.group = group
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
  package var occurrence: Occurrence
  package var status: OccurrenceStatus
  /// Why it was skipped, or what was said when it was cancelled.
  package var reason: String?
  /// The position of the segment that it follows from.
  package var segment: Int
  /// The start that the segment's schedule gives it. Its original start, which is its name, stays
  /// what it was when it has been moved.
  package var local: CivilDateTime

  /// `local` is the original start where nothing else is said.
  package init(
    occurrence: Occurrence, status: OccurrenceStatus, reason: String? = nil, segment: Int = 0,
    local: CivilDateTime? = nil
  ) {
    self.occurrence = occurrence
    self.status = status
    self.reason = reason
    self.segment = segment
    self.local = local ?? occurrence.original
  }
}

/// A stretch of a booking's dates: one schedule, on the same spaces.
///
/// Its confirmed and skipped dates are those of the schedule; of the cancelled ones some may lie
/// after its end. A date that was moved or added by itself has a segment without a rule.
package struct Segment: Hashable, Sendable {
  package var schedule: Schedule
  /// The spaces as they were named.
  package var demands: [Demand]
  /// What these claim, as it was settled then.
  package var leaves: [LeafDemand]

  package init(schedule: Schedule, demands: [Demand], leaves: [LeafDemand]) {
    self.schedule = schedule
    self.demands = demands
    self.leaves = leaves
  }
}

/// A club's use of one or more spaces, once or as a series (Buchung): all spaces or none.
package struct Booking: Hashable, Sendable {
  package let id: Identifier
  /// Nil: the city itself.
  package var club: Identifier?
  package var purpose: Purpose
  package var status: BookingStatus
  /// When it ends by itself, of a hold.
  package var heldUntil: Timestamp?
  /// In the order in which they were made; never empty.
  package var segments: [Segment]
  /// Ascending by original start, each once.
  package var occurrences: [BookedOccurrence]
  package let created: Timestamp
  package var changed: Timestamp
  /// Counts changes of time, place and status (RFC 5545 §3.8.7.4).
  package var sequence: Int

  package init(
    id: Identifier, club: Identifier?, purpose: Purpose, status: BookingStatus,
    heldUntil: Timestamp? = nil, segments: [Segment], occurrences: [BookedOccurrence],
    created: Timestamp, changed: Timestamp, sequence: Int
  ) {
    self.id = id
    self.club = club
    self.purpose = purpose
    self.status = status
    self.heldUntil = heldUntil
    self.segments = segments
    self.occurrences = occurrences
    self.created = created
    self.changed = changed
    self.sequence = sequence
  }
}

extension Booking {
  /// The spaces that its confirmed dates are on, those of all dates where none is; each once, in
  /// the order of the segments.
  package var demands: [Demand] {
    let live = Set(occurrences.lazy.filter { $0.status == .confirmed }.map(\.segment))
    var demands: [Demand] = []
    for (number, segment) in segments.enumerated() where live.isEmpty || live.contains(number) {
      demands += segment.demands.filter { !demands.contains($0) }
    }
    return demands
  }

  /// What its confirmed dates claim, where its status claims anything: in the order of the dates.
  package var claims: [(original: CivilDateTime, claim: Claim)] {
    guard status.claims else { return [] }
    return occurrences.filter { $0.status == .confirmed }.flatMap { date in
      segments[date.segment].leaves.map { demand in
        (date.occurrence.original, Claim(demand, during: date.occurrence))
      }
    }
  }
}

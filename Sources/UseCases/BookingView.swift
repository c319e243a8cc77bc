// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime

/// A space by its path and name, and what its units are called.
package struct SpaceName: Hashable, Sendable {
  package let path: SpacePath
  package let name: PlainText
  package let unitLabel: LocalizedText?
  /// Units that it holds at one time; nil where it holds none.
  package let capacity: Int?

  package init(_ space: Space) {
    path = space.path
    name = space.details.name
    unitLabel = space.details.unitLabel
    capacity = space.details.capacity
  }
}

/// A club by its slug and name.
package struct ClubName: Hashable, Sendable {
  package let slug: Slug
  package let name: PlainText

  package init(_ club: Club) {
    slug = club.slug
    name = club.name
  }
}

/// A booking with the names of all it speaks of, as `show`, `book` and `cancel` tell it.
package struct BookingView: Sendable {
  package let booking: Booking
  package let club: ClubName?
  /// The spaces of its confirmed dates as they were named, with units; nil takes the whole.
  package let spaces: [(space: SpaceName, units: Int?)]
  /// The same of each segment.
  package let segmentSpaces: [[(space: SpaceName, units: Int?)]]
  /// Where the schedule's readings are shown.
  package let zone: Zone

  /// `segmentSpaces` are `spaces` for each segment where nothing else is said.
  package init(
    booking: Booking, club: ClubName?, spaces: [(space: SpaceName, units: Int?)],
    segmentSpaces: [[(space: SpaceName, units: Int?)]]? = nil, zone: Zone
  ) {
    self.booking = booking
    self.club = club
    self.spaces = spaces
    self.segmentSpaces = segmentSpaces ?? booking.segments.map { _ in spaces }
    self.zone = zone
  }

  init(booking: Booking, club: ClubName?, in tree: SpaceTree, zone: Zone) {
    self.init(
      booking: booking, club: club, spaces: tree.named(booking.demands),
      segmentSpaces: booking.segments.map { tree.named($0.demands) }, zone: zone)
  }

  /// Ascending by where they now are.
  package func occurrences(_ status: OccurrenceStatus) -> [BookedOccurrence] {
    booking.occurrences.filter { $0.status == status }.sorted {
      ($0.occurrence.start, $0.occurrence.original) < ($1.occurrence.start, $1.occurrence.original)
    }
  }
}

extension SpaceTree {
  /// The spaces of demands by name, with units; nil takes the whole.
  func named(_ demands: [Demand]) -> [(space: SpaceName, units: Int?)] {
    demands.compactMap { demand in
      self[demand.space].map { (SpaceName($0), demand.units) }
    }
  }
}

/// A date on which somebody typed a reading that the clock of a series skips or shows twice.
package struct AdjustedDate: Hashable, Sendable {
  package enum Cause: Hashable, Sendable { case gap, fold }

  package let occurrence: Occurrence
  /// What the clock skips or shows twice: the date's start, or its end.
  package let reading: CivilDateTime
  package let cause: Cause

  package init(occurrence: Occurrence, reading: CivilDateTime, cause: Cause) {
    self.occurrence = occurrence
    self.reading = reading
    self.cause = cause
  }
}

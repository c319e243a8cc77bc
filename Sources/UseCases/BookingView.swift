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
  /// The spaces as they were named, with units; nil takes the whole.
  package let spaces: [(space: SpaceName, units: Int?)]
  /// Where the schedule's readings are shown.
  package let zone: Zone

  package init(
    booking: Booking, club: ClubName?, spaces: [(space: SpaceName, units: Int?)], zone: Zone
  ) {
    self.booking = booking
    self.club = club
    self.spaces = spaces
    self.zone = zone
  }

  package func occurrences(_ status: OccurrenceStatus) -> [BookedOccurrence] {
    booking.occurrences.filter { $0.status == status }
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

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime
package import Recurrence

/// How an event stands.
package enum CalendarStatus: String, Sendable {
  case confirmed = "CONFIRMED"
  case tentative = "TENTATIVE"
  case cancelled = "CANCELLED"
}

/// The office that answers for an event; never a person.
package struct Organizer: Hashable, Sendable {
  package let name: String
  package let mail: String

  package init(name: String, mail: String) {
    self.name = name
    self.mail = mail
  }
}

/// What an event says apart from when it is.
package struct CalendarDetails: Hashable, Sendable {
  package var summary: String
  package var description: String?
  package var location: String?
  package var coordinates: Coordinates?
  package var status: CalendarStatus
  /// Whether the time counts as free, as that of an offer for everyone does.
  package var isTransparent: Bool
  package var categories: [String]
  package var url: String?
  package var organizer: Organizer?
  package var created: Timestamp
  /// The last real change, never the time of writing.
  package var lastModified: Timestamp
  /// Counts changes of time, place, rule and status (RFC 5545 §3.8.7.4).
  package var sequence: Int

  package init(
    summary: String, description: String? = nil, location: String? = nil,
    coordinates: Coordinates? = nil, status: CalendarStatus = .confirmed,
    isTransparent: Bool = false, categories: [String] = [], url: String? = nil,
    organizer: Organizer? = nil, created: Timestamp, lastModified: Timestamp, sequence: Int = 0
  ) {
    self.summary = summary
    self.description = description
    self.location = location
    self.coordinates = coordinates
    self.status = status
    self.isTransparent = isTransparent
    self.categories = categories
    self.url = url
    self.organizer = organizer
    self.created = created
    self.lastModified = lastModified
    self.sequence = sequence
  }
}

/// A VEVENT: a single event, the master of a series, or one date of a series that is different.
package struct CalendarEvent: Hashable, Sendable {
  /// Constant for ever, and nothing personal.
  package var uid: String
  /// The zone of its local times.
  package var zone: Zone
  package var start: CalendarTime
  /// Exclusive; a date when `start` is one.
  package var end: CalendarTime
  /// Set on a date that is different: the start that the rule gives it, in the form of the
  /// master's start.
  package var recurrenceID: CalendarTime?
  package var rule: RecurrenceRule?
  /// Starts of the rule that are left out, in the form of `start`.
  package var excluded: [CalendarTime]
  package var details: CalendarDetails

  package init(
    uid: String, zone: Zone, start: CalendarTime, end: CalendarTime,
    recurrenceID: CalendarTime? = nil, rule: RecurrenceRule? = nil,
    excluded: [CalendarTime] = [], details: CalendarDetails
  ) {
    self.uid = uid
    self.zone = zone
    self.start = start
    self.end = end
    self.recurrenceID = recurrenceID
    self.rule = rule
    self.excluded = excluded
    self.details = details
  }

  var isWholeDays: Bool {
    if case .date = start { true } else { false }
  }
}

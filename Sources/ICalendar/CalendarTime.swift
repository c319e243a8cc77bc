// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime

/// When something starts or ends, in the form that stands in the calendar.
package enum CalendarTime: Hashable, Sendable {
  /// A reading of the clock in the event's zone.
  case local(CivilDateTime)
  /// A whole day.
  case date(CivilDate)
  /// For instants that no reading of the clock names alone: of two equal readings in October a
  /// client may take either.
  case utc(Timestamp)

  /// The instant that a client finds; that of a day is its midnight.
  package func instant(in zone: Zone) -> Timestamp {
    switch self {
    case .local(let reading): zone.instant(of: reading)
    case .date(let date): zone.instant(of: CivilDateTime(date, .midnight))
    case .utc(let instant): instant
    }
  }

  /// The form for an instant: a reading of the clock, or UTC where the clock shows it twice.
  package init(_ instant: Timestamp, in zone: Zone) {
    let reading = zone.civil(at: instant)
    if case .unique = zone.resolve(reading), zone.isNamed {
      self = .local(reading)
    } else {
      self = .utc(instant)
    }
  }
}

extension Zone {
  /// Whether local times of this zone stand with a TZID; those of UTC stand as UTC.
  var isNamed: Bool { !["UTC", "Etc/UTC", "Etc/UCT", "UCT", "Zulu", "Etc/Zulu"].contains(name) }
}

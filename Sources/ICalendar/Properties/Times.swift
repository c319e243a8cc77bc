// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CivilTime

extension EventProperty {
  static let start = EventProperty { event, lines in
    lines.add("DTSTART", event.start, in: event.zone)
  }

  /// Exclusive.
  static let end = EventProperty { event, lines in
    lines.add("DTEND", event.end, in: event.zone)
  }

  static let recurrenceID = EventProperty { event, lines in
    guard let time = event.recurrenceID else { return }
    lines.add("RECURRENCE-ID", time, in: event.zone)
  }
}

extension ContentLines {
  /// Adds a property with a time: `DTSTART;TZID=Europe/Berlin:20260617T180000`.
  mutating func add(_ name: String, _ time: CalendarTime, in zone: Zone) {
    switch time {
    case .date(let date): add("\(name);VALUE=DATE:\(date.basicISO)")
    case .utc(let instant): add("\(name):\(instant.basicISO)")
    case .local(let reading):
      if zone.isNamed {
        add("\(name);TZID=\(zone.name):\(reading.basicISO)")
      } else {
        add("\(name):\(reading.basicISO)Z")
      }
    }
  }
}

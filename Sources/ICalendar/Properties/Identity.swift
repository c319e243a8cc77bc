// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CICal
internal import CivilTime

extension EventProperty {
  static let uid = EventProperty { event, lines in
    lines.add(Libical.line(ICAL_UID_PROPERTY, .text(event.uid)))
  }

  /// DTSTAMP is the last change too, never the present: equal data give equal octets.
  static let stamp = EventProperty { event, lines in
    lines.add("DTSTAMP:\(event.details.lastModified.basicISO)")
  }

  static let created = EventProperty { event, lines in
    lines.add("CREATED:\(event.details.created.basicISO)")
  }

  static let lastModified = EventProperty { event, lines in
    lines.add("LAST-MODIFIED:\(event.details.lastModified.basicISO)")
  }

  static let sequence = EventProperty { event, lines in
    lines.add("SEQUENCE:\(event.details.sequence)")
  }
}

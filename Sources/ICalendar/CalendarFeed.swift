// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CICal
package import CivilTime

/// A calendar that people subscribe to.
package struct CalendarFeed: Sendable {
  /// Constant for ever.
  package var uid: String
  package var name: String
  package var description: String?
  /// The zone in which a client shows it, if it asks.
  package var zone: Zone
  /// The last change of anything in it, never the time of writing.
  package var lastModified: Timestamp
  /// The address from which it is fetched.
  package var source: String?
  /// The address of a page about it.
  package var url: String?
  /// A colour of CSS by its name (RFC 7986 §5.9).
  package var color: String?
  package var events: [CalendarEvent]

  package init(
    uid: String, name: String, description: String? = nil, zone: Zone, lastModified: Timestamp,
    source: String? = nil, url: String? = nil, color: String? = nil, events: [CalendarEvent] = []
  ) {
    self.uid = uid
    self.name = name
    self.description = description
    self.zone = zone
    self.lastModified = lastModified
    self.source = source
    self.url = url
    self.color = color
    self.events = events
  }

  /// The whole calendar. Equal feeds give equal octets, whatever the order of their events.
  package func write() -> String {
    var text = ""
    write { text += $0 }
    return text
  }

  /// Hands the calendar on piece by piece: the head, then each event.
  ///
  /// Ordered by start, then UID; the dates of a series follow their master.
  package func write(_ body: (String) throws -> Void) rethrows {
    var lines = ContentLines()
    lines.add("BEGIN:VCALENDAR")
    addHead(to: &lines)
    for (zone, span) in zoneSpans() {
      lines.addZone(zone, from: span.lowerBound, to: span.upperBound)
    }
    try body(lines.take())
    for event in orderedEvents() {
      event.write(to: &lines)
      try body(lines.take())
    }
    lines.add("END:VCALENDAR")
    try body(lines.take())
  }

  private func addHead(to lines: inout ContentLines) {
    lines.add("VERSION:2.0")
    lines.add("PRODID:-//oval//oval//EN")
    lines.add("CALSCALE:GREGORIAN")
    lines.add("METHOD:PUBLISH")
    lines.add(Libical.line(ICAL_UID_PROPERTY, .text(uid)))
    lines.add("LAST-MODIFIED:\(lastModified.basicISO)")
    lines.add(Libical.line(ICAL_NAME_PROPERTY, .text(name)))
    lines.add("X-WR-CALNAME:\(Libical.escaped(name))")
    if let description {
      lines.add(Libical.line(ICAL_DESCRIPTION_PROPERTY, .text(description)))
      lines.add("X-WR-CALDESC:\(Libical.escaped(description))")
    }
    lines.add("X-WR-TIMEZONE:\(zone.name)")
    lines.add("REFRESH-INTERVAL;VALUE=DURATION:PT1H")
    lines.add("X-PUBLISHED-TTL:PT1H")
    if let source { lines.add("SOURCE;VALUE=URI:\(CalendarText.uri(source))") }
    if let url { lines.add(Libical.line(ICAL_URL_PROPERTY, .uri(url))) }
    if let color { lines.add(Libical.line(ICAL_COLOR_PROPERTY, .text(color))) }
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// One property of a VEVENT: which lines it has for an event.
///
/// Each stands in a file of `Properties` and in the list here; nothing else knows it.
struct EventProperty: Sendable {
  let write: @Sendable (CalendarEvent, inout ContentLines) -> Void

  /// All of them, in the order in which they are written.
  static let all: [EventProperty] = [
    .uid, .stamp, .created, .lastModified, .sequence,
    .recurrenceID, .start, .end, .rule, .excluded,
    .summary, .description, .location, .coordinates,
    .status, .transparency, .privacy, .wholeDays,
    .categories, .url, .organizer,
  ]
}

extension CalendarEvent {
  /// Adds the event, from BEGIN to END.
  func write(to lines: inout ContentLines) {
    lines.add("BEGIN:VEVENT")
    for property in EventProperty.all { property.write(self, &lines) }
    lines.add("END:VEVENT")
  }
}

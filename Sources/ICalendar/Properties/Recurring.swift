// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Recurrence

extension EventProperty {
  static let rule = EventProperty { event, lines in
    guard let rule = event.rule else { return }
    lines.add("RRULE:\(rule.text)")
  }

  /// One value a line: some clients read only the first of a list.
  static let excluded = EventProperty { event, lines in
    for time in event.excluded { lines.add("EXDATE", time, in: event.zone) }
  }
}

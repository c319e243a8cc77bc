// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Recurrence
import SQL

// How a schedule stands in a row: the same eight columns wherever there is one.
extension Schedule {
  static let columns =
    "local_start, length_kind, length_seconds, zone, rule, excluded, start_offset, end_offset"

  static let columnParameters =
    "$local_start, $length_kind, $length_seconds, $zone, $rule, $excluded, $start_offset, "
    + "$end_offset"

  static let columnDefinitions = """
    local_start TEXT NOT NULL,
      length_kind TEXT NOT NULL CHECK (length_kind IN ('clock', 'elapsed')),
      length_seconds INTEGER NOT NULL CHECK (length_seconds > 0),
      zone TEXT NOT NULL,
      rule TEXT,
      excluded TEXT NOT NULL,
      start_offset INTEGER,
      end_offset INTEGER
    """

  /// Adds the eight columns to the parameters of an INSERT.
  func add(to parameters: inout Parameters) {
    parameters.add("$local_start", start.iso)
    switch length {
    case .clock(let seconds):
      parameters.add("$length_kind", "clock")
      parameters.add("$length_seconds", seconds)
    case .elapsed(let seconds):
      parameters.add("$length_kind", "elapsed")
      parameters.add("$length_seconds", seconds)
    }
    parameters.add("$zone", zone)
    parameters.add("$rule", rule?.text)
    parameters.add("$excluded", excluded.sorted().map(\.iso).joined(separator: " "))
    parameters.add("$start_offset", startOffset)
    parameters.add("$end_offset", endOffset)
  }
}

extension Row {
  /// The schedule whose columns begin at `first`.
  func schedule(at first: Int) throws -> Schedule {
    let start = try reading(written: first)
    let seconds = try length(first + 2)
    let kind: String = try self[first + 1]
    let rule: String? = try self[first + 4]
    let excluded: String = try self[first + 5]
    return Schedule(
      start: start,
      length: kind == "clock" ? .clock(seconds: seconds) : .elapsed(seconds: seconds),
      zone: try self[first + 3],
      rule: try rule.map { text in
        do { return try RecurrenceRule(text) } catch { throw StoreError.unreadable("rule") }
      },
      excluded: Set(
        try excluded.split(separator: " ").map { text in
          guard let reading = CivilDateTime(iso: text) else {
            throw StoreError.unreadable("excluded")
          }
          return reading
        }),
      startOffset: try self[first + 6], endOffset: try self[first + 7])
  }

  private func reading(written column: Int) throws -> CivilDateTime {
    guard let reading = CivilDateTime(iso: try self[column] as String) else {
      throw StoreError.unreadable("local_start")
    }
    return reading
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import SQL

// Opening hours as rows of (day, ranges): the day is a weekday 1...7, `holiday`, or
// `2026-12-24/2026-12-26`; the ranges are `07:00-12:00,14:00-24:00`, empty when closed.
extension Store {
  /// Those of one space, where one is given.
  func openingHours(on space: Identifier? = nil) throws -> [Identifier: OpeningHours] {
    var days: [Identifier: [(day: String, ranges: [ClockRange])]] = [:]
    try connection.rows(
      """
      SELECT space, day, ranges FROM opening_hours \(space == nil ? "" : "WHERE space = $space")
      ORDER BY space, position
      """, space.map { ["$space": $0.text] } ?? [:]
    ) { row in
      let ranges = try Store.ranges(try row[2])
      days[try row.identifier(0), default: []].append((try row[1], ranges))
    }
    return try days.mapValues(Store.openingHours(of:))
  }

  func saveOpeningHours(of space: Space) throws {
    try connection.run("DELETE FROM opening_hours WHERE space = $space", ["$space": space.id.text])
    guard let hours = space.details.hours else { return }
    for (position, line) in Store.lines(of: hours).enumerated() {
      try connection.run(
        """
        INSERT INTO opening_hours (space, day, position, ranges)
        VALUES ($space, $day, $position, $ranges)
        """,
        [
          "$space": space.id.text, "$day": line.day, "$position": position,
          "$ranges": line.ranges.map { "\($0.start.iso)-\($0.end.iso)" }.joined(separator: ","),
        ])
    }
  }

  /// All weekdays stand in a row, so that hours that are closed all week are still hours.
  private static func lines(of hours: OpeningHours) -> [(day: String, ranges: [ClockRange])] {
    var lines = Weekday.allCases.map { (day: "\($0.rawValue)", ranges: hours.weekdays[$0] ?? []) }
    if let holidays = hours.holidays { lines.append(("holiday", holidays)) }
    for exception in hours.exceptions {
      lines.append(("\(exception.first.iso)/\(exception.last.iso)", exception.ranges))
    }
    return lines
  }

  private static func openingHours(
    of lines: [(day: String, ranges: [ClockRange])]
  ) throws -> OpeningHours {
    var weekdays: [Weekday: [ClockRange]] = [:]
    var holidays: [ClockRange]?
    var exceptions: [OpeningHours.Exception] = []
    for (day, ranges) in lines {
      if let weekday = Int(day).flatMap(Weekday.init(rawValue:)) {
        weekdays[weekday] = ranges
      } else if day == "holiday" {
        holidays = ranges
      } else {
        let dates = day.split(separator: "/").compactMap { CivilDate(iso: $0) }
        guard dates.count == 2 else { throw StoreError.unreadable("day") }
        exceptions.append(
          OpeningHours.Exception(first: dates[0], last: dates[1], ranges: ranges))
      }
    }
    return OpeningHours(weekdays: weekdays, holidays: holidays, exceptions: exceptions)
  }

  private static func ranges(_ text: String) throws -> [ClockRange] {
    try text.split(separator: ",").map { part in
      let times = part.split(separator: "-").compactMap { ClockTime(iso: $0) }
      guard times.count == 2, let range = ClockRange(times[0], times[1]) else {
        throw StoreError.unreadable("ranges")
      }
      return range
    }
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import SQL

// The segments of a booking: their schedules, and the spaces and leaves of each.
extension Store {
  func insertSegments(of booking: Booking) throws {
    for (number, segment) in booking.segments.enumerated() {
      var parameters: Parameters = ["$booking": booking.id.text, "$number": number]
      segment.schedule.add(to: &parameters)
      try connection.run(
        """
        INSERT INTO segment (booking, number, \(Schedule.columns))
        VALUES ($booking, $number, \(Schedule.columnParameters))
        """, parameters)
      for (position, demand) in segment.demands.enumerated() {
        try connection.run(
          """
          INSERT INTO segment_space (booking, segment, position, space, units)
          VALUES ($booking, $segment, $position, $space, $units)
          """,
          [
            "$booking": booking.id.text, "$segment": number, "$position": position,
            "$space": demand.space.text, "$units": demand.units,
          ])
      }
      for (position, demand) in segment.leaves.enumerated() {
        try connection.run(
          """
          INSERT INTO segment_leaf
            (booking, segment, position, leaf, units, minutes_before, minutes_after)
          VALUES ($booking, $segment, $position, $leaf, $units, $minutes_before, $minutes_after)
          """,
          [
            "$booking": booking.id.text, "$segment": number, "$position": position,
            "$leaf": demand.leaf.text, "$units": demand.units,
            "$minutes_before": demand.buffers.minutesBefore,
            "$minutes_after": demand.buffers.minutesAfter,
          ])
      }
    }
  }

  func deleteSegments(of id: Identifier) throws {
    for table in ["segment_space", "segment_leaf", "segment"] {
      try connection.run(
        "DELETE FROM \(table) WHERE booking = $id", ["$id": id.text])
    }
  }

  /// In their order.
  func segments(of id: Identifier) throws -> [Segment] {
    let key: Parameters = ["$id": id.text]
    var segments = try connection.all(
      "SELECT \(Schedule.columns) FROM segment WHERE booking = $id ORDER BY number", key
    ) { row in Segment(schedule: try row.schedule(at: 0), demands: [], leaves: []) }
    func segment(_ row: borrowing Row) throws -> Int {
      let number: Int = try row[0]
      guard segments.indices.contains(number) else { throw StoreError.unreadable("segment") }
      return number
    }
    try connection.rows(
      """
      SELECT segment, space, units FROM segment_space WHERE booking = $id
      ORDER BY segment, position
      """, key
    ) { row in
      segments[try segment(row)].demands.append(
        Demand(space: try row.identifier(1), units: try row.units(2)))
    }
    try connection.rows(
      """
      SELECT segment, leaf, units, minutes_before, minutes_after FROM segment_leaf
      WHERE booking = $id ORDER BY segment, position
      """, key
    ) { row in
      segments[try segment(row)].leaves.append(
        LeafDemand(
          leaf: try row.identifier(1), units: try row.units(2),
          buffers: try row.buffers(3)))
    }
    return segments
  }
}

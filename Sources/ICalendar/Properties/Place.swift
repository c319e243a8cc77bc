// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Bookings
internal import CICal

extension EventProperty {
  static let location = EventProperty { event, lines in
    guard let place = event.details.location, !place.isEmpty else { return }
    lines.add(Libical.line(ICAL_LOCATION_PROPERTY, .text(place)))
  }

  /// Degrees with six digits after the point, which is about a hand's breadth.
  static let coordinates = EventProperty { event, lines in
    guard let place = event.details.coordinates else { return }
    lines.add("GEO:\(degrees(place.latitude));\(degrees(place.longitude))")
  }

  private static func degrees(_ millionths: Int) -> String {
    let fraction = String(abs(millionths) % 1_000_000)
    let zeros = String(repeating: "0", count: 6 - fraction.count)
    return "\(millionths < 0 ? "-" : "")\(abs(millionths) / 1_000_000).\(zeros)\(fraction)"
  }
}

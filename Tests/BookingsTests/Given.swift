// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import IntervalTree

@testable import Bookings

// What the tests of this target are given, in few words. A number makes an identifier: the same
// number, the same identifier.

extension Identifier {
  static func of(_ kind: IdentifierKind, _ number: Int) -> Identifier {
    Identifier(kind, random: UInt64(number))
  }
}

extension PlainText {
  static func of(_ text: String) -> PlainText { try! PlainText(text) }
}

extension OpeningHours {
  /// The same hours on every day: `07:00-12:00 14:00-24:00`.
  static func daily(_ ranges: String) -> OpeningHours {
    OpeningHours(
      weekdays: Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, .of(ranges)) }))
  }
}

extension [ClockRange] {
  static func of(_ ranges: String) -> [ClockRange] {
    ranges.split(separator: " ").map { range in
      let times = range.split(separator: "-").map { ClockTime(iso: $0)! }
      return ClockRange(times[0], times[1])!
    }
  }
}

extension Space {
  static func at(
    _ path: String, _ number: Int, name: String? = nil, capacity: Int? = nil,
    useMode: UseMode = .exclusive, kind: Kind? = nil, isRetired: Bool = false
  ) -> Space {
    let path = SpacePath(path)!
    var details = SpaceDetails(name: .of(name ?? path.last.text))
    details.capacity = capacity
    details.useMode = useMode
    details.kind = kind
    return Space(id: .of(.space, number), path: path, details: details, isRetired: isRetired)
  }
}

extension Schedule {
  static func once(_ start: String, hours: Int64) -> Schedule {
    Schedule(
      start: Berlin.reading(start), length: .clock(seconds: hours * 3_600), zone: "Europe/Berlin")
  }
}

extension Slot {
  static func of(
    _ number: Int, on space: Int = 1, name: String = "Slot", kind: Kind = .sport, useMode: UseMode
  ) -> Slot {
    Slot(
      id: .of(.slot, number), space: .of(.space, space), name: .of(name), kind: kind,
      discipline: nil,
      useMode: useMode, audience: nil, schedule: .once("2026-01-01T00:00", hours: 1),
      created: Timestamp(seconds: 0))
  }
}

extension Closure {
  static func of(_ number: Int, reason: String = "Hafenfest") -> Closure {
    Closure(
      id: .of(.closure, number), space: .of(.space, 1), reason: .of(reason),
      schedule: .once("2026-01-01T00:00", hours: 1), created: Timestamp(seconds: 0))
  }
}

extension Holder {
  static func of(
    _ number: Int, club: Identifier? = nil, visibility: Visibility = .public
  ) -> Holder {
    Holder(
      booking: .of(.booking, number), club: club, clubSlug: club.flatMap { _ in Slug("club") },
      clubName: club.map { _ in .of("Club") }, visibility: visibility)
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime

@testable import Bookings
@testable import Store

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

extension Space {
  static func at(
    _ path: String, _ number: Int, capacity: Int? = nil, useMode: UseMode = .shared
  ) -> Space {
    let path = SpacePath(path)!
    var details = SpaceDetails(name: .of(path.last.text))
    details.capacity = capacity
    details.useMode = useMode
    return Space(id: .of(.space, number), path: path, details: details)
  }
}

extension Store {
  /// In memory, with these spaces, a parent before its parts.
  static func with(_ spaces: [Space]) throws -> Store {
    let store = try Store.inMemory(now: Timestamp(seconds: 0))
    try store.write {
      for (position, space) in spaces.enumerated() {
        let parent = spaces.first { $0.path == space.path.parent }
        try store.save(space, parent: parent?.id, position: position)
      }
    }
    return store
  }
}

extension Booking {
  /// A booking of one leaf with these dates, all of them confirmed.
  static func of(
    _ number: Int, leaf: Identifier, units: Int? = nil, buffers: Buffers = .none,
    _ occurrences: [Occurrence], status: BookingStatus = .confirmed, club: Identifier? = nil
  ) -> Booking {
    Booking(
      id: .of(.booking, number), club: club, purpose: Purpose(kind: .sport), status: status,
      segments: [
        Segment(
          schedule: Schedule(
            start: occurrences[0].original, length: .elapsed(seconds: 1), zone: "Europe/Berlin"),
          demands: [Demand(space: leaf, units: units)],
          leaves: [LeafDemand(leaf: leaf, units: units, buffers: buffers)])
      ],
      occurrences: occurrences.map { BookedOccurrence(occurrence: $0, status: .confirmed) },
      created: Timestamp(seconds: 0), changed: Timestamp(seconds: 0), sequence: 0)
  }

  /// The same with these dates cancelled, in status `status`.
  func cancelling(
    _ dates: [Occurrence], status: BookingStatus = .confirmed, reason: String? = nil
  ) -> Booking {
    var after = self
    for row in after.occurrences.indices where dates.contains(after.occurrences[row].occurrence) {
      after.occurrences[row].status = .cancelled
      after.occurrences[row].reason = reason
    }
    after.status = status
    after.changed = Timestamp(seconds: 77)
    after.sequence = 5
    return after
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime
package import Phrases
import Store

/// What can be named on a command line, looked up for somebody who is still typing.
///
/// Every question is answered at once or not at all: a database that is missing, busy, damaged or
/// of another version has no names.
package struct KnownNames {
  /// More are never read.
  static let limit = 1_000

  private let store: Store?

  /// Looks at the database at `path` without locking, changing or making anything.
  package init(databaseAt path: String?) { store = path.flatMap(Store.glance) }

  /// The names of an open database, with what is not committed yet.
  package init(_ database: Database) { store = database.store }

  /// The names of an open store, for tests.
  init(_ store: Store) { self.store = store }

  package func city() -> City? { (try? store?.city()) ?? nil }

  /// The names that the city has for stretches of days.
  package func periods(of city: City) -> [NamedPeriod] { city.namedPeriods }

  /// The spaces in use, in the city's order.
  package func spaces() -> [KnownSpace] {
    known { try $0.namedSpaces(limit: Self.limit) }.map(KnownSpace.init)
  }

  /// All clubs by slug.
  package func clubs() -> [Club] { known { try $0.clubs() } }

  package func slots(now: Timestamp) -> [KnownTime] {
    known { try $0.namedSlots(now: now, limit: Self.limit) }.map(KnownTime.init)
  }

  package func closures(now: Timestamp) -> [KnownTime] {
    known { try $0.namedClosures(now: now, limit: Self.limit) }.map(KnownTime.init)
  }

  /// The bookings with a date to come whose id begins with `typed`, or, where that begins none, the
  /// soonest ones; those of `club` where there are any.
  ///
  /// A title that is not for everyone is only told to its own club.
  package func bookings(_ typed: String, club: Identifier?, now: Timestamp) -> [KnownBooking] {
    let found = known { store -> [NamedBooking] in
      if typed.utf8.count > 1, typed.utf8.count <= 8, typed.hasPrefix("b") {
        let begun = try store.namedBookings(from: typed, now: now, limit: 50)
        let own = begun.filter { $0.club == club }
        if !begun.isEmpty { return club == nil || own.isEmpty ? begun : own }
      }
      return try store.namedBookings(now: now, club: club, limit: 100)
    }
    return found.map { KnownBooking($0, isOwn: club != nil && $0.club == club) }
  }

  /// When each of the spaces is free at the day that the words say; nil where that cannot be told.
  package func free(
    _ spaces: [String], day: [String], units: Int?, _ circumstances: Circumstances
  ) -> [[FoundWindow]]? {
    guard let store else { return nil }
    let database = Database(path: "", store: store)
    return try? spaces.map { space in
      var input = FindFree.Input(operands: [space] + day, length: "30min")
      input.units = units
      input.wantsAll = true
      return try FindFree.run(input, in: database, circumstances).windows
    }
  }

  private func known<Name>(_ look: (Store) throws -> [Name]) -> [Name] {
    guard let store else { return [] }
    return (try? store.read { try look(store) }) ?? []
  }
}

/// A space that can be named.
package struct KnownSpace: Sendable {
  package let path: String
  package let name: PlainText
  package let capacity: Int?
  package let unitLabel: LocalizedText?
  package let useMode: UseMode

  init(_ space: NamedSpace) {
    path = space.path
    name = space.name
    capacity = space.capacity
    unitLabel = space.unitLabel
    useMode = space.useMode
  }
}

/// A slot, or a closure called by its reason, and where it is.
package struct KnownTime: Sendable {
  package let id: Identifier
  package let name: PlainText
  package let space: PlainText

  init(_ time: NamedTime) {
    id = time.id
    name = time.name
    space = time.space
  }
}

/// A booking as the one who types may see it.
package struct KnownBooking: Sendable {
  package let id: Identifier
  /// The title or, without one, the space; nil where others may only know that it is taken.
  package let title: PlainText?
  package let start: Timestamp
  package let end: Timestamp

  init(_ booking: NamedBooking, isOwn: Bool) {
    id = booking.id
    title =
      booking.visibility == .busy && !isOwn ? nil : booking.title ?? booking.space
    start = booking.start
    end = booking.end
  }
}

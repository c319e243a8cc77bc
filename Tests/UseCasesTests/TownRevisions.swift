// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Testing

@testable import Bookings
@testable import Store
@testable import UseCases

// What people do with bookings that exist.
extension Town {
  @discardableResult
  func move(
    _ booking: Booking, to target: String? = nil, space: String? = nil, only: String? = nil,
    from: String? = nil, as club: String? = nil, isSure: Bool = false, now: String = Town.morning,
    isDryRun: Bool = false
  ) throws -> RevisionOutcome {
    var input = MoveBooking.Input(booking: [booking.id.text])
    input.target = target
    input.space = space
    input.dates = ChosenDates(only: only, from: from)
    input.actingFor = club
    input.isSure = isSure
    return try MoveBooking.run(input, in: database, circumstances(now: now, isDryRun: isDryRun))
  }

  @discardableResult
  func edit(
    _ booking: Booking, now: String = Town.morning, isDryRun: Bool = false,
    _ change: (inout EditBooking.Input) -> Void
  ) throws -> RevisionOutcome {
    var input = EditBooking.Input(booking: [booking.id.text])
    change(&input)
    return try EditBooking.run(input, in: database, circumstances(now: now, isDryRun: isDryRun))
  }

  @discardableResult
  func hold(
    _ spaces: String, _ when: String, for duration: String, repetition: String? = nil,
    until: String? = nil, now: String = Town.morning
  ) throws -> Booking {
    var input = Town.input(spaces, when, repetition: repetition, until: until)
    input.hold = duration
    return try BookSpace.run(input, in: database, circumstances(now: now)).view.booking
  }

  /// As it stands in the database.
  func stored(_ booking: Booking) throws -> Booking {
    try #require(try store.booking(booking.id))
  }

  /// The confirmed dates by start: `06-16 18:00-20:00`.
  func days(_ booking: Booking) throws -> [String] {
    try stored(booking).occurrences.filter { $0.status == .confirmed }
      .map { ($0.occurrence.start, $0.occurrence.end) }.sorted { $0 < $1 }
      .map { start, end in
        let (from, to) = (Town.zone.civil(at: start).iso, Town.zone.civil(at: end).iso)
        return "\(from.dropFirst(5).prefix(5)) \(from.dropFirst(11).prefix(5))"
          + "-\(to.dropFirst(11).prefix(5))"
      }
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Testing

@testable import Bookings
@testable import Store
@testable import UseCases

struct ListBookingsTests {
  private func list(
    _ town: Town, now: String = Town.morning,
    _ change: (inout ListBookings.Input) -> Void = { _ in }
  ) throws -> [BookingLine] {
    var input = ListBookings.Input()
    change(&input)
    return try ListBookings.run(input, in: town.database, town.circumstances(now: now)).bookings
  }

  private func line(_ line: BookingLine) -> String {
    let start = Town.zone.civil(at: line.start).iso.prefix(16)
    return "\(line.known?.id.text ?? "-") \(start) \(line.coming)"
  }

  /// The bookings one by one know their dates, too.
  @Test("each booking once, with its next date and how many are to come, at any time")
  func againstWholeBookings() throws {
    let town = try Town.rostock()
    var random = SplitMix(seed: 5)
    var ids: [Identifier] = []
    for day in 2...28 {
      let hour = Int.random(in: 8...18, using: &random)
      let place = ["haedge/stage", "haedge/streetball", "sportbox/baelle"]
        .randomElement(using: &random)!
      let isSeries = Bool.random(using: &random)
      guard
        let booking = try? town.book(
          place, "2026-04-\(day < 10 ? "0" : "")\(day) \(hour):00-\(hour + 2):00",
          repetition: isSeries ? "weekly" : nil, until: isSeries ? "2026-05-31" : nil)
      else { continue }
      ids.append(booking.id)
      if Int.random(in: 0..<3, using: &random) == 0 {
        let only = booking.occurrences.randomElement(using: &random)!.occurrence.original.date.iso
        try town.cancel(booking, only: only)
      }
    }
    #expect(ids.count > 12)
    // In the middle of dates, at their ends, and between them.
    let dates = try ids.prefix(4).flatMap { id in
      let date = try #require(try town.store.booking(id)?.occurrences.first?.occurrence)
      return [date.start.advanced(by: 3_600), date.end].map { Town.zone.civil(at: $0).iso }
    }
    for now in [Town.morning, "2026-04-15T15:00", "2026-05-20T10:00", "2026-06-01T00:00"] + dates {
      let bookings = try ids.map { try #require(try town.store.booking($0)) }
      let wanted = bookings.compactMap { booking -> (Timestamp, String)? in
        let coming = booking.occurrences.filter {
          $0.status == .confirmed && $0.occurrence.end > Town.at(now)
        }.map(\.occurrence.start).sorted()
        guard let next = coming.first else { return nil }
        let start = Town.zone.civil(at: next).iso.prefix(16)
        return (next, "\(booking.id.text) \(start) \(coming.count)")
      }
      let found = try list(town, now: now)
      #expect(Set(found.map(line)) == Set(wanted.map(\.1)))
      #expect(found.map(\.start) == wanted.map(\.0).sorted())
      #expect(try list(town, now: now) { $0.wantsAll = true }.count == ids.count)
    }
  }

  @Test("a place narrows to where the dates to come are, and to the whole above it")
  func places() throws {
    let town = try Town.rostock()
    let whole = try town.book("haedge", "2026-04-20 10:00-12:00")
    let moved = try town.book("haedge/stage", "2026-04-21 10:00-12:00")
    var input = MoveBooking.Input(booking: [moved.id.text])
    input.space = "sportbox/matten"
    _ = try MoveBooking.run(input, in: town.database, town.circumstances())
    let ids = { (space: String) in
      Set(try list(town) { $0.space = space }.compactMap { $0.known?.id })
    }
    #expect(try ids("haedge/stage") == [whole.id])
    #expect(try ids("sportbox") == [moved.id])
    #expect(try ids("haedge") == [whole.id])
  }

  @Test("a busy booking of others is a time and a place; who asks for more does not find it")
  func busy() throws {
    let town = try Town.rostock()
    var input = Town.input("haedge/stage", "2026-04-20 10:00-12:00", club: "nord")
    input.visibility = .busy
    let booking = try BookSpace.run(input, in: town.database, town.circumstances()).view.booking
    #expect(try list(town).map(line) == ["- 2026-04-20T10:00 1"])
    #expect(try list(town) { $0.viewer = "moewe" }.first?.known == nil)
    #expect(try list(town) { $0.viewer = "nord" }.first?.known?.id == booking.id)
    #expect(try list(town) { $0.club = "nord" }.isEmpty)
    #expect(try list(town) { $0.status = .confirmed }.isEmpty)
    #expect(try list(town) { $0.kind = booking.purpose.kind }.isEmpty)
    #expect(try list(town) { ($0.club, $0.viewer) = ("nord", "nord") }.count == 1)
    try town.cancel(booking)
    #expect(try list(town) { $0.wantsAll = true }.isEmpty)
  }

  @Test("a hold that has run out has no date to come, though nobody has written since")
  func hold() throws {
    let town = try Town.rostock()
    var input = Town.input("haedge/stage", "2026-04-20 10:00-12:00")
    input.hold = "2h"
    _ = try BookSpace.run(input, in: town.database, town.circumstances())
    #expect(try list(town, now: "2026-04-01T11:59").count == 1)
    #expect(try list(town, now: "2026-04-01T12:00").isEmpty)
  }

  @Test("a time finds what takes place in it, of the cancelled what would have")
  func period() throws {
    let town = try Town.rostock()
    let series = try town.book(
      "haedge/stage", "2026-04-20 10:00-12:00", repetition: "daily", until: "2026-04-22")
    let gone = try town.book("haedge/streetball", "2026-04-21 10:00-12:00")
    try town.cancel(gone)
    try town.cancel(series, only: "2026-04-21")
    let ids = { (when: String, all: Bool) in
      Set(try list(town) { ($0.period, $0.wantsAll) = (when, all) }.compactMap { $0.known?.id })
    }
    #expect(try ids("2026-04-20", false) == [series.id])
    #expect(try ids("2026-04-21", false) == [])
    #expect(try ids("2026-04-21", true) == [gone.id])
    #expect(try ids("2026-04-20..2026-04-22", true) == [series.id, gone.id])
    #expect(try ids("2026-04-22 12:00-13:00", false) == [])
  }
}

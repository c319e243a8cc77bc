// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Testing

@testable import Bookings
@testable import Store
@testable import UseCases

struct BookTests {
  @Test("a booking is written with its claims, and found again")
  func books() throws {
    let town = try Town.rostock()
    let booking = try town.book(
      "haedge/streetball,sportbox/baelle:12", "2026-06-16 18:00-20:00", repetition: "weekly",
      until: "2026-06-30")
    #expect(try town.store.booking(booking.id) == booking)
    #expect(booking.status == .confirmed && booking.created == Town.at(Town.morning))
    #expect(
      try town.claims("haedge/streetball") == [
        "2026-06-16T18:00 2026-06-16T20:00 *", "2026-06-23T18:00 2026-06-23T20:00 *",
        "2026-06-30T18:00 2026-06-30T20:00 *",
      ])
    #expect(
      try town.claims("sportbox/baelle") == [
        "2026-06-16T18:00 2026-06-16T20:00 12", "2026-06-23T18:00 2026-06-23T20:00 12",
        "2026-06-30T18:00 2026-06-30T20:00 12",
      ])
    #expect(try town.claims("haedge/stage") == [])
  }

  @Test("a whole claims every claimable leaf below it, whole, and conflicts with any part")
  func whole() throws {
    let town = try Town.rostock()
    try town.book("haedge/fitness:3", "2026-06-16 18:00-20:00")
    let refusal = try town.refusal {
      try town.book("haedge", "2026-06-16 19:00-21:00", club: "moewe")
    }
    #expect(refusal.reasons.map(\.code) == [.conflict])
    #expect(refusal.reasons.map(\.space.text) == ["haedge/fitness"])
    try town.book("haedge", "2026-06-17 19:00-21:00", club: "moewe")
    for part in ["streetball", "fitness", "stage", "lounge"] {
      #expect(
        try town.claims("haedge/\(part)").last == "2026-06-17T19:00 2026-06-17T21:00 *")
      let refusal = try town.refusal {
        try town.book("haedge/\(part)", "2026-06-17 20:00-22:00", units: part == "stage" ? nil : 1)
      }
      #expect(refusal.reasons.map(\.code) == [.conflict])
    }
    // Equipment stands in a tree of its own.
    #expect(try town.claims("sportbox/baelle") == [])
  }

  @Test("a refusal leaves a row that tells of it, and nothing else")
  func refuses() throws {
    let town = try Town.rostock()
    try town.book("haedge/streetball", "2026-06-16 18:00-20:00")
    let before = try town.counts()
    let refusal = try town.refusal {
      try town.book(
        "haedge/streetball", "2026-06-16 19:00-23:00", club: "moewe", repetition: "daily",
        until: "2026-06-18")
    }
    #expect(try town.counts() == before)
    let stored = try #require(try refusal.id.flatMap { try town.store.refusal($0) })
    #expect(stored.codes == ["conflict", "hours"])
    #expect(stored.spaces == ["haedge/streetball"])
    #expect(stored.dates == 3 && stored.command == "book")
    #expect(stored.start == Town.at("2026-06-16T19:00"))
    #expect(stored.end == Town.at("2026-06-16T23:00"))
    #expect(try stored.club.flatMap { try town.store.club($0) }?.slug.text == "moewe")
    #expect(refusal.requested == 3)
  }

  @Test("a check and a dry run leave nothing at all")
  func checks() throws {
    let town = try Town.rostock()
    try town.book("haedge/streetball", "2026-06-16 18:00-20:00")
    let before = try town.counts()
    let circumstances = town.circumstances(isDryRun: true)
    for when in ["2026-06-16 18:00-20:00", "2026-06-17 18:00-20:00"] {
      let input = Town.input("haedge/streetball", when)
      let checked = try? BookSpace.check(input, in: town.database, town.circumstances())
      let rehearsed = try? BookSpace.run(input, in: town.database, circumstances)
      #expect((checked == nil) == when.contains("06-16") && (rehearsed == nil) == (checked == nil))
      #expect(checked?.isWritten != true && rehearsed?.isWritten != true)
    }
    let refusal = try town.refusal {
      _ = try BookSpace.check(
        Town.input("haedge/streetball", "2026-06-16 18:00-20:00"), in: town.database,
        town.circumstances())
    }
    #expect(refusal.id == nil)
    #expect(try town.counts() == before)
  }

  @Test("booked, cancelled, and booked again by somebody else")
  func again() throws {
    let town = try Town.rostock()
    let first = try town.book("haedge/streetball", "2026-06-16 18:00-20:00")
    #expect(throws: Failure.self) {
      try town.book("haedge/streetball", "2026-06-16 18:00-20:00", club: "moewe")
    }
    try town.cancel(first)
    #expect(try town.claims("haedge/streetball") == [])
    let second = try town.book("haedge/streetball", "2026-06-16 18:00-20:00", club: "moewe")
    #expect(second.id != first.id)
    #expect(try town.claims("haedge/streetball").count == 1)
  }

  @Test("a request with many faults hears of all of them")
  func allFaults() throws {
    let town = try Town.rostock()
    try town.book("haedge/fitness:1", "2026-04-01 07:00-08:00", now: "2026-03-01T08:00")
    try town.close("haedge", "2026-04-01")
    try town.offer("haedge/fitness", "2026-04-01 05:30-06:30")
    let refusal = try town.refusal {
      try town.book("haedge/fitness:21", "2026-04-01 06:00-07:30")
    }
    #expect(
      refusal.reasons.map(\.code) == [.closed, .capacity, .conflict, .openSlot, .hours, .past])
  }

  @Test("units count to the last one, and the whole needs all")
  func units() throws {
    let town = try Town.rostock()
    try town.book("haedge/fitness:12", "2026-06-16 18:00-20:00")
    try town.book("haedge/fitness", "2026-06-16 19:00-21:00", units: 8)
    for units in [1, 20, nil] {
      let refusal = try town.refusal {
        try town.book("haedge/fitness", "2026-06-16 19:30-20:00", units: units)
      }
      #expect(refusal.reasons.allSatisfy { $0.code == .conflict } && refusal.reasons.count == 2)
    }
    try town.book("haedge/fitness:12", "2026-06-16 20:00-22:00")
    #expect(
      try town.refusal { try town.book("haedge/streetball:2", "2026-06-16 18:00-20:00") }
        .reasons.map(\.cause) == [.tooManyUnits(wanted: 2, capacity: 1)])
    // All units of an exclusive space are the whole of it.
    #expect(
      try town.book("haedge/stage:1", "2026-06-16 18:00-20:00").segments[0].leaves.map(\.units) == [
        nil
      ])
  }

  @Test("what nobody can claim is refused by name")
  func unclaimable() throws {
    let town = try Town.rostock()
    func causes(_ spaces: String, units: Int? = nil) throws -> [Reason.Cause] {
      try town.refusal { try town.book(spaces, "2026-06-16 18:00-20:00", units: units) }
        .reasons.map(\.cause)
    }
    #expect(try causes("holzhalbinsel") == [.openToAll])
    #expect(try causes("haedge", units: 5) == [.wholeOnly])
    #expect(try causes("haedge:5,holzhalbinsel") == [.wholeOnly, .openToAll])
    let refusal = try town.refusal {
      try town.book("holzhalbinsel", "2026-03-16 18:00-20:00")
    }
    #expect(refusal.reasons.map(\.code) == [.openSlot, .past])
  }

  @Test("a space named twice, or beside its whole, is a mistake; blanks around names are none")
  func twice() throws {
    let town = try Town.rostock()
    func problem(_ spaces: String) -> UsageProblem? {
      usageProblem { try town.book(spaces, "2026-06-16 18:00-20:00") }
    }
    #expect(problem("haedge/stage,stage") == .spaceTwice(path: "haedge/stage"))
    #expect(problem("haedge,haedge/stage") == .spaceTwice(path: "haedge/stage"))
    #expect(problem("stage,haedge") == .spaceTwice(path: "haedge/stage"))
    #expect(problem("haedge/fitness:0") == .number(field: "units", text: "0", 1...1_000_000))
    #expect(problem("haedge/fitness:-1") == .number(field: "units", text: "-1", 1...1_000_000))
    #expect(problem("haedge/fitness:99999999999999999999") != nil)
    let booking = try town.book("haedge/stage , haedge/fitness : 5", "2026-06-16 18:00-20:00")
    #expect(booking.demands.map(\.units) == [nil, 5])
  }

  @Test("buffers are frozen into the booking, and widen its claims")
  func buffers() throws {
    var city = try Town.file("rostock-oval.yaml")
    let place = try #require(city.places.firstIndex { $0.path.text == "haedge/stage" })
    var details = city.places[place].details
    details.buffers = try #require(Buffers(minutesBefore: 30, minutesAfter: 15))
    city.places[place] = City.Place(path: city.places[place].path, details: details)
    let town = try Town(city)
    let booking = try town.book("haedge/stage", "2026-06-16 18:00-20:00")
    #expect(try town.claims("haedge/stage") == ["2026-06-16T17:30 2026-06-16T20:15 *"])
    #expect(throws: Failure.self) { try town.book("haedge/stage", "2026-06-16 20:30-21:00") }
    try town.book("haedge/stage", "2026-06-16 20:45-21:00")
    _ = try town.apply(try Town.file("rostock-oval.yaml"))
    #expect(try town.store.booking(booking.id)?.segments == booking.segments)
    try town.cancel(booking)
    #expect(try town.claims("haedge/stage") == ["2026-06-16T20:15 2026-06-16T21:15 *"])
  }
}

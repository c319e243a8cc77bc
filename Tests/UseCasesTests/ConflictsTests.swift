// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Testing

@testable import Bookings
@testable import Store
@testable import UseCases

struct ConflictsTests {
  private func conflicts(
    _ town: Town, _ when: String = "", viewer: String? = nil, now: String = Town.morning
  ) throws -> [UnfitDate] {
    try Conflicts.run(
      when.split(separator: " ").map(String.init), viewer: viewer, in: town.database,
      town.circumstances(now: now)
    ).dates
  }

  private func lines(_ dates: [UnfitDate]) -> [String] {
    dates.map { date in
      let codes = date.reasons.map(\.code.rawValue).joined(separator: " ")
      return
        "\(Town.zone.civil(at: date.occurrence.start).iso.prefix(16)) \(date.space.path) \(codes)"
    }
  }

  /// What `check` says about the same time is decided elsewhere; only what takes the time itself
  /// is left out, by asking after the booking is gone.
  @Test("exactly the dates that would be refused if they were booked again")
  func bookedAgain() throws {
    let town = try Town.rostock()
    var random = SplitMix(seed: 11)
    let places = ["haedge/streetball", "haedge/stage", "haedge", "sportbox/baelle"]
    var booked: [(booking: Booking, place: String, when: String)] = []
    for day in 10...28 {
      let place = places.randomElement(using: &random)!
      let hour = Int.random(in: 10...19, using: &random)
      let when = "2026-04-\(day) \(hour):00-\(hour + 2):00"
      guard let booking = try? town.book(place, when) else { continue }
      booked.append((booking, place, when))
    }
    #expect(booked.count > 10)
    #expect(try conflicts(town).isEmpty)
    for number in 0..<14 {
      let day = Int.random(in: 10...28, using: &random)
      let hour = Int.random(in: 8...19, using: &random)
      let when = "2026-04-\(day) \(hour):00-\(hour + 3):00"
      let place = ["haedge", "haedge/streetball", "haedge/stage", "sportbox"]
        .randomElement(using: &random)!
      if number % 2 == 0 {
        try town.close(place, when)
      } else {
        try town.offer(place, when, repetition: "daily", until: "2026-04-\(min(28, day + 2))")
      }
    }
    try town.offer(
      "haedge/stage", "2026-04-20 10:00-20:00", repetition: "daily", until: "2026-04-25",
      kind: .culture, useMode: .exclusive)
    let found = try conflicts(town)
    var refused: [String] = []
    for (booking, place, when) in booked {
      try town.cancel(booking)
      do {
        _ = try BookSpace.check(
          Town.input(place, when), in: town.database, town.circumstances())
      } catch Failure.refused { refused.append(booking.id.text) }
    }
    #expect(Set(found.map(\.booking.text)) == Set(refused))
    #expect(refused.count > 3 && refused.count < booked.count)
  }

  @Test("a date of a whole is one line, and what holds for all its parts is said once")
  func whole() throws {
    let town = try Town.rostock()
    try town.book("haedge", "2026-04-20 10:00-12:00")
    try town.book("haedge/stage", "2026-04-21 10:00-12:00")
    try town.close("haedge", "2026-04-20 11:00-18:00")
    #expect(try lines(conflicts(town)) == ["2026-04-20T10:00 haedge closed"])
    #expect(try conflicts(town)[0].reasons.map(\.space.text) == ["haedge"])
    try town.close("haedge/stage", "2026-04-20 10:00-11:00", reason: "Umbau")
    #expect(try lines(conflicts(town)) == ["2026-04-20T10:00 haedge closed closed"])
    #expect(
      Set(try conflicts(town)[0].reasons.map(\.space.text)) == ["haedge", "haedge/stage"])
  }

  @Test("what only touches the time that was asked for is not in it, nor what has begun")
  func times() throws {
    let town = try Town.rostock()
    try town.book(
      "haedge/stage", "2026-04-20 10:00-12:00", repetition: "daily", until: "2026-04-22")
    try town.close("haedge", "2026-04-19..2026-04-30")
    #expect(try conflicts(town).count == 3)
    #expect(try conflicts(town, "2026-04-20").count == 1)
    #expect(try conflicts(town, "2026-04-20 12:00-13:00").isEmpty)
    #expect(try conflicts(town, "2026-04-20 11:59-13:00").count == 1)
    #expect(try conflicts(town, "2026-04-20 9:00-10:00").isEmpty)
    #expect(try conflicts(town, "2026-04-21..2026-04-22").count == 2)
    #expect(try conflicts(town, now: "2026-04-20T10:00").count == 3)
    #expect(try conflicts(town, now: "2026-04-20T10:01").count == 2)
  }

  @Test("of others' busy bookings neither title nor club is told, but the id, which one needs")
  func busy() throws {
    let town = try Town.rostock()
    var input = Town.input("haedge/stage", "2026-04-20 10:00-12:00", club: "nord")
    input.title = "Geheim"
    input.visibility = .busy
    let booking = try BookSpace.run(input, in: town.database, town.circumstances()).view.booking
    try town.close("haedge", "2026-04-20")
    for viewer in [nil, "moewe"] {
      let date = try #require(try conflicts(town, viewer: viewer).first)
      #expect(date.isBusy && date.title == nil && date.club == nil && date.booking == booking.id)
    }
    let own = try #require(try conflicts(town, viewer: "nord").first)
    #expect(!own.isBusy && own.title?.text == "Geheim" && own.club?.slug.text == "nord")
  }

  @Test("a hold that has run out is no conflict, though its row still stands")
  func hold() throws {
    let town = try Town.rostock()
    var input = Town.input("haedge/stage", "2026-04-20 10:00-12:00")
    input.hold = "2h"
    _ = try BookSpace.run(input, in: town.database, town.circumstances())
    try town.close("haedge", "2026-04-20")
    #expect(try conflicts(town, now: "2026-04-01T11:59").count == 1)
    #expect(try conflicts(town, now: "2026-04-01T12:00").isEmpty)
  }

  @Test("many dates at once are judged as one by one, however dense the slots")
  func together() throws {
    let town = try Town.rostock()
    try town.book(
      "haedge/streetball", "2026-04-02 9:00-21:00", repetition: "daily", until: "2026-07-30")
    try town.offer(
      "haedge", "2026-04-04 20:00-21:30", repetition: "every 3 days", until: "2026-08-30")
    try town.offer(
      "haedge/streetball", "2026-05-01 9:00-21:00", repetition: "weekly", until: "2026-06-30",
      useMode: .exclusive)
    try town.close("haedge", "2026-06-01..2026-06-20")
    let leaf = try town.space("haedge/streetball")
    let uses = try town.store.uses(of: leaf.id, from: Town.at(Town.morning)).map(\.use)
    let facts = try town.store.facts(
      about: [leaf],
      FactsNeed(
        now: Town.at(Town.morning), zone: Town.zone, state: nil, spaces: town.store.spaces(),
        uses: uses.map(\.occurrence), margin: 86_400))
    #expect(uses.count == 120)
    let alone = uses.map { facts.misfits(of: $0) }
    #expect(facts.misfits(of: uses) == alone)
    #expect(Set(alone.map(\.count)).count > 2)
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Testing

@testable import Bookings
@testable import Store
@testable import UseCases

struct OffersTests {
  private func lines(_ offers: [Offer]) -> [String] {
    offers.map { "\($0.space.path) \(Town.zone.civil(at: $0.start).iso.prefix(16))" }
  }

  private func offers(
    _ town: Town, _ when: String, now: String = Town.morning,
    _ change: (inout Offers.Input) -> Void = { _ in }
  ) throws -> OffersOutcome {
    var input = Offers.Input()
    input.when = when.split(separator: " ").map(String.init)
    change(&input)
    return try Offers.run(input, in: town.database, town.circumstances(now: now))
  }

  /// The agenda knows slots and closures, too, and nothing of offers.
  @Test("each open date is in exactly one list, by the closures that the agenda shows")
  func agenda() throws {
    let town = try Town.rostock()
    var random = SplitMix(seed: 7)
    let places = ["haedge", "haedge/streetball", "haedge/stage", "silohalbinsel"]
    for number in 0..<12 {
      let day = Int.random(in: 10...28, using: &random)
      let hour = Int.random(in: 7...21, using: &random)
      let place = places.randomElement(using: &random)!
      if number % 3 == 2 {
        try town.close(place, "2026-04-\(day) \(hour):00-\(hour + 2):00")
      } else {
        try town.offer(
          place, "2026-04-\(day) \(hour):00-\(hour + 2):00", repetition: "daily",
          until: "2026-05-05")
      }
    }
    let days = ["2026-04-08..2026-05-03"]
    let agenda = try Agenda.run(
      Agenda.Input(when: days, period: .days, filter: Agenda.Filter()), in: town.database,
      town.circumstances())
    let closures = agenda.entries.filter { if case .closure = $0.subject { true } else { false } }
    var wanted: (open: [String], closed: [String]) = ([], [])
    for entry in agenda.entries {
      guard case .open = entry.subject else { continue }
      let line = "\(entry.space.path) \(Town.zone.civil(at: entry.start).iso.prefix(16))"
      let isClosed = closures.contains { closure in
        closure.start < entry.end && entry.start < closure.end
          && (closure.space.path == entry.space.path
            || entry.space.path.isBelow(closure.space.path))
      }
      if isClosed { wanted.closed.append(line) } else { wanted.open.append(line) }
    }
    let found = try offers(town, days[0])
    #expect(wanted.open.count > 20 && wanted.closed.count > 2)
    #expect(lines(found.offers).sorted() == wanted.open.sorted())
    #expect(lines(found.closed.map(\.offer)).sorted() == wanted.closed.sorted())
    #expect(found.unknown.isEmpty)
    // With a feature that was asked for, they only move to the list of what is not known.
    let stepFree = try offers(town, days[0]) { $0.access = [.stepFree] }
    #expect(stepFree.offers.isEmpty)
    #expect(lines(stepFree.unknown).sorted() == wanted.open.sorted())
  }

  @Test("what only touches the time, or a closure, is not in it")
  func touching() throws {
    let town = try Town.rostock()
    try town.offer(
      "haedge/stage", "2026-04-10 10:00-12:00", repetition: "daily", until: "2026-04-12")
    #expect(try lines(offers(town, "2026-04-10 8:00-10:00").offers) == [])
    #expect(try lines(offers(town, "2026-04-10 12:00-14:00").offers) == [])
    #expect(try lines(offers(town, "2026-04-10 11:59-14:00").offers).count == 1)
    try town.close("haedge", "2026-04-10 12:00-14:00")
    #expect(try offers(town, "2026-04-10").closed.isEmpty)
    try town.close("haedge", "2026-04-11 11:59-14:00")
    #expect(try offers(town, "2026-04-11").closed.count == 1)
  }

  @Test("what a part is closed for still takes place on the whole")
  func partClosed() throws {
    let town = try Town.rostock()
    try town.offer("haedge", "2026-04-10 10:00-12:00", repetition: "daily", until: "2026-04-12")
    try town.close("haedge/stage", "2026-04-10..2026-04-12")
    #expect(try offers(town, "2026-04-10..2026-04-12").offers.count == 3)
  }

  @Test("without WHEN from now on for fourteen days, what has begun included")
  func fortnight() throws {
    let town = try Town.rostock()
    try town.offer(
      "haedge/stage", "2026-04-01 9:00-11:00", repetition: "daily", until: "2026-04-30")
    let found = try lines(offers(town, "").offers)
    #expect(found.first == "haedge/stage 2026-04-01T09:00")
    // Until ten o'clock of the fifteenth.
    #expect(found.last == "haedge/stage 2026-04-15T09:00" && found.count == 15)
    #expect(
      try lines(offers(town, "", now: "2026-04-01T11:00").offers).first?.hasSuffix("02T09:00")
        == true)
  }
}

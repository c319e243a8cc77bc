// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Testing

@testable import Bookings
@testable import Store
@testable import UseCases

struct HoldTests {
  private func check(_ town: Town, _ when: String, now: String) throws {
    _ = try BookSpace.check(
      Town.input("haedge/streetball", when, club: "moewe"), in: town.database,
      town.circumstances(now: now))
  }

  private func shown(_ town: Town, _ booking: Booking, now: String) throws -> Booking {
    let outcome = try Show.run(booking.id.text, in: town.database, town.circumstances(now: now))
    guard case .booking(let view) = outcome else { throw Failure.usage(.nothingNamed) }
    return view.booking
  }

  @Test("it claims until it runs out, also before anybody has written since")
  func runsOut() throws {
    let town = try Town.rostock()
    let held = try town.hold("haedge/streetball", "2026-06-16 18:00-20:00", for: "2h")
    #expect(held.status == .held && held.heldUntil == Town.at("2026-04-01T12:00"))
    let refusal = try town.refusal {
      try check(town, "2026-06-16 19-21", now: "2026-04-01T11:59:59")
    }
    #expect(refusal.reasons.map(\.code) == [.conflict])
    try check(town, "2026-06-16 19-21", now: "2026-04-01T12:00")
    #expect(try shown(town, held, now: "2026-04-01T11:59").status == .held)
    #expect(try shown(town, held, now: "2026-04-01T12:00").status == .expired)
    #expect(try town.stored(held).status == .held, "reading writes nothing")

    // Any write ends it, and says so in the journal.
    let operations = try town.store.operationCount()
    try town.close("sportbox", "2026-05-05")
    #expect(try town.store.operationCount() == operations + 1, "not yet: it is ten o'clock")
    let other = try town.book(
      "haedge/streetball", "2026-06-16 19-21", club: "moewe", now: "2026-04-01T12:30")
    #expect(try town.store.operationCount() == operations + 3)
    let ended = try town.stored(held)
    #expect(ended.status == .expired && ended.heldUntil == nil && ended.sequence == 1)
    #expect(try town.claims("haedge/streetball").count == 1)
    #expect(other.status == .confirmed)
    #expect(
      usageProblem { try town.edit(held) { $0.isConfirmed = true } }
        == .notStanding(booking: held.id, status: .expired))
    #expect(
      usageProblem { try town.move(held, to: "10-11") }
        == .notStanding(booking: held.id, status: .expired))
  }

  @Test("confirmed it stays, put off it runs out later, and a booking is no hold")
  func confirm() throws {
    let town = try Town.rostock()
    let held = try town.hold("haedge/streetball", "2026-06-16 18:00-20:00", for: "90m")
    try town.edit(held, now: "2026-04-01T11:00") { $0.hold = "2d" }
    #expect(try town.stored(held).heldUntil == Town.at("2026-04-03T11:00"))
    #expect(try town.stored(held).sequence == 0)
    let outcome = try town.edit(held, now: "2026-04-02T10:00") { $0.isConfirmed = true }
    #expect(outcome.fields == [.status, .heldUntil])
    let stored = try town.stored(held)
    #expect(stored.status == .confirmed && stored.heldUntil == nil && stored.sequence == 1)
    #expect(try town.edit(held, now: "2026-05-01T10:00") { $0.isConfirmed = true }.isUnchanged)
    #expect(try town.claims("haedge/streetball").count == 1)
    #expect(usageProblem { try town.edit(held) { $0.hold = "2h" } } == .notHeld(booking: held.id))
  }

  @Test("a series is held as a whole; moved, it is held still")
  func series() throws {
    let town = try Town.rostock()
    let held = try town.hold(
      "haedge/streetball", "2026-06-02 18:00-20:00", for: "1d", repetition: "weekly",
      until: "2026-06-30")
    #expect(try town.claims("haedge/streetball").count == 5)
    try town.move(held, to: "Mi")
    let moved = try town.stored(held)
    #expect(moved.status == .held && moved.heldUntil == Town.at("2026-04-02T10:00"))
    try town.cancel(held, only: "2026-06-10")
    #expect(try town.claims("haedge/streetball").count == 4)
    try town.book("haedge/stage", "2026-06-02 10-12", now: "2026-04-02T10:00")
    #expect(try town.claims("haedge/streetball") == [])
    #expect(try town.stored(held).occurrences.count == 5)
  }

  @Test("a dry run ends no hold")
  func dryRun() throws {
    let town = try Town.rostock()
    let held = try town.hold("haedge/streetball", "2026-06-16 18:00-20:00", for: "1h")
    let other = try town.book("haedge/stage", "2026-06-16 18:00-20:00")
    try town.move(other, to: "19-21", now: "2026-04-01T12:00", isDryRun: true)
    #expect(try town.stored(held).status == .held)
    // What is free again can be moved into.
    try town.move(other, space: "haedge/streetball", now: "2026-04-01T12:00")
    #expect(try town.stored(held).status == .expired)
  }
}

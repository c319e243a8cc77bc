// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Testing

@testable import Bookings
@testable import Store
@testable import UseCases

struct CancelAffectedTests {
  private func close(
    _ town: Town, _ space: String, _ when: String, cancels: Bool = true, isSure: Bool = false,
    actingFor: String? = nil, isDryRun: Bool = false, now: String = Town.morning
  ) throws -> ClosureOutcome {
    var input = Closures.Input(
      space: space, reason: "Hafenfest",
      schedule: WrittenSchedule(when: when.split(separator: " ").map(String.init)))
    input.cancelsAffected = cancels
    input.isSure = isSure
    input.actingFor = actingFor
    return try Closures.add(
      input, in: town.database, town.circumstances(now: now, isDryRun: isDryRun))
  }

  @Test("what it hits is cancelled on all its spaces, in one entry, and nothing else")
  func cancels() throws {
    let town = try Town.rostock()
    let series = try town.book(
      "haedge/streetball,sportbox/baelle", "2026-07-30 18:00-20:00", repetition: "weekly",
      until: "2026-08-13")
    let other = try town.book("haedge/stage", "2026-08-10 10:00-12:00")
    let before = try town.store.operationCount()
    let outcome = try close(town, "haedge", "2026-08-06..2026-08-09")
    #expect(outcome.affected.map(\.booking) == [series.id] && outcome.isCancelled)
    #expect(try town.store.operationCount() == before + 1)
    let after = try #require(try town.store.booking(series.id))
    #expect(after.occurrences.map(\.status) == [.confirmed, .cancelled, .confirmed])
    #expect(after.occurrences[1].reason == "Hafenfest")
    #expect(after.sequence == series.sequence + 1 && after.status == .confirmed)
    #expect(try town.claims("sportbox/baelle").count == 2)
    #expect(try town.store.booking(other.id) == other)
    #expect(try town.store.closures().count == 1)
  }

  @Test("closing first and cancelling later comes to the same, and once more to nothing")
  func later() throws {
    let town = try Town.rostock()
    let booking = try town.book("haedge/stage", "2026-08-07 18:00-20:00")
    let first = try close(town, "haedge", "2026-08-06..2026-08-09", cancels: false)
    #expect(try town.store.booking(booking.id) == booking)
    let second = try close(town, "haedge", "2026-08-06..2026-08-09")
    #expect(second.view.closure.id == first.view.closure.id && !second.isNew && second.isWritten)
    #expect(try town.store.booking(booking.id)?.status == .cancelled)
    let counts = try town.counts()
    let third = try close(town, "haedge", "2026-08-06..2026-08-09")
    #expect(!third.isWritten && third.affected.isEmpty)
    #expect(try town.counts() == counts)
  }

  @Test("a date that has begun stays as it was")
  func begun() throws {
    let town = try Town.rostock()
    let booking = try town.book("haedge/stage", "2026-06-16 18:00-20:00")
    #expect(
      try close(town, "haedge", "2026-06-16", now: "2026-06-16T18:30").affected.isEmpty)
    #expect(try town.store.booking(booking.id) == booking)
  }

  @Test("much, or what belongs to others, wants somebody who is sure; nothing is done before")
  func sure() throws {
    let town = try Town.rostock()
    try town.book(
      "haedge/stage,haedge/streetball", "2026-06-16 18:00-20:00", repetition: "daily",
      until: "2026-07-06")
    let counts = try town.counts()
    #expect(
      usageProblem { _ = try close(town, "haedge", "2026-06-01..2026-07-31") }
        == .needsYes(count: 21))
    #expect(
      usageProblem { _ = try close(town, "haedge", "2026-06-16", actingFor: "moewe") } != nil)
    #expect(try !close(town, "haedge", "2026-06-01..2026-07-31", isDryRun: true).isWritten)
    #expect(try town.counts() == counts)
    #expect(try close(town, "haedge", "2026-06-16", actingFor: "nord").isWritten)
    #expect(try close(town, "haedge", "2026-06-01..2026-07-31", isSure: true).isWritten)
    #expect(try town.claims("haedge/stage").isEmpty)
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Testing

@testable import Bookings
@testable import Store
@testable import UseCases

struct SlotsAndClosuresTests {
  /// `haedge/streetball 2026-06-16T18:00`.
  private func lines(_ affected: [AffectedDate]) -> [String] {
    affected.map {
      "\($0.space.path) \($0.occurrence.original.iso.prefix(16))"
    }
  }

  @Test("a closure lists the dates that it hits on all leaves below, and changes none")
  func closure() throws {
    let town = try Town.rostock()
    let series = try town.book(
      "haedge/streetball", "2026-07-30 18:00-20:00", repetition: "weekly", until: "2026-08-13")
    try town.book("haedge/stage", "2026-08-09 20:00-22:00")
    try town.book("haedge/stage", "2026-08-10 10:00-12:00")
    try town.book("sportbox/baelle:3", "2026-08-06 18:00-20:00")
    let outcome = try town.close("haedge", "2026-08-06..2026-08-09", reason: "Hafenfest")
    #expect(
      lines(outcome.affected) == [
        "haedge/streetball 2026-08-06T18:00", "haedge/stage 2026-08-09T20:00",
      ])
    #expect(outcome.affected.first?.club?.slug.text == "nord")
    #expect(try town.store.booking(series.id) == series)
    #expect(try town.claims("haedge/streetball").count == 3)
    #expect(
      try town.refusal { try town.book("haedge/fitness:1", "2026-08-07 18:00-20:00") }
        .reasons.map(\.code) == [.closed])
  }

  @Test("a second closure only lists what it hits itself, and dates that have begun are left")
  func onlyItsOwn() throws {
    let town = try Town.rostock()
    try town.book("haedge/streetball", "2026-04-01 09:00-11:00", now: "2026-03-01T08:00")
    try town.book("haedge/streetball", "2026-06-16 18:00-20:00")
    try town.book("haedge/streetball", "2026-06-17 18:00-20:00")
    try town.close("haedge", "2026-06-16")
    #expect(
      lines(try town.close("haedge", "2026-06-17").affected) == [
        "haedge/streetball 2026-06-17T18:00"
      ])
    #expect(try town.close("haedge", "2026-04-01").affected.isEmpty)
  }

  @Test("a rehearsed closure lists the same and leaves nothing")
  func rehearsed() throws {
    let town = try Town.rostock()
    try town.book("haedge/streetball", "2026-06-16 18:00-20:00")
    let before = try town.counts()
    let outcome = try town.close("haedge", "2026-06-16", isDryRun: true)
    #expect(lines(outcome.affected) == ["haedge/streetball 2026-06-16T18:00"] && !outcome.isWritten)
    #expect(try town.counts() == before)
  }

  @Test("a closure that is removed no longer closes")
  func removed() throws {
    let town = try Town.rostock()
    let closure = try town.close("haedge", "2026-06-16").view.closure
    #expect(try Closures.list(on: nil, in: town.database, town.circumstances()).count == 1)
    _ = try Closures.remove(closure.id.text, in: town.database, town.circumstances())
    #expect(try Closures.list(on: nil, in: town.database, town.circumstances()).isEmpty)
    try town.book("haedge/streetball", "2026-06-16 18:00-20:00")
    #expect(throws: Failure.self) {
      try Closures.remove(closure.id.text, in: town.database, town.circumstances())
    }
  }

  @Test("an open slot lists the bookings inside it, and blocks the time for others")
  func openSlot() throws {
    let town = try Town.rostock()
    try town.book("haedge/streetball", "2026-06-16 18:00-20:00")
    try town.book("haedge/streetball", "2026-06-17 18:00-20:00")
    let outcome = try town.offer(
      "haedge", "2026-06-16 19:00-21:00", repetition: "weekly", until: "2026-07-31")
    #expect(lines(outcome.affected) == ["haedge/streetball 2026-06-16T18:00"])
    #expect(
      try town.refusal { try town.book("haedge/stage", "2026-06-23 20:00-22:00") }
        .reasons.map(\.code) == [.openSlot])
    try town.book("haedge/stage", "2026-06-23 21:00-22:00")
    try town.book("haedge/stage", "2026-08-04 20:00-22:00")
  }

  @Test("a slot that restricts lists what lies outside, and names what a day offers")
  func restricting() throws {
    let town = try Town.rostock()
    try town.book("haedge/streetball", "2026-06-16 18:00-20:00")
    try town.book("haedge/streetball", "2026-06-17 18:00-20:00")
    try town.book("haedge/streetball", "2026-07-17 18:00-20:00")
    let outcome = try town.offer(
      "haedge/streetball", "2026-06-02 18:00-20:00", repetition: "weekly", until: "2026-06-30",
      useMode: .exclusive, name: "Training")
    #expect(lines(outcome.affected) == ["haedge/streetball 2026-06-17T18:00"])
    let refusal = try town.refusal {
      try town.book("haedge/streetball", "2026-06-23 10:00-12:00")
    }
    #expect(refusal.reasons.map(\.cause) == [.outsideSlots(offered: [try PlainText("Training")])])
    try town.book("haedge/streetball", "2026-06-23 18:00-20:00")
    try town.book("haedge/stage", "2026-06-23 10:00-12:00")
  }

  @Test("a slot that is removed no longer restricts")
  func slotRemoved() throws {
    let town = try Town.rostock()
    let slot = try town.offer(
      "haedge/streetball", "2026-06-02 18:00-20:00", repetition: "weekly", useMode: .exclusive
    ).view.slot
    #expect(throws: Failure.self) { try town.book("haedge/streetball", "2026-06-17 18:00-20:00") }
    _ = try Slots.remove(slot.id.text, in: town.database, town.circumstances())
    try town.book("haedge/streetball", "2026-06-17 18:00-20:00")
    #expect(try Slots.list(on: nil, in: town.database, town.circumstances()).isEmpty)
  }
}

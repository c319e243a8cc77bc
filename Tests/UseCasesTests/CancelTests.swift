// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Testing

@testable import Bookings
@testable import Store
@testable import UseCases

struct CancelTests {
  /// A town with a weekly series of five dates, 2 to 30 June.
  private func given() throws -> (Town, Booking) {
    let town = try Town.rostock()
    let booking = try town.book(
      "haedge/streetball,sportbox/baelle:5", "2026-06-02 18:00-20:00", repetition: "weekly",
      until: "2026-06-30")
    return (town, booking)
  }

  private func standing(_ town: Town, _ booking: Booking) throws -> [String] {
    try #require(try town.store.booking(booking.id)).occurrences.map {
      "\($0.occurrence.original.date.day) \($0.status.rawValue)"
    }
  }

  @Test("all future dates go, the past stays")
  func future() throws {
    let (town, booking) = try given()
    let outcome = try town.cancel(booking, reason: "Hochwasser", now: "2026-06-09T18:01")
    #expect(outcome.cancelled.map(\.original.date.day) == [16, 23, 30])
    #expect(
      try standing(town, booking) == [
        "2 confirmed", "9 confirmed", "16 cancelled", "23 cancelled", "30 cancelled",
      ])
    let after = try #require(try town.store.booking(booking.id))
    #expect(after.status == .confirmed, "two dates took place")
    #expect(after.sequence == 1 && after.changed == Town.at("2026-06-09T18:01"))
    #expect(after.occurrences.last?.reason == "Hochwasser")
    #expect(try town.claims("haedge/streetball").count == 2)
    #expect(try town.claims("sportbox/baelle").count == 2)
    #expect(
      usageProblem { try town.cancel(booking, now: "2026-06-10T08:00") }
        == .nothingToCancel(booking: booking.id))
  }

  @Test("a booking without a date left is cancelled")
  func all() throws {
    let (town, booking) = try given()
    try town.cancel(booking)
    #expect(try town.store.booking(booking.id)?.status == .cancelled)
    #expect(try town.claims("haedge/streetball") == [])
  }

  @Test("what is cancelled already stays as it is, and the journal does not grow")
  func twice() throws {
    let (town, booking) = try given()
    try town.cancel(booking, only: "2026-06-09")
    let once = try town.store.booking(booking.id)
    let operations = try town.store.operationCount()
    #expect(try town.cancel(booking, only: "2026-06-09").isUnchanged)
    #expect(try town.store.booking(booking.id) == once)
    try town.cancel(booking)
    let all = try town.store.booking(booking.id)
    #expect(try town.cancel(booking, reason: "Regen").isUnchanged)
    #expect(try town.store.booking(booking.id) == all)
    #expect(try town.store.operationCount() == operations + 1)
  }

  @Test("only one date, only a period, or from a date on")
  func chosen() throws {
    let (town, booking) = try given()
    try town.cancel(booking, only: "2026-06-09")
    #expect(try standing(town, booking)[1] == "9 cancelled")
    #expect(try town.claims("haedge/streetball").count == 4)
    try town.cancel(booking, only: "2026-06-01..2026-06-16")
    #expect(try standing(town, booking).filter { $0.hasSuffix("cancelled") }.count == 3)
    try town.cancel(booking, from: "2026-06-30")
    #expect(
      try standing(town, booking) == [
        "2 cancelled", "9 cancelled", "16 cancelled", "23 confirmed", "30 cancelled",
      ])
    #expect(
      try town.claims("haedge/streetball") == ["2026-06-23T18:00 2026-06-23T20:00 *"])
    #expect(try town.store.booking(booking.id)?.sequence == 3)
  }

  @Test("a date without a year is one of the booking's own")
  func ownDates() throws {
    let (town, booking) = try given()
    let outcome = try town.cancel(booking, only: "9.6.")
    #expect(outcome.cancelled.map(\.original.date.iso) == ["2026-06-09"])
  }

  @Test("a date that it does not have, or has no more, is said")
  func noSuchDate() throws {
    let (town, booking) = try given()
    func problem(only: String? = nil, from: String? = nil, now: String = Town.morning)
      -> UsageProblem?
    {
      usageProblem { try town.cancel(booking, only: only, from: from, now: now) }
    }
    #expect(
      problem(only: "2026-06-10") == .noSuchDate(booking: booking.id, text: "2026-06-10"))
    #expect(
      problem(from: "2026-07-01") == .noSuchDate(booking: booking.id, text: "2026-07-01"))
    #expect(
      problem(only: "2026-06-02", now: "2026-06-02T18:30")
        == .noSuchDate(booking: booking.id, text: "2026-06-02"))
    #expect(problem(only: "2026-06-02", from: "2026-06-02") == .together("only", "from"))
    #expect(try town.claims("haedge/streetball").count == 5)
  }

  @Test("a rehearsal changes nothing, and does not ask")
  func rehearsal() throws {
    let town = try Town.rostock()
    let booking = try town.book(
      "haedge/streetball", "2026-06-01 18:00-20:00", repetition: "daily", until: "2026-06-21")
    let before = try town.counts()
    let outcome = try town.cancel(booking, isDryRun: true)
    #expect(outcome.cancelled.count == 21 && !outcome.isWritten)
    #expect(try town.store.booking(booking.id) == booking)
    #expect(try town.counts() == before)
  }

  @Test("more than twenty dates only go after asking")
  func asks() throws {
    let town = try Town.rostock()
    let booking = try town.book(
      "haedge/streetball", "2026-06-01 18:00-20:00", repetition: "daily", until: "2026-06-21")
    #expect(usageProblem { try town.cancel(booking) } == .needsYes(count: 21))
    #expect(try town.claims("haedge/streetball").count == 21)
    try town.cancel(booking, only: "2026-06-01")
    try town.cancel(booking)
    #expect(try town.claims("haedge/streetball") == [])
    let other = try town.book(
      "haedge/streetball", "2026-06-01 18:00-20:00", repetition: "daily", until: "2026-06-21")
    try town.cancel(other, isSure: true)
    #expect(try town.store.booking(other.id)?.status == .cancelled)
  }

  @Test("a booking is named by the start of its id, or by space and time where one matches")
  func names() throws {
    let (town, booking) = try given()
    func named(_ words: [String]) throws -> Identifier {
      try town.store.booking(named: words, town.circumstances())
    }
    #expect(try named([booking.id.text]) == booking.id)
    #expect(try named([String(booking.id.text.prefix(4))]) == booking.id)
    #expect(try named(["streetball", "2026-06-09", "18:00-20:00"]) == booking.id)
    #expect(try named(["haedge", "2026-06-09"]) == booking.id)
    #expect(throws: Failure.self) { try named(["haedge/stage", "2026-06-09"]) }
    #expect(throws: Failure.self) { try named([String(booking.id.text.prefix(3))]) }
    try town.book("haedge/stage", "2026-06-09 18:00-20:00")
    #expect(throws: Failure.self) { try named(["haedge", "2026-06-09"]) }
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Testing

@testable import Bookings
@testable import Store
@testable import UseCases

struct WhyTests {
  private func why(_ town: Town, _ text: String, now: String = Town.morning) throws -> WhyOutcome {
    try Why.run(text, viewer: nil, in: town.database, town.circumstances(now: now))
  }

  @Test("a booking knows how many dates are to come and which of them no longer fit")
  func booking() throws {
    let town = try Town.rostock()
    let booking = try town.book(
      "haedge/stage", "2026-04-20 10:00-12:00", repetition: "daily", until: "2026-04-24")
    try town.close("haedge", "2026-04-21..2026-04-22")
    try town.book("haedge/streetball", "2026-04-23 10:00-12:00")
    try town.close("haedge/streetball", "2026-04-23")
    guard
      case .booking(let id, let status, let coming, let unfit, _, _) = try why(
        town, booking.id.text, now: "2026-04-21T11:00")
    else { return #expect(Bool(false)) }
    #expect(id == booking.id && status == .confirmed && coming == 3)
    #expect(unfit.map(\.occurrence.original.date.iso) == ["2026-04-22"])
    try town.cancel(booking, now: "2026-04-21T11:00")
    guard
      case .booking(_, let after, let left, let none, _, _) = try why(
        town, booking.id.text, now: "2026-04-21T11:00")
    else { return #expect(Bool(false)) }
    // What is past stays, so it is not cancelled as a whole.
    #expect(after == .confirmed && left == 0 && none.isEmpty)
  }

  @Test("a closure answers for itself alone, a slot for what it forbids")
  func causes() throws {
    let town = try Town.rostock()
    try town.book("haedge/stage", "2026-04-20 10:00-12:00")
    try town.book("haedge/stage", "2026-04-21 10:00-12:00")
    let closure = try town.close("haedge", "2026-04-20").view.closure
    try town.close("haedge", "2026-04-20..2026-04-21", reason: "Umbau")
    let open = try town.offer("haedge", "2026-04-21 11:00-13:00", repetition: "daily").view.slot
    let whole = try town.offer(
      "haedge/stage", "2026-04-21 9:00-13:00", repetition: "daily", kind: .play,
      useMode: .exclusive
    ).view.slot
    guard case .closure(_, let closed, _) = try why(town, closure.id.text),
      case .slot(_, let opened, _) = try why(town, open.id.text),
      case .slot(_, let outside, _) = try why(town, whole.id.text),
      case .space(_, _, let all, _, _) = try why(town, "haedge")
    else { return #expect(Bool(false)) }
    #expect(closed.map(\.occurrence.original.date.iso) == ["2026-04-20"])
    #expect(closed.map { $0.reasons.map(\.code) } == [[.closed]])
    #expect(opened.map(\.occurrence.original.date.iso) == ["2026-04-21"])
    #expect(opened.map { $0.reasons.map(\.code) } == [[.openSlot]])
    #expect(outside.map { $0.reasons.map(\.code) } == [[.slot]])
    #expect(all.count == 2)
  }

  @Test("a refusal knows whether its time is over; a club has no reasons")
  func refusal() throws {
    let town = try Town.rostock()
    try town.book("haedge/stage", "2026-04-20 10:00-12:00")
    let refusal = try town.refusal {
      try town.book("haedge/stage", "2026-04-20 11:00-13:00", club: "moewe")
    }
    let id = try #require(refusal.id)
    for (now, over) in [("2026-04-20T11:00", false), ("2026-04-20T11:01", true)] {
      guard case .refusal(let view, _, let isOver) = try why(town, id.text, now: now) else {
        return #expect(Bool(false))
      }
      #expect(view.codes == ["conflict"] && isOver == over)
    }
    let club = try town.store.clubs()[0].id.text
    #expect(usageProblem { _ = try why(town, club) } == .noReasons(text: club))
  }
}

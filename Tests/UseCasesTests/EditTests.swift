// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Testing

@testable import Bookings
@testable import Store
@testable import UseCases

/// 2 June 2026 is a Tuesday.
struct EditTests {
  private func series(_ town: Town, _ space: String = "haedge/streetball") throws -> Booking {
    try town.book(
      space, "2026-06-02 18:00-20:00", repetition: "weekly", until: "2026-06-23")
  }

  private func days(_ town: Town, _ booking: Booking) throws -> [String] {
    try town.days(booking).map { String($0.prefix(5)) }
  }

  @Test("a title changes nothing of the time and does not count; an empty one takes it away")
  func texts() throws {
    let town = try Town.rostock()
    let booking = try series(town)
    let claims = try town.claims("haedge/streetball")
    let outcome = try town.edit(booking, now: "2026-04-02T10:00") { $0.title = "Streetball" }
    #expect(outcome.fields == [.title] && outcome.changes.isEmpty)
    var stored = try town.stored(booking)
    #expect(stored.purpose.title?.text == "Streetball" && stored.sequence == 0)
    #expect(stored.changed == Town.at("2026-04-02T10:00"))
    #expect(try town.claims("haedge/streetball") == claims)
    #expect(try town.edit(booking) { $0.title = "Streetball" }.isUnchanged)
    try town.edit(booking) { $0.title = "" }
    stored = try town.stored(booking)
    #expect(stored.purpose.title == nil)
    // Also of what is over: the past keeps its time, not its name.
    try town.edit(booking, now: "2026-09-01T10:00") { $0.note = "Danke" }
  }

  @Test("nothing named, or what cannot stand together")
  func nothing() throws {
    let town = try Town.rostock()
    let booking = try series(town)
    #expect(usageProblem { try town.edit(booking) { _ in } } == .nothingNamed)
    #expect(
      usageProblem { try town.edit(booking) { $0.except = ["9.6."] } } == .exceptWithoutUntil)
    #expect(
      usageProblem { try town.edit(booking) { $0.hold = "2h" } } == .notHeld(booking: booking.id))
    let single = try town.book("haedge/stage", "2026-06-02 18:00-20:00")
    #expect(
      usageProblem { try town.edit(single) { $0.until = "30.6." } } == .noSeries(booking: single.id)
    )
    try town.cancel(booking)
    #expect(
      usageProblem { try town.edit(booking) { $0.title = "Neu" } }
        == .notStanding(booking: booking.id, status: .cancelled))
  }

  @Test("longer and shorter, without what is left out; twice is once")
  func end() throws {
    let town = try Town.rostock()
    let booking = try series(town)
    for _ in 1...2 {
      try town.edit(booking) {
        $0.until = "14.7."
        $0.except = ["30.6.", "school-holidays"]
      }
      #expect(try days(town, booking) == ["06-02", "06-09", "06-16", "06-23", "07-07"])
    }
    try town.edit(booking) { $0.until = "10.6." }
    #expect(try days(town, booking) == ["06-02", "06-09"])
    #expect(try town.claims("haedge/streetball").count == 2)
    try town.edit(booking) { $0.until = "23.6." }
    #expect(try days(town, booking) == ["06-02", "06-09", "06-16", "06-23"])
    // Long after its end it goes on from the present, and 14 July stays left out.
    try town.edit(booking, now: "2026-07-08T10:00") { $0.until = "2026-07-21" }
    #expect(try days(town, booking).suffix(3) == ["06-16", "06-23", "07-21"])
  }

  @Test("past the season of the slot that it stands in, or into what is taken: all or nothing")
  func season() throws {
    let town = try Town.rostock()
    try town.offer(
      "haedge/streetball", "2026-05-05 17:00-21:00", repetition: "weekly", until: "2026-06-30",
      useMode: .exclusive)
    // The season is only until 30 June; the week after, nothing restricts.
    let booking = try series(town)
    try town.book("haedge/streetball", "2026-06-30 19:00-20:00", club: "moewe")
    let before = try town.stored(booking)
    let refusal = try town.refusal { try town.edit(booking) { $0.until = "2026-07-07" } }
    #expect(refusal.reasons.map(\.code) == [.conflict])
    #expect(try town.stored(booking) == before)
    #expect(try town.store.refusal(#require(refusal.id))?.command == "edit")
  }

  @Test("a date comes back if its time is free still, also one that was left out")
  func restore() throws {
    let town = try Town.rostock()
    let booking = try town.book(
      "haedge/streetball", "2026-06-02 18:00-20:00", repetition: "weekly", until: "2026-06-30",
      except: ["2026-06-30"])
    try town.cancel(booking, only: "2026-06-09..2026-06-16")
    try town.book("haedge/streetball", "2026-06-09 19:00-21:00", club: "moewe")
    let refusal = try town.refusal { try town.edit(booking) { $0.restored = ["9.6."] } }
    #expect(refusal.reasons.map(\.code) == [.conflict])
    for _ in 1...2 {
      try town.edit(booking) { $0.restored = ["16.6.", "30.6."] }
      #expect(try days(town, booking) == ["06-02", "06-16", "06-23", "06-30"])
    }
    #expect(try town.stored(booking).segments.count == 1)
    #expect(
      usageProblem { try town.edit(booking) { $0.restored = ["3.6."] } }
        == .noSuchDate(booking: booking.id, text: "3.6."))
    // What is past does not come back.
    try town.cancel(booking, only: "2026-06-23")
    let late = try town.refusal {
      try town.edit(booking, now: "2026-06-24T10:00") { $0.restored = ["2026-06-23"] }
    }
    #expect(late.reasons.map(\.code) == [.past])
    // All of it is cancelled, and one date makes it a booking again.
    try town.cancel(booking)
    #expect(try town.stored(booking).status == .cancelled)
    try town.edit(booking) { $0.restored = ["2.6."] }
    #expect(try town.stored(booking).status == .confirmed)
    #expect(try town.claims("haedge/streetball").count == 2)
  }

  @Test("one more date, at the same time or at another")
  func add() throws {
    let town = try Town.rostock()
    let booking = try series(town)
    for _ in 1...2 {
      try town.edit(booking) { $0.added = ["4.6.", "5.6. 10-11"] }
      #expect(
        try town.days(booking).prefix(3) == [
          "06-02 18:00-20:00", "06-04 18:00-20:00", "06-05 10:00-11:00",
        ])
    }
    #expect(try town.stored(booking).occurrences.count == 6)
    #expect(
      try town.refusal { try town.edit(booking) { $0.added = ["2.6. 19-21"] } }.reasons.map(\.code)
        == [.conflict])
    // Added and then reached by the series.
    try town.edit(booking) { $0.added = ["30.6."] }
    try town.edit(booking) { $0.until = "7.7." }
    #expect(try days(town, booking).suffix(3) == ["06-23", "06-30", "07-07"])
  }

  @Test("units are what the space holds at most, and nothing of a whole")
  func units() throws {
    let town = try Town.rostock()
    let booking = try series(town, "haedge/fitness:5")
    try town.book("haedge/fitness:10", "2026-06-09 18:00-20:00", club: "moewe")
    for (units, code) in [(21, ReasonCode.capacity), (11, .conflict)] {
      let refusal = try town.refusal { try town.edit(booking) { $0.units = units } }
      #expect(refusal.reasons.map(\.code).contains(code), "\(units)")
    }
    for _ in 1...2 {
      try town.edit(booking, now: "2026-06-03T10:00") { $0.units = 10 }
      #expect(
        try town.claims("haedge/fitness").filter { $0.contains("T20:00 10") }.count == 4)
      #expect(try town.claims("haedge/fitness").first?.hasSuffix(" 5") == true, "the past stays")
    }
    let whole = try town.book("haedge", "2026-07-02 18:00-20:00")
    #expect(
      try town.refusal { try town.edit(whole) { $0.units = 3 } }.reasons.map(\.cause)
        == [.wholeOnly])
    let both = try town.book("haedge/fitness:2,haedge/lounge:2", "2026-07-03 18:00-20:00")
    #expect(
      usageProblem { try town.edit(both) { $0.units = 3 } }
        == .severalSpaces(booking: both.id, spaces: ["haedge/fitness:2", "haedge/lounge:2"]))
    try town.edit(both) { $0.kind = .play }
    #expect(try town.stored(both).purpose.kind == .play)
  }

  @Test("another kind is checked against the slots that its dates stand in")
  func kind() throws {
    let town = try Town.rostock()
    try town.offer(
      "haedge/streetball", "2026-06-02 18:00-20:00", repetition: "weekly", until: "2026-06-30",
      useMode: .exclusive)
    let booking = try series(town)
    let refusal = try town.refusal { try town.edit(booking) { $0.kind = .culture } }
    #expect(Set(refusal.reasons.map(\.code)) == [.slot])
    #expect(try town.stored(booking).purpose.kind == .sport)
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Phrases
import Testing

@testable import Bookings
@testable import Store
@testable import UseCases

/// 2 June 2026 is a Tuesday.
struct MoveTests {
  private func series(_ town: Town) throws -> Booking {
    try town.book(
      "haedge/streetball", "2026-06-02 18:00-20:00", repetition: "weekly", until: "2026-06-30")
  }

  private func all(_ hours: String, _ days: [String] = ["02", "09", "16", "23", "30"]) -> [String] {
    days.map { "06-\($0) \(hours)" }
  }

  @Test("what is not named stays: the day, the time, the length, the space")
  func parts() throws {
    let town = try Town.rostock()
    let booking = try town.book("haedge/streetball", "2026-06-16 18:00-20:00")
    for (target, expected) in [
      ("19:00", "06-16 19:00-21:00"), ("17-20", "06-16 17:00-20:00"), ("Do", "06-18 17:00-20:00"),
      ("2026-06-09", "06-09 17:00-20:00"), ("Mo 10:00", "06-08 10:00-13:00"),
      ("12.6. 15-16", "06-12 15:00-16:00"),
    ] {
      try town.move(booking, to: target)
      #expect(try town.days(booking) == [expected])
      let again = try town.move(booking, to: target)
      #expect(again.isUnchanged, "\(target) once more")
    }
    try town.move(booking, space: "haedge/stage")
    #expect(try town.claims("haedge/stage") == ["2026-06-12T15:00 2026-06-12T16:00 *"])
    #expect(try town.claims("haedge/streetball") == [])
    let stored = try town.stored(booking)
    #expect(stored.occurrences[0].occurrence.original.iso == "2026-06-16T18:00:00")
    #expect(stored.sequence == 7)
  }

  @Test("a series: all, from a date on, only one; each twice is once")
  func parts_of_series() throws {
    let town = try Town.rostock()
    let booking = try series(town)
    try town.move(booking, to: "Mi")
    #expect(
      try town.days(booking)
        == ["06-03", "06-10", "06-17", "06-24", "07-01"].map { "\($0) 18:00-20:00" })
    #expect(try town.move(booking, to: "Mi").isUnchanged)
    // Named by the day on which it now is, or on which it first was.
    try town.move(booking, to: "Do 19-20", only: "2026-06-09")
    #expect(try town.move(booking, to: "Do 19-20", only: "2026-06-09").isUnchanged)
    try town.move(booking, to: "2026-06-23", from: "2026-06-24")
    #expect(
      try town.days(booking) == [
        "06-03 18:00-20:00", "06-11 19:00-20:00", "06-17 18:00-20:00", "06-23 18:00-20:00",
        "06-30 18:00-20:00",
      ])
    #expect(try town.move(booking, to: "2026-06-23", from: "2026-06-23").isUnchanged)
    // Earlier, and named once more by the day it was on at first.
    try town.move(booking, to: "2026-06-22", from: "2026-06-23")
    #expect(try town.move(booking, to: "2026-06-22", from: "2026-06-23").isUnchanged)
  }

  @Test("a weekday means the weekday of the series, whatever date was moved by itself")
  func weekday() throws {
    let town = try Town.rostock()
    let booking = try series(town)
    try town.move(booking, to: "2026-06-04", only: "2026-06-02")
    try town.move(booking, to: "Mi")
    #expect(
      try town.days(booking)
        == ["06-05", "06-10", "06-17", "06-24", "07-01"].map { "\($0) 18:00-20:00" })
    // Tuesday of this week is over: the next.
    let soon = try town.book("haedge/stage", "2026-04-03 18:00-20:00")
    try town.move(soon, to: "Di")
    #expect(try town.days(soon) == ["04-07 18:00-20:00"])
  }

  @Test("the past stays")
  func past() throws {
    let town = try Town.rostock()
    let booking = try series(town)
    try town.move(booking, to: "19-21", now: "2026-06-16T18:00:01")
    #expect(
      try town.days(booking) == all("18:00-20:00", ["02", "09", "16"])
        + all("19:00-21:00", ["23", "30"]))
    #expect(
      usageProblem { try town.move(booking, to: "19-21", now: "2026-07-01T08:00") }
        == .allPast(booking: booking.id))
  }

  @Test("into a taken, closed or past time, or one outside of opening hours: nothing changes")
  func refused() throws {
    let town = try Town.rostock()
    let booking = try series(town)
    try town.book("haedge/streetball", "2026-06-17 18:00-20:00", club: "moewe")
    try town.close("haedge", "2026-06-05")
    let before = try (town.stored(booking), town.claims("haedge/streetball"))
    for (target, only, code) in [
      ("Mi", nil, ReasonCode.conflict), ("Fr", "2026-06-02", .closed),
      ("2026-03-31", "2026-06-02", .past), ("22-23", nil, .hours),
      ("2026-06-09", "2026-06-02", .conflict),
    ] {
      let operations = try town.store.operationCount()
      let rehearsed = try town.refusal {
        try town.move(booking, to: target, only: only, isDryRun: true)
      }
      #expect(rehearsed.id == nil)
      let refusal = try town.refusal { try town.move(booking, to: target, only: only) }
      #expect(refusal.reasons.allSatisfy { $0.code == code }, "\(target)")
      let id = try #require(refusal.id)
      let row = try #require(try town.store.refusal(id))
      #expect(row.command == "move" && row.codes == [code.rawValue])
      #expect(try town.stored(booking) == before.0)
      #expect(try town.claims("haedge/streetball") == before.1)
      #expect(try town.store.operationCount() == operations)
    }
    let own = try town.refusal { try town.move(booking, to: "2026-06-09", only: "2026-06-02") }
    #expect(own.reasons.map(\.cause) == [.ownDate])
    // A dry run of what is possible writes nothing either.
    let outcome = try town.move(booking, to: "Do", isDryRun: true)
    #expect(!outcome.isWritten && outcome.changes.count == 5)
    #expect(try town.stored(booking) == before.0)
  }

  @Test("a series shifted within its own time is no clash with itself")
  func ownTime() throws {
    let town = try Town.rostock()
    let booking = try series(town)
    try town.move(booking, to: "19-21")
    #expect(try town.days(booking) == all("19:00-21:00"))
    try town.move(booking, to: "2026-06-09", from: "2026-06-02")
    #expect(try town.days(booking).last == "07-07 19:00-21:00")
  }

  @Test("a series to a full date can mean two things; a day that is none of its dates means none")
  func unclear() throws {
    let town = try Town.rostock()
    let booking = try series(town)
    let day = { (iso: String) in CivilDate(iso: iso)! }
    #expect(
      usageProblem { try town.move(booking, to: "2026-06-18") }
        == .seriesToDate(
          booking: booking.id, count: 5, first: day("2026-06-02"), days: 16, text: "2026-06-18"))
    let twice = try town.book(
      "haedge/lounge:2", "2026-06-01 18:00-20:00", repetition: "Mo und Do", until: "2026-06-11")
    #expect(
      usageProblem { try town.move(twice, to: "Fr") }
        == .seriesToDate(
          booking: twice.id, count: 4, first: day("2026-06-01"), days: 4, text: "Fr"))
    try town.move(twice, to: "Fr", from: "2026-06-01")
    #expect(
      try town.days(twice).map { String($0.prefix(5)) } == ["06-05", "06-08", "06-12", "06-15"])
    for only in ["2026-06-03", "2026-07-01..2026-07-31"] {
      #expect(
        usageProblem { try town.move(booking, to: "19-21", only: only) }
          == .noSuchDate(booking: booking.id, text: only))
    }
    #expect(usageProblem { try town.move(booking) } == .nothingNamed)
    #expect(
      usageProblem { try town.move(booking, to: "19", only: "9.6.", from: "9.6.") }
        == .together("only", "from"))
    try town.cancel(booking)
    #expect(
      usageProblem { try town.move(booking, to: "19-21") }
        == .notStanding(booking: booking.id, status: .cancelled))
  }

  @Test("more than twenty dates, and what belongs to others, need a yes")
  func asking() throws {
    let town = try Town.rostock()
    let many = try town.book(
      "haedge/streetball", "2026-06-01 18:00-20:00", repetition: "daily", until: "2026-06-21")
    #expect(usageProblem { try town.move(many, to: "19-21") } == .needsYes(count: 21))
    #expect(try town.move(many, to: "19-21", isDryRun: true).changes.count == 21)
    try town.move(many, to: "19-21", from: "2026-06-02")
    try town.move(many, to: "17-18", isSure: true)
    #expect(try town.days(many).allSatisfy { $0.hasSuffix("17:00-18:00") })

    let nord = try PlainText("SV Nordlicht")
    let other = UsageProblem.needsYesForOthers(booking: many.id, club: nord)
    #expect(
      usageProblem { try town.move(many, to: "16-17", only: "2026-06-02", as: "moewe") } == other)
    #expect(
      usageProblem {
        try town.edit(many) {
          $0.title = "Meins"
          $0.actingFor = "moewe"
        }
      } == other)
    try town.move(many, to: "16-17", only: "2026-06-02", as: "nord")
    try town.move(many, to: "15-16", only: "2026-06-02", as: "moewe", isSure: true)
    // The city's own booking is somebody else's too.
    let city = try town.book("haedge/stage", "2026-06-02 10-12", club: nil)
    #expect(
      usageProblem { try town.move(city, to: "11", as: "moewe") }
        == .needsYesForOthers(
          booking: city.id, club: try PlainText("Hanse- und Universitätsstadt Rostock")))
  }

  @Test("several spaces are named all, parts of a whole are whole, and no place is no place")
  func spaces() throws {
    let town = try Town.rostock()
    let both = try town.book(
      "haedge/streetball,sportbox/baelle:5", "2026-06-02 18:00-20:00")
    #expect(
      usageProblem { try town.move(both, space: "haedge/stage") }
        == .severalSpaces(booking: both.id, spaces: ["haedge/streetball", "sportbox/baelle:5"]))
    try town.move(both, space: "haedge/stage,sportbox/baelle:7")
    #expect(try town.claims("sportbox/baelle") == ["2026-06-02T18:00 2026-06-02T20:00 7"])
    let one = try town.book("haedge/fitness:5", "2026-06-03 18:00-20:00")
    for space in ["haedge:5", "haedge/lounge:201", "haedge/streetball"] {
      let refusal = try town.refusal { try town.move(one, space: space) }
      #expect(refusal.reasons.allSatisfy { $0.code == .capacity }, "\(space)")
    }
    #expect(try town.claims("haedge/fitness") == ["2026-06-03T18:00 2026-06-03T20:00 5"])
    // Its five units go along.
    try town.move(one, space: "haedge/lounge")
    #expect(try town.claims("haedge/lounge") == ["2026-06-03T18:00 2026-06-03T20:00 5"])
  }

  @Test("in the nights in which clocks change, one date needs a time that is clear")
  func nights() throws {
    let town = try Town.rostock()
    var hall = Spaces.Input(path: "hall", name: "Hall")
    hall.capacity = 1
    _ = try Spaces.add(hall, in: town.database, town.circumstances())
    let booking = try town.book("hall", "2026-10-24 02:30-03:30")
    func problem(_ target: String) -> PhraseError.Problem? {
      do { try town.move(booking, to: target) } catch Failure.phrase(let error, let option) {
        #expect(option == "to")
        return error.problem
      } catch { Issue.record(error) }
      return nil
    }
    if case .fold = problem("2026-10-25") {} else { Issue.record("a fold was taken") }
    if case .gap = problem("2027-03-28") {} else { Issue.record("a gap was taken") }
    try town.move(booking, to: "2026-10-25 02:30+01:00-03:30")
    #expect(try town.claims("hall") == ["2026-10-25T02:30 2026-10-25T03:30 *"])
    #expect(
      try town.stored(booking).occurrences[0].occurrence.start
        == Timestamp(rfc3339: "2026-10-25T02:30:00+01:00"))
    #expect(try town.move(booking, to: "2026-10-25 02:30+01:00-03:30").isUnchanged)
    // The clock shows the end before the start: half an hour in truth.
    try town.move(booking, to: "2026-10-25 02:45+02:00-02:15+01:00")
    let night = try town.stored(booking).occurrences[0].occurrence
    #expect(night.end.since(night.start) == 1_800)
    // Of a series nobody means one of two equal readings.
    let series = try town.book(
      "hall", "2026-06-02 18:00-20:00", repetition: "weekly", until: "2026-06-30")
    #expect(throws: Failure.self) { try town.move(series, to: "02:30+01:00") }
  }
}

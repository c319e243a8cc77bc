// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Testing

@testable import Bookings
@testable import Store
@testable import UseCases

struct SeriesTests {
  private func days(_ booking: Booking, _ status: OccurrenceStatus = .confirmed) -> [String] {
    booking.occurrences.filter { $0.status == status }.map { $0.occurrence.original.date.iso }
  }

  @Test("a series refuses as a whole, or records what it skipped, as asked")
  func skips() throws {
    let town = try Town.rostock()
    try town.book("haedge/streetball", "2026-06-09 19:00-20:00")
    try town.close("haedge", "2026-06-23")
    var input = Town.input(
      "haedge/streetball", "2026-06-02 18:00-20:00", club: "moewe", repetition: "weekly",
      until: "2026-06-30")
    let refusal = try town.refusal {
      _ = try BookSpace.run(input, in: town.database, town.circumstances())
    }
    #expect(refusal.reasons.map(\.code) == [.conflict, .closed])
    #expect(try town.claims("haedge/streetball").count == 1)

    input.onConflict = .skip
    let booking = try BookSpace.run(input, in: town.database, town.circumstances()).view.booking
    #expect(days(booking) == ["2026-06-02", "2026-06-16", "2026-06-30"])
    #expect(days(booking, .skipped) == ["2026-06-09", "2026-06-23"])
    #expect(booking.occurrences.compactMap(\.reason) == ["conflict", "closed"])
    #expect(try town.store.booking(booking.id) == booking)
    #expect(try town.claims("haedge/streetball").count == 4)

    // Nothing is left of a series that is taken on each of its dates.
    let all = Town.input(
      "haedge/streetball", "2026-06-02 18:00-20:00", repetition: "every 2 weeks",
      until: "2026-06-30")
    var skipAll = all
    skipAll.onConflict = .skip
    let none = try town.refusal {
      _ = try BookSpace.run(skipAll, in: town.database, town.circumstances())
    }
    #expect(none.reasons.map(\.code) == [.conflict, .conflict, .conflict])
  }

  @Test("holidays and school holidays are those of the city's state")
  func except() throws {
    let town = try Town.rostock()
    // Mondays: 6 April and 25 May are holidays, 30 March to 8 April and 22 to 26 May school ones.
    let booking = try town.book(
      "haedge/streetball", "2026-05-11 18:00-20:00", repetition: "weekly", until: "2026-06-01",
      except: ["holidays"])
    #expect(days(booking) == ["2026-05-11", "2026-05-18", "2026-06-01"])
    let other = try town.book(
      "haedge/stage", "2026-05-21 18:00-20:00", repetition: "daily", until: "2026-05-28",
      except: ["school-holidays", "2026-05-28"])
    #expect(days(other) == ["2026-05-21", "2026-05-27"])
  }

  @Test("a series begins on the first day that matches")
  func firstMatch() throws {
    let town = try Town.rostock()
    let booking = try town.book(
      "haedge/streetball", "2026-06-01 18:00-20:00", repetition: "Di,Do", until: "2026-06-11")
    #expect(days(booking) == ["2026-06-02", "2026-06-04", "2026-06-09", "2026-06-11"])
    #expect(booking.segments.first?.schedule.start == CivilDateTime(iso: "2026-06-02T18:00"))
  }

  @Test("what cannot be a series is said")
  func problems() throws {
    let town = try Town.rostock()
    func problem(
      repetition: String?, until: String? = nil, except: [String] = []
    ) -> UsageProblem? {
      usageProblem {
        try town.book(
          "haedge/streetball", "2026-06-02 18:00-20:00", repetition: repetition, until: until,
          except: except)
      }
    }
    #expect(problem(repetition: "weekly") == .endlessSeries)
    #expect(
      problem(repetition: nil, until: "2026-06-30") == .seriesOptionWithoutRepeat(option: "until"))
    #expect(
      problem(repetition: nil, except: ["2026-06-30"])
        == .seriesOptionWithoutRepeat(option: "except"))
    #expect(
      problem(repetition: "RRULE:FREQ=WEEKLY;COUNT=3", until: "2026-06-30") == .endGivenTwice)
    #expect(
      problem(repetition: "RRULE:FREQ=WEEKLY;UNTIL=20260701", until: "2026-06-30")
        == .endGivenTwice)
    #expect(problem(repetition: "weekly", until: "2026-06-01") == .noDates)
    #expect(
      problem(repetition: "weekly", until: "2026-06-03", except: ["2026-06-02"]) == .noDates)
    #expect(problem(repetition: "daily", until: "2040-06-01") == .tooManyDates(limit: 5_000))
  }

  @Test("a slot or closure without a date is refused, and does not hold for ever")
  func emptySlot() throws {
    let town = try Town.rostock()
    let before = try town.counts()
    #expect(
      usageProblem {
        try town.offer(
          "haedge/streetball", "2026-06-02 18:00-20:00", repetition: "weekly", until: "2026-06-01",
          useMode: .exclusive)
      } == .noDates)
    #expect(try town.counts() == before)
    try town.book("haedge/streetball", "2026-06-16 10:00-12:00")
  }

  @Test("across the change in October a series keeps its clock, and a night its instants")
  func clocks() throws {
    let town = try Town.rostock()
    let booking = try town.book(
      "haedge/streetball", "2026-10-21 18:00-20:00", repetition: "weekly", until: "2026-10-28")
    let starts = booking.occurrences.map { $0.occurrence.start.rfc3339(in: Town.zone) }
    #expect(starts == ["2026-10-21T18:00:00+02:00", "2026-10-28T18:00:00+01:00"])
  }

  @Test("both readings of an hour that October shows twice can be booked apart")
  func fold() throws {
    var city = try Town.file("rostock-oval.yaml")
    city.places = city.places.map { place in
      var details = place.details
      details.hours = nil
      return City.Place(path: place.path, details: details)
    }
    let town = try Town(city)
    let first = try town.book("haedge/stage", "2026-10-25 02:15+02:00-02:45+02:00")
    let second = try town.book("haedge/stage", "2026-10-25 02:15+01:00-02:45+01:00")
    // The clock shows the end at the same reading as the start, or before it.
    let whole = try town.book("haedge/streetball", "2026-10-25 02:30+02:00-02:30+01:00")
    let back = try town.book("haedge/fitness:1", "2026-10-25 02:45+02:00-02:15+01:00")
    let lengths = [first, second, whole, back].map {
      $0.occurrences[0].occurrence.end.since($0.occurrences[0].occurrence.start) / 60
    }
    #expect(lengths == [30, 30, 60, 30])
    for booking in [first, second, whole, back] {
      let stored = try #require(try town.store.booking(booking.id))
      #expect(stored == booking)
      let schedule = stored.segments[0].schedule
      #expect(try schedule.occurrences(zone: Town.zone) == stored.occurrences.map(\.occurrence))
    }
  }
}

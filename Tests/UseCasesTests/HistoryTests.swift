// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Recurrence
import Testing

@testable import Bookings
@testable import Store
@testable import UseCases

struct HistoryTests {
  private func history(_ town: Town, _ booking: Booking) throws -> HistoryOutcome {
    try BookingHistory.run([booking.id.text], in: town.database, town.circumstances())
  }

  private func local(_ span: JournaledDate.Span?) -> String {
    span.map { Town.zone.civil(at: $0.start).iso.prefix(16).description } ?? "-"
  }

  private func dates(_ entry: HistoryEntry?) -> [String] {
    (entry?.changes ?? []).flatMap { change -> [String] in
      guard case .dates(let dates) = change else { return [] }
      return dates.map { date, spaces in
        "\(local(date.before)) \(local(date.after)) \(spaces.map(\.path.text))"
      }
    }
  }

  private func move(
    _ town: Town, _ booking: Booking, to target: String?, space: String? = nil, only: String
  ) throws {
    var input = MoveBooking.Input(booking: [booking.id.text])
    input.target = target
    input.space = space
    input.dates = ChosenDates(only: only)
    _ = try MoveBooking.run(input, in: town.database, town.circumstances())
  }

  @Test("what is journaled of single dates is what became of them, across clock changes")
  func singleDates() throws {
    let town = try Town.rostock()
    let booking = try town.book(
      "haedge/streetball", "2026-10-20 18:00-20:00", repetition: "weekly", until: "2026-11-10")
    try move(town, booking, to: "2026-10-25 10:00-12:00", only: "2026-10-20")
    try move(town, booking, to: nil, space: "haedge/stage", only: "2026-10-27")
    try town.cancel(booking, from: "2026-11-01", reason: "Laub")
    let entries = try history(town, booking).entries
    #expect(entries.map(\.command) == ["book", "move", "move", "cancel"])
    #expect(dates(entries[0]) == [])
    #expect(dates(entries[1]) == ["2026-10-20T18:00 2026-10-25T10:00 []"])
    #expect(dates(entries[2]) == ["2026-10-27T18:00 2026-10-27T18:00 [\"haedge/stage\"]"])
    #expect(dates(entries[3]) == ["2026-11-03T18:00 - []", "2026-11-10T18:00 - []"])
    // Dates that follow their series when all of it moves are not told one by one.
    #expect(
      entries.allSatisfy { entry in
        entry.changes.filter { if case .schedule = $0 { true } else { false } }.count
          == (entry.command == "book" ? 1 : 0)
      })
  }

  /// The journal's texts against the schedules that wrote them.
  @Test("a schedule comes back from the journal as it went in")
  func schedules() throws {
    var random = SplitMix(seed: 3)
    let rules = [
      nil, "FREQ=DAILY;COUNT=9", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;UNTIL=20260930",
      "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", "FREQ=YEARLY",
    ]
    for _ in 0..<200 {
      let start = CivilDateTime(clockSeconds: Int64.random(in: 0...4_000_000_000, using: &random))
      let seconds = Int64.random(in: 1...900_000, using: &random)
      let rule = try rules.randomElement(using: &random)!.map { try RecurrenceRule($0) }
      let excluded = (0..<Int.random(in: 0...3, using: &random)).map { number in
        start.addingClock(seconds: Int64(number) * 86_400)
      }
      let schedule = Schedule(
        start: start,
        length: Bool.random(using: &random)
          ? .clock(seconds: seconds)
          : .elapsed(seconds: seconds), zone: "Europe/Berlin", rule: rule,
        excluded: rule == nil ? [] : Set(excluded))
      #expect(Schedule(journaled: schedule.text) == schedule)
    }
  }

  @Test(
    "what the journal does not say like that is passed over",
    arguments: [
      "", "x", "2026-05-05T18:00:00", "2026-05-05T18:00:00 clock x Europe/Berlin",
      "2026-05-05T18:00:00 minutes 5 Europe/Berlin",
      "2026-05-05T18:00:00 clock 5 Europe/Berlin FREQ",
    ])
  func unreadable(text: String) {
    #expect(Schedule(journaled: text) == nil)
    #expect(JournaledDate(text) == nil)
  }

  @Test(
    "dates are read with both sides, or with one",
    arguments: [
      ("1/2>3/4", "1 3"), ("-/>3/4", "nil 3"), ("1/2>-", "1 nil"), ("2/1>3/4@x", "nil 3"),
      ("99999999999999999999/1>3/4", "nil 3"),
    ])
  func journaledDates(text: String, read: String) throws {
    let date = try #require(JournaledDate(text))
    let sides = [date.before, date.after].map { $0.map { "\($0.start.seconds)" } ?? "nil" }
    #expect(sides.joined(separator: " ") == read)
    #expect(date.spaces.isEmpty)
  }
}

// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Recurrence
import Testing

@testable import Bookings
@testable import Store
@testable import UseCases

struct EditSlotTests {
  private func edit(
    _ town: Town, _ slot: Slot, when: String? = nil, repetition: String? = nil,
    until: String? = nil, except: [String] = [], isDryRun: Bool = false
  ) throws -> Edited<SlotView> {
    var input = EditSlot.Input(slot: slot.id.text)
    input.schedule.when = when
    input.schedule.repetition = repetition
    input.schedule.until = until
    input.schedule.except = except
    return try EditSlot.run(input, in: town.database, town.circumstances(isDryRun: isDryRun))
  }

  /// `2026-06-02T18:00/20:00` of each date.
  private func dates(_ slot: Slot) throws -> [String] {
    try slot.schedule.occurrences(zone: Town.zone).map {
      let end = Town.zone.civil(at: $0.end)
      return "\($0.original.iso.prefix(16))/\(end.iso.dropFirst(11).prefix(5))"
    }
  }

  @Test(
    "each part of a time changes, and the rest stays",
    arguments: [
      ("19-21", "2026-06-02T19:00/21:00 2026-06-11T19:00/21:00 2026-06-16T19:00/21:00"),
      ("19", "2026-06-02T19:00/21:00 2026-06-11T19:00/21:00 2026-06-16T19:00/21:00"),
      ("22-2", "2026-06-02T22:00/02:00 2026-06-11T22:00/02:00 2026-06-16T22:00/02:00"),
      ("20 + 90min", "2026-06-02T20:00/21:30 2026-06-11T20:00/21:30 2026-06-16T20:00/21:30"),
      // Tuesdays and Thursdays become Wednesdays and Fridays.
      ("Mi", "2026-06-03T18:00/20:00 2026-06-12T18:00/20:00 2026-06-17T18:00/20:00"),
      ("Di", "2026-06-02T18:00/20:00 2026-06-11T18:00/20:00 2026-06-16T18:00/20:00"),
      ("11.6.", "2026-06-11T18:00/20:00 2026-06-16T18:00/20:00"),
      ("11.6. 9-10", "2026-06-11T09:00/10:00 2026-06-16T09:00/10:00"),
    ])
  func when(phrase: String, expected: String) throws {
    let town = try Town.rostock()
    let slot = try town.offer(
      "haedge/streetball", "2026-06-02 18:00-20:00", repetition: "RRULE:FREQ=WEEKLY;BYDAY=TU,TH",
      until: "2026-06-17"
    ).view.slot
    let thinned = try edit(town, slot, except: ["4.6.", "9.6."]).view.slot
    let outcome = try edit(town, thinned, when: phrase)
    let all = expected.split(separator: " ").map(String.init)
    #expect(try dates(outcome.view.slot) == all)
    #expect(outcome.view.slot.id == slot.id)
    let again = try edit(town, slot, when: phrase)
    #expect(again.fields.isEmpty && !again.isWritten)
    #expect(again.view.slot == outcome.view.slot)
  }

  @Test("a new repetition keeps the end, a new end the repetition")
  func ends() throws {
    let town = try Town.rostock()
    let slot = try town.offer(
      "haedge/streetball", "2026-06-02 18:00-20:00", repetition: "RRULE:FREQ=WEEKLY;COUNT=4"
    ).view.slot
    #expect(
      try edit(town, slot, repetition: "daily").view.slot.schedule.rule?.text
        == "FREQ=DAILY;COUNT=4")
    #expect(
      try edit(town, slot, until: "2026-06-10").view.slot.schedule.rule?.text
        == "FREQ=DAILY;UNTIL=20260610")
    #expect(
      try edit(town, slot, until: "").view.slot.schedule.rule?.text == "FREQ=DAILY")
    #expect(
      usageProblem { _ = try edit(town, slot, until: "2026-06-10", except: ["2.6.-10.6."]) }
        == .noDates)
  }

  @Test("days left out stay so without an end, and a rehearsal leaves nothing")
  func endless() throws {
    let town = try Town.rostock()
    let slot = try town.offer(
      "haedge/streetball", "2026-06-02 18:00-20:00", repetition: "weekly", until: "2026-06-30"
    ).view.slot
    _ = try edit(town, slot, except: ["9.6."])
    let before = try town.counts()
    #expect(try !edit(town, slot, when: "19-21", isDryRun: true).isWritten)
    #expect(try town.counts() == before)
    let endless = try edit(town, slot, until: "").view.slot
    #expect(endless.schedule.excluded.map(\.iso) == ["2026-06-09T18:00:00"])
    #expect(try town.counts() != before)
  }

  @Test("only dates that fitted before are told, and none is changed")
  func conflicts() throws {
    let town = try Town.rostock()
    let slot = try town.offer(
      "haedge", "2026-06-02 12:00-13:00", repetition: "weekly", until: "2026-06-30"
    ).view.slot
    let booking = try town.book(
      "haedge/streetball", "2026-06-02 18:00-20:00", repetition: "weekly", until: "2026-06-16")
    try town.offer(
      "haedge/streetball", "2026-06-02 19:00-20:00", repetition: "weekly", until: "2026-06-02")
    let outcome = try edit(town, slot, when: "19-21")
    #expect(outcome.conflicts.map(\.occurrence.original.date.iso) == ["2026-06-09", "2026-06-16"])
    #expect(try town.store.booking(booking.id) == booking)
  }
}

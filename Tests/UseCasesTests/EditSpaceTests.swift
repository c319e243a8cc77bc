// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Testing

@testable import Bookings
@testable import Store
@testable import UseCases

struct EditSpaceTests {
  private func edit(
    _ town: Town, _ space: String, isDryRun: Bool = false,
    _ change: (inout EditSpace.Input) -> Void
  ) throws -> Edited<SpaceView> {
    var input = EditSpace.Input(space: space)
    change(&input)
    return try EditSpace.run(input, in: town.database, town.circumstances(isDryRun: isDryRun))
  }

  private func retire(_ town: Town, _ space: String) throws -> RetireOutcome {
    try RetireSpace.run(space, in: town.database, town.circumstances())
  }

  @Test("what is not named stays, and the same again leaves no trace")
  func twice() throws {
    let town = try Town.rostock()
    let before = try town.space("haedge/stage")
    let change: (inout EditSpace.Input) -> Void = {
      $0.name = "Bühne am Kran"
      $0.kind = .some(nil)
      $0.minutesAfter = 30
      $0.access = [(.stepFree, .yes), (.shelter, .no)]
    }
    #expect(
      try edit(town, "haedge/stage", change).fields == ["name", "kind", "buffers", "access"])
    let after = try town.space("haedge/stage")
    var expected = before
    expected.details.name = try PlainText("Bühne am Kran")
    expected.details.kind = nil
    expected.details.buffers = try #require(Buffers(minutesBefore: 0, minutesAfter: 30))
    expected.details.access = after.details.access
    #expect(after == expected)
    #expect(after.details.access.map(\.name) == [.stepFree, .hearingLoop, .shelter])
    let counts = try town.counts()
    let again = try edit(town, "haedge/stage", change)
    #expect(again.fields.isEmpty && !again.isWritten)
    #expect(try town.counts() == counts)
  }

  @Test("a feature that is said again keeps its date and source")
  func features() throws {
    let town = try Town.rostock()
    let seating = try town.space("haedge").details.access.first { $0.name == .seating }
    #expect(seating?.source != nil)
    #expect(try edit(town, "haedge") { $0.access = [(.seating, .yes)] }.fields.isEmpty)
    _ = try edit(town, "haedge") { $0.access = [(.seating, .no)] }
    #expect(
      try town.space("haedge").details.access.first { $0.name == .seating }
        == AccessFeature(name: .seating, state: .no, date: nil, source: nil))
  }

  @Test("a smaller capacity tells what no longer fits, frozen buffers stay, nothing is changed")
  func capacity() throws {
    let town = try Town.rostock()
    let large = try town.book("sportbox/baelle", "2026-06-16 18:00-20:00", units: 15)
    try town.book("sportbox/baelle", "2026-06-16 19:00-21:00", units: 3)
    try town.book("sportbox/baelle", "2026-06-17 18:00-20:00", units: 12)
    let claims = try town.claims("sportbox/baelle")
    let outcome = try edit(town, "sportbox/baelle") {
      $0.capacity = 12
      $0.minutesBefore = 60
    }
    #expect(outcome.conflicts.map(\.booking).contains(large.id) && outcome.conflicts.count == 2)
    #expect(try town.claims("sportbox/baelle") == claims)
    #expect(try edit(town, "sportbox/baelle") { $0.capacity = 11 }.conflicts.count == 1)
    #expect(try edit(town, "sportbox/baelle") { $0.capacity = 20 }.conflicts.isEmpty)
  }

  @Test("what was retired comes back as it was")
  func retiredAndBack() throws {
    let town = try Town.rostock()
    let before = try town.store.cityWithPlaces()
    #expect(try retire(town, "haedge").retired.count == 5)
    #expect(try town.store.cityWithPlaces().places.count == before.places.count - 5)
    let counts = try town.counts()
    #expect(try retire(town, "haedge").retired.isEmpty)
    #expect(try town.counts() == counts)
    #expect(try edit(town, "haedge") { $0.isInUse = true }.fields == ["in-use"])
    #expect(try town.store.cityWithPlaces() == before)
    #expect(try edit(town, "haedge") { $0.isInUse = true }.fields.isEmpty)
  }

  @Test("nothing retires under a booking of it, of a part or of the whole above")
  func standing() throws {
    let town = try Town.rostock()
    let booking = try town.book("haedge", "2026-06-16 18:00-20:00").id
    for path in ["haedge", "haedge/streetball"] {
      #expect(
        usageProblem { _ = try retire(town, path) }
          == .spaceIsClaimed(path: path, bookings: [booking]))
    }
    _ = try retire(town, "sportbox")
    _ = try RetireSpace.run(
      "haedge", in: town.database, town.circumstances(now: "2026-06-16T20:00"))
  }

  @Test("a leaf that has parts again holds nothing itself")
  func partsAgain() throws {
    let town = try Town.rostock()
    for part in ["streetball", "fitness", "stage", "lounge"] {
      _ = try retire(town, "haedge/\(part)")
    }
    _ = try edit(town, "haedge") { $0.capacity = 1 }
    _ = try edit(town, "haedge/stage") { $0.isInUse = true }
    #expect(try town.space("haedge").details.capacity == nil)
    _ = try retire(town, "haedge/stage")
    _ = try edit(town, "haedge") { $0.capacity = 1 }
    let booking = try town.book("haedge", "2026-06-16 18:00-20:00")
    for path in ["haedge/stage", "haedge"] {
      #expect(
        usageProblem { _ = try edit(town, path) { $0.isInUse = true } }
          == .parentIsClaimed(path: "haedge", bookings: 1))
    }
    try town.cancel(booking)
    _ = try edit(town, "haedge") { $0.isInUse = true }
    #expect(try town.space("haedge").details.capacity == nil)
  }
}

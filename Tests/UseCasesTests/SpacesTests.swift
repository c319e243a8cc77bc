// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Bookings
@testable import Store
@testable import UseCases

struct SpacesTests {
  private func add(
    _ town: Town, _ path: String, capacity: Int? = 1, name: String = "Neu", isDryRun: Bool = false
  ) throws -> SpaceView {
    var input = Spaces.Input(path: path, name: name)
    input.capacity = capacity
    return try Spaces.add(input, in: town.database, town.circumstances(isDryRun: isDryRun))
  }

  @Test("a new space stands behind the others, and can be booked")
  func adds() throws {
    let town = try Town.rostock()
    let view = try add(town, "haedge/neu")
    #expect(view.isLeaf && view.depth == 1)
    #expect(view.hours?.from.text == "haedge")
    let parts = try Spaces.list(below: "haedge", in: town.database).map(\.space.path.text)
    #expect(parts.last == "haedge/neu")
    try town.book("haedge/neu", "2026-06-16 18:00-20:00")
    // A dry run leaves none.
    _ = try add(town, "haedge/noch-eins", isDryRun: true)
    #expect(
      try Spaces.list(below: "haedge", in: town.database).map(\.space.path.text) == parts)
  }

  @Test("what stands in the way of a new space is said")
  func problems() throws {
    let town = try Town.rostock()
    func problem(_ path: String, capacity: Int? = 1, name: String = "Neu") -> UsageProblem? {
      usageProblem { _ = try add(town, path, capacity: capacity, name: name) }
    }
    #expect(problem("haedge/Ö") == .path(text: "haedge/Ö", suggestion: "haedge/oe"))
    #expect(problem("haedge/stage") == .exists(.space, text: "haedge/stage"))
    #expect(problem("nirgends/neu") == .missingParent(path: "nirgends"))
    #expect(problem("neu", capacity: 0) == .number(field: "capacity", text: "0", 1...1_000_000))
    #expect(problem("neu", name: " ") == .text(field: "name", .empty))
    try town.book("haedge", "2026-06-16 18:00-20:00")
    try town.book("haedge/stage", "2026-06-17 18:00-20:00")
    #expect(problem("haedge/neu") == .parentIsClaimed(path: "haedge", bookings: 1))
    #expect(problem("haedge/stage/neu") == .parentIsClaimed(path: "haedge/stage", bookings: 2))
    #expect(problem("sportbox/neu") == nil)
  }

  @Test("a leaf that gets a part is no leaf any more, and has no capacity of its own")
  func partOfLeaf() throws {
    let town = try Town.rostock()
    _ = try add(town, "haedge/lounge/nord", capacity: 100)
    let lounge = try town.space("haedge/lounge")
    #expect(lounge.details.capacity == nil && lounge.details.unitLabel == nil)
    #expect(
      try town.book("haedge/lounge", "2026-06-16 18:00-20:00").segments[0].leaves.map(\.leaf)
        == [town.space("haedge/lounge/nord").id])
    // What is shown is a file that can be read.
    let shown = MakeCity.yaml(try MakeCity.show(town.database).city)
    let city = try MakeCity.read(Array(shown.utf8), file: "shown.yaml")
    #expect(try town.apply(city, isDryRun: true).changes == [])
  }

  @Test("a feature must be known to be there, here or above")
  func access() throws {
    let town = try Town.rostock()
    func paths(_ access: [AccessFeature.Name]) throws -> [String] {
      try Spaces.list(access: access, in: town.database).sure.map(\.space.path.text)
    }
    // Seating is a yes of the peninsula; nothing below it says otherwise.
    #expect(
      try paths([.seating]) == [
        "haedge", "haedge/streetball", "haedge/fitness", "haedge/stage", "haedge/lounge",
      ])
    #expect(try paths([.accessibleToilet]) == ["silohalbinsel"])
    #expect(try paths([.stepFree]) == [])
    // What is not known is a list of its own, and a no is in none.
    func unknown(_ access: [AccessFeature.Name], below: String) throws -> [String] {
      try Spaces.list(below: below, access: access, in: town.database).unknown
        .map(\.space.path.text)
    }
    #expect(try unknown([.seating], below: "haedge") == [])
    #expect(try unknown([.seating, .stepFree], below: "haedge").first == "haedge")
    let kai = try Town(Town.file("luebeck.yaml"))
    let steg = try Spaces.list(below: "steg", access: [.stepFree], in: kai.database)
    #expect(steg.sure.isEmpty && steg.unknown.isEmpty)
    #expect(try paths([.seating, .stepFree]) == [])
  }
}

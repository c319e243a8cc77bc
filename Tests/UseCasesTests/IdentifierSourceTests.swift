// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Bookings
@testable import Store
@testable import UseCases

struct IdentifierSourceTests {
  /// All identifiers that a short story gives.
  private func story(seed: UInt64) throws -> [Identifier] {
    let town = try Town.rostock()
    var ids: [Identifier] = []
    for day in 10..<20 {
      let input = Town.input("haedge/streetball", "2026-06-\(day) 18:00-20:00")
      let circumstances = town.circumstances(seed: seed)
      let booking = try BookSpace.run(input, in: town.database, circumstances).view.booking
      ids.append(booking.id)
      // Refusals are no operations, so the journal's length does not tell them apart.
      for _ in 0..<2 {
        let refusal = try town.refusal {
          _ = try BookSpace.run(input, in: town.database, circumstances)
        }
        ids.append(try #require(refusal.id))
      }
      let closure = try Closures.add(
        Closures.Input(
          space: "haedge", reason: "x", schedule: WrittenSchedule(when: ["2026-06-\(day)"])),
        in: town.database, circumstances)
      ids.append(closure.view.closure.id)
    }
    return ids
  }

  @Test("under a fixed seed the same story gives the same identifiers, none of them twice")
  func fixed() throws {
    let ids = try story(seed: 7)
    #expect(Set(ids).count == ids.count)
    #expect(try story(seed: 7) == ids)
    #expect(Set(try story(seed: 8)).isDisjoint(with: ids))
  }

  @Test("an identifier that was ever given is drawn again")
  func drawnAgain() throws {
    let town = try Town.rostock()
    var first = try IdentifierSource(.fixed(1), store: town.store)
    let taken = try (0..<3).map { _ in try first.next(.club) }
    try town.store.write {
      for id in taken.prefix(2) {
        try town.store.insert(Club(id: id, slug: Slug(id.text)!, name: try PlainText("x")))
      }
    }
    // The journal is as long as before, so the same numbers come.
    var second = try IdentifierSource(.fixed(1), store: town.store)
    #expect(try second.next(.club) == taken[2])
    // A thing that was removed keeps its own.
    let closure = try town.close("haedge", "2026-06-16").view.closure
    _ = try Closures.remove(closure.id.text, in: town.database, town.circumstances())
    #expect(try town.store.isGiven(closure.id))
  }

  @Test("one command does not draw one identifier twice")
  func withinOne() throws {
    let town = try Town.rostock()
    var source = try IdentifierSource(.random(3), store: town.store)
    let ids = try (0..<500).map { _ in try source.next(.booking) }
    #expect(Set(ids).count == 500)
  }
}

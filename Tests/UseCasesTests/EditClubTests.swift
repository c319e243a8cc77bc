// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Testing

@testable import Bookings
@testable import Store
@testable import UseCases

struct EditClubTests {
  @discardableResult
  private func edit(
    _ town: Town, _ club: String, _ change: (inout EditClub.Input) -> Void
  ) throws -> Edited<ClubView> {
    var input = EditClub.Input(club: club)
    change(&input)
    return try EditClub.run(input, in: town.database, town.circumstances())
  }

  @Test("a club keeps its id and bookings under a new short name, which is then free again")
  func slug() throws {
    let town = try Town.rostock()
    let booking = try town.book("haedge/streetball", "2026-06-16 18:00-20:00")
    let id = try #require(booking.club)
    #expect(try edit(town, "nord") { $0.slug = "nordlicht" }.view.club.id == id)
    #expect(try town.store.booking(booking.id) == booking)
    #expect(try edit(town, "moewe") { $0.slug = "nord" }.fields == ["slug"])
    #expect(
      usageProblem { try edit(town, "nord") { $0.slug = "nordlicht" } }
        == .exists(.club, text: "nordlicht"))
  }

  @Test("no club stands above itself, however many lie between")
  func ring() throws {
    let town = try Town.rostock()
    _ = try Clubs.add(
      Clubs.Input(slug: "bund", name: "Stadtsportbund"), in: town.database, town.circumstances())
    try edit(town, "nord") { $0.umbrella = "moewe" }
    try edit(town, "moewe") { $0.umbrella = "bund" }
    for club in ["nord", "moewe", "bund"] {
      #expect(
        usageProblem { try edit(town, "bund") { $0.umbrella = club } }
          == .umbrellaRing(club: "bund", umbrella: club))
    }
    try edit(town, "moewe") { $0.umbrella = "" }
    #expect(try edit(town, "bund") { $0.umbrella = "nord" }.view.umbrella?.slug.text == "nord")
  }

  @Test("the same again leaves no trace")
  func twice() throws {
    let town = try Town.rostock()
    let change: (inout EditClub.Input) -> Void = {
      $0.district = "Stadtmitte"
      $0.size = 80
      $0.umbrella = "moewe"
    }
    #expect(try edit(town, "nord", change).fields == ["district", "size", "umbrella"])
    let counts = try town.counts()
    #expect(try edit(town, "nord", change).fields.isEmpty)
    #expect(try town.counts() == counts)
  }
}

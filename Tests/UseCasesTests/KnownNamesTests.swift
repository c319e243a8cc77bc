// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Testing

@testable import Bookings
@testable import Store
@testable import UseCases

/// What somebody who types may be offered.
struct KnownNamesTests {
  static let now = Town.at(Town.morning)

  @Test("spaces in the city's order, and all clubs")
  func places() throws {
    let town = try Town.rostock()
    let names = KnownNames(town.store)
    let tree = try town.store.spaces()
    #expect(Set(names.spaces().map(\.path)) == Set(tree.spaces.map(\.path.text)))
    let balls = try #require(names.spaces().first { $0.path == "sportbox/baelle" })
    #expect(balls.name.text == "Bälle" && balls.capacity != nil && balls.useMode == .shared)
    #expect(names.clubs().map(\.slug.text) == ["moewe", "nord"])
    #expect(names.city()?.name == (try town.database.city().name))
  }

  @Test("bookings by their next date; what is past, cancelled or lapsed is not offered")
  func bookings() throws {
    let town = try Town.rostock()
    let names = KnownNames(town.store)
    let series = try town.book(
      "haedge/streetball", "Do 18-20", repetition: "wöchentlich", until: "30.4.")
    let once = try town.book("haedge/stage", "2026-04-03 10:00-12:00", club: "moewe")
    let past = try town.book("haedge/fitness", "2026-04-01 11:00-12:00")
    #expect(
      names.bookings("", club: nil, now: Self.now).map(\.id) == [past.id, series.id, once.id])

    let friday = Town.at("2026-04-03T09:00")
    let later = names.bookings("", club: nil, now: friday)
    #expect(later.map(\.id) == [once.id, series.id])
    #expect(later.last?.start == Town.at("2026-04-09T18:00"))
    #expect(later.last?.end == Town.at("2026-04-09T20:00"))
    #expect(names.bookings("", club: nil, now: Town.at("2026-06-01T00:00")).isEmpty)

    let start = String(series.id.text.prefix(4))
    #expect(names.bookings(start, club: nil, now: friday).map(\.id) == [series.id])
    #expect(
      names.bookings(start, club: nil, now: friday).first?.start == later.last?.start)
  }

  @Test("a title that is not for everyone is told to its own club alone")
  func visibility() throws {
    let town = try Town.rostock()
    let names = KnownNames(town.store)
    var input = Town.input("haedge/streetball", "Do 18-20")
    input.title = "Probe"
    input.visibility = .busy
    _ = try BookSpace.run(input, in: town.database, town.circumstances())
    let clubs = names.clubs()
    let nord = try #require(clubs.first { $0.slug.text == "nord" })
    let moewe = try #require(clubs.first { $0.slug.text == "moewe" })
    let titles = [nil, nord.id, moewe.id].map { club in
      names.bookings("", club: club, now: Self.now).map { $0.title?.text }
    }
    #expect(titles == [[nil], ["Probe"], []])
    // Who knows the id may go on typing it, and still learns nothing.
    let id = try #require(names.bookings("", club: nil, now: Self.now).first).id.text
    let begun = names.bookings(String(id.prefix(5)), club: moewe.id, now: Self.now)
    #expect(begun.map(\.id.text) == [id] && begun.first?.title == nil)
  }

  @Test("no names where there is no database")
  func nothing() {
    for path in [nil, "/nowhere/at/all", "/", "/etc/passwd"] {
      let names = KnownNames(databaseAt: path)
      #expect(names.city() == nil && names.spaces().isEmpty && names.clubs().isEmpty)
      #expect(names.slots(now: Self.now).isEmpty && names.closures(now: Self.now).isEmpty)
      #expect(names.bookings("", club: nil, now: Self.now).isEmpty)
    }
  }
}

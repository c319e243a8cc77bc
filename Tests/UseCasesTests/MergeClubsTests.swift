// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Testing

@testable import Bookings
@testable import Store
@testable import UseCases

struct MergeClubsTests {
  private func merge(
    _ town: Town, _ club: String, into other: String, isSure: Bool = false,
    isDryRun: Bool = false
  ) throws -> MergeOutcome {
    var input = MergeClubs.Input(club: club, into: other)
    input.isSure = isSure
    return try MergeClubs.run(input, in: town.database, town.circumstances(isDryRun: isDryRun))
  }

  private func add(_ town: Town, _ slug: String, below umbrella: String) throws {
    var input = Clubs.Input(slug: slug, name: slug)
    input.umbrella = umbrella
    _ = try Clubs.add(input, in: town.database, town.circumstances())
  }

  @Test("every booking goes along, past and cancelled too, and nothing else of it changes")
  func bookings() throws {
    let town = try Town.rostock()
    let past = try town.book(
      "haedge/streetball", "2026-03-01 18:00-20:00", now: "2026-02-01T10:00")
    let cancelled = try town.book("haedge/streetball", "2026-06-16 18:00-20:00")
    try town.cancel(cancelled)
    let series = try town.book(
      "haedge/stage", "2026-06-16 18:00-20:00", repetition: "weekly", until: "2026-07-31")
    let claims = try town.claims("haedge/stage")
    let heir = try #require(try town.store.clubs().first { $0.slug.text == "moewe" })
    let outcome = try merge(town, "nord", into: "moewe")
    #expect(outcome.bookings == 3 && outcome.dates == 7)
    for before in [past, series] {
      var expected = try #require(try town.store.booking(before.id))
      #expect(expected.club == heir.id)
      expected.club = before.club
      expected.changed = before.changed
      #expect(expected == before)
    }
    #expect(try town.store.booking(cancelled.id)?.club == heir.id)
    #expect(try town.claims("haedge/stage") == claims)
    let counts = try town.counts()
    #expect(try !merge(town, "nord", into: "moewe").isChanged)
    #expect(try town.counts() == counts)
  }

  @Test("in whatever order clubs merge, none stands above itself, and each name leads somewhere")
  func umbrellas() throws {
    for seed: UInt64 in 0..<20 {
      var random = SplitMix(seed: seed)
      let town = try Town.rostock()
      for number in 0..<6 {
        let above = try town.store.clubs().map(\.slug.text)
        try add(town, "c\(number)", below: above[Int(random.next() % UInt64(above.count))])
      }
      let slugs = try town.store.clubs().map(\.slug.text)
      for _ in 0..<12 {
        let pair = [0, 1].map { _ in slugs[Int(random.next() % UInt64(slugs.count))] }
        do {
          _ = try merge(town, pair[0], into: pair[1])
        } catch Failure.usage(.mergeWithItself), Failure.usage(.alreadyMerged) {}
        let clubs = try town.store.clubs()
        for slug in slugs { #expect(try clubs.club(named: slug).mergedInto == nil) }
        for club in clubs {
          // A ring would be left where it was entered.
          var next = club.umbrella
          var steps = 0
          while let id = next, steps <= clubs.count {
            let above = try #require(clubs.first { $0.id == id })
            #expect(above.mergedInto == nil)
            next = above.umbrella
            steps += 1
          }
          #expect(steps <= clubs.count)
        }
      }
    }
  }

  @Test("many dates only go to another club when somebody is sure, and a rehearsal never asks")
  func sure() throws {
    let town = try Town.rostock()
    try town.book(
      "haedge/stage", "2026-06-16 18:00-20:00", repetition: "daily", until: "2026-07-06")
    #expect(usageProblem { _ = try merge(town, "nord", into: "moewe") } == .needsYes(count: 21))
    #expect(try !merge(town, "nord", into: "moewe", isDryRun: true).isWritten)
    #expect(try merge(town, "nord", into: "moewe", isSure: true).dates == 21)
  }
}

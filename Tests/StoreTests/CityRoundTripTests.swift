// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Testing

@testable import Bookings
@testable import Store

struct CityRoundTripTests {
  /// Without places, which have a table of their own.
  private func city(_ random: inout RandomValues) -> City {
    var city = City(name: random.text(), zone: random.one(of: ["Europe/Berlin", "UTC"]))
    city.office = random.maybe {
      Office(name: $0.text(), mail: $0.maybeText(), web: $0.maybeText())
    }
    city.domain = random.maybeText()
    city.state = random.maybe { $0.one(of: GermanState.allCases) }
    city.languages = random.one(of: [["de"], ["en", "de"], ["de", "en"]])
    city.quietHours = random.maybe { $0.quietHours() }
    for _ in 0..<random.chance.below(4) {
      guard let name = random.localized() else { continue }
      let first = random.date()
      city.schoolHolidays.append(
        SchoolHoliday(
          name: name, first: first, last: first.adding(days: random.chance.below(40)),
          source: random.maybeText()))
    }
    return city
  }

  @Test("a city is read as it was written, and written anew over an older one")
  func cities() throws {
    var random = RandomValues(seed: 1)
    let store = try Store.inMemory(now: Timestamp(seconds: 0))
    #expect(try store.city() == nil)
    for _ in 0..<50 {
      let city = city(&random)
      try store.write { try store.save(city) }
      #expect(try store.city() == city)
    }
  }

  /// Paths by chance, a parent before its parts.
  private func paths(_ random: inout RandomValues) -> [SpacePath] {
    var paths: [SpacePath] = []
    for _ in 0..<(1 + random.chance.below(12)) {
      let parent = random.once(in: 3) || paths.isEmpty ? nil : random.one(of: paths)
      if let path = SpacePath((parent?.slugs ?? []) + [random.slug()]) { paths.append(path) }
    }
    return paths
  }

  @Test("a tree of spaces is read as it was written, and so is what became of it")
  func spaces() throws {
    var random = RandomValues(seed: 2)
    for _ in 0..<20 {
      var spaces = paths(&random).map {
        Space(
          id: random.id(.space), path: $0, details: random.details(), isRetired: random.once(in: 4))
      }
      let store = try Store.with(spaces)
      expectEqual(try store.spaces(), SpaceTree(spaces))
      // The same spaces become others, in another order among siblings.
      for index in spaces.indices {
        spaces[index].details = random.details()
        spaces[index].isRetired = random.once(in: 4)
      }
      let order = spaces.shuffled(using: &random.chance)
      try store.write {
        for (position, space) in order.enumerated() {
          let parent = spaces.first { $0.path == space.path.parent }
          try store.save(space, parent: parent?.id, position: position)
        }
      }
      expectEqual(try store.spaces(), SpaceTree(order))
      #expect(try store.lastSpacePosition() == spaces.count - 1)
      try expectParts(of: SpaceTree(order), in: store, &random)
    }
  }

  /// Reads the tree around some of its spaces.
  private func expectParts(
    of tree: SpaceTree, in store: Store, _ random: inout RandomValues
  ) throws {
    for _ in 0..<10 {
      let paths = (0..<(1 + random.chance.below(2))).map { _ in random.one(of: tree.spaces).path }
      let expected = tree.spaces.filter { space in
        paths.contains { path in
          let top = path.parent ?? path
          return space.path == path || path.isBelow(space.path) || space.path.isBelow(top)
        }
      }
      expectEqual(try #require(try store.spaces(around: paths)), SpaceTree(expected))
    }
    let missing = try #require(SpacePath([Slug("zz-nowhere")!]))
    #expect(try store.spaces(around: [tree.spaces[0].path, missing])?.spaces == nil)
  }

  private func expectEqual(_ found: SpaceTree, _ expected: SpaceTree) {
    #expect(found.spaces.map(\.path) == expected.spaces.map(\.path))
    for (space, other) in zip(found.spaces, expected.spaces) { #expect(space == other) }
  }

  @Test("hours that are closed all week are hours, and no hours are none")
  func closedHours() throws {
    var closed = Space.at("kai", 1)
    closed.details.hours = OpeningHours(weekdays: [:])
    let store = try Store.with([closed, .at("ufer", 2)])
    let spaces = try store.spaces().spaces
    #expect(spaces[0].details.hours == OpeningHours(weekdays: [:]))
    #expect(spaces[1].details.hours == nil)
    closed.details.hours = OpeningHours(weekdays: [:], holidays: [])
    try store.write { try store.save(closed, parent: nil, position: 0) }
    #expect(try store.spaces().spaces[0].details.hours?.holidays == [])
    closed.details.hours = nil
    try store.write { try store.save(closed, parent: nil, position: 0) }
    #expect(try store.spaces().spaces[0].details.hours == nil)
  }

  @Test("without spaces the last position is before the first")
  func noSpaces() throws {
    #expect(try Store.inMemory(now: Timestamp(seconds: 0)).lastSpacePosition() == -1)
  }
}

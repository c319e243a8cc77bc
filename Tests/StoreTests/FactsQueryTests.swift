// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import IntervalTree
import Recurrence
import Testing

@testable import Bookings
@testable import Store

struct FactsQueryTests {
  static let spaces = [
    Space.at("kai", 1), .at("kai/halle", 2), .at("kai/halle/feld", 3, capacity: 2),
    .at("kai/wiese", 4, capacity: 9), .at("ufer", 5, capacity: 1),
  ]
  static let use = Berlin.occurrence("2026-06-16T18:00", "2026-06-16T20:00")

  private func facts(
    _ store: Store, about leaf: Int, uses: [Occurrence] = [FactsQueryTests.use],
    margin: Int64 = 0, except: FactsNeed.Exception? = nil
  ) throws -> LeafFacts {
    let tree = try store.spaces()
    let space = try #require(tree[.of(.space, leaf)])
    let facts = try store.facts(
      about: [space],
      FactsNeed(
        now: Berlin.at("2026-04-01T12:00"), zone: Berlin.zone, state: nil, spaces: tree,
        uses: uses, margin: margin, except: except))
    return try #require(facts.leaves[space.id])
  }

  private func schedule(_ start: String, hours: Int64 = 2, rule: String? = nil) throws -> Schedule {
    Schedule(
      start: CivilDateTime(iso: start)!, length: .clock(seconds: hours * 3_600),
      zone: "Europe/Berlin", rule: try rule.map { try RecurrenceRule($0) })
  }

  private func slot(
    _ number: Int, on space: Int, _ useMode: UseMode, _ schedule: Schedule
  ) -> Slot {
    Slot(
      id: .of(.slot, number), space: .of(.space, space), name: .of("Slot \(number)"), kind: .sport,
      discipline: nil, useMode: useMode, audience: nil, schedule: schedule,
      created: Timestamp(seconds: 0))
  }

  @Test("closures and open slots of all nodes above count, those beside do not")
  func lineage() throws {
    let store = try Store.with(FactsQueryTests.spaces)
    let day = try schedule("2026-06-16T00:00", hours: 24)
    try store.write {
      for number in 1...5 {
        try store.insert(
          Closure(
            id: .of(.closure, number), space: .of(.space, number), reason: .of("zu"),
            schedule: day, created: Timestamp(seconds: 0)), endsAt: nil)
        try store.insert(slot(number, on: number, .open, day), endsAt: nil)
      }
    }
    let field = try facts(store, about: 3)
    #expect(
      Dictionary(grouping: field.closures, by: { $0.subject.id }).mapValues { $0.map(\.space.text) }
        == [
          .of(.closure, 1): ["kai"], .of(.closure, 2): ["kai/halle"],
          .of(.closure, 3): ["kai/halle/feld"],
        ])
    #expect(Set(field.openSlots.map(\.subject.id)) == Set([1, 2, 3].map { .of(.slot, $0) }))
    #expect(field.seasons.isEmpty && field.windows.isEmpty)
    #expect(try facts(store, about: 5).closures.map(\.subject.id) == [.of(.closure, 5)])
  }

  @Test("the slots that restrict come from all nodes above, the nearest node's first")
  func nearest() throws {
    let store = try Store.with(FactsQueryTests.spaces)
    let weekly = try schedule("2026-06-02T18:00", rule: "FREQ=WEEKLY;COUNT=5")
    let endless = try schedule("2026-06-03T18:00", rule: "FREQ=WEEKLY")
    try store.write {
      try store.insert(slot(1, on: 1, .shared, weekly), endsAt: nil)
      try store.insert(slot(2, on: 2, .exclusive, weekly), endsAt: nil)
      try store.insert(slot(3, on: 2, .exclusive, endless), endsAt: nil)
      // An open slot does not restrict, so the leaf has none that do.
      try store.insert(slot(4, on: 3, .open, weekly), endsAt: nil)
    }
    let field = try facts(store, about: 3)
    #expect(
      Dictionary(grouping: field.seasons, by: { $0.slot.id }).mapValues {
        $0.map { "\($0.first.iso) \($0.last?.iso ?? "")" }
      } == [
        .of(.slot, 1): ["2026-06-02 2026-06-30"], .of(.slot, 2): ["2026-06-02 2026-06-30"],
        .of(.slot, 3): ["2026-06-03 "],
      ])
    #expect(field.seasons.last?.slot.id == .of(.slot, 1))
    #expect(field.windows.contains { $0.occurrence == FactsQueryTests.use })
    #expect(try facts(store, about: 4).seasons.map(\.slot.id) == [.of(.slot, 1)])
    #expect(try facts(store, about: 5).seasons.isEmpty)
  }

  @Test("what a day offers is known, also where it does not meet the use")
  func offeredThatDay() throws {
    let store = try Store.with(FactsQueryTests.spaces)
    try store.write {
      try store.insert(
        slot(1, on: 3, .exclusive, schedule("2026-06-16T08:00")), endsAt: nil)
      try store.insert(
        slot(2, on: 3, .exclusive, schedule("2026-06-16T22:00")), endsAt: nil)
      try store.insert(
        slot(3, on: 3, .exclusive, schedule("2026-06-18T18:00")), endsAt: nil)
    }
    let field = try facts(store, about: 3)
    let offered = field.windows.filter {
      Berlin.zone.civil(at: $0.occurrence.start).date.iso == "2026-06-16"
    }
    #expect(Set(offered.map(\.subject.id)) == [.of(.slot, 1), .of(.slot, 2)])
  }

  @Test("claims in the windows count once, and those of the booking that is changed not at all")
  func taken() throws {
    let store = try Store.with(FactsQueryTests.spaces)
    let days = [16, 17, 18, 19].map {
      Berlin.occurrence("2026-06-\($0)T18:00", "2026-06-\($0)T20:00")
    }
    let long = Berlin.occurrence("2026-06-10T00:00", "2026-06-30T00:00")
    try store.write {
      try store.insert(.of(1, leaf: .of(.space, 3), units: 1, [long]))
      try store.insert(.of(2, leaf: .of(.space, 3), units: 1, days))
      try store.insert(.of(3, leaf: .of(.space, 4), units: 1, days))
    }
    func taken(except: FactsNeed.Exception? = nil, margin: Int64 = 0) throws -> [String] {
      let field = try facts(
        store, about: 3, uses: [days[0], days[2]], margin: margin, except: except)
      let all = Interval(start: 0, end: 4_000_000_000)
      return field.taken.entries(overlapping: all).map {
        "\(field.holders[Int($0.id)].booking) \($0.interval.start)"
      }
    }
    let first = "\(Identifier.of(.booking, 1)) \(long.start.seconds)"
    let second = days.map { "\(Identifier.of(.booking, 2)) \($0.start.seconds)" }
    #expect(try taken() == [first, second[0], second[2]])
    func dates(_ number: Int, _ dates: [Occurrence]) -> FactsNeed.Exception {
      FactsNeed.Exception(
        booking: .of(.booking, number), originals: Set(dates.map(\.original)))
    }
    #expect(try taken(except: dates(2, days)) == [first])
    #expect(try taken(except: dates(1, [long])) == [second[0], second[2]])
    #expect(try taken(except: dates(2, [days[2]])) == [first, second[0]])
    #expect(try taken(margin: 86_400) == [first] + second)
  }

  @Test("uses that meet, widened, are one window")
  func windows() throws {
    func windows(_ margin: Int64) -> [[Int64]] {
      let uses = [0, 100, 130, 300].map { start in
        Berlin.occurrence(
          Timestamp(seconds: start), Timestamp(seconds: start + 20))
      }
      return FactsNeed(
        now: Timestamp(seconds: 0), zone: Berlin.zone, state: nil, spaces: SpaceTree([]),
        uses: uses.reversed(), margin: margin
      ).windows.map { [$0.start, $0.end] }
    }
    #expect(windows(0) == [[0, 20], [100, 120], [130, 150], [300, 320]])
    #expect(windows(5) == [[-5, 25], [95, 155], [295, 325]])
    #expect(windows(100) == [[-100, 420]])
  }

  @Test("hours and capacity come from where they are said")
  func inherited() throws {
    var spaces = FactsQueryTests.spaces
    spaces[1].details.hours = OpeningHours(weekdays: [:])
    let store = try Store.with(spaces)
    #expect(try facts(store, about: 3).hours == OpeningHours(weekdays: [:]))
    #expect(try facts(store, about: 3).capacity == 2)
    #expect(try facts(store, about: 4).hours == nil)
  }

  @Test("a daily slot without end stands beside a booking that goes on for a lifetime")
  func longSeries() throws {
    let store = try Store.with(FactsQueryTests.spaces)
    let daily = try schedule("2026-06-01T10:00", rule: "FREQ=DAILY")
    try store.write { try store.insert(slot(1, on: 3, .open, daily), endsAt: nil) }
    let dates = try schedule("2026-06-02T18:00", rule: "FREQ=WEEKLY;COUNT=3000")
      .occurrences(zone: Berlin.zone)
    let field = try facts(store, about: 3, uses: dates)
    #expect(field.openSlots.count >= 3_000)
  }
}

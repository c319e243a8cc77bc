// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import IntervalTree
import Phrases
import Testing

@testable import Bookings
@testable import Store
@testable import UseCases

/// `free` beside `check`, through the database.
struct FindFreeTests {
  /// The Haedge peninsula in the week in which the clocks go back, with something of everything
  /// that may stand in the way.
  static func busyTown() throws -> Town {
    var city = try Town.file("rostock-oval.yaml")
    func feature(_ state: AccessFeature.State) -> [AccessFeature] {
      [AccessFeature(name: .stepFree, state: state, date: nil, source: nil)]
    }
    city.places = city.places.map { place in
      var details = place.details
      switch place.path.last.text {
      case "streetball": details.buffers = Buffers(minutesBefore: 15, minutesAfter: 10)!
      case "stage": details.access = feature(.yes)
      case "fitness": details.access = feature(.no)
      default: break
      }
      return City.Place(path: place.path, details: details)
    }
    let town = try Town(city)
    try town.book("haedge/streetball", "23.10. 10-12")
    try town.book(
      "haedge/streetball", "23.10. 14-14:30", repetition: "daily", until: "26.10.")
    try town.book("haedge/lounge", "23.10. 8-12", units: 150)
    try town.book("haedge/lounge", "23.10. 11-18", units: 40)
    try town.book("haedge/lounge", "24.10. 15-20")
    try town.book("haedge/fitness", "24.10. 12-13", units: 20)
    try town.offer(
      "haedge/streetball", "24.10. 16-18", repetition: "weekly", until: "30.11.")
    try town.offer(
      "haedge/stage", "23.10. 12-20", repetition: "daily", until: "24.10.2026", kind: .culture,
      useMode: .exclusive)
    try town.close("haedge/fitness", "25.10. 9-12")
    return town
  }

  static let now = "2026-10-23T09:07"
  static let days = ["23.10.2026", "bis", "26.10.2026"]

  private func find(
    _ operands: String, _ length: String, in town: Town, units: Int? = nil, kind: Kind? = nil,
    access: [AccessFeature.Name] = [], parts: Bool = false, all: Bool = true,
    now: String = FindFreeTests.now
  ) throws -> FreeOutcome {
    var input = FindFree.Input(
      operands: operands.split(separator: " ").map(String.init), length: length)
    input.units = units
    input.kind = kind
    input.access = access
    input.wantsParts = parts
    input.wantsAll = all
    return try FindFree.run(input, in: town.database, town.circumstances(now: now))
  }

  /// `haedge/stage 2026-10-23T12:00 2026-10-23T20:00`.
  private func lines(_ outcome: FreeOutcome) -> [String] {
    outcome.windows.map { window in
      let ends = [window.start, window.end].map { Town.zone.civil(at: $0).iso.prefix(16) }
      return "\(window.space.path.text) \(ends[0]) \(ends[1])"
    }
  }

  private func isAccepted(
    _ space: String, _ start: Int64, seconds: Int64, units: Int?, kind: Kind?, in town: Town
  ) throws -> Bool {
    let ends = [start, start + seconds].map { instant in
      let text = Timestamp(seconds: instant).rfc3339(in: Town.zone)
      return String(text.prefix(16) + text.suffix(6))
    }
    var input = Town.input(space, ends.joined(separator: ".."), units: units)
    input.kind = kind
    input.wantsAlternatives = false
    do {
      _ = try BookSpace.check(
        input, in: town.database, town.circumstances(now: FindFreeTests.now))
      return true
    } catch Failure.refused { return false }
  }

  @Test(
    "check says yes inside a window and no outside",
    arguments: [
      ("haedge/streetball", nil, nil), ("haedge/lounge", 60, nil), ("haedge/lounge", nil, nil),
      ("haedge/fitness", 1, nil), ("haedge/stage", nil, Kind.culture),
      ("haedge/stage", nil, nil), ("haedge", nil, nil),
    ] as [(String, Int?, Kind?)])
  func besideCheck(space: String, units: Int?, kind: Kind?) throws {
    let town = try FindFreeTests.busyTown()
    var chance = SplitMix(seed: 7)
    let windows = try find(
      ([space] + FindFreeTests.days).joined(separator: " "), "90m", in: town, units: units,
      kind: kind
    ).windows
    #expect(!windows.isEmpty)
    #expect(windows.allSatisfy { $0.space.path.text == space })
    let seconds: Int64 = 5_400
    let period = Town.at("2026-10-23T00:00").seconds..<Town.at("2026-10-26T22:00").seconds
    var starts: Set<Int64> = []
    for window in windows {
      for edge in [window.start.seconds, window.end.seconds - seconds] {
        starts.formUnion([edge - 60, edge, edge + 60])
      }
    }
    for _ in 0..<60 {
      starts.insert(period.lowerBound + Int64(chance.below(period.count / 60)) * 60)
    }
    for start in starts.sorted() where period.contains(start) {
      let isInside = windows.contains {
        $0.start.seconds <= start && start + seconds <= $0.end.seconds
      }
      #expect(
        try isAccepted(space, start, seconds: seconds, units: units, kind: kind, in: town)
          == isInside, "\(Town.zone.civil(at: Timestamp(seconds: start)).iso)")
    }
  }

  @Test("the sweep knows what the facts of a single decision know")
  func sweep() throws {
    let town = try FindFreeTests.busyTown()
    let tree = try town.store.spaces()
    let leaves = tree.spaces.filter { tree.isLeaf($0) }
    let start = Town.at("2026-10-23T09:00")
    let need = FactsNeed(
      now: start, zone: Town.zone, state: .mecklenburgVorpommern, spaces: tree,
      uses: [
        Occurrence(
          original: Town.zone.civil(at: start), start: start, end: start.advanced(by: 864_000))
      ], margin: 86_400)
    let (swept, single) = try town.store.read {
      (try town.store.sweep(leaves, need), try town.store.facts(about: leaves, need))
    }
    #expect(swept.leaves.count == leaves.count)
    var claims = 0
    for leaf in leaves {
      let (one, other) = (swept.leaves[leaf.id]!, single.leaves[leaf.id]!)
      func entries(_ facts: LeafFacts) -> [String] {
        facts.taken.entries(overlapping: Interval(start: .min / 2, end: .max / 2))
          .map { "\($0.interval.start) \($0.interval.end) \($0.units)" }.sorted()
      }
      claims += entries(one).count
      #expect(entries(one) == entries(other))
      #expect(Set(one.closures) == Set(other.closures))
      #expect(Set(one.openSlots) == Set(other.openSlots))
      #expect(one.seasons == other.seasons)
      #expect(Set(one.windows) == Set(other.windows))
      #expect((one.capacity, one.hours) == (other.capacity, other.hours))
    }
    #expect(claims >= 9)
  }

  @Test("by start, then path; twenty unless all are wanted, and how many there are")
  func order() throws {
    let town = try FindFreeTests.busyTown()
    let all = try find("", "2h", in: town)
    let windows = all.windows
    #expect(windows.count == all.total && all.total > 20)
    for (window, next) in zip(windows, windows.dropFirst()) {
      #expect((window.start, window.space.path) <= (next.start, next.space.path))
    }
    let first = try find("", "2h", in: town, all: false)
    #expect(first.total == all.total)
    #expect(lines(first) == Array(lines(all).prefix(20)))
    #expect(windows[0].start == Town.at(FindFreeTests.now))
    #expect(all.end == Town.at("2026-11-06T09:07"), "fourteen days by the clock")
  }

  @Test("a space with parts is looked at as book would take it, or part by part")
  func parts() throws {
    let town = try FindFreeTests.busyTown()
    func whole(_ kind: Kind?) throws -> [String] {
      lines(try find("haedge 24.10. 7-22", "30m", in: town, kind: kind))
    }
    // The stage's slot is for culture alone; the streetball field is to be cleared by 13:45.
    #expect(try whole(.sport) == [])
    #expect(try whole(.culture) == ["haedge 2026-10-24T13:00 2026-10-24T13:35"])
    #expect(try find("haedge", "1h", in: town).isWhole)
    #expect(try !find("haedge", "1h", in: town, parts: true).isWhole)
    #expect(try !find("haedge/lounge", "1h", in: town).isWhole)
    let each = try find("haedge 24.10. 7-22", "1h", in: town, parts: true)
    // Each of its own kind, as check takes it.
    #expect(
      Set(each.windows.map(\.space.path.text))
        == Set(["fitness", "lounge", "stage", "streetball"].map { "haedge/\($0)" }))
  }

  @Test("unknown is never yes: it is left out and named")
  func access() throws {
    let town = try FindFreeTests.busyTown()
    let found = try find("haedge", "1h", in: town, kind: .culture, access: [.stepFree], parts: true)
    #expect(Set(found.windows.map(\.space.path.text)) == ["haedge/stage"])
    #expect(found.unknown.map(\.space.path.text) == ["haedge/lounge", "haedge/streetball"])
    #expect(found.unknown.allSatisfy { $0.features == [.stepFree] })
    let whole = try find("haedge", "1h", in: town, access: [.stepFree])
    #expect(whole.windows.isEmpty && whole.places == 0 && whole.unknown.isEmpty)
  }

  @Test(
    "hours beside several days are hours on each of them",
    arguments: [
      "this weekend 10-12", "10-12 this weekend", "24.10. bis 25.10. 10-12", "Sa-So 10-12",
    ])
  func hoursOnDays(when: String) throws {
    let town = try FindFreeTests.busyTown()
    #expect(
      lines(try find("sportbox/matten \(when)", "1h", in: town)) == [
        "sportbox/matten 2026-10-24T10:00 2026-10-24T12:00",
        "sportbox/matten 2026-10-25T10:00 2026-10-25T12:00",
      ])
  }

  @Test("a hold takes its time until it runs out")
  func holds() throws {
    let town = try Town.rostock()
    var input = Town.input("haedge/stage", "1.4. 12-20")
    input.hold = "2h"
    _ = try BookSpace.run(input, in: town.database, town.circumstances())
    func windows(_ now: String) throws -> [String] {
      lines(try find("haedge/stage heute", "1h", in: town, now: now))
    }
    #expect(
      try windows("2026-04-01T11:59") == ["haedge/stage 2026-04-01T20:00 2026-04-01T22:00"])
    #expect(
      try windows("2026-04-01T12:00") == ["haedge/stage 2026-04-01T12:00 2026-04-01T22:00"])
  }

  @Test("units that no space holds are refused as check refuses them")
  func units() throws {
    let town = try FindFreeTests.busyTown()
    func cause(_ operands: String, _ units: Int?) throws -> Reason.Cause? {
      try town.refusal { _ = try find(operands, "1h", in: town, units: units) }.reasons.first?.cause
    }
    #expect(try cause("", 201) == .tooManyUnits(wanted: 201, capacity: 200))
    #expect(try cause("haedge/fitness", 21) == .tooManyUnits(wanted: 21, capacity: 20))
    #expect(try cause("haedge/stage 24.10.", 2) == .tooManyUnits(wanted: 2, capacity: 1))
    #expect(try cause("haedge", 2) == .wholeOnly)
    #expect(try cause("haedgehafen", nil) == .openToAll)
    let many = try find("", "1h", in: town, units: 30)
    #expect(Set(many.windows.map(\.space.path.text)) == ["haedge/lounge", "sportbox/baelle"])
  }

  @Test("what is over, and what is too long to look through, are told")
  func when() throws {
    let town = try FindFreeTests.busyTown()
    func problem(_ operands: String) -> UsageProblem? {
      usageProblem { _ = try find(operands, "1h", in: town) }
    }
    #expect(
      problem("1.3.2026")
        == .isOver(
          start: Town.at("2026-03-01T00:00"), end: Town.at("2026-03-02T00:00"),
          now: Town.at(FindFreeTests.now)))
    #expect(problem("1.11.2026 bis 1.11.2036") == .tooManyDays(limit: FindFree.longestDays))
    #expect(problem("1.11.2026 bis 1.11.2036 10-12") == .tooManyDays(limit: FindFree.longestDays))
    #expect(problem("heute") == nil)
  }

  @Test("a word that is both a space and a date is ambiguous; a part of a name is not")
  func ambiguous() throws {
    let town = try Town.rostock()
    var place = Spaces.Input(path: "haedge/morgen", name: "Morgenwiese")
    place.capacity = 1
    _ = try Spaces.add(
      place, in: town.database, town.circumstances())
    func candidates(_ operands: String) throws -> [String] {
      do {
        _ = try find(operands, "1h", in: town, now: Town.morning)
        return []
      } catch Failure.ambiguous(_, _, let candidates) { return candidates.map(\.text) }
    }
    #expect(try candidates("morgen") == ["haedge/morgen", "2026-04-02"])
    #expect(try candidates("morgen Samstag") == [], "no date goes on like that")
    #expect(try candidates("morgen 10-12") == [])
    #expect(try candidates("haedge/morgen") == [])
    #expect(try candidates("Mo") == [])
  }
}

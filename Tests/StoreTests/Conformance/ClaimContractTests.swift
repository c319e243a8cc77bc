// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import IntervalTree
import Testing

@testable import Bookings
@testable import Store

/// Which claims meet a time, and what no engine may take.
struct ClaimContractTests {
  static let spaces = [Space.at("a", 1, capacity: 9), .at("b", 2, capacity: 9)]

  private func date(_ start: Int64, _ end: Int64) -> Occurrence {
    Berlin.occurrence(Timestamp(seconds: start), Timestamp(seconds: end))
  }

  private func found(
    _ city: StoredCity, on leaf: Int = 1, _ start: Int64, _ end: Int64, now: Int64 = 0
  ) throws -> Set<Identifier> {
    var found: Set<Identifier> = []
    try city.now.claims(
      on: .of(.space, leaf), overlapping: Interval(start: start, end: end),
      now: Timestamp(seconds: now)
    ) { found.insert($0.holder.booking) }
    return found
  }

  private func findings(_ city: StoredCity) throws -> [Finding] {
    let store = try city.now
    let others = [
      try store.fileFinding(), try store.chainFinding(), try store.textFinding(),
      try store.peakFinding(), try store.tierFinding(),
    ]
    return others.compactMap(\.self)
  }

  @Test(
    "touching is free: a claim is found from its start to before its end",
    arguments: Engine.allCases)
  func edges(_ engine: Engine) throws {
    let city = try engine.city(ClaimContractTests.spaces)
    let base: Int64 = 1_780_000_000
    let lengths: [Int64] = [1, 60, 7_200, 86_400, 40 * 86_400, 20 * 365 * 86_400]
    for (number, length) in lengths.enumerated() {
      let booking = Booking.of(
        number, leaf: .of(.space, 1), units: 1,
        buffers: Buffers(minutesBefore: 10, minutesAfter: 5)!, [date(base, base + length)])
      try city.write { try $0.insert(booking) }
    }
    for (number, length) in lengths.enumerated() {
      let (start, end) = (base - 600, base + length + 300)
      let id = Identifier.of(.booking, number)
      #expect(try found(city, end - 1, end).contains(id), "\(length)")
      #expect(try !found(city, end, end + 1).contains(id), "\(length)")
      #expect(try found(city, start, start + 1).contains(id), "\(length)")
      #expect(try !found(city, start - 1, start).contains(id), "\(length)")
    }
    #expect(try found(city, on: 2, base, base + 1).isEmpty)
    #expect(try findings(city) == [])
  }

  @Test("a replaced booking claims only what it became", arguments: Engine.allCases)
  func replaced(_ engine: Engine) throws {
    let city = try engine.city(ClaimContractTests.spaces)
    let dates = [date(1_000, 2_000), date(3_000, 4_000), date(5_000, 6_000)]
    let before = Booking.of(1, leaf: .of(.space, 1), units: 2, dates)
    try city.write { try $0.insert(before) }
    let after = before.cancelling([dates[1]], reason: "Regen")
    try city.write { try $0.replace(before, with: after) }
    #expect(try city.now.booking(before.id) == after)
    #expect(try found(city, 3_000, 4_000).isEmpty && !found(city, 5_999, 6_000).isEmpty)
    try city.write { try $0.replace(after, with: after.cancelling(dates, status: .cancelled)) }
    #expect(try found(city, 0, 10_000).isEmpty)
    #expect(try city.now.verifiedCounts().bookings == 0)
  }

  @Test("a hold claims until it ends, to the second", arguments: Engine.allCases)
  func holds(_ engine: Engine) throws {
    let city = try engine.city(ClaimContractTests.spaces)
    var hold = Booking.of(1, leaf: .of(.space, 1), [date(1_000, 2_000)], status: .held)
    hold.heldUntil = Timestamp(seconds: 500)
    try city.write { try $0.insert(hold) }
    #expect(try found(city, 1_000, 2_000, now: 499) == [hold.id])
    #expect(try found(city, 1_000, 2_000, now: 500) == [])
    #expect(try city.now.holds(endedBy: Timestamp(seconds: 499)) == [])
    #expect(try city.now.holds(endedBy: Timestamp(seconds: 500)) == [hold.id])
  }

  @Test("more at one time than the leaf holds is found, less is not", arguments: Engine.allCases)
  func peaks(_ engine: Engine) throws {
    let city = try engine.city(ClaimContractTests.spaces)
    // 4 + 5 at one time, and 5 + 4 in turn: nine of nine.
    for (number, (units, start, end)) in [
      (4, 1_000, 3_000), (5, 2_000, 3_000), (5, 3_000, 4_000), (4, 3_000, 5_000),
    ].enumerated() {
      let booking = Booking.of(
        number, leaf: .of(.space, 1), units: units, [date(Int64(start), Int64(end))])
      try city.write { try $0.insert(booking) }
    }
    #expect(try city.now.peakFinding() == nil)
    try city.write { try $0.insert(.of(9, leaf: .of(.space, 1), units: 1, [date(2_999, 3_000)])) }
    let finding = try #require(try city.now.peakFinding())
    #expect(finding.kind == .peak && finding.space == .of(.space, 1))
    #expect(finding.at == Timestamp(seconds: 2_999))
  }

  /// What must be refused, and by which name; empty where a row refers to one that is not there.
  static let refused: [(name: String, write: @Sendable (Store) throws -> Void)] = [
    ("club.slug", { try $0.insert(Club(id: .of(.club, 2), slug: Slug("sv")!, name: .of("x"))) }),
    ("club.id", { try $0.insert(Club(id: .of(.club, 1), slug: Slug("x")!, name: .of("x"))) }),
    (
      "club_size",
      { try $0.insert(Club(id: .of(.club, 2), slug: Slug("x")!, name: .of("x"), size: 0)) }
    ),
    ("booking.id", { try $0.insert(.of(1, leaf: .of(.space, 1), [Self.day])) }),
    ("segment_space_units", { try $0.insert(.of(2, leaf: .of(.space, 1), units: -1, [Self.day])) }),
    ("", { try $0.insert(.of(2, leaf: .of(.space, 7), [Self.day])) }),
    ("", { try $0.insert(.of(2, leaf: .of(.space, 1), [Self.day], club: .of(.club, 7))) }),
    ("space_capacity", { try $0.save(.at("c", 3, capacity: 0), parent: nil, position: 3) }),
    ("space.path", { try $0.save(.at("a", 3, capacity: 1), parent: nil, position: 3) }),
    ("", { try $0.save(.at("a/c", 3, capacity: 1), parent: .of(.space, 7), position: 3) }),
  ]
  private static let day = Berlin.occurrence("2026-06-16T18:00", "2026-06-16T20:00")

  @Test("what may not be is refused by name and leaves nothing", arguments: Engine.allCases)
  func constraints(_ engine: Engine) throws {
    for (name, write) in ClaimContractTests.refused {
      let city = try engine.city(ClaimContractTests.spaces)
      try city.write { store in
        try store.insert(Club(id: .of(.club, 1), slug: Slug("sv")!, name: .of("SV")))
        try store.insert(.of(1, leaf: .of(.space, 1), units: 1, [Self.day]))
      }
      let spaces = try city.now.spaces().spaces.count
      let said = try city.refusal(write)
      #expect(said?.contains(name.isEmpty ? "FOREIGN KEY" : name) == true, "\(name): \(said ?? "")")
      #expect(try city.now.clubs().count == 1 && city.now.spaces().spaces.count == spaces)
      #expect(try city.now.verifiedCounts() == (bookings: 1, claims: 1, operations: 0))
    }
  }
}

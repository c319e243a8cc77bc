// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import IntervalTree
import Testing

@testable import Bookings

/// `decide` against counting units instant by instant, over all small cases.
///
/// Time has four points; each claim, and the request, lies between two of them and takes 1 to
/// `capacity` units or the whole.
struct CapacityTests {
  struct Demand: Hashable {
    let start: Int
    let end: Int
    /// Nil takes the whole.
    let units: Int?

    static func all(capacity: Int) -> [Demand] {
      (0..<3).flatMap { start in
        (start + 1...3).flatMap { end in
          ([nil] + (1...capacity).map { $0 }).map { Demand(start: start, end: end, units: $0) }
        }
      }
    }

    func takes(_ instant: Int) -> Bool { start <= instant && instant < end }

    /// Quarters of an hour of one morning.
    var occurrence: Occurrence {
      let nine = Berlin.at("2026-06-16T09:00")
      return Berlin.occurrence(
        nine.advanced(by: Int64(start) * 900), nine.advanced(by: Int64(end) * 900))
    }
  }

  /// The positions of the claims that leave no room: those that are there at an instant of the
  /// request at which the units, its own included, are more than the capacity.
  static func clashes(_ wanted: Demand, _ claims: [Demand], capacity: Int) -> [Int] {
    var clashing: Set<Int> = []
    for instant in 0..<3 where wanted.takes(instant) {
      let there = claims.indices.filter { claims[$0].takes(instant) }
      let holdsWhole = there.contains { claims[$0].units == nil } || wanted.units == nil
      let taken = there.reduce(wanted.units ?? 0) { $0 + (claims[$1].units ?? 0) }
      if taken > capacity || (holdsWhole && !there.isEmpty) { clashing.formUnion(there) }
    }
    return clashing.sorted()
  }

  /// Every set of up to `size` claims, equal ones included, in a fixed order.
  static func sets(of demands: [Demand], upTo size: Int) -> [[Demand]] {
    var sets: [[Demand]] = [[]]
    var longest: [(set: [Demand], from: Int)] = [([], 0)]
    for _ in 0..<size {
      longest = longest.flatMap { set, from in
        (from..<demands.count).map { (set + [demands[$0]], $0) }
      }
      sets += longest.map(\.set)
    }
    return sets
  }

  private func leaf(_ claims: [Demand], capacity: Int) -> GivenLeaf {
    var leaf = GivenLeaf(capacity: capacity, useMode: .shared)
    for claim in claims { leaf.take(claim.occurrence, units: claim.units) }
    return leaf
  }

  private func proposal(_ wanted: Demand, _ leaf: GivenLeaf) -> Proposal {
    Proposal(
      club: nil, kind: .sport, leaves: [leaf.demand(wanted.units)],
      occurrences: [wanted.occurrence])
  }

  @Test(
    "true peak use decides, and exactly the claims that are in the way are named",
    arguments: [(1, 4), (2, 3), (3, 2)])
  func allSmallCases(capacity: Int, size: Int) {
    let demands = Demand.all(capacity: capacity)
    var counts = [false: 0, true: 0]
    for claims in CapacityTests.sets(of: demands, upTo: size) {
      let leaf = leaf(claims, capacity: capacity)
      let facts = Facts.about(leaf)
      for wanted in demands {
        let expected = CapacityTests.clashes(wanted, claims, capacity: capacity)
        let decision = decide(proposal(wanted, leaf), given: facts)
        let found = decision.reasons.compactMap { reason -> Int? in
          guard case .booking(let holder) = reason.cause else { return nil }
          return leaf.claims.firstIndex { $0.holder == holder }
        }
        counts[decision.plan != nil, default: 0] += 1
        guard (decision.plan != nil) == expected.isEmpty, found.sorted() == expected else {
          Issue.record("capacity \(capacity), \(wanted) among \(claims): \(found), not \(expected)")
          return
        }
      }
    }
    #expect(counts.values.allSatisfy { $0 > 100 }, "both answers occur")
  }

  @Test("a tree whose overlaps answers nothing would accept everything")
  func dependsOnTheTree() {
    let capacity = 2
    let demands = Demand.all(capacity: capacity)
    var refusals = 0
    for claims in CapacityTests.sets(of: demands, upTo: 2) {
      let leaf = leaf(claims, capacity: capacity)
      // To `decide`, a tree that finds nothing and an empty one are the same.
      let blind = Facts(
        now: Berlin.at("2026-04-01T12:00"), zone: Berlin.zone, state: nil,
        leaves: [leaf.id: leaf.facts(tree: IntervalTree())])
      let seeing = Facts.about(leaf)
      for wanted in demands {
        #expect(decide(proposal(wanted, leaf), given: blind).plan != nil)
        if decide(proposal(wanted, leaf), given: seeing).plan == nil { refusals += 1 }
      }
    }
    #expect(refusals > 1_000, "which the tree alone brings about")
  }

  @Test("units that follow each other do not add up, and a longer request sees the fullest hour")
  func peak() {
    let claims = [
      Demand(start: 0, end: 1, units: 2), Demand(start: 1, end: 2, units: 2),
      Demand(start: 2, end: 3, units: 1),
    ]
    let leaf = leaf(claims, capacity: 3)
    func codes(_ wanted: Demand) -> [ReasonCode] {
      decide(proposal(wanted, leaf), given: .about(leaf)).codes
    }
    #expect(codes(Demand(start: 0, end: 3, units: 1)) == [])
    #expect(codes(Demand(start: 2, end: 3, units: 2)) == [])
    #expect(codes(Demand(start: 0, end: 3, units: 2)) == [.conflict, .conflict])
    #expect(codes(Demand(start: 0, end: 3, units: nil)) == [.conflict, .conflict, .conflict])
  }
}

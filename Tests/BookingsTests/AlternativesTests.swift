// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Testing

@testable import Bookings

struct AlternativesTests {
  private func proposal(
    _ leaf: GivenLeaf, _ occurrences: [Occurrence], units: Int? = nil, before: Int = 0
  ) -> Proposal {
    Proposal(
      club: nil, kind: .sport, leaves: [leaf.demand(units, before: before)],
      occurrences: occurrences)
  }

  /// Path, start and end of each, by the clock.
  private func offered(
    _ proposal: Proposal, on leaf: GivenLeaf, siblings: [GivenLeaf] = [], facts: Facts
  ) -> [String] {
    let beside = siblings.map { sibling in
      (
        space: sibling.path,
        proposal: Proposal(
          club: nil, kind: .sport, leaves: [sibling.demand(proposal.leaves[0].units)],
          occurrences: proposal.occurrences)
      )
    }
    return AlternativeSearch(proposal: proposal, space: leaf.path, siblings: beside)
      .alternatives(given: facts).map { alternative in
        let start = Berlin.zone.civil(at: alternative.start).iso.prefix(16)
        let end = Berlin.zone.civil(at: alternative.end).iso.prefix(16)
        return "\(alternative.space) \(start) \(end)"
      }
  }

  @Test("the nearest free times come first, later before earlier, and none overlap")
  func nearest() {
    var leaf = GivenLeaf()
    leaf.take(Berlin.occurrence("2026-06-16T17:00", "2026-06-16T19:00"))
    let wanted = Berlin.occurrence("2026-06-16T18:00", "2026-06-16T19:00")
    #expect(
      offered(proposal(leaf, [wanted]), on: leaf, facts: .about(leaf)) == [
        "site/leaf 2026-06-16T19:00 2026-06-16T20:00",
        "site/leaf 2026-06-16T20:00 2026-06-16T21:00",
        "site/leaf 2026-06-16T16:00 2026-06-16T17:00",
      ])
  }

  @Test("nothing in the past is offered, and nothing beyond fourteen days")
  func bounds() {
    var leaf = GivenLeaf()
    let wanted = Berlin.occurrence("2026-06-16T18:00", "2026-06-16T19:00")
    leaf.take(Berlin.occurrence("2026-06-16T18:00", "2026-06-30T18:00"))
    #expect(
      offered(proposal(leaf, [wanted]), on: leaf, facts: .about(leaf, now: "2026-06-16T16:30")) == [
        "site/leaf 2026-06-16T17:00 2026-06-16T18:00",
        "site/leaf 2026-06-30T18:00 2026-06-30T19:00",
      ])
    leaf.take(Berlin.occurrence("2026-06-30T18:00", "2026-06-30T18:15"))
    #expect(
      offered(proposal(leaf, [wanted]), on: leaf, facts: .about(leaf, now: "2026-06-16T17:15"))
        == [])
  }

  @Test("then come siblings at the same time, in the order given")
  func siblings() {
    var leaf = GivenLeaf("site/a", 1)
    leaf.take(Berlin.occurrence("2026-06-01T00:00", "2026-07-15T00:00"))
    var taken = GivenLeaf("site/b", 2)
    taken.take(Berlin.occurrence("2026-06-16T18:30", "2026-06-16T18:45"))
    let free = GivenLeaf("site/c", 3)
    let small = GivenLeaf("site/d", 4, capacity: nil)
    let wanted = Berlin.occurrence("2026-06-16T18:00", "2026-06-16T19:00")
    #expect(
      offered(
        proposal(leaf, [wanted]), on: leaf, siblings: [taken, free, small],
        facts: .about(leaf, taken, free, small)) == ["site/c 2026-06-16T18:00 2026-06-16T19:00"])
  }

  @Test("more units than there are find no other time, but perhaps another place")
  func tooMany() {
    let shed = GivenLeaf("site/a", 1, capacity: 12, useMode: .shared)
    let larger = GivenLeaf("site/b", 2, capacity: 30, useMode: .shared)
    let wanted = Berlin.occurrence("2026-06-16T18:00", "2026-06-16T19:00")
    #expect(
      offered(
        proposal(shed, [wanted], units: 20), on: shed, siblings: [larger],
        facts: .about(shed, larger)) == ["site/b 2026-06-16T18:00 2026-06-16T19:00"])
  }

  @Test("a series is shifted as a whole by the clock, so that every date is free")
  func series() {
    // Around the change of 25 October.
    let wanted = ["2026-10-20", "2026-10-27", "2026-11-03"].map {
      Berlin.occurrence("\($0)T18:00", "\($0)T20:00")
    }
    var leaf = GivenLeaf()
    leaf.take(Berlin.occurrence("2026-10-20T19:00", "2026-10-20T20:00"))
    leaf.take(Berlin.occurrence("2026-10-27T20:30", "2026-10-27T21:00"))
    leaf.take(Berlin.occurrence("2026-11-03T16:00", "2026-11-03T16:30"))
    // Between 16:30 and 19:00, after 21:00, or before 16:00: one, three and four hours away.
    #expect(
      offered(proposal(leaf, wanted), on: leaf, facts: .about(leaf)) == [
        "site/leaf 2026-10-20T17:00 2026-10-20T19:00",
        "site/leaf 2026-10-20T21:00 2026-10-20T23:00",
        "site/leaf 2026-10-20T14:00 2026-10-20T16:00",
      ])
  }

  @Test("what lasts longer than fourteen days is not shifted")
  func long() {
    var leaf = GivenLeaf()
    leaf.take(Berlin.occurrence("2026-06-16T00:00", "2026-06-17T00:00"))
    let wanted = Berlin.occurrence("2026-06-16T00:00", "2026-06-30T00:15")
    #expect(offered(proposal(leaf, [wanted]), on: leaf, facts: .about(leaf)) == [])
    let shorter = Berlin.occurrence("2026-06-16T00:00", "2026-06-30T00:00")
    #expect(
      offered(proposal(leaf, [shorter]), on: leaf, facts: .about(leaf)) == [
        "site/leaf 2026-06-17T00:00 2026-07-01T00:00",
        "site/leaf 2026-06-02T00:00 2026-06-16T00:00",
      ])
  }

  @Test("whatever is offered is accepted, as long as asked for, and nothing nearer was free")
  func offersHold() {
    var chance = SplitMix(seed: 5)
    for round in 0..<12 {
      let leaf = randomLeaf(&chance)
      let facts = Facts.about(leaf, now: "2026-06-14T12:00")
      let first = Berlin.at("2026-06-15T06:00").advanced(by: Int64(chance.below(40)) * 900)
      let length = Int64(1 + chance.below(12)) * 900
      let dates = (0...chance.below(3)).map { week in
        let start = first.advanced(by: Int64(week) * 7 * 86_400)
        return Berlin.occurrence(start, start.advanced(by: length))
      }
      let wanted = proposal(leaf, dates, units: 1 + chance.below(3), before: chance.below(2) * 10)
      let found = AlternativeSearch(proposal: wanted, space: leaf.path, siblings: [])
        .alternatives(given: facts)
      #expect(found.count <= 3, "round \(round)")
      let shifts = found.map { $0.start.since(dates[0].start) }
      #expect(shifts == shifts.sorted { (abs($0), -$0) < (abs($1), -$1) })
      for (index, alternative) in found.enumerated() {
        #expect(alternative.end.since(alternative.start) == length)
        #expect(accepts(wanted, shiftedBy: shifts[index], facts))
      }
      expectNothingNearer(wanted, found, facts)
    }
  }

  private func accepts(_ proposal: Proposal, shiftedBy shift: Int64, _ facts: Facts) -> Bool {
    // In June the clock and the time that passes are the same.
    let moved = proposal.occurrences.map {
      Berlin.occurrence($0.start.advanced(by: shift), $0.end.advanced(by: shift))
    }
    return decide(proposal.at(moved), given: facts).plan != nil
  }

  private func expectNothingNearer(_ wanted: Proposal, _ found: [Alternative], _ facts: Facts) {
    let first = wanted.occurrences[0]
    let last = found.count < 3 ? AlternativeSearch.reach : found[2].start.since(first.start)
    for step in 1...(abs(last) / 900) {
      for shift in [step * 900, -step * 900] {
        let (start, end) = (first.start.advanced(by: shift), first.end.advanced(by: shift))
        if found.contains(where: { $0.start < end && start < $0.end }) { continue }
        if abs(shift) == abs(last), shift < 0, last > 0 { continue }
        #expect(!accepts(wanted, shiftedBy: shift, facts), "\(shift) was free")
      }
    }
  }

  private func randomLeaf(_ chance: inout SplitMix) -> GivenLeaf {
    var leaf = GivenLeaf(capacity: 3, useMode: .shared)
    leaf.hours = chance.once(in: 2) ? .daily("07:00-22:00") : nil
    let first = Berlin.at("2026-06-01T00:00")
    for _ in 0..<150 {
      let start = first.advanced(by: Int64(chance.below(35 * 96)) * 900)
      leaf.take(
        Berlin.occurrence(start, start.advanced(by: Int64(1 + chance.below(40)) * 900)),
        units: chance.once(in: 6) ? nil : 1 + chance.below(2), after: chance.below(2) * 15)
    }
    leaf.close(Berlin.occurrence("2026-06-20T00:00", "2026-06-21T00:00"))
    return leaf
  }
}
